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
  const rows = records.flatMap((texts, index): readonly RawRow[] => {
    const last = texts.findLastIndex((cell) => cell.trim() !== '');
    return last < 0 ? [] : [{ number: index + 1, cells: texts.slice(0, last + 1).map(rawValue) }];
  });
  return { file, sheet: '', hidden: false, rows, merges: [] };
}

function rawValue(cell: string): RawValue {
  if (cell === '') return undefined;
  return cell.includes(UNREADABLE_CHARACTER) ? { fault: cell } : cell;
}
