// Rows kept as bytes: in a large table an object for every cell would take ten times the room of what the cells hold.
import type { ColumnKey } from './columns.ts';
import { columnPacker } from './packed-column.ts';
import { type PackedTexts, packedTextReader, textPacker } from './packed-texts.ts';
import type { RawRow, RawSheet, RawValue } from './raw-sheet.ts';
import type { RosterRow, RowValues } from './roster.ts';

/** A sheet whose rows are bytes; it can be handed from thread to thread without a copy of each cell. */
export interface PackedSheet extends Omit<RawSheet, 'rows'> {
  /** Number of each row. */
  readonly numbers: Uint32Array;
  /** JSON of each row's cells. */
  readonly cells: PackedTexts;
}

/** Turns the rows of a sheet into bytes. */
export function packSheet({ rows, ...sheet }: RawSheet): PackedSheet {
  const packer = textPacker();
  for (const { cells } of rows) packer.add(JSON.stringify(cells));
  return { ...sheet, numbers: Uint32Array.from(rows, ({ number }) => number), cells: packer.finish() };
}

/** The sheet again: a row's cells are made each time they are asked for, and kept until those of another row are. */
export function openSheet({ numbers, cells, ...sheet }: PackedSheet): RawSheet {
  const read = remembering(packedTextReader(cells), cellsOf);
  return { ...sheet, rows: Array.from(numbers, (number, index) => new PackedRow(number, index, read)) };
}

// JSON has no word for an empty cell but null, which no cell holds.
function cellsOf(text: string): readonly RawValue[] {
  const cells: (RawValue | null)[] = JSON.parse(text);
  for (let index = 0; index < cells.length; index += 1) if (cells[index] === null) cells[index] = undefined;
  return cells as RawValue[];
}

class PackedRow implements RawRow {
  readonly number: number;
  readonly #index: number;
  readonly #read: (index: number) => readonly RawValue[];

  constructor(number: number, index: number, read: (index: number) => readonly RawValue[]) {
    this.number = number;
    this.#index = index;
    this.#read = read;
  }

  get cells(): readonly RawValue[] {
    return this.#read(this.#index);
  }
}

/** Whether the row's cells are made each time they are asked for. */
export function isPacked(row: RawRow): boolean {
  return row instanceof PackedRow;
}

/** Keeps what was read of rows as bytes too; they are `finish`ed before the first is asked for its values. */
interface ValuePacker {
  readonly add: (row: RawRow, values: RowValues) => RosterRow;
  readonly finish: () => void;
}

/** Keeps the values under `keys`, column by column: checks and counts ask one thing of all rows, one after the other. */
export function valuePacker(keys: readonly ColumnKey[]): ValuePacker {
  const columns = keys.map((key) => ({ key, column: columnPacker() }));
  const PackedValues = packedValues();
  let count = 0;
  return {
    add: (row, values) => {
      for (const { key, column } of columns) column.add(values[key]);
      count += 1;
      // What is defined on it is what rows have.
      return new PackedRosterRow(row, new PackedValues(count - 1) as object as RowValues);
    },
    finish: () => {
      for (const { key, column } of columns) PackedValues.define(key, column.finish().at);
    },
  };
}

/** A class for each table: the values of a row are nothing but its place, with a getter for each column. */
function packedValues() {
  return class PackedValues {
    readonly #row: number;

    constructor(row: number) {
      this.#row = row;
    }

    static define(key: ColumnKey, value: (row: number) => unknown): void {
      Object.defineProperty(PackedValues.prototype, key, {
        enumerable: true,
        get(this: PackedValues) {
          return value(this.#row);
        },
      });
    }
  };
}

class PackedRosterRow implements RosterRow {
  readonly #row: RawRow;
  readonly values: RowValues;

  constructor(row: RawRow, values: RowValues) {
    this.#row = row;
    this.values = values;
  }

  get number(): number {
    return this.#row.number;
  }

  get raw(): readonly RawValue[] {
    return this.#row.cells;
  }
}

// A row is mostly asked for several things in turn.
function remembering<T>(texts: (index: number) => string, read: (text: string) => T): (index: number) => T {
  let last = -1;
  let value: T | undefined;
  return (index) => {
    if (index === last && value !== undefined) return value;
    const now = read(texts(index));
    [last, value] = [index, now];
    return now;
  };
}
