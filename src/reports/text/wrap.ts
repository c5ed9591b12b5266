// Lines of text that fit a terminal, also where Chinese gives no blanks to break at.
import { displayWidth, isCutAnywhere, pad } from './columns.ts';

// Signs that may not begin a line, and those that may not end one.
const CLINGS = /^[，。；：、？！）〕》」』】”’…%％,.;:?!)\]]$/u;
const OPENS = /^[（〔《「『【“‘([]$/u;

/** A text as lines of at most `width` columns, broken between words or Chinese characters. Line breaks stay. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(paragraph: string, width: number): readonly string[] {
  // To measure the line again with each piece takes most of the time that help takes to be shown.
  const adds = isCutAnywhere(paragraph);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(paragraph)) {
    const end = piece.trimEnd();
    if (line !== '' && (adds ? used + displayWidth(end) : displayWidth(line + end)) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
      used = displayWidth(line);
    } else {
      line += piece;
      used += displayWidth(piece);
    }
  }
  return [...lines, line.trimEnd()];
}

// What must stay together: a word with the blank behind it, or a Chinese character with the signs that cling to it.
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let open = '';
  for (const [token] of text.matchAll(/:(?=\S)|[^\s\u2e80-\uffef“”‘’]+\s*|\s+|./gsu)) {
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
  const left = Math.min(34, Math.max(0, ...entries.map(([term]) => displayWidth(term)))) + gap;
  const margin = ' '.repeat(indent);
  return entries.flatMap(([term, text]) => {
    const right = wrapText(text, Math.max(20, width - indent - left));
    const own = displayWidth(term) + gap > left;
    const first = own ? [`${margin}${term}`] : [];
    return [
      ...first,
      ...right.map((line, index) =>
        `${margin}${pad(index === 0 && !own ? term : '', left)}${line}`.trimEnd(),
      ),
    ];
  });
}
