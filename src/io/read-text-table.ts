// Text tables, comma, tab or semicolon between cells, in the encodings that Chinese offices use.
import type { RawRow, RawSheet } from '../roster/raw-sheet.ts';

/**
 * The one sheet of a text table; every cell is text and the sheet has no name. Rows are numbered as a
 * spreadsheet would show them: blank lines count, a record over several lines counts once.
 */
export async function readTextTable(bytes: Uint8Array, file: string): Promise<readonly RawSheet[]> {
  const { parse } = await import('csv-parse/sync');
  const text = decodeText(bytes);
  const records: readonly (readonly string[])[] = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
  const rows = records.flatMap((cells, index): readonly RawRow[] => {
    const filled = cells.findLastIndex((cell) => cell.trim() !== '');
    return filled < 0 ? [] : [{ number: index + 1, cells: cells.slice(0, filled + 1) }];
  });
  return [{ file, sheet: '', hidden: false, rows, merges: [] }];
}

/** Decodes by byte order mark, by the pattern of NUL bytes, as strict UTF-8, and otherwise as GB18030. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2048);
  let odd = 0;
  let even = 0;
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  if (odd > sample.length / 50 && even === 0) return 'utf-16le';
  return even > sample.length / 50 && odd === 0 ? 'utf-16be' : null;
}

/** The delimiter that stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const counts = ['\t', ',', ';'].map((delimiter) => ({ delimiter, count: sample.split(delimiter).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}
