// From a header to columns: which are ours, in which unit, and which are kept as they are.
import { atCell, atFile, type Diagnostic, type Reported } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { columnLetters } from '../values/cell-ref.ts';
import type { MoneyUnit } from '../values/money.ts';
import { plainText, withoutQuotes } from './cell-text.ts';
import { type ColumnKey, isAmount, isDated } from './columns.ts';
import type { DateOrder } from './date-order.ts';
import { type Header, type HeaderCell, keysOf } from './find-header.ts';
import {
  ambiguousHeader,
  currencyAlone,
  doubtedColumn,
  duplicateColumn,
  groupMayReach,
  repeatedColumn,
  type UnusableUnit,
  unitOfNameDiffers,
  unitOfSheet,
  unreadHeader,
  unreadUnderGroup,
  unusableUnit,
} from './match-kinds.ts';
import { type StatedUnit, USUAL_UNIT } from './money-unit.ts';
import { nearKey, nearUnder } from './near-header.ts';
import { type RawSheet, rawText } from './raw-sheet.ts';
import { firstRecognitionUnread, laterRecognitionUnread, recognitionColumn } from './recognition-column.ts';
import type { UnknownColumn } from './roster.ts';
import {
  asksWhether,
  isBareRecognition,
  isOfSomeTitle,
  keySpokenOf,
  namesKindOfTitle,
} from './title-words.ts';
import { unitOfNames } from './unit-beside-list.ts';
import { unitsBeside } from './unit-column.ts';
import { type UnitLine, unitLine, unitLineOfClaims } from './unit-line.ts';
import { namesCurrencyAlone } from './unit-of-note.ts';

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
  const claims = unitLineOfClaims(sheet, header) ?? line;
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
  const read = columnNumbers(columns);
  return {
    columns: columns.sort((a, b) => a.column - b.column),
    unknown: header.cells
      .filter(({ column }) => !read.has(column))
      .map(({ column, text }) => ({ column, header: text })),
    refused,
    diagnostics: [
      ...diagnostics,
      ...sheetUnitNotes(sheet, header, lineOf),
      ...currenciesAlone(sheet, header, columns, lineOf),
      ...doubtOfName(sheet, header),
      ...doubted.diagnostics,
      ...header.cells.flatMap((cell) => doubtsAbout(sheet, header, cell, { named, columns })),
    ],
  };
}

// Of amounts that a line names for another unit than it gives for all.
function exceptedLines(line: UnitLine | undefined): ReadonlyMap<ColumnKey, UnitLine> {
  const byUnit = new Map<StatedUnit, UnitLine>();
  const lines = new Map<ColumnKey, UnitLine>();
  for (const [key, unit] of line?.exceptions ?? []) {
    const own = byUnit.get(unit) ?? { unit, text: line?.text ?? '' };
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
    if (!doubt || cell.settled || told.has(doubt.key)) continue;
    const { key, because, doubted } = doubt;
    told.add(key);
    const place = placeOf(sheet, header, cell, doubted ? key : null);
    diagnostics.push(
      report(doubted ? doubtedColumn : unreadUnderGroup, place, { key, because, header: cell.text }),
    );
    if (doubted) columns.push({ ...matched(key, cell, USUAL_UNIT), doubted });
  }
  return { value: columns, diagnostics };
}

interface ColumnDoubt {
  readonly key: ColumnKey;
  /** The note or group, as written. */
  readonly because: string;
  readonly doubted: boolean;
}

/** What a note or group keeps a header's cell from meaning. */
export function doubtOf({ against, reading: { doubted } }: HeaderCell): ColumnDoubt | undefined {
  if (against) return { key: against.key, because: against.group, doubted: against.doubted };
  return doubted && { key: doubted.key, because: doubted.note, doubted: true };
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
    report(differing ? duplicateColumn : repeatedColumn, placeOf(sheet, header, other, key), {
      key,
      first: quoted(first.column, first.text),
      second: quoted(other.column, other.text),
    }),
  );
  const unit = isAmount(key) ? unitOf(first, line) : USUAL_UNIT;
  if (unit === 'unusable') {
    const place = placeOf(sheet, header, first, key);
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
  return { stated: unitOver?.group ?? text, row: null, why: unitOver?.uncertain ? 'reach' : null };
}

