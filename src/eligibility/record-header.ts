// The header of a kept table: which column is which, also where a group such as 拨付金额 stands over 省级 and 市级.
import { plainText } from '../roster/cell-text.ts';
import { readHeader } from '../roster/headers.ts';
import type { StatedUnit } from '../roster/money-unit.ts';
import { type RawRow, type RawSheet, rawText } from '../roster/raw-sheet.ts';
import type { RecordColumn } from './record-table.ts';

/** A column that was found. */
export interface Found<Key extends string> {
  readonly column: number;
  readonly key: Key;
  readonly header: string;
  readonly unit: StatedUnit | undefined;
}

export interface RecordHeader<Key extends string> {
  /** What stands over each column, of two rows the lower filled cell; numbered as its lowest row. */
  readonly row: RawRow;
  /** Indexes among the sheet's rows: of its first row, and of the one under it. */
  readonly first: number;
  readonly next: number;
  readonly found: readonly Found<Key>[];
}

export interface HeaderNames<Key> {
  /** A column is known by its own header before any other way of writing it. */
  readonly own: ReadonlyMap<string, Key>;
  readonly other: ReadonlyMap<string, Key>;
}

export function headerNames<Key extends string>(
  columns: Readonly<Record<Key, RecordColumn>>,
): HeaderNames<Key> {
  const keys = Object.keys(columns) as Key[];
  return {
    own: new Map(keys.map((key) => [plainText(columns[key].header), key])),
    other: new Map(
      keys.flatMap((key) => columns[key].alsoWritten.map((name) => [plainText(name), key] as const)),
    ),
  };
}

/**
 * The header that begins with a row, where it is one. The row under it belongs to it where it parts groups of the
 * first, or where only both together name the most columns; a title over a header parts nothing.
 */
export function recordHeader<Key extends string>(
  sheet: RawSheet,
  first: number,
  { names, required }: { readonly names: HeaderNames<Key>; readonly required: readonly Key[] },
): RecordHeader<Key> {
  const row = sheet.rows[first] ?? { number: 0, cells: [] };
  const under = sheet.rows[first + 1];
  const one = { row, first, next: first + 1, found: headersIn(row, names) };
  if (under?.number !== row.number + 1 || !partsGroups(row, under)) return one;
  const both = joined(row, under);
  const found = headersIn(both, names).map((of) =>
    of.unit === undefined && isFilled(under, of.column) ? { ...of, unit: groupUnit(row, of.column) } : of,
  );
  const lower = headersIn(under, names).length;
  const has = (all: readonly Found<Key>[]): boolean =>
    required.every((key) => all.some((of) => of.key === key));
  const isOne = has(found) && (has(one.found) || found.length > Math.max(lower, one.found.length));
  return isOne ? { row: both, first, next: first + 2, found } : one;
}

function headersIn<Key extends string>(
  { cells }: RawRow,
  { own, other }: HeaderNames<Key>,
): readonly Found<Key>[] {
  const found: Found<Key>[] = [];
  for (const names of [own, other]) {
    for (const [index, cell] of cells.entries()) {
      const header = rawText(cell).replace(/[\n\r]+/gu, '');
      const { plain, unit } = readHeader(header);
      const key = names.get(plain);
      const taken = found.some((one) => one.key === key || one.column === index + 1);
      if (key !== undefined && !taken) found.push({ column: index + 1, key, header, unit });
    }
  }
  return found;
}

// Only texts, and only under headers that reach over more than one column: an entry has other cells filled, too.
function partsGroups(row: RawRow, under: RawRow): boolean {
  const begins = (column: number): boolean =>
    isFilled(row, column) &&
    !isFilled(row, column + 1) &&
    isFilled(under, column) &&
    isFilled(under, column + 1);
  const columns = under.cells.flatMap((_, index) => (isFilled(under, index + 1) ? [index + 1] : []));
  return (
    columns.some(begins) &&
    columns.every(
      (column) => typeof under.cells[column - 1] === 'string' && (!isFilled(row, column) || begins(column)),
    )
  );
}

function joined(row: RawRow, under: RawRow): RawRow {
  const width = Math.max(row.cells.length, under.cells.length);
  const cells = Array.from({ length: width }, (_, index) =>
    isFilled(under, index + 1) ? under.cells[index] : row.cells[index],
  );
  return { number: under.number, cells };
}

// The group's header is the last filled cell up to the column.
function groupUnit({ cells }: RawRow, column: number): StatedUnit | undefined {
  const header = cells.slice(0, column).findLast((cell) => rawText(cell).trim() !== '');
  return readHeader(rawText(header)).unit;
}

function isFilled({ cells }: RawRow, column: number): boolean {
  return rawText(cells[column - 1]).trim() !== '';
}
