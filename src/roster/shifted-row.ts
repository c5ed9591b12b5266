// Rows of a text table that have as many cells as the header and yet are shifted: a comma in one cell, and a blank lost
// further on.
import { type Day, LAST_DAY } from '../values/day.ts';
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
 * asks for, shows a shift where that column's own cell cannot be read either, or is blank though the others of the list
 * fill it in; and so do two such cells that belong to the same side, whatever stands there. Undefined for sheets that
 * are no text.
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
  // A day after the period is one all the same; the number of a day may as well be a figure.
  const isWrittenDay = (column: MatchedColumn, { number, cells }: RawRow): boolean => {
    const raw = cells[column.column - 1];
    if (columnOf(column.key).type !== 'date' || raw === undefined || SERIAL.test(rawText(raw))) return false;
    return !isUnreadable(cellReader(sheet, column, LAST_DAY, [], false)(number, raw));
  };
  const isFilledIn = filledInUsually(sheet, columns);
  const isLost = (column: MatchedColumn, { cells }: RawRow, values: Partial<RowValues>): boolean => {
    if (isUnreadable(values[column.key])) return true;
    return isBlankCell(cells[column.column - 1]) && isFilledIn(column);
  };
  const columnAt = new Map(columns.map((column) => [column.column, column]));
  // Whether all cells between two make sense as what stands on that side of them.
  const areMoved = (row: RawRow, side: number, from: number, to: number): boolean => {
    for (let place = from + 1; place < to; place += 1) {
      const column = columnAt.get(place + side);
      if (column && !column.doubted && isUnreadable(readAs(column, row, place))) return false;
    }
    return true;
  };
  return (row, values) => {
    const moved = new Map<number, { readonly from: number; readonly shift: Shift }>();
    for (const column of columns) {
      if (column.doubted || !isUnreadable(values[column.key])) continue;
      // What is refused for another reason, as a day that is denied, may well be this column's own.
      if (!isUnreadable(readAs(column, row, column.column)) || isWrittenDay(column, row)) continue;
      for (const beside of columns) {
        const side = beside.column - column.column;
        if (Math.abs(side) !== 1 || beside.doubted || isText(beside)) continue;
        const read = readAs(beside, row, column.column);
        if (read === undefined || isUnreadable(read)) continue;
        const cell = quotedHeader(column.column, column.header);
        const text = rawText(row.cells[column.column - 1]).trim();
        const shift = { cell, text, beside: beside.header };
        if (!isAlike(column, beside) && isLost(beside, row, values)) return shift;
        const first = moved.get(side);
        if (first && areMoved(row, side, first.from, column.column)) return first.shift;
        if (!first) moved.set(side, { from: column.column, shift });
      }
    }
    return undefined;
  };
}

/** A day as the number that workbooks keep for it. */
const SERIAL = /^\s*\d{5}(?:\.\d+)?\s*$/;

// Of as many other rows as have a name.
const USUALLY = 0.9;
const LEAST_NAMED = 4;

// Required columns are to be filled in whatever the list does; of others each is looked through once.
function filledInUsually(
  sheet: RawSheet,
  columns: readonly MatchedColumn[],
): (column: MatchedColumn) => boolean {
  const known = new Map<MatchedColumn, boolean>();
  const filled = (place: number): number =>
    sheet.rows.reduce((count, { cells }) => (isBlankCell(cells[place - 1]) ? count : count + 1), 0);
  return (column) => {
    if (columnOf(column.key).required) return true;
    const name = columns.find(({ key }) => key === 'name')?.column ?? 0;
    const own =
      known.get(column) ??
      (filled(name) >= LEAST_NAMED && filled(column.column) >= (filled(name) - 1) * USUALLY);
    known.set(column, own);
    return own;
  };
}

// Any text can be read as a text.
function isText({ key }: MatchedColumn): boolean {
  const { type } = columnOf(key);
  return type === 'text' || type === 'list';
}

// A loss where none may be is nobody else's by itself.
function isAlike({ key }: MatchedColumn, { key: other }: MatchedColumn): boolean {
  return (isAmount(key) && isAmount(other)) || columnOf(key).type === columnOf(other).type;
}
