// Long lists of a result kept as bytes: as objects, records take several times the room of what they say.
import { type ColumnPacker, columnPacker } from '../roster/packed-column.ts';

/** How the values under some keys are kept; all others column by column, as bytes where they differ much. */
export interface RecordShape<T> {
  /** Kept as they are: what is asked for often, and held elsewhere too. */
  readonly plain?: readonly (keyof T & string)[];
  /** Not kept, but made when they are asked for. */
  readonly made?: { readonly [K in keyof T & string]?: (record: T) => T[K] };
}

export interface RecordPacker<T> {
  /** Throws RangeError for a record with other keys than the first. */
  readonly add: (record: T) => void;
  /** The records in the order in which they were added; they read, and turn into JSON, as those did. */
  readonly finish: () => readonly T[];
}

/** Of so many enterprises and fewer everything is left as it is: there is room, objects are faster, and threads can be sent them. */
export const MODEST = 40_000;

/** A list of records to be: packed where they are of many enterprises, otherwise as they are. */
export function recordList<T extends object>(shape: RecordShape<T>, enterprises: number): RecordPacker<T> {
  if (enterprises > MODEST) return recordPacker(shape);
  const records: T[] = [];
  return { add: (record) => records.push(record), finish: () => records };
}

/** Packs records of plain data that all have the same keys. */
export function recordPacker<T extends object>({ plain = [], made = {} }: RecordShape<T>): RecordPacker<T> {
  const packers = new Map<string, ColumnPacker>();
  const makes = new Map<string, (record: T) => unknown>();
  let keys: readonly (keyof T & string)[] | undefined;
  let count = 0;
  const prepare = (record: T): readonly (keyof T & string)[] => {
    const all = Object.keys(record) as (keyof T & string)[];
    for (const key of all) {
      const make = made[key];
      if (make) makes.set(key, make);
      else packers.set(key, plain.includes(key) ? plainColumn() : columnPacker());
    }
    return all;
  };
  return {
    add: (record) => {
      keys ??= prepare(record);
      if (!hasKeys(record, keys)) throw new RangeError(`record ${count} is unlike the first`);
      for (const [key, column] of packers) column.add(Reflect.get(record, key));
      count += 1;
    },
    finish: () => {
      const columns = (keys ?? []).map((key): RecordColumn => {
        const column = packers.get(key)?.finish();
        if (column)
          return { key, value: (_, index) => column.at(index), json: (_, index) => column.json(index) };
        // It is a record of this list that is asked.
        const value = (record: PackedRecord): unknown => makes.get(key)?.(record as object as T);
        return { key, value, json: (record) => JSON.stringify(value(record)) };
      });
      const Packed = packedRecord(columns);
      // What is defined on it is what T has.
      return Array.from({ length: count }, (_, index) => new Packed(columns, index) as object as T);
    },
  };
}

// In whatever order.
function hasKeys(record: object, keys: readonly string[]): boolean {
  return Object.keys(record).length === keys.length && keys.every((key) => Object.hasOwn(record, key));
}

function plainColumn(): ColumnPacker {
  const values: unknown[] = [];
  const at = (index: number): unknown => values[index];
  return {
    add: (value) => values.push(value),
    finish: () => ({ at, json: (index) => JSON.stringify(at(index)) }),
  };
}

interface RecordColumn {
  readonly key: string;
  readonly value: (record: PackedRecord, index: number) => unknown;
  readonly json: (record: PackedRecord, index: number) => string | undefined;
}

/** Nothing but a list and a place in it. */
class PackedRecord {
  readonly #columns: readonly RecordColumn[];
  readonly #index: number;

  constructor(columns: readonly RecordColumn[], index: number) {
    this.#columns = columns;
    this.#index = index;
  }

  toJSON(): object {
    return Object.fromEntries(this.#columns.map(({ key, value }) => [key, value(this, this.#index)]));
  }

  static getter(value: RecordColumn['value']): (this: PackedRecord) => unknown {
    return function () {
      return value(this, this.#index);
    };
  }

  static textOf(record: unknown): string | undefined {
    if (typeof record !== 'object' || record === null || !(#columns in record)) return undefined;
    let text = '';
    for (const { key, json } of record.#columns) {
      const own = json(record, record.#index);
      if (own !== undefined) text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:${own}`;
    }
    return text === '' ? '{}' : `${text}}`;
  }
}

/** A class for each list, with a getter for each key. */
function packedRecord(columns: readonly RecordColumn[]): typeof PackedRecord {
  class OwnRecord extends PackedRecord {}
  for (const { key, value } of columns)
    Object.defineProperty(OwnRecord.prototype, key, { get: PackedRecord.getter(value) });
  return OwnRecord;
}

/** The JSON of a packed record, much of which is at hand as it is; undefined for whatever else. */
export function packedJson(record: unknown): string | undefined {
  return PackedRecord.textOf(record);
}
