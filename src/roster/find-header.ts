// Where the header of a sheet stands: one to three rows, of which the lowest filled cell names the column.
import { labelText, plainText } from './cell-text.ts';
import { type ColumnKey, columnOf } from './columns.ts';
import type { DateOrder } from './date-order.ts';
import { type HeaderReading, mayBeHeader, readHeader } from './headers.ts';
import { statedUnit } from './money-unit.ts';
import { type RawRow, type RawSheet, rawText } from './raw-sheet.ts';

export interface HeaderCell {
  /** 1-based. */
  readonly column: number;
  /** As written, line breaks dropped. */
  readonly text: string;
  readonly reading: HeaderReading;
  /** What it means was settled by somebody; of dates perhaps their order too. */
  readonly settled?: boolean;
  readonly dateOrder?: DateOrder | null;
}

export interface Header {
  /** Index in the sheet's rows of the first header row, and of the first row under the header. */
  readonly first: number;
  readonly next: number;
  /** Number of the lowest header row. */
  readonly row: number;
  readonly cells: readonly HeaderCell[];
  /** How many different columns of ours it names. */
  readonly score: number;
}

const ROWS_SEARCHED = 60;
const TALLEST = 3;
const LEAST_KEYS = 2;
const GOOD_SCORE = 6;
// A merge over more of the width than this is a title, not a group.
const TITLE_SHARE = 0.7;
const UNIT_LINE = /^[(]?(?:金额|计量|货币)?单位:/u;

/**
 * The header of a sheet: the block of rows that names most of our columns, the topmost and lowest of equals.
 * Undefined where no row names at least two. `year` is that of the period, where it is known.
 */
export function findHeader(sheet: RawSheet, year?: number): Header | undefined {
  const before = found.get(sheet);
  if (before && year !== undefined && meansTheSame(before, year)) return before.header;
  const { mostIn, reader, yearTexts } = blockReader(sheet, year);
  let best: Header | undefined;
  for (let first = 0; first < Math.min(sheet.rows.length, ROWS_SEARCHED); first++) {
    if (best && best.score >= GOOD_SCORE && first >= best.next + TALLEST) break;
    for (let height = 1; height <= TALLEST && first + height <= sheet.rows.length; height++) {
      // Below the best so far only one that says more can be better, and of data it is clear that it does not.
      if (best && first >= best.next && mostIn(first, height) <= best.score) continue;
      const block = reader(first, height);
      if (block.score >= LEAST_KEYS && (!best || better(block, best))) best = block;
    }
  }
  const header = best && withUnitRow(best, sheet.rows[best.next], year);
  if (year === undefined) found.set(sheet, { header, yearTexts });
  return header;
}

/** A header that was found before the year was known. */
interface FoundHeader {
  readonly header: Header | undefined;
  /** All texts that may name a year, and what they were taken for. */
  readonly yearTexts: ReadonlyMap<string, HeaderReading>;
}

// A sheet is looked at twice: for the period that it states, and to be read.
const found = new WeakMap<RawSheet, FoundHeader>();

function meansTheSame({ yearTexts }: FoundHeader, year: number): boolean {
  return [...yearTexts].every(([text, reading]) => isSame(readHeader(text, year), reading));
}

function isSame(a: HeaderReading, b: HeaderReading): boolean {
  return (
    a.key === b.key &&
    a.plain === b.plain &&
    a.unit === b.unit &&
    a.perCent === b.perCent &&
    a.ambiguous === b.ambiguous
  );
}

// A block that says as much in fewer of the same rows is the header; the rest is title or data.
function better(block: Header, best: Header): boolean {
  if (block.score !== best.score) return block.score > best.score;
  const [units, bestUnits] = [unitsIn(block), unitsIn(best)];
  const inside = block.first >= best.first && block.next <= best.next;
  const around = block.first <= best.first && block.next >= best.next;
  return units > bestUnits ? inside || around : units === bestUnits && inside;
}

function unitsIn({ cells }: Header): number {
  return cells.filter(({ reading: { key, unit } }) => key && unit && columnOf(key).type.endsWith('amount'))
    .length;
}

// One sign may stand for two digits.
const YEAR = /\p{N}[\s\S]*\p{N}/u;

const REMEMBERED = 5000;
const readers = new Map<number | undefined, (text: string) => HeaderReading>();

// The lists of a quarter have most of their headers in common.
function readerFor(year: number | undefined): (text: string) => HeaderReading {
  const before = readers.get(year);
  if (before) return before;
  const readings = new Map<string, HeaderReading>();
  const reader = (text: string): HeaderReading => {
    const known = readings.get(text);
    if (known) return known;
    // The year of the period matters only to what names one.
    const reading =
      year === undefined || YEAR.test(text) ? readHeader(text, year) : readerFor(undefined)(text);
    if (readings.size < REMEMBERED) readings.set(text, reading);
    return reading;
  };
  readers.set(year, reader);
  return reader;
}

interface BlockReader {
  /** No fewer than the columns that a block could name, told without reading it. */
  readonly mostIn: (first: number, height: number) => number;
  readonly reader: (first: number, height: number) => Header;
  /** What it took texts for that may name a year, while none is known. */
  readonly yearTexts: ReadonlyMap<string, HeaderReading>;
}

function blockReader(sheet: RawSheet, year: number | undefined): BlockReader {
  const merged = mergedTexts(sheet);
  const yearTexts = new Map<string, HeaderReading>();
  const readFor = readerFor(year);
  const read = (text: string): HeaderReading => {
    const reading = readFor(text);
    if (year === undefined && YEAR.test(text)) yearTexts.set(text, reading);
    return reading;
  };
  // Every row stands in several blocks.
  const textsByRow: (readonly string[])[] = [];
  const textsOf = (index: number): readonly string[] => {
    const known = textsByRow[index];
    if (known) return known;
    const row = sheet.rows[index];
    const texts = row ? row.cells.map((_, cell) => headerText(row, cell + 1)) : [];
    textsByRow[index] = texts;
    return texts;
  };
  const possible: (number | undefined)[] = [];
  const possibleIn = (index: number): number => {
    possible[index] ??= textsOf(index).filter((text) => text !== '' && mayBeHeader(text)).length;
    return possible[index];
  };
  // A column is named by its lowest filled cell, alone or with those above it.
  const mostIn = (first: number, height: number): number => {
    let most = 0;
    for (let index = first; index < first + height; index += 1) most += possibleIn(index);
    return most;
  };
  const reader = (first: number, height: number): Header => {
    const rows: TextRow[] = [];
    let width = 0;
    for (let index = first; index < Math.min(first + height, sheet.rows.length); index += 1) {
      const texts = textsOf(index);
      rows.push({ number: sheet.rows[index]?.number ?? 0, texts });
      width = Math.max(width, texts.length);
    }
    const cells: HeaderCell[] = [];
    const keys = new Set<ColumnKey>();
    for (let column = 1; column <= width; column++) {
      const stack = stackOf(rows, column, merged);
      const [text] = stack;
      if (text === undefined) continue;
      const reading = stack.length === 1 ? read(text) : readUnder(text, stack.slice(1), read);
      if (reading.key) keys.add(reading.key);
      cells.push({ column, text, reading });
    }
    return { first, next: first + height, row: rows.at(-1)?.number ?? 0, cells, score: keys.size };
  };
  return { mostIn, reader, yearTexts };
}

/** A row of a block, its cells as the texts of a header; index 0 is column A. */
interface TextRow {
  readonly number: number;
  readonly texts: readonly string[];
}

// The lowest filled cell of a column, then what stands over it; a merged group counts for all its columns.
function stackOf(
  rows: readonly TextRow[],
  column: number,
  merged: ReadonlyMap<string, string>,
): readonly string[] {
  const stack: string[] = [];
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    let text = row?.texts[column - 1] ?? '';
    if (text === '' && stack.length > 0 && merged.size > 0)
      text = merged.get(`${row?.number}:${column}`) ?? '';
    if (text !== '' && !stack.includes(text)) stack.push(text);
  }
  return stack;
}

