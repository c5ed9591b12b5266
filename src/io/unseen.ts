// What a spreadsheet holds and does not show.
import type { RawRow, Unseen } from '../roster/raw-sheet.ts';

/** Columns from the first to the last that are hidden, 1-based. */
export interface HiddenSpan {
  readonly first: number;
  readonly last: number;
}

/** What of these rows is not shown, as a sheet has it: nothing at all where everything is. */
export function unseenIn(
  rows: readonly RawRow[],
  hiddenRows: readonly number[],
  hiddenColumns: readonly HiddenSpan[],
): { readonly unseen?: Unseen } {
  if (hiddenRows.length === 0 && hiddenColumns.length === 0) return {};
  const filled = new Set(rows.map(({ number }) => number));
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const unseen = {
    rows: hiddenRows.filter((row) => filled.has(row)),
    columns: columnsIn(hiddenColumns, width),
  };
  return unseen.rows.length === 0 && unseen.columns.length === 0 ? {} : { unseen };
}

// A span may reach to the last column there can be.
function columnsIn(spans: readonly HiddenSpan[], width: number): readonly number[] {
  const columns = new Set<number>();
  for (const { first, last } of spans)
    for (let column = first; column <= Math.min(last, width); column += 1) columns.add(column);
  return [...columns].sort((a, b) => a - b);
}
