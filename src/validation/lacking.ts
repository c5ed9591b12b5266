// Cells that another cell calls for: one finding a row, or one for the list where it has no such column at all.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Kind, report } from '../diagnostics/kind.ts';
import { type ColumnKey, columnOf } from '../roster/columns.ts';
import type { Roster, RosterRow } from '../roster/roster.ts';
import { headerPlace, placeOf } from './cells.ts';

export interface Lacking {
  /** Rows that lack it because the list has no such column; null where it is about one cell. */
  readonly rows: number | null;
}

/** Reports the rows that have `because`, as `calls` says, and nothing in `wanted`. */
export function* reportLacking(
  roster: Roster,
  of: Kind<Lacking>,
  { wanted, because, calls }: LackingCells,
): Iterable<Diagnostic> {
  const rows = roster.rows.filter((row) => row.values[wanted] === undefined && calls(row));
  if (roster.columns[wanted] !== undefined) {
    for (const row of rows) yield report(of, placeOf(roster, row, wanted), { rows: null });
  } else if (rows.length > 0) {
    yield report(of, headerPlace(roster, because), { rows: rows.length });
  }
}

interface LackingCells {
  readonly wanted: ColumnKey;
  readonly because: ColumnKey;
  readonly calls: (row: RosterRow) => boolean;
}

/** A message, with a word on the column where the whole list lacks it. */
export function lackingZh(message: string, wanted: ColumnKey, { rows }: Lacking): string {
  return rows === null ? message : `${message}：名单没有“${columnOf(wanted).header}”一列，涉及 ${rows} 户`;
}

/** The same in English. */
export function lackingEn(message: string, wanted: ColumnKey, { rows }: Lacking): string {
  if (rows === null) return message;
  const { headerEn } = columnOf(wanted);
  return `${message}: the list has no column ${headerEn} (${rows} ${rows === 1 ? 'row' : 'rows'})`;
}
