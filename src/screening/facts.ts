// What is known of an enterprise on a day, and what would be known if something were changed.
import { type Enterprise, enterpriseField, enterpriseValue } from '../enterprises/enterprise.ts';
import type { ColumnKey, ColumnValue } from '../roster/columns.ts';
import type { CellRef } from '../values/cell-ref.ts';
import type { Day } from '../values/day.ts';
import type { Field } from '../values/field.ts';

export interface Facts {
  readonly on: Day;
  /** Null where no report has a valid code. */
  readonly uscc: string | null;
  readonly read: <K extends ColumnKey>(key: K) => Field<ColumnValue<K>>;
  /** The value alone, which is most of what is asked; undefined where it is blank, unreadable or in conflict. */
  readonly value: <K extends ColumnKey>(key: K) => ColumnValue<K> | undefined;
}

/** Values that are supposed for a moment, by column. */
export type Supposed = ReadonlyMap<ColumnKey, ColumnValue<ColumnKey>>;

/** Those of an enterprise as its rosters have them. */
export function factsOf(enterprise: Enterprise, on: Day): Facts {
  return {
    on,
    uscc: enterprise.uscc,
    read: (key) => enterpriseField(enterprise, key),
    value: (key) => enterpriseValue(enterprise, key),
  };
}

const NOWHERE: CellRef = { file: '', sheet: '', row: 0, column: 0 };

/** The same facts with some values replaced. */
export function supposing(facts: Facts, values: Supposed): Facts {
  if (values.size === 0) return facts;
  return {
    ...facts,
    read: <K extends ColumnKey>(key: K): Field<ColumnValue<K>> =>
      values.has(key)
        ? { state: 'known', value: values.get(key) as ColumnValue<K>, at: NOWHERE }
        : facts.read(key),
    value: <K extends ColumnKey>(key: K): ColumnValue<K> | undefined =>
      values.has(key) ? (values.get(key) as ColumnValue<K>) : facts.value(key),
  };
}
