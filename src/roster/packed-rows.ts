// Rows kept as bytes: in a large table an object for every cell would take ten times the room of what the cells hold.

import { blankValues } from './blank-values.ts';
import type { ColumnKey } from './columns.ts';
import { type PackedTexts, textPacker, textsOf } from './packed-texts.ts';
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
  const read = remembering(textsOf(cells), cellsOf);
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
export interface ValuePacker {
  readonly add: (row: RawRow, values: RowValues) => RosterRow;
  readonly finish: () => void;
}

/** Values are kept by the place of their key in `keys`; one that is not there is lost. */
export function valuePacker(keys: readonly ColumnKey[]): ValuePacker {
  const packer = textPacker();
  let read: ((index: number) => RowValues) | undefined;
  const valuesAt = (index: number): RowValues => read?.(index) ?? {};
  let count = 0;
  return {
    add: (row, values) => {
      packer.add(JSON.stringify(keys.map((key) => packed(values[key]))));
      count += 1;
      return new PackedRosterRow(row, count - 1, valuesAt);
    },
    finish: () => {
      const blank = blankValues(keys);
      read = remembering(textsOf(packer.finish()), (text) => valuesOf(text, keys, blank));
    },
  };
}

class PackedRosterRow implements RosterRow {
  readonly #row: RawRow;
  readonly #index: number;
  readonly #read: (index: number) => RowValues;

  constructor(row: RawRow, index: number, read: (index: number) => RowValues) {
    this.#row = row;
    this.#index = index;
    this.#read = read;
  }

  get number(): number {
    return this.#row.number;
  }

  get raw(): readonly RawValue[] {
    return this.#row.cells;
  }

  get values(): RowValues {
    return this.#read(this.#index);
  }
}

/** Begins the text of a whole number without bounds, which JSON does not know; doubled, a text that begins so. */
const WHOLE = '\u0001';

function packed(value: unknown): unknown {
  if (typeof value === 'bigint') return `${WHOLE}${value}`;
  if (typeof value === 'string') return value.startsWith(WHOLE) ? `${WHOLE}${value}` : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, packed(own)]));
}

function unpacked(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(WHOLE) ? wholeOrText(value.slice(1)) : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, unpacked(own)]));
}

function wholeOrText(rest: string): bigint | string {
  return rest.startsWith(WHOLE) ? rest : BigInt(rest);
}

function valuesOf(text: string, keys: readonly ColumnKey[], blank: RowValues): RowValues {
  const list: readonly unknown[] = JSON.parse(text);
  const values: Partial<Record<ColumnKey, unknown>> = { ...blank };
  // A plain loop: this runs for every cell of a large table, several times.
  let index = 0;
  for (const key of keys) {
    const value = list[index];
    index += 1;
    if (value !== null) values[key] = unpacked(value);
  }
  return values as RowValues;
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
