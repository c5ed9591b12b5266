// Text in terminal columns: a Chinese character takes two.

/** Wide by Unicode's East Asian Width: CJK, Hangul, kana, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** Signs that join to the one before: marks, joiners, variation selectors. */
const JOINED = /\p{Mn}|\p{Me}|\p{Cf}/u;
/** Any sign but the usual ones, of which none is such: to make the pattern of those takes longer than most reports. */
const UNUSUAL = /[^\x20-\x7e\u4e00-\u9fff\u3000-\u301f\uff01-\uff5e“”‘’…—·×≥≤±％－→]/u;
const PLAIN = /^[\x20-\x7e]*$/;

const ELLIPSIS = '…';

/** The number of terminal columns a text takes. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const cluster of clusters(text)) width += clusterWidth(cluster);
  return width;
}

/** The text with blanks up to `width` columns; a longer text stays as it is. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

/** The text within `width` columns; what is cut off leaves an ellipsis. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const cluster of clusters(text)) {
    used += clusterWidth(cluster);
    if (used > width - 1) break;
    kept += cluster;
  }
  return width < 1 ? '' : kept + ELLIPSIS;
}

/** Whether the width of a text is that of its pieces, wherever it is cut: no sign of it joins to the one before. */
export function isCutAnywhere(text: string): boolean {
  return !isJoined(text);
}

// A segmenter costs some milliseconds to make, so only texts with joined signs ask for one.
function clusters(text: string): Iterable<string> {
  return isJoined(text) ? segments(text) : text;
}

function isJoined(text: string): boolean {
  return UNUSUAL.test(text) && JOINED.test(text);
}

function* segments(text: string): Iterable<string> {
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text))
    yield segment;
}

function clusterWidth(cluster: string): number {
  if (isJoined(cluster) && cluster.replace(new RegExp(JOINED, 'gu'), '') === '') return 0;
  return WIDE.test(cluster) ? 2 : 1;
}
