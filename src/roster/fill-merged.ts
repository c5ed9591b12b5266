// A county, a date or an answer written once over several rows stands for each of them; a figure does not.
import { COLUMN_KEYS, type ColumnKey, type ColumnType, columnOf } from './columns.ts';
import type { MatchedColumn } from './match-columns.ts';
import type { RawSheet, RawValue } from './raw-sheet.ts';

const SHARED_TYPES: ReadonlySet<ColumnType> = new Set<ColumnType>(['date', 'year', 'yes-no', 'state']);

/** What several enterprises share. An amount or a name merged over rows is still one amount, one name. */
export const SHARED_BY_ENTERPRISES: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'county',
  'park',
  'cluster',
  'industryCode',
  'industryName',
  'team',
  'renewals',
  ...COLUMN_KEYS.filter((key) => SHARED_TYPES.has(columnOf(key).type)),
]);

/** By column number, then by row number: what stands at the top of the merge that covers the cell. */
export type MergedCells = ReadonlyMap<number, ReadonlyMap<number, RawValue>>;

/** The cells under the header that a merge in one of the columns with a shared key covers. */
export function mergedCells(
  sheet: RawSheet,
  columns: readonly Pick<MatchedColumn, 'key' | 'column'>[],
  headerRow: number,
  sharedKeys: ReadonlySet<ColumnKey>,
): MergedCells {
  const shared = new Map(
    columns.flatMap(({ key, column }) => (sharedKeys.has(key) ? [[column, key] as const] : [])),
  );
  const merges = sheet.merges.filter(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow > headerRow &&
      lastRow > firstRow &&
      isShared(shared.get(firstColumn), lastColumn - firstColumn),
  );
  const filled = new Map<number, Map<number, RawValue>>();
  if (merges.length === 0) return filled;
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const last = sheet.rows.at(-1)?.number ?? 0;
  for (const { firstRow, lastRow, firstColumn } of merges) {
    const value = rows.get(firstRow)?.cells[firstColumn - 1];
    const column = filled.get(firstColumn) ?? new Map<number, RawValue>();
    for (let row = firstRow + 1; row <= Math.min(lastRow, last); row++) column.set(row, value);
    filled.set(firstColumn, column);
  }
  return filled;
}

// A day or an answer merged over several columns is that of none of them.
function isShared(key: ColumnKey | undefined, further: number): boolean {
  return key !== undefined && (further === 0 || !SHARED_TYPES.has(columnOf(key).type));
}
