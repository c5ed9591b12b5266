// Where the header of a sheet stands: one to three rows, of which the lowest filled cell names the column.

import { type BlockReader, blockReader } from './block-reader.ts';
import { type ColumnKey, isAmount } from './columns.ts';
import type { DateOrder } from './date-order.ts';
import type { GroupAgainst, GroupReach, UnitOver } from './header-groups.ts';
import { type YearWatch, yearWatch } from './header-readings.ts';
import type { HeaderReading } from './headers.ts';
import { nearUnder } from './near-header.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';
import { rowOver } from './row-over-header.ts';
import { hasSubheader } from './row-under-header.ts';
import { isBareBeginning } from './title-words.ts';
import { isOfUnitsAlone, withUnitRows } from './unit-row.ts';

export interface HeaderCell {
  /** 1-based. */
  readonly column: number;
  /** As written, line breaks dropped. */
  readonly text: string;
  readonly reading: HeaderReading;
  /** Where a group over it keeps it from being read. */
  readonly against?: GroupAgainst;
  /** A group further left that may speak against it. */
  readonly reached?: GroupReach;
  /** The group that its unit is taken from. */
  readonly unitOver?: UnitOver;
  /** What its words and those over it say as one header, where they name no column. */
  readonly asOne?: readonly string[];
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
  /** Of rows over the columns, from the top, what is no group: it tells of the list. */
  readonly aside?: readonly RawRow[];
  /** The row under it that tells how to fill in columns, units among them, in words that are not all known. */
  readonly instructions?: RawRow;
  /** Number of a row over it that states units by column and none of the list. */
  readonly unitsOver?: number;
  /** How many different columns of ours it names, whether groups keep them from being read or not. */
  readonly score: number;
}

const ROWS_SEARCHED = 60;
const TALLEST = 3;
const LEAST_KEYS = 2;
const GOOD_SCORE = 6;

/**
 * The header of a sheet: the block of rows that names most of our columns, the topmost and lowest of equals.
 * Undefined where no row names at least two. `year` is that of the period, where it is known.
 */
export function findHeader(sheet: RawSheet, year?: number): Header | undefined {
  const before = found.get(sheet);
  if (before && year !== undefined && before.watch.holdsIn(year)) return before.header;
  const watch = year === undefined ? yearWatch() : null;
  const { mostIn, readBlock } = blockReader(sheet, { year, watch, searched: ROWS_SEARCHED + TALLEST });
  let best: Header | undefined;
  for (let first = 0; first < Math.min(sheet.rows.length, ROWS_SEARCHED); first++) {
    if (best && best.score >= GOOD_SCORE && first >= best.next + TALLEST) break;
    for (let height = 1; height <= TALLEST && first + height <= sheet.rows.length; height++) {
      // Of a block with data it is clear at a glance that it names less; below the best one must name more to be better.
      const least = best ? best.score + (first >= best.next && isAllRead(best) ? 1 : 0) : LEAST_KEYS;
      if (mostIn(first, height) < least) continue;
      const block = readBlock(first, height);
      if (block.score >= LEAST_KEYS && (!best || better(block, best))) best = block;
    }
  }
  const whole = best && withItsGroups(sheet, best, readBlock);
  const header = whole && withUnitRows(whole, sheet);
  if (watch) found.set(sheet, { header, watch });
  return header;
}

// The words that name most columns may have groups over them, or be groups with words under them.
function withItsGroups(sheet: RawSheet, block: Header, readBlock: BlockReader['readBlock']): Header {
  let header = block;
  const height = () => header.next - header.first;
  // Units under the words are looked at by themselves.
  const isOfUnits = (index: number): boolean => {
    const row = sheet.rows[index];
    return row !== undefined && isOfUnitsAlone(row);
  };
  if (height() > 1 && isOfUnits(header.next - 1)) header = readBlock(header.first, height() - 1);
  while (height() < TALLEST && !isOfUnits(header.next) && hasSubheader(sheet, header))
    header = readBlock(header.first, height() + 1);
  const own = header;
  let aside: readonly RawRow[] = [];
  for (let above = 1; above <= TALLEST - (own.next - own.first); above += 1) {
    const over = rowOver(sheet, own, own.first - above);
    if (!over) break;
    aside = [over.aside, ...aside];
    if (!over.hasGroups) continue;
    const taller = readBlock(own.first - above, own.next - own.first + above, aside);
    if (meansOther(header, taller)) header = { ...taller, aside };
  }
  return header;
}

// A row over a header that changes nothing in it is a title.
function meansOther({ cells }: Header, taller: Header): boolean {
  const before = new Map(cells.map((cell) => [cell.column, cell]));
  const named = keysOf(taller);
  return taller.cells.some(({ column, reading, against, reached, asOne = [] }) => {
    const own = before.get(column);
    return (
      (own?.reading.ambiguous ?? false) !== reading.ambiguous ||
      own?.reading.doubted?.key !== reading.doubted?.key ||
      nearUnder(asOne, named) !== undefined ||
      asOne.some(isBareBeginning) ||
      own?.reading.key !== reading.key ||
      (isAmount(reading.key) && own?.reading.unit !== reading.unit) ||
      own?.against?.key !== against?.key ||
      own?.reached?.key !== reached?.key
    );
  });
}

// A sheet is looked at twice: for the period that it states, and to be read.
const found = new WeakMap<RawSheet, { readonly header: Header | undefined; readonly watch: YearWatch }>();

// A block that says as much in fewer of the same rows is the header; the rest is title or data.
function better(block: Header, best: Header): boolean {
  if (block.score !== best.score) return block.score > best.score;
  // Titles and statements over a header may seem to speak against its columns.
  const [read, bestRead] = [keysOf(block).size, keysOf(best).size];
  if (read !== bestRead) return read > bestRead;
  const [units, bestUnits] = [unitsIn(block), unitsIn(best)];
  const inside = block.first >= best.first && block.next <= best.next;
  const around = block.first <= best.first && block.next >= best.next;
  return units > bestUnits ? inside || around : units === bestUnits && inside;
}

// Of a block with as many columns none can be read more of.
function isAllRead(block: Header): boolean {
  return keysOf(block).size === block.score;
}

// What a group may not reach says nothing for its being one.
function unitsIn({ cells }: Header): number {
  return cells.filter(({ reading: { key, unit }, unitOver }) => unit && isAmount(key) && !unitOver?.uncertain)
    .length;
}

/** The columns of ours that a header names, each once. */
export function keysOf(header: Header): ReadonlySet<ColumnKey> {
  return new Set(header.cells.flatMap(({ reading }) => reading.key ?? []));
}