// Where a group that states another unit may or may not reach the column, nobody can tell.
function unitOf({ reading, unitOver }: HeaderCell, line: UnitLine | undefined): StatedUnit {
  const usual = line?.unit ?? USUAL_UNIT;
  const unit = reading.unit ?? usual;
  if (!unitOver?.uncertain) return unit;
  return (unitOver.uncertain.otherwise ?? usual) === unit ? unit : 'unusable';
}

interface MatchedSoFar {
  readonly named: ReadonlySet<ColumnKey>;
  readonly columns: readonly MatchedColumn[];
}

function doubtsAbout(
  sheet: RawSheet,
  header: Header,
  cell: HeaderCell,
  { named, columns }: MatchedSoFar,
): readonly Diagnostic[] {
  const { key, ambiguous, otherYear } = cell.reading;
  if (cell.reached && !cell.settled) {
    const { key: own, group } = cell.reached;
    const place = placeOf(sheet, header, cell, null);
    if (columnNumbers(columns).has(cell.column))
      return [report(groupMayReach, place, { key: own, group, header: cell.text })];
    return [report(unreadUnderGroup, place, { key: own, because: group, header: cell.text })];
  }
  if (key || cell.settled) return [];
  const place = placeOf(sheet, header, cell, null);
  if (ambiguous) return [report(ambiguousHeader, place, { header: cell.text })];
  // Figures of another year have columns of their own; days stand in one column whatever their year.
  if (otherYear && !doubtOf(cell) && (isDated(otherYear.key) || !named.has(otherYear.key)))
    return [report(unreadHeader, place, { ...otherYear, header: cell.text })];
  const near = doubtOf(cell) ? undefined : nearOf(header, cell, named);
  // Renewals are no first recognitions; where they are named by themselves, all is said.
  const other = near === 'renewals' ? undefined : otherRecognition(sheet, header, cell, { named, columns });
  if (other) return [other];
  return near === undefined ? [] : [report(unreadHeader, place, { key: near, header: cell.text })];
}

// Of a column of first or later recognitions that is not read, while another of the same title is or may be.
function otherRecognition(
  sheet: RawSheet,
  header: Header,
  cell: HeaderCell,
  { named, columns }: MatchedSoFar,
): Diagnostic | undefined {
  const recognition = recognitionColumn(cell);
  if (!recognition) return undefined;
  const { key, occasion } = recognition;
  const own = columns.find((column) => column.key === key);
  if (own?.column === cell.column) return undefined;
  const unread = quoted(cell.column, cell.text);
  const read = own && !own.doubted ? quoted(own.column, own.header) : null;
  if (occasion === 'later') {
    // What a group or note keeps from being read is told of by that.
    if (named.has('renewals') || (read === null && doubtOf(cell))) return undefined;
    const place = placeOf(sheet, header, cell, null);
    // What is read beside it may well be that of the first recognition.
    const severity = read === null ? laterRecognitionUnread.severity : 'info';
    return report(laterRecognitionUnread, place, { key, unread, read }, severity);
  }
  if (!own || read === null) return undefined;
  // At the column that is read, on which awards rest.
  const place = placeOf(sheet, header, { ...cell, column: own.column, text: own.header }, key);
  return report(firstRecognitionUnread, place, { key, read, unread });
}

function columnNumbers(columns: readonly MatchedColumn[]): ReadonlySet<number> {
  return new Set(columns.map(({ column }) => column));
}

function quoted(column: number, text: string): string {
  return `${columnLetters(column)}“${text}”`;
}

// What is nearest of a cell that names no column: its own words, then those over it, then the columns before it.
function nearOf(
  header: Header,
  cell: HeaderCell,
  named: ReadonlySet<ColumnKey>,
): ColumnKey | null | undefined {
  const { text, reading, asOne = [] } = cell;
  // 科技型企业（市级）认定日期: what stands in brackets may say of which title.
  const whole = withoutQuotes(plainText(text)).replace(/[()]/gu, '');
  const spoken = whole === reading.plain ? undefined : keySpokenOf(whole, named);
  return (
    spoken ?? nearKey(reading.plain, named) ?? nearUnder(asOne, named) ?? titleOfDays(header, cell, named)
  );
}

