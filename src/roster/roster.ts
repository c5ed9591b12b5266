// A roster: one sheet of enterprises as a reporting unit sent it, read but not judged.
import type { CellRef } from '../values/cell-ref.ts';
import type { Field } from '../values/field.ts';
import type { Period } from '../values/period.ts';
import type { UnitId } from '../values/reporting-unit.ts';
import type { ColumnKey, ColumnValue } from './columns.ts';
import type { RawValue } from './raw-sheet.ts';

/** A cell that could not be read; `text` is what a person sees there. */
export interface UnreadableCell {
  readonly unreadable: string;
  /** Whether it is not even known that the cell belongs to the column. */
  readonly unplaced?: true;
}

/** What a row holds, by column: a value, an unreadable cell, or nothing where the cell is blank. */
export type RowValues = { readonly [K in ColumnKey]?: ColumnValue<K> | UnreadableCell };

export interface RosterRow {
  /** 1-based, as the file shows it. */
  readonly number: number;
  readonly values: RowValues;
  /** The raw cells of the row; index 0 is column A. Unknown columns and messages read them. */
  readonly raw: readonly RawValue[];
}

/** A column of the file that matches none of ours; it is kept and carried through. */
export interface UnknownColumn {
  readonly column: number;
  readonly header: string;
}

/** A line of the claims sheet 奖补申报, or of the roster's own claim columns. */
export interface ClaimRow {
  readonly row: number;
  readonly uscc: Field<string>;
  readonly name: string;
  /** Measures as written; a bracketed or misspelt one is resolved against the policy later. */
  readonly items: readonly string[];
  readonly itemsAt: CellRef;
  readonly amount: Field<ColumnValue<'claimAmount'>>;
  readonly note: string;
  readonly file: string;
  readonly sheet: string;
}

/** A sum row (合计, 总计, 小计), with what it says. */
export interface TotalRow {
  readonly row: number;
  readonly values: RowValues;
  /** Number of enterprises it states, e.g. 17 for `17家`; null where it states none. */
  readonly count: number | null;
  /** True for 小计: it sums the rows since the sum row before it, not the whole list. */
  readonly subtotal: boolean;
}

export interface Roster {
  readonly file: string;
  readonly sheet: string;
  /** The reporting unit: from the 填报单位 line, title, sheet or file name; null where none says. */
  readonly unit: UnitId | null;
  /** The period the file states; null where it states none. */
  readonly period: Period | null;
  /** Row of the lowest header line. */
  readonly headerRow: number;
  /** 1-based column number of each key that was found. */
  readonly columns: Readonly<Partial<Record<ColumnKey, number>>>;
  readonly unknownColumns: readonly UnknownColumn[];
  readonly rows: readonly RosterRow[];
  readonly totals: readonly TotalRow[];
  readonly claims: readonly ClaimRow[];
}

/** A field of a row with its place. */
export function rowField<K extends ColumnKey>(roster: Roster, row: RosterRow, key: K): Field<ColumnValue<K>> {
  const column = roster.columns[key];
  const at =
    column === undefined ? null : { file: roster.file, sheet: roster.sheet, row: row.number, column };
  const value = row.values[key] as ColumnValue<K> | UnreadableCell | undefined;
  if (at === null || value === undefined) return { state: 'blank', at };
  if (isUnreadable(value)) return { state: 'unreadable', raw: value.unreadable, at };
  return { state: 'known', value, at };
}

/** Whether it is not known that what stands in a cell is what its column asks for. */
export function isUnplaced(value: unknown): boolean {
  return isUnreadable(value) && value.unplaced === true;
}

/** Whether a value is that of a cell that is filled in and could not be read. */
export function isUnreadable(value: unknown): value is UnreadableCell {
  return typeof value === 'object' && value !== null && 'unreadable' in value;
}
