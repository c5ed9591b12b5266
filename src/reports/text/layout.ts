// Text for a terminal, where a Chinese character is two columns wide.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
// Signs that may not begin a line, and those that may not end one.
const CLINGS = /^[，。；：、？！）》」』】”’…%％,.;:?!)\]]$/u;
const OPENS = /^[（《「『【“‘([]$/u;

/** Columns that a text takes; it must hold no colour codes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** The text followed by blanks up to a width; longer texts stay as they are. */
export function padText(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** A text as lines of at most `width` columns, broken between words or Chinese characters. Line breaks stay. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(paragraph)) {
    if (line !== '' && textWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}

// What must stay together: a word with the blank behind it, or a Chinese character with the signs that cling to it.
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let open = '';
  for (const [token] of text.matchAll(/[^\s\u2e80-\uffef“”‘’]+\s*|\s+|./gsu)) {
    const last = pieces.at(-1);
    if (OPENS.test(token)) open += token;
    else if (CLINGS.test(token) && last !== undefined && open === '')
      pieces[pieces.length - 1] = last + token;
    else {
      pieces.push(open + token);
      open = '';
    }
  }
  return open === '' ? pieces : [...pieces, open];
}

/** Lines of a two-column list: terms on the left, wrapped texts on the right, within `width` columns. */
export function definitionLines(
  entries: readonly (readonly [term: string, text: string])[],
  { width, indent = 2, gap = 2 }: { readonly width: number; readonly indent?: number; readonly gap?: number },
): readonly string[] {
  const left = Math.min(34, Math.max(0, ...entries.map(([term]) => textWidth(term)))) + gap;
  const margin = ' '.repeat(indent);
  return entries.flatMap(([term, text]) => {
    const right = wrapText(text, Math.max(20, width - indent - left));
    const own = textWidth(term) + gap > left;
    const first = own ? [`${margin}${term}`] : [];
    return [
      ...first,
      ...right.map((line, index) =>
        `${margin}${padText(index === 0 && !own ? term : '', left)}${line}`.trimEnd(),
      ),
    ];
  });
}
