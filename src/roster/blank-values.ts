// The values of a row before any cell is read.
import { COLUMN_KEYS, type ColumnKey } from './columns.ts';
import type { RowValues } from './roster.ts';

/**
 * Nothing under each of the keys. Rows that begin as copies of it have their values in the same order, whichever cells are
 * filled: the engine finds a value by its key several times as fast in objects that are all alike.
 */
export function blankValues(keys: readonly ColumnKey[]): RowValues {
  // Parsed, since an object to which keys are added one by one is kept as a table of its own.
  const values: Partial<Record<ColumnKey, unknown>> = JSON.parse(
    JSON.stringify(
      Object.fromEntries(COLUMN_KEYS.filter((key) => keys.includes(key)).map((key) => [key, null])),
    ),
  );
  for (const key of keys) values[key] = undefined;
  return values as RowValues;
}