// A group and the words under it may together be a header: 研发费用 over 前一年度.
function readUnder(
  text: string,
  groups: readonly string[],
  read: (text: string) => HeaderReading,
): HeaderReading {
  const alone = read(text);
  let ambiguous = alone.ambiguous;
  for (const group of groups) {
    const above = read(group + text);
    const joint = above.key === undefined ? read(text + group) : above;
    if (joint.key !== undefined) return { ...joint, unit: alone.unit ?? joint.unit };
    if (alone.key === undefined && above.ambiguous) ambiguous = true;
  }
  const unit = alone.unit ?? unitOfGroups(groups, read);
  return unit === alone.unit && ambiguous === alone.ambiguous ? alone : { ...alone, unit, ambiguous };
}

function unitOfGroups(
  groups: readonly string[],
  read: (text: string) => HeaderReading,
): HeaderReading['unit'] {
  for (const group of groups) {
    const { unit } = read(group);
    if (unit !== undefined && !UNIT_LINE.test(plainText(group))) return unit;
  }
  return undefined;
}

function mergedTexts({ rows, merges }: RawSheet): ReadonlyMap<string, string> {
  const searched = rows.slice(0, ROWS_SEARCHED + TALLEST);
  const byNumber = new Map(searched.map((row) => [row.number, row]));
  const width = searched.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const texts = new Map<string, string>();
  for (const merge of merges) {
    const top = byNumber.get(merge.firstRow);
    const text = top ? headerText(top, merge.firstColumn) : '';
    const isTitle = merge.lastColumn - merge.firstColumn + 1 > width * TITLE_SHARE;
    if (text === '' || isTitle) continue;
    // A merge may span all of a sheet, of which only these rows are looked at.
    for (const { number: row } of searched) {
      if (row < merge.firstRow || row > merge.lastRow) continue;
      for (let column = merge.firstColumn; column <= merge.lastColumn; column++)
        texts.set(`${row}:${column}`, text);
    }
  }
  return texts;
}

