// What a field type is: how one kind of cell is read, and which findings that may give.
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Kind } from '../diagnostics/kind.ts';
import type { Day } from '../values/day.ts';
import type { MoneyUnit } from '../values/money.ts';
import type { ColumnKey } from './columns.ts';
import type { DateOrder, OrderGround } from './date-order.ts';
import type { RawDay } from './raw-sheet.ts';
import type { UnreadableCell } from './roster.ts';

/** A cell that holds something and is no fault. */
export type FilledCell = string | number | boolean | RawDay;

/** What reading a cell may know of its column, and where its findings go. */
export interface CellContext {
  readonly key: ColumnKey;
  /** The unit that amounts in this column are stated in. */
  readonly unit: MoneyUnit;
  /** Whether the header says the figures are per cent. */
  readonly perCent: boolean;
  /** The last day of the period. */
  readonly end: Day;
  /** True in text files, where a number and its text look the same. */
  readonly untyped: boolean;
  /** Whether numbers count days from 1904. */
  readonly from1904?: boolean;
  /** The order of dates with the year last: as settled for the column, or what its cells say; undefined where neither. */
  readonly dateOrder?: () => DateOrder | OrderGround | undefined;
  /** Reports a finding about the cell, which stays usable. */
  readonly note: <Args>(kind: Kind<Args>, args: Args, severity?: Severity) => void;
  /** Reports a finding and answers that the cell cannot be used. */
  readonly refuse: <Args>(kind: Kind<Args>, args: Args) => UnreadableCell;
}

export interface FieldType<T> {
  /** Every kind of finding that `read` may report. */
  readonly reports: readonly Kind<never>[];
  /** Whether the same texts recur down a column, so that remembering them pays. */
  readonly recurs: boolean;
  /** The value; undefined where the cell says that there is none. */
  readonly read: (raw: FilledCell, context: CellContext) => T | undefined | UnreadableCell;
}

/** The argument of kinds that only quote the cell. */
export interface Quoted {
  readonly text: string;
}
