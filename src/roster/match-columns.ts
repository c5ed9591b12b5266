// From a header to columns: which are ours, in which unit, and which are kept as they are.
import type { Diagnostic, Reported } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import type { MoneyUnit } from '../values/money.ts';
import { plainText } from './cell-text.ts';
import { type ColumnKey, isAmount } from './columns.ts';
import type { DateOrder } from './date-order.ts';
import { type Header, type HeaderCell, keysOf } from './find-header.ts';
import { doubtOf } from './header-doubts.ts';
import { headerPlace, quotedHeader } from './header-place.ts';
import {
  doubtedColumn,
  duplicateColumn,
  repeatedColumn,
  unreadHeader,
  unreadUnderGroup,
} from './match-kinds.ts';
import { type StatedUnit, USUAL_UNIT } from './money-unit.ts';
import { type RawSheet, rawText } from './raw-sheet.ts';
import type { UnknownColumn } from './roster.ts';
import { isLevel, titleOfOtherLevel } from './title-words.ts';
import { type UnusableUnit, unusableUnit } from './unit-kinds.ts';
import { type UnitLine, unitLine, unitLineOfClaims } from './unit-line.ts';
import { unitNotes } from './unit-notes.ts';
import { unreadAt } from './unread-headers.ts';

export interface MatchedColumn {
  readonly key: ColumnKey;
  /** 1-based. */
  readonly column: number;
  readonly header: string;
  readonly unit: MoneyUnit;
  readonly perCent: boolean;
  readonly dateOrder?: DateOrder | null;
  /** Its filled cells count as unreadable: whether they are what the column asks for cannot be told. */
  readonly doubted?: boolean;
}

export interface Matching {
  readonly columns: readonly MatchedColumn[];
  readonly unknown: readonly UnknownColumn[];
  /** Keys that the header names but that cannot be read. */
  readonly refused: ReadonlySet<ColumnKey>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Matches the header's cells with our columns. A column in doubt is left unread, with an error. */
export function matchColumns(sheet: RawSheet, header: Header): Matching {
  const line = unitLine(sheet, header);
  const claims = unitLineOfClaims(sheet, header, line) ?? line?.claims ?? line;
  const excepted = exceptedLines(line);
  const lineOf = (key: ColumnKey): UnitLine | undefined =>
    key === 'claimAmount' ? claims : (excepted.get(key) ?? line);
  const columns: MatchedColumn[] = [];
  const refused = new Set<ColumnKey>();
  const diagnostics: Diagnostic[] = [];
  for (const [key, cells] of cellsByKey(header)) {
    const { value, diagnostics: found } = resolve(sheet, header, key, cells, lineOf(key));
    diagnostics.push(...found);
    if (value) columns.push(value);
    else refused.add(key);
  }
  const named = new Set([...columns.map(({ key }) => key), ...refused]);
  const doubted = doubtedColumns(sheet, header, named);
  columns.push(...doubted.value);
  const read = new Set(columns.map(({ column }) => column));
  return {
    columns: columns.sort((a, b) => a.column - b.column),
    unknown: header.cells
      .filter(({ column }) => !read.has(column))
      .map(({ column, text }) => ({ column, header: text })),
    refused,
    diagnostics: [
      ...diagnostics,
      ...unitNotes(sheet, header, columns, lineOf),
      ...doubted.diagnostics,
      ...header.cells.flatMap((cell) => unreadAt(sheet, header, cell, { named, columns })),
    ],
  };
}

// Of amounts that a line names for another unit than it gives for all.
function exceptedLines(line: UnitLine | undefined): ReadonlyMap<ColumnKey, UnitLine> {
  const byUnit = new Map<StatedUnit, UnitLine>();
  const lines = new Map<ColumnKey, UnitLine>();
  for (const [key, unit] of line?.exceptions ?? []) {
    const own = byUnit.get(unit) ?? {
      unit,
      text: line?.text ?? '',
      ...(line?.sheet && { sheet: line.sheet }),
    };
    byUnit.set(unit, own);
    lines.set(key, own);
  }
  return lines;
}

/**
 * What notes and groups keep from being read, where nothing else of the header names it: each column of ours once. Of
 * those that may be the column all the same the cells count as unreadable.
 */
function doubtedColumns(
  sheet: RawSheet,
  header: Header,
  named: ReadonlySet<ColumnKey>,
): Reported<readonly MatchedColumn[]> {
  const told = new Set(named);
  const columns: MatchedColumn[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const cell of header.cells) {
    const doubt = doubtOf(cell);
    if (!doubt || cell.settled || named.has(doubt.key)) continue;
    // Levels under a title part it: each of them is told of.
    if (told.has(doubt.key) && !(cell.against?.named === false && isLevel(cell.reading.plain))) continue;
    const { key, because, doubted } = doubt;
    told.add(key);
    const place = headerPlace(sheet, header, cell, doubted ? key : null);
    const other = doubted ? undefined : titleOfOtherLevel(cell.reading.plain, key, named);
    diagnostics.push(
      other
        ? report(unreadHeader, place, { key: other, header: cell.text })
        : report(doubted ? doubtedColumn : unreadUnderGroup, place, { key, because, header: cell.text }),
    );
    if (doubted) columns.push({ ...matched(key, cell, USUAL_UNIT), doubted });
  }
  return { value: columns, diagnostics };
}

/** The findings of `matchColumns` on what notes and groups keep from being read, those on columns `told` already left out. */
export function doubtsOfHeader(
  sheet: RawSheet,
  header: Header,
  told: readonly ColumnKey[],
): readonly Diagnostic[] {
  return doubtedColumns(sheet, header, new Set([...keysOf(header), ...told])).diagnostics;
}

// The one column a key is read from; null where the cells under its headers contradict each other.
function resolve(
  sheet: RawSheet,
  header: Header,
  key: ColumnKey,
  [first, ...others]: readonly [HeaderCell, ...HeaderCell[]],
  line: UnitLine | undefined,
): Reported<MatchedColumn | null> {
  const differing = others.find((other) => !sameCells(sheet, header, first, other));
  const diagnostics = (differing ? [differing] : others).map((other) =>
    report(differing ? duplicateColumn : repeatedColumn, headerPlace(sheet, header, other, key), {
      key,
      first: quotedHeader(first.column, first.text),
      second: quotedHeader(other.column, other.text),
    }),
  );
  const unit = isAmount(key) ? unitOf(first, line) : USUAL_UNIT;
  if (unit === 'unusable') {
    const place = headerPlace(sheet, header, first, key);
    const args = { key, header: first.text, ...statedFor(first, line) };
    return { value: null, diagnostics: [...diagnostics, report(unusableUnit, place, args)] };
  }
  return { value: differing ? null : matched(key, first, unit), diagnostics };
}

function statedFor(
  { text, reading, unitOver }: HeaderCell,
  line: UnitLine | undefined,
): Pick<UnusableUnit, 'stated' | 'row' | 'why'> {
  if (reading.unit === undefined && line)
    return { stated: line.text, row: line.row ?? null, why: line.why ?? null };
  return {
    stated: unitOver?.group ?? unitWritten(text),
    row: null,
    why: unitOver?.uncertain ? 'reach' : null,
  };
}

// What stands in brackets, of 营业收入（美元）: 美元; the whole header where nothing does.
function unitWritten(header: string): string {
  const notes = [...header.matchAll(/[（(【〔[]([^）)】〕\]]+)[）)】〕\]]/gu)].map(([, note = '']) =>
    note.trim(),
  );
  return notes.length === 0 ? header : notes.join('，');
}

