// Where a column of ours stands on a list.
import type { ColumnKey } from './columns.ts';

/** The 1-based number of the column that is read for a key; undefined where none is. */
export function columnNumber(
  columns: readonly { readonly key: ColumnKey; readonly column: number }[],
  key: ColumnKey,
): number | undefined {
  return columns.find((column) => column.key === key)?.column;
}
