// Where a finding on a whole row stands: at its first filled cell.
import { atCell, type Place } from '../diagnostics/diagnostic.ts';
import { type RawRow, type RawSheet, rawText } from './raw-sheet.ts';

/** The place of a row's first filled cell, with what stands there; column A where none is filled. */
export function rowPlace({ file, sheet }: RawSheet, { number, cells }: RawRow): Place {
  const first = Math.max(
    0,
    cells.findIndex((cell) => rawText(cell).trim() !== ''),
  );
  return atCell({ file, sheet, row: number, column: first + 1 }, null, rawText(cells[first]).trim());
}