// Where a group that states another unit may or may not reach the column, nobody can tell.
function unitOf({ reading, unitOver }: HeaderCell, line: UnitLine | undefined): StatedUnit {
  const usual = line?.unit ?? USUAL_UNIT;
  const unit = reading.unit ?? usual;
  if (!unitOver?.uncertain) return unit;
  return (unitOver.uncertain.otherwise ?? usual) === unit ? unit : 'unusable';
}

function matched(
  key: ColumnKey,
  { column, text, reading, dateOrder = null }: HeaderCell,
  unit: MoneyUnit,
): MatchedColumn {
  return { key, column, header: text, unit, perCent: reading.perCent, dateOrder };
}

function cellsByKey({ cells }: Header): ReadonlyMap<ColumnKey, readonly [HeaderCell, ...HeaderCell[]]> {
  const byKey = new Map<ColumnKey, readonly [HeaderCell, ...HeaderCell[]]>();
  for (const cell of cells) {
    const { key } = cell.reading;
    const [first, ...others] = (key && byKey.get(key)) ?? [];
    if (key) byKey.set(key, first ? [first, ...others, cell] : [cell]);
  }
  // Beside one that stands under no such group, one that a contrary group may reach is that group's.
  for (const [key, cells] of byKey) {
    const [first, ...others] = cells.filter(({ reached }) => !reached);
    if (first) byKey.set(key, [first, ...others]);
  }
  return byKey;
}

function sameCells(sheet: RawSheet, header: Header, a: HeaderCell, b: HeaderCell): boolean {
  const text = (cells: RawSheet['rows'][number]['cells'], { column }: HeaderCell): string =>
    plainText(rawText(cells[column - 1]));
  return (
    a.reading.unit === b.reading.unit &&
    sheet.rows.slice(header.next).every(({ cells }) => text(cells, a) === text(cells, b))
  );
}
