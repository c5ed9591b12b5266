// From which column on a row of a text table is shifted that has more or fewer cells than the header.
import type { Day } from '../values/day.ts';
import { type CellReader, cellReader } from './cell-reader.ts';
import { isBlankCell } from './cell-text.ts';
import { columnOf } from './columns.ts';
import type { Header } from './find-header.ts';
import { quotedHeader } from './header-place.ts';
import type { MatchedColumn } from './match-columns.ts';
import type { Cut, ShiftStart } from './misaligned-rows.ts';
import { type RawRow, type RawSheet, type RawValue, rawText } from './raw-sheet.ts';

/**
 * Makes the finder of the columns in which a misaligned row may have been cut once too often, or once too little: what
 * stands before reads as its own columns, what stands behind as those it was moved from. Undefined where no column
 * explains all, or every one does.
 */
export function shiftStarts(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  end: Day,
): (row: RawRow, cut: Cut) => ShiftStart | undefined {
  const readers = new Map<number, readonly [MatchedColumn, CellReader]>();
  const fits = (place: number, cell: RawValue): boolean => {
    const [column, read] = readerAt(place) ?? [];
    if (!column || !read) return true;
    if (isBlankCell(cell)) return !columnOf(column.key).required;
    const value = read(0, cell);
    return !(typeof value === 'object' && value !== null && 'unreadable' in value);
  };
  const readerAt = (place: number): readonly [MatchedColumn, CellReader] | undefined => {
    if (readers.size === 0)
      for (const column of columns)
        if (!column.doubted) readers.set(column.column, [column, cellReader(sheet, column, end, [], false)]);
    return readers.get(place);
  };
  const places = header.cells.map(({ column }) => column);
  return ({ cells }, cut) => {
    const moved = cut.row - cut.header;
    const lastUnmoved = places.findLastIndex((place) => !fits(place, cells[place - 1 + moved]));
    const firstMoved = places.findIndex((place) => !fits(place, cells[place - 1]));
    // Of several cells left out together the last is the one before which nothing fits any more.
    const earliest = Math.max(0, moved < 0 ? lastUnmoved + moved + 1 : lastUnmoved);
    const within = places.slice(earliest, firstMoved < 0 ? undefined : firstMoved + 1);
    // What was cut in two must make sense as one.
    const isWhole = (place: number): boolean => {
      const parts = cells.slice(place - 1, place + moved).filter((cell) => !isBlankCell(cell));
      return fits(place, parts.map(rawText).join(','));
    };
    const starts = moved > 0 ? within.filter(isWhole) : within;
    const [first] = starts;
    const last = starts.at(-1);
    if (first === undefined || last === undefined || starts.length === places.length) return undefined;
    return { first: named(first), last: first === last ? null : named(last) };
  };

  function named(place: number): string {
    return quotedHeader(place, header.cells.find(({ column }) => column === place)?.text ?? '');
  }
}
