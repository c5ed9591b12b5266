// A finding: something about the submitted files that a person should know, at the place where it stands.
import { type CellRef, cellAddress } from '../values/cell-ref.ts';
import type { Lang } from '../values/lang.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface Wording {
  /** What stands there and what was expected. */
  readonly message: string;
  /** How to mend it. */
  readonly hint: string;
}

export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** Empty where the finding is about the submission as a whole. */
  readonly file: string;
  readonly sheet: string;
  /** Null where the finding is about a file or sheet, not a row. */
  readonly row: number | null;
  readonly column: number | null;
  /** Key of the roster column; null where it is about none. */
  readonly field: string | null;
  /** What stands in the cell, as text; null where there is no cell. */
  readonly value: string | null;
  readonly wording: Readonly<Record<Lang, Wording>>;
}

/** The cell's address in its sheet, `T12`; null where the finding has no cell. */
export function diagnosticCell(diagnostic: Pick<Diagnostic, 'row' | 'column'>): string | null {
  const { row, column } = diagnostic;
  return row === null || column === null ? null : cellAddress({ row, column });
}

/** A place for a finding: a cell, a row, a sheet, a file or (all empty) the whole submission. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
  readonly field: string | null;
  readonly value: string | null;
}

export const SUBMISSION: Place = { file: '', sheet: '', row: null, column: null, field: null, value: null };

/** The place of what concerns a whole file, or a sheet of it. */
export function atFile(file: string, sheet = ''): Place {
  return { ...SUBMISSION, file, sheet };
}

/** The place of one cell: `field` is the column’s key, `value` what stands there; null where there is none. */
export function atCell(cell: CellRef, field: string | null, value: string | null): Place {
  return { file: cell.file, sheet: cell.sheet, row: cell.row, column: cell.column, field, value };
}

/** What every stage that meets human-made data answers: the value and what was found on the way. */
export interface Reported<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
