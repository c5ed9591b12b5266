// A cell after reading. Its place never leaves it.
import type { CellRef } from './cell-ref.ts';

export interface Known<T> {
  readonly state: 'known';
  readonly value: T;
  readonly at: CellRef;
}

export interface Blank {
  readonly state: 'blank';
  /** Null where no report has such a column. */
  readonly at: CellRef | null;
}

export interface Unreadable<T> {
  readonly state: 'unreadable';
  readonly raw: string;
  readonly at: CellRef;
  /** What other reports of the same field give, each with its place. */
  readonly beside?: readonly Known<T>[];
}

export interface Conflict<T> {
  readonly state: 'conflict';
  readonly between: readonly Known<T>[];
}

export type Field<T> = Known<T> | Blank | Unreadable<T> | Conflict<T>;

/** The value where there is exactly one, otherwise undefined. */
export function knownValue<T>(field: Field<T>): T | undefined {
  return field.state === 'known' ? field.value : undefined;
}