function headerText(row: RawRow, column: number): string {
  const text = labelText(rawText(row.cells[column - 1])).trim();
  return text.includes('\n') || text.includes('\r') ? text.replace(/[\n\r]+/gu, '').trim() : text;
}

const UNIT_WORD = /^[(]?(?:元|万元|亿元|千元|人|个|件|项|家|年|%|日期|是\/否|年\/月\/日|-|\/|—)[)]?$/u;

// A line of units under the header belongs to it.
function withUnitRow(header: Header, row: RawRow | undefined, year: number | undefined): Header {
  if (!row) return header;
  const texts = row.cells.map((cell) => plainText(labelText(rawText(cell))));
  const filled = texts.filter((text) => text !== '');
  const units = filled.every((text) => UNIT_WORD.test(text)) && filled.some((text) => statedUnit(text));
  if (!units) return header;
  const cells = header.cells.map((cell): HeaderCell => {
    const stated = texts[cell.column - 1] ?? '';
    const { unit, perCent } = readHeader(`${cell.text}(${stated})`, year);
    const reading = {
      ...cell.reading,
      unit: cell.reading.unit ?? unit,
      perCent: cell.reading.perCent || perCent,
    };
    return { ...cell, reading };
  });
  return { ...header, cells, next: header.next + 1, row: row.number };
}

/** The columns of ours that a header names, each once. */
export function keysOf(header: Header): ReadonlySet<ColumnKey> {
  return new Set(header.cells.flatMap(({ reading }) => reading.key ?? []));
}
