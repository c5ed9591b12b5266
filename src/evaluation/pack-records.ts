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
  /** Throws RangeError for a record with more or fewer keys than the first. */
  readonly add: (record: T) => void;
  /** The records in the order in which they were added; they read, and turn into JSON, as those did. */
  readonly finish: () => readonly T[];
}

/** Of so many enterprises and fewer everything is left as it is: there is room, objects are faster, and threads can be sent them. */
export const MODEST = 30_000;

/** The records packed where they are of many enterprises, otherwise as they are. */
export function packedIfMany<T extends object>(
  records: Iterable<T>,
  shape: RecordShape<T>,
  enterprises: number,
): readonly T[] {
  if (enterprises <= MODEST) return [...records];
  const packer = recordPacker(shape);
  for (const record of records) packer.add(record);
  return packer.finish();
}

/** What becomes of each of a list, one by one, so that there need not be a list of all. */
export function* mapped<T, U>(list: Iterable<T>, presented: (item: T) => U): Generator<U, void> {
  for (const item of list) yield presented(item);
}

/** Packs records of plain data that all have the same keys. */
export function recordPacker<T extends object>({ plain = [], made = {} }: RecordShape<T>): RecordPacker<T> {
  const Packed = packedRecord();
  const keepers: { readonly key: keyof T & string; readonly column: ColumnPacker }[] = [];
  let keys: readonly (keyof T & string)[] | undefined;
  let count = 0;
  const prepare = (record: T): readonly (keyof T & string)[] => {
    const all = Object.keys(record) as (keyof T & string)[];
    for (const key of all)
      if (!made[key]) keepers.push({ key, column: plain.includes(key) ? plainColumn() : columnPacker() });
    return all;
  };
  return {
    add: (record) => {
      keys ??= prepare(record);
      if (Object.keys(record).length !== keys.length)
        throw new RangeError(`record ${count} is unlike the first`);
      for (const { key, column } of keepers) column.add(record[key]);
      count += 1;
    },
    finish: () => {
      Packed.keys = keys ?? [];
      for (const { key, column } of keepers) {
        const value = column.finish();
        Packed.define(key, (_, index) => value(index));
      }
      for (const key of keys ?? []) {
        const make = made[key];
        if (make) Packed.define(key, (record) => make(record as T));
      }
      // What is defined on it is what T has.
      return Array.from({ length: count }, (_, index) => new Packed(index) as object as T);
    },
  };
}

function plainColumn(): ColumnPacker {
  const values: unknown[] = [];
  return { add: (value) => values.push(value), finish: () => (index) => values[index] };
}

/** A class for each list, whose instances are nothing but a place in it. */
function packedRecord() {
  return class PackedRecord {
    static keys: readonly string[] = [];
    readonly #index: number;

    constructor(index: number) {
      this.#index = index;
    }

    static define(key: string, value: (record: object, index: number) => unknown): void {
      Object.defineProperty(PackedRecord.prototype, key, {
        get(this: PackedRecord) {
          return value(this, this.#index);
        },
      });
    }

    toJSON(): object {
      return Object.fromEntries(PackedRecord.keys.map((key) => [key, Reflect.get(this, key)]));
    }
  };
}
