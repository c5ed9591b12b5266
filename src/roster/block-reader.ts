// A block of rows as the header of a list: what each column is called, with the groups over it.
import { type ColumnKey, namesEnterprise } from './columns.ts';
import { isPlan } from './contrary-group.ts';
import type { Header, HeaderCell } from './find-header.ts';
import { type GroupedReading, readUnder } from './header-groups.ts';
import { readerFor, type YearWatch } from './header-readings.ts';
import {
  type Group,
  headerTexts,
  mergedTexts,
  stackOf,
  type TextRow,
  withSpreadGroups,
} from './header-stack.ts';
import { type HeaderReading, mayBeHeader } from './headers.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';
import { isOfOneUnit } from './unit-row.ts';

export interface BlockReader {
  /** No fewer than the columns that a block could name, told without reading it. */
  readonly mostIn: (first: number, height: number) => number;
  /** What stands `aside` of groups is left out. */
  readonly readBlock: (first: number, height: number, aside?: readonly RawRow[]) => Header;
}

interface BlockSetting {
  /** Of the period, where it is known. */
  readonly year: number | undefined;
  /** Hears of every reading. */
  readonly watch: YearWatch | null;
  /** How many of the sheet's rows blocks may reach down to. */
  readonly searched: number;
}

/** The reader of a sheet's blocks of rows, of which one is its header. */
export function blockReader(sheet: RawSheet, { year, watch, searched }: BlockSetting): BlockReader {
  const merged = mergedTexts(sheet, searched);
  const { mostIn, rowsOf } = blockRows(sheet);
  const readFor = readerFor(year);
  const read = (text: string): HeaderReading => {
    const reading = readFor(text);
    watch?.sawWords(text, reading);
    return reading;
  };
  const readColumn = columnReader(read, year, watch);
  const readBlock = (first: number, height: number, aside: readonly RawRow[] = []): Header => {
    const left = new Set(aside.flatMap(headerTexts));
    const { rows, width } = rowsOf(first, height);
    const spread = withSpreadGroups(rows, width, sheet.merges);
    const cells: HeaderCell[] = [];
    const named = new Set<ColumnKey>();
    for (let column = 1; column <= width; column++) {
      const stack = stackOf(spread, column, merged);
      const text = stack[0]?.text;
      if (
        text === undefined ||
        (left.has(text) && rows.slice(aside.length).every(({ texts }) => !texts[column - 1]))
      )
        continue;
      const groups = stack.slice(1).filter((group) => !left.has(group.text));
      const grouped = readColumn(text, groups, () => textsOverNames(spread, width, merged, read));
      const { reading, against } = grouped;
      const key = against?.named ? against.key : reading.key;
      if (key) named.add(key);
      cells.push({ column, text, ...grouped });
    }
    return { first, next: first + height, row: rows.at(-1)?.number ?? 0, cells, score: named.size };
  };
  return { mostIn, readBlock };
}

interface BlockRows extends Pick<BlockReader, 'mostIn'> {
  /** The words of a block's rows, and the number of columns of the widest of them. */
  readonly rowsOf: (
    first: number,
    height: number,
  ) => { readonly rows: readonly TextRow[]; readonly width: number };
}

// What stands in the rows of blocks, not yet understood.
function blockRows(sheet: RawSheet): BlockRows {
  const textsOf = onceForEach((index): readonly string[] => {
    const row = sheet.rows[index];
    return row ? headerTexts(row) : [];
  });
  const isUnitOver = onceForEach((index) => isOfOneUnit(textsOf(index)));
  const mayNameOf = onceForEach((index) => textsOf(index).map(mayName));
  return {
    // A column is named by its lowest filled cell, alone or with those above it.
    mostIn: (first, height) => {
      const named: boolean[] = [];
      for (let index = first + height - 1; index >= first; index -= 1) {
        if (index < first + height - 1 && isUnitOver(index)) continue;
        for (const [at, may] of mayNameOf(index).entries()) if (may !== null) named[at] ??= may;
      }
      return named.filter((may) => may).length;
    },
    rowsOf: (first, height) => {
      const rows: TextRow[] = [];
      let width = 0;
      const last = Math.min(first + height, sheet.rows.length) - 1;
      for (let index = first; index <= last; index += 1) {
        const texts = textsOf(index);
        rows.push({
          number: sheet.rows[index]?.number ?? 0,
          texts: index < last && isUnitOver(index) ? [] : texts,
        });
        width = Math.max(width, texts.length);
      }
      return { rows, width };
    },
  };
}

type ColumnReader = (
  text: string,
  over: readonly Group[],
  overNames: () => ReadonlySet<string>,
) => GroupedReading;

// What a column is called; `overNames` says what stands over the columns that name the enterprises.
function columnReader(
  read: (text: string) => HeaderReading,
  year: number | undefined,
  watch: YearWatch | null,
): ColumnReader {
  return (text, over, overNames) => {
    if (over.length === 0) return { reading: read(text) };
    let groups = over;
    let grouped = readUnder(text, groups, read, year);
    // A plan may be said of the enterprises; seldom asked, since that is a question to all columns.
    const contrary = grouped.against ?? grouped.reached;
    if (contrary && isPlan(contrary.group)) {
      const names = overNames();
      groups = groups.map((group) => ({ ...group, ofList: names.has(group.text) }));
      grouped = readUnder(text, groups, read, year);
    }
    watch?.sawUnder(text, groups, grouped);
    return grouped;
  };
}

// Null where the cell is blank: it leaves the naming to what stands above.
function mayName(text: string): boolean | null {
  return text === '' ? null : mayBeHeader(text);
}

// Every row stands in several blocks: what is made of it is made once.
function onceForEach<T extends string | number | boolean | object>(
  make: (index: number) => T,
): (index: number) => T {
  const made: T[] = [];
  return (index) => {
    const known = made[index];
    if (known !== undefined) return known;
    const value = make(index);
    made[index] = value;
    return value;
  };
}

// What stands over the columns that say who an enterprise is.
function textsOverNames(
  rows: readonly TextRow[],
  width: number,
  merged: ReadonlyMap<string, string>,
  read: (text: string) => HeaderReading,
): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let column = 1; column <= width; column++) {
    const [words, ...groups] = stackOf(rows, column, merged);
    if (words && namesEnterprise(read(words.text).key)) for (const { text } of groups) texts.add(text);
  }
  return texts;
}
