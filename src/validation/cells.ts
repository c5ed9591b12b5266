// A row as rules look at it: what its cells hold, and where they stand.
import { atCell, atFile, type Place } from '../diagnostics/diagnostic.ts';
import { canonicalText } from '../roster/canonical.ts';
import type { ColumnKey, ColumnValue } from '../roster/columns.ts';
import { rawText } from '../roster/raw-sheet.ts';
import { isUnreadable, type Roster, type RosterRow } from '../roster/roster.ts';
import { cellSource } from '../values/cell-ref.ts';
import { divisionOf } from '../values/industry.ts';
import type { ValidationContext } from './rule.ts';

/** The value of a cell; undefined where it is blank or unreadable. */
export function cellValue<K extends ColumnKey>(row: RosterRow, key: K): ColumnValue<K> | undefined {
  const value = row.values[key];
  // Most values are no objects, and asked for by every rule.
  return typeof value === 'object' && isUnreadable(value) ? undefined : (value as ColumnValue<K> | undefined);
}

/** The place of a row's cell, with what stands there; the row itself where the roster has no such column. */
export function placeOf(roster: Roster, row: RosterRow, key: ColumnKey): Place {
  const { file, sheet } = roster;
  const column = roster.columns[key];
  if (column === undefined) return { ...atFile(file, sheet), row: row.number, field: key };
  return atCell({ file, sheet, row: row.number, column }, key, shownText(row, key, column));
}

/** The place of a column's header; the list itself where it has no such column. */
export function headerPlace({ file, sheet, headerRow, columns }: Roster, key: ColumnKey): Place {
  const column = columns[key];
  if (column === undefined) return atFile(file, sheet);
  return { ...atFile(file, sheet), row: headerRow, column, field: key };
}

/** The full address of a row's cell, for messages about another one; column A where there is no such column. */
export function addressOf({ file, sheet, columns }: Roster, row: RosterRow, key: ColumnKey): string {
  return cellSource({ file, sheet, row: row.number, column: columns[key] ?? 1 });
}

/** Whether the enterprise still operates in the city; a blank or unreadable state counts as 正常. */
export function isActiveRow(row: RosterRow): boolean {
  const state = cellValue(row, 'state') ?? '正常';
  return state === '正常' || state === '停产';
}

/** Whether the row's industry is one of the policy's industrial divisions; undefined where the code is not known. */
export function isIndustrialRow(
  row: RosterRow,
  { industrial }: Pick<ValidationContext, 'industrial'>,
): boolean | undefined {
  const code = cellValue(row, 'industryCode');
  if (code === undefined) return undefined;
  const division = divisionOf(code);
  return division >= industrial.first && division <= industrial.last;
}

/** A name as it is compared: without blanks, in half width. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '');
}

// A cell that a merge covers is empty by itself; what it stands for is told instead.
function shownText(row: RosterRow, key: ColumnKey, column: number): string {
  const raw = row.raw[column - 1];
  if (raw !== undefined) return rawText(raw);
  const value = cellValue(row, key);
  return value === undefined ? '' : canonicalText(key, value, 'wan');
}