// Of what a column of bare 认定时间 is, by the columns before it; null where those name several titles or none, and
// undefined where it may be of something else.
function titleOfDays(
  { cells }: Header,
  { column, reading, asOne = [] }: HeaderCell,
  named: ReadonlySet<ColumnKey>,
): ColumnKey | null | undefined {
  if ([reading.plain, ...asOne].some((plain) => isOfSomeTitle(plain, named))) return null;
  if (!isBareRecognition(reading.plain)) return undefined;
  const before = cells.filter((cell) => cell.column < column).reverse();
  const unread = before.filter((cell) => !cell.reading.key);
  const asked = unread.find((cell) => asksWhether(cell.text));
  const key = asked && column - asked.column <= FARTHEST_ASKED ? titleAsked(asked, named) : undefined;
  if (key) return key;
  if (unread.some((cell) => namesKindOfTitle(cell.reading.plain))) return null;
  // Beside what is none of ours, or under it, days are mostly of that.
  const beside = before.find((cell) => !OF_CERTIFICATE.test(cell.reading.plain));
  const isOfOurs = beside?.reading.key !== undefined && !OTHER_HONOURS.has(beside.reading.key);
  return isOfOurs && asOne.every(isBareRecognition) ? null : undefined;
}

const OF_CERTIFICATE = /证书|编号|文号|批次/u;
// What is recognised too, and asks for no day.
const OTHER_HONOURS: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'rdOrg',
  'honours',
  'award',
  'contest',
  'certified',
  'qualityItems',
  'digitalLevel',
  'ownBrand',
]);

/** 是否高新技术企业, 证书编号, 认定时间. */
const FARTHEST_ASKED = 2;

function titleAsked({ reading }: HeaderCell, named: ReadonlySet<ColumnKey>): ColumnKey | undefined {
  return keySpokenOf(reading.plain.replace(/^是否/u, ''), named);
}

function placeOf(
  { file, sheet }: RawSheet,
  { row }: Header,
  { column, text }: HeaderCell,
  key: ColumnKey | null,
) {
  return atCell({ file, sheet, row, column }, key, text);
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

function sheetUnitNotes(
  { file, sheet }: RawSheet,
  header: Header,
  lineOf: (key: ColumnKey) => UnitLine | undefined,
): readonly Diagnostic[] {
  const headers = new Map<UnitLine, string[]>();
  for (const { text, reading } of header.cells) {
    const { key, unit } = reading;
    const line = key && isAmount(key) && unit === undefined ? lineOf(key) : undefined;
    if (line) headers.set(line, [...(headers.get(line) ?? []), text]);
  }
  return [...headers].flatMap(([line, told]) => {
    if (line.unit === 'unusable' || line.unit === USUAL_UNIT) return [];
    const place = { ...atFile(file, sheet), row: header.row, value: line.text };
    return [report(unitOfSheet, place, { unit: line.unit, headers: told })];
  });
}

// Not of amounts that each row has the unit of in a column beside them.
function currenciesAlone(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  lineOf: (key: ColumnKey) => UnitLine | undefined,
): readonly Diagnostic[] {
  const open = header.cells.filter(({ text, reading: { key, unit }, settled }) => {
    const isOpen = key !== undefined && isAmount(key) && unit === undefined && !settled;
    return isOpen && lineOf(key) === undefined && namesCurrencyAlone(text);
  });
  const beside = open.length > 0 ? unitsBeside(sheet, header, columns) : null;
  const cells = open.filter(({ reading: { key } }) => key === undefined || !beside?.get(key)?.sure);
  const [first] = cells;
  if (!first) return [];
  const place = placeOf(sheet, header, first, null);
  return [report(currencyAlone, place, { headers: cells.map(({ text }) => text) })];
}

// Where some column has that unit, or none, nothing contradicts the name.
function doubtOfName(sheet: RawSheet, header: Header): readonly Diagnostic[] {
  const named = unitOfNames(sheet);
  const cells = header.cells.filter(({ reading: { key } }) => key !== undefined && isAmount(key));
  const [first] = cells;
  if (!named || !first || !cells.every(({ reading: { unit } }) => unit !== undefined && unit !== named.unit))
    return [];
  const place = placeOf(sheet, header, first, null);
  return [report(unitOfNameDiffers, place, { name: named.text, headers: cells.map(({ text }) => text) })];
}
