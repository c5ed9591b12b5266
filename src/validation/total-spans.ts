// Which rows a sum row may stand for: lists put their sums above or below, over parts or the whole.
import type { Roster, RosterRow, TotalRow } from '../roster/roster.ts';

export type Span = readonly RosterRow[];

/**
 * The spans of rows that a sum row may add up, the likeliest first: for 合计 the rows above it (all rows where it
 * stands on top), for 小计 those since the sum row before it; then whatever else a list may mean. A sum that fits
 * any of them is right.
 */
export function spansOf({ rows, totals }: Roster, total: TotalRow): readonly Span[] {
  const before = Math.max(0, ...totals.filter(({ row }) => row < total.row).map(({ row }) => row));
  const after = Math.min(Infinity, ...totals.filter(({ row }) => row > total.row).map(({ row }) => row));
  const above = rows.filter(({ number }) => number < total.row);
  const since = above.filter(({ number }) => number > before);
  const until = rows.filter(({ number }) => number > total.row && number < after);
  const whole = above.length === 0 ? rows : above;
  const likely = total.subtotal
    ? [since.length === 0 ? until : since, since, until, whole, rows]
    : [whole, rows, since, until];
  return likely.filter((span, index) => span.length > 0 || index === 0);
}
