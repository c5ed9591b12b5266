// How much room a text takes, in half-width characters, as Chinese fonts lay it out.

/** Height of a line of body text, and what a row adds around its lines; points. */
const LINE_HEIGHT = 14;
const ROW_PADDING = 5;
/** The highest a row may be; points. */
const HIGHEST = 409;
// Substitutes for 宋体 set letters and digits a little wider than half a Chinese character.
const NARROW = 1.1;

/** Width of a text set in one line; Chinese characters and full-width signs count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += codeWidth(character.charCodeAt(0));
  return width;
}

/** The number of lines a text takes in a column of that width, words kept together. At least 1. */
export function lineCount(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes('\n')) return 1;
  let lines = 0;
  for (let from = 0; ; ) {
    const end = text.indexOf('\n', from);
    lines += paragraphLines(text, from, end < 0 ? text.length : end, width);
    if (end < 0) return lines;
    from = end + 1;
  }
}

/** Height in points of a row with that many lines of text of `size` points. */
export function rowHeight(lines: number, size = 10): number {
  return Math.min(HIGHEST, Math.ceil((lines * LINE_HEIGHT * size) / 10) + ROW_PADDING);
}

// Characters are walked by their places: iterating over a text makes a text of each.
function paragraphLines(text: string, from: number, end: number, width: number): number {
  if (fits(text, from, end, width)) return 1;
  // A sign that may not begin a line takes its neighbour down with it; one unit a line pays for that.
  const room = Math.max(2, width - 1);
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= LOW_SURROGATES && isSecondHalf(text, at, from)) continue;
    const size = codeWidth(code);
    const joins = size < 2 && code !== BLANK;
    if (used + size > room && code !== BLANK) {
      lines += 1;
      // The word that has begun moves down whole, unless it alone fills the line.
      used = joins && word < used ? word : 0;
      word = used;
    }
    used += size;
    word = joins ? word + size : 0;
  }
  return lines;
}

// Half a character more still fits into the cell's own padding.
function fits(text: string, from: number, end: number, width: number): boolean {
  let used = 0;
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < LOW_SURROGATES || !isSecondHalf(text, at, from)) used += codeWidth(code);
    if (used > width + 0.5) return false;
  }
  return true;
}

const BLANK = 0x20;
const LOW_SURROGATES = 0xdc00;

// Of a character that takes two code units.
function isSecondHalf(text: string, at: number, from: number): boolean {
  const code = text.charCodeAt(at);
  if (code < LOW_SURROGATES || code > 0xdfff || at === from) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}

function codeWidth(code: number): number {
  return code >= 0x2000 ? 2 : NARROW;
}

/** Size in pixels of the box that shows a note of 9-point text whole. */
export function noteSize(text: string): { readonly width: number; readonly height: number } {
  const longest = Math.max(...text.split('\n').map(textWidth));
  const width = Math.min(44, Math.max(18, longest));
  return { width: Math.ceil(width * 6.5) + 20, height: lineCount(text, width) * 17 + 14 };
}

/** Pixels of a column that is so many half-width characters wide. */
export function pixelsOfDigits(width: number): number {
  return Math.round(width * 7) + 5;
}

/** Pixels of a height in points; not whole. */
export function pixelsOfPoints(points: number): number {
  return (points * 96) / 72;
}
