// Text tables: comma, tab or semicolon between cells.
import type { RawRow, RawSheet, RawValue } from '../roster/raw-sheet.ts';
import { UNREADABLE_CHARACTER } from './decode-text.ts';
import { delimitedText } from './delimited-text.ts';
import { readLimits } from './read-limits.ts';

/**
 * The one sheet of a text table; every cell is text and the sheet has no name. Rows are numbered as a
 * spreadsheet would show them: blank lines count, a record over several lines counts once. A cell with
 * characters that could not be decoded is a fault. Throws as `delimitedText` does.
 */
export async function readTextTable(
  text: string,
  file: string,
  milliseconds = readLimits().milliseconds,
): Promise<RawSheet> {
  const records = await delimitedText(text, milliseconds);
  const rows: RawRow[] = [];
  const widths: number[] = [];
  records.forEach((texts, index) => {
    const last = texts.findLastIndex((cell) => cell.trim() !== '');
    if (last < 0) return;
    rows.push({ number: index + 1, cells: texts.slice(0, last + 1).map(rawValue) });
    widths.push(texts.length);
  });
  return { file, sheet: '', hidden: false, rows, merges: [], widths: Uint32Array.from(widths) };
}

// How a text file keeps a spreadsheet from taking digits for a number: ="91630102…".
const TYPED_AS_TEXT = /^="([^"=]*)"$/;

function rawValue(cell: string): RawValue {
  if (cell === '') return undefined;
  const typed = TYPED_AS_TEXT.exec(cell)?.[1];
  if (typed !== undefined) return rawValue(typed);
  return cell.includes(UNREADABLE_CHARACTER) ? { fault: cell } : cell;
}
