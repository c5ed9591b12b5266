// The header of a kept table: which column is which, also where a group such as 拨付金额 stands over 省级 and 市级.
import { plainText } from '../roster/cell-text.ts';
import { readHeader } from '../roster/headers.ts';
import type { StatedUnit } from '../roster/money-unit.ts';
import { type RawRow, type RawSheet, rawText } from '../roster/raw-sheet.ts';
import { readUnit } from '../values/reporting-unit.ts';
import { speaksOfIntent, speaksOfMoney } from './payment-words.ts';
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
  /** What stands over the headers of columns that a group reaches over. */
  readonly groups: ReadonlyMap<number, string>;
}

export interface HeaderNames<Key> {
  /** A column is known by its own header before any other way of writing it. */
  readonly own: ReadonlyMap<string, Key>;
  readonly other: ReadonlyMap<string, Key>;
  /** Known so where it stands over amounts. */
  readonly overAmounts: ReadonlyMap<string, Key>;
  /** Columns of paid amounts. */
  readonly paid: ReadonlySet<Key>;
}

/** The plain texts by which each column’s header is known. */
export function headerNames<Key extends string>(
  columns: Readonly<Record<Key, RecordColumn>>,
): HeaderNames<Key> {
  const keys = Object.keys(columns) as Key[];
  return {
    own: new Map(keys.map((key) => [plainText(columns[key].header), key])),
    other: new Map(
      keys.flatMap((key) => columns[key].alsoWritten.map((name) => [plainText(name), key] as const)),
    ),
    overAmounts: new Map(
      keys.flatMap((key) => (columns[key].overAmounts ?? []).map((name) => [plainText(name), key] as const)),
    ),
    paid: new Set(keys.filter((key) => columns[key].overAmounts !== undefined)),
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
  const none: ReadonlyMap<number, string> = new Map();
  const below = (count: number): readonly RawRow[] => sheet.rows.slice(first + count);
  const one = { row, first, next: first + 1, found: headersIn(row, names, none, below(1)), groups: none };
  if (under?.number !== row.number + 1 || !partsGroups(row, under)) return one;
  const both = joined(row, under);
  const groups = groupsOver(row, under);
  const found = headersIn(both, names, groups, below(2)).map((of) => {
    const group = groups.get(of.column);
    return of.unit === undefined && group !== undefined ? { ...of, unit: readHeader(group).unit } : of;
  });
  // What a group says of the words under it does not show that it is one: a title would say it, too.
  const countIn = (row: RawRow): number => headersIn(row, names, none, below(2)).length;
  const has = (all: readonly Found<Key>[]): boolean =>
    required.every((key) => all.some((of) => of.key === key));
  const isOne = has(found) && (has(one.found) || countIn(both) > Math.max(countIn(under), one.found.length));
  return isOne ? { row: both, first, next: first + 2, found, groups } : one;
}

function headersIn<Key extends string>(
  { cells }: RawRow,
  { own, other, overAmounts, paid }: HeaderNames<Key>,
  groups: ReadonlyMap<number, string>,
  below: readonly RawRow[],
): readonly Found<Key>[] {
  const found: Found<Key>[] = [];
  const headers = cells.map((cell) => readHeader(rawText(cell).replace(/[\n\r]+/gu, '')).plain);
  const ofAmounts = new Set(
    headers.flatMap((plain, index) => {
      const isOne = overAmounts.has(plain) && standsOverAmounts(index + 1, groups, below);
      return isOne ? [index + 1] : [];
    }),
  );
  for (const names of [own, overAmounts, other]) {
    for (const [index, cell] of cells.entries()) {
      const column = index + 1;
      // What stands over amounts never means a place.
      if (ofAmounts.has(column) !== (names === overAmounts)) continue;
      const header = rawText(cell).replace(/[\n\r]+/gu, '');
      const { plain, unit } = readHeader(header);
      const key = names.get(plain);
      const taken = found.some((one) => one.key === key || one.column === column);
      if (key === undefined || taken) continue;
      if (paid.has(key) && speaksOfIntent(readHeader(groups.get(column) ?? '').plain)) continue;
      found.push({ column, key, header, unit });
    }
  }
  return found;
}

// 县区 may be whose money it is, or the name of a place: a group says which, otherwise what stands under it.
function standsOverAmounts(
  column: number,
  groups: ReadonlyMap<number, string>,
  below: readonly RawRow[],
): boolean {
  const { plain, unit } = readHeader(groups.get(column) ?? '');
  if (unit !== undefined || speaksOfMoney(plain)) return true;
  const texts = below.map(({ cells }) => plainText(rawText(cells[column - 1]))).filter((text) => text !== '');
  return texts.some((text) => FIGURE.test(text)) && texts.every((text) => readUnit(text) === undefined);
}

const FIGURE = /^-?[\d,]*\d(?:\.\d+)?(?:[万亿]?元|万|亿)?$/u;

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
function groupsOver({ cells }: RawRow, under: RawRow): ReadonlyMap<number, string> {
  const columns = under.cells.flatMap((_, index) => (isFilled(under, index + 1) ? [index + 1] : []));
  const groupOf = (column: number): string =>
    rawText(cells.slice(0, column).findLast((cell) => rawText(cell).trim() !== '')).replace(/[\n\r]+/gu, '');
  return new Map(columns.map((column) => [column, groupOf(column)]));
}

function isFilled({ cells }: RawRow, column: number): boolean {
  return rawText(cells[column - 1]).trim() !== '';
}
