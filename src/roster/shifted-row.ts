// Rows of a text table that have as many cells as the header and yet are shifted: a comma in one cell, and a blank lost
// further on.
import type { Day } from '../values/day.ts';
import { type CellReader, cellReader } from './cell-reader.ts';
import { isBlankCell } from './cell-text.ts';
import { columnOf, isAmount } from './columns.ts';
import { quotedHeader } from './header-place.ts';
import type { MatchedColumn } from './match-columns.ts';
import type { Shift } from './misaligned-rows.ts';
import { type RawRow, type RawSheet, rawText } from './raw-sheet.ts';
import { isUnreadable, type RowValues } from './roster.ts';

/**
 * Makes the watch over rows as they were read: a cell that cannot be read, but can as what the column right beside it
 * asks for, shows a shift where that column's own cell cannot be read either, or is blank though required. Undefined for
 * sheets that are no text.
 */
export function shiftWatch(
  sheet: RawSheet,
  columns: readonly MatchedColumn[],
  end: Day,
): ((row: RawRow, values: Partial<RowValues>) => Shift | undefined) | undefined {
  if (!sheet.widths) return undefined;
  const readers = new Map<MatchedColumn, CellReader>();
  const readAs = (column: MatchedColumn, row: RawRow, place: number): unknown => {
    const reader = readers.get(column) ?? cellReader(sheet, column, end, [], false);
    readers.set(column, reader);
    return reader(row.number, row.cells[place - 1]);
  };
  const isLost = (column: MatchedColumn, { cells }: RawRow, values: Partial<RowValues>): boolean => {
    if (isUnreadable(values[column.key])) return true;
    return columnOf(column.key).required && isBlankCell(cells[column.column - 1]);
  };
  return (row, values) => {
    for (const column of columns) {
      if (column.doubted || !isUnreadable(values[column.key])) continue;
      // What is refused for another reason, as a day that is denied, may well be this column's own.
      if (!isUnreadable(readAs(column, row, column.column))) continue;
      for (const beside of columns) {
        const isBeside = Math.abs(beside.column - column.column) === 1 && !beside.doubted;
        if (!isBeside || isAlike(column, beside) || !isLost(beside, row, values)) continue;
        const read = readAs(beside, row, column.column);
        if (read === undefined || isUnreadable(read)) continue;
        const cell = quotedHeader(column.column, column.header);
        return { cell, text: rawText(row.cells[column.column - 1]).trim(), beside: beside.header };
      }
    }
    return undefined;
  };
}

// Any text can be read as a text, and a loss where none may be is nobody else's.
function isAlike({ key }: MatchedColumn, { key: other }: MatchedColumn): boolean {
  const { type } = columnOf(other);
  if (isAmount(key) && isAmount(other)) return true;
  return type === 'text' || type === 'list' || columnOf(key).type === type;
}
