// A column of units beside amounts: 营业收入 | 单位, with 元 or 万元 in each row.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import type { Day } from '../values/day.ts';
import { grouped } from '../values/grouped.ts';
import type { MoneyUnit } from '../values/money.ts';
import { type CellReader, cellReader } from './cell-reader.ts';
import { isBlankText, plainLabel } from './cell-text.ts';
import { type ColumnKey, columnOf, isAmount } from './columns.ts';
import { isFigureAlone } from './field-types/number.ts';
import { mergedCells } from './fill-merged.ts';
import type { Header, HeaderCell } from './find-header.ts';
import { headerRowPlace } from './header-place.ts';
import { headerNames } from './headers.ts';
import type { MatchedColumn } from './match-columns.ts';
import { type StatedUnit, UNIT_NAMES } from './money-unit.ts';
import { type RawRow, type RawSheet, type RawValue, rawText } from './raw-sheet.ts';
import { isCurrencyName, unitAlone } from './unit-of-note.ts';

export const unitByRow = kind<{ readonly unit: string; readonly headers: readonly string[] }>()({
  code: 'unit-by-row',
  severity: 'info',
  why: {
    zh: '金额旁另有一列填写单位的，逐行按该列换算，不按默认的万元。',
    en: 'Where a column beside the amounts holds their unit, each row is read in its own, not in the usual 万元.',
  },
  example: '“营业收入”旁的“单位”一列填“元”或“万元”',
  sample: { unit: '单位', headers: ['上年度营业收入'] },
  zh: ({ unit, headers }) => ({
    message: `金额单位按“${unit}”一列逐行读取：${headers.join('、')}`,
    hint: '如不是，删去该列，在各列表头用括号写明单位',
  }),
  en: ({ unit, headers }) => ({
    message: `each row is read in the unit that its column “${unit}” has: ${headers.join(', ')}`,
    hint: 'if that is wrong, remove the column and write the unit in brackets in each header',
  }),
});

interface Unclear {
  /** The amounts of the row that it leaves open. */
  readonly keys: readonly ColumnKey[];
  /** The header of the column of units, and what it has in the row. */
  readonly unit: string;
  readonly stated: string;
  /** What the amount is said to be in elsewhere; null where only `stated` cannot be used. */
  readonly otherwise: MoneyUnit | null;
}

export const unitOfRowUnclear = kind<Unclear>()({
  code: 'unit-of-row-unclear',
  severity: 'error',
  why: {
    zh: '此行的金额单位没有写明、不能使用或与表头不符，照默认的万元读取会相差十倍以上。',
    en: 'A row whose unit is blank, cannot be used or contradicts the header would be wrong tenfold or more if read in 万元.',
  },
  example: '“营业收入（万元）”旁的“单位”一列填“元”',
  sample: { keys: ['revenue', 'rdExpense'], unit: '单位', stated: '千元', otherwise: null },
  zh: ({ keys, unit, stated, otherwise }) => ({
    message:
      stated === ''
        ? `“${unit}”一列此行空白，别的行写有单位；${quoted(keys)}未读取`
        : otherwise === null
          ? `“${unit}”一列此行为“${stated}”，不能使用；${quoted(keys)}未读取`
          : `“${unit}”一列此行为“${stated}”，${quoted(keys)}按表头为${UNIT_NAMES[otherwise].zh}，以哪个为准不能确定；未读取`,
    hint: `核对单位，在“${unit}”一列填元、万元或亿元，或在各列表头用括号写明单位并删去该列`,
  }),
  en: ({ keys, unit, stated, otherwise }) => ({
    message:
      stated === ''
        ? `the column “${unit}” is blank in this row and filled in others; not read: ${listedEn(keys)}`
        : otherwise === null
          ? `the column “${unit}” says “${stated}” in this row, which cannot be used; not read: ${listedEn(keys)}`
          : `the column “${unit}” says “${stated}” in this row, while headers mean ${UNIT_NAMES[otherwise].en}; which holds cannot be told: not read: ${listedEn(keys)}`,
    hint: `check the unit and write 元, 万元 or 亿元 into “${unit}”, or write it in brackets in each header and remove that column`,
  }),
});

function quoted(keys: readonly ColumnKey[]): string {
  return keys.map((key) => `“${columnOf(key).header}”`).join('');
}

function listedEn(keys: readonly ColumnKey[]): string {
  return keys.map((key) => columnOf(key).headerEn).join('; ');
}

/** What a column of units says of an amount. */
export interface UnitBeside {
  /** 1-based. */
  readonly column: number;
  readonly header: string;
  /** Whether it is said of this very amount, or of all money; otherwise nobody can tell whether it is. */
  readonly sure: boolean;
  /** Whether the amount's own header states a unit too. */
  readonly isStated: boolean;
  /** Whether every row that fills it names the unit that the header or the list gives anyway. */
  readonly isAsUsual: boolean;
  /** Whether some row that fills it names another unit of ours. */
  readonly namesAnother: boolean;
}

const UNIT_HEADER = /^(?<of>.*?)(?<money>金额|货币|计价|币值)?(?:计量|数据)?单位$|^(?:币种|币别|货币)$/u;

/** By amount column of ours, the column that holds the unit of each row. */
export function unitsBeside(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
): ReadonlyMap<ColumnKey, UnitBeside> {
  const beside = new Map<ColumnKey, UnitBeside>();
  const amounts = columns.filter(({ key }) => isAmount(key));
  const read = new Set(columns.map(({ column }) => column));
  for (const cell of header.cells) {
    const said = read.has(cell.column) ? undefined : UNIT_HEADER.exec(cell.reading.plain)?.groups;
    const rows = said ? sheet.rows.slice(header.next) : [];
    if (!said || !holdsUnits(rows, cell, isOfOthers(said))) continue;
    // Beside figures that are none of ours it is theirs: 注册资本 | 单位.
    if (
      said['of'] === '' &&
      !said['money'] &&
      !read.has(cell.column - 1) &&
      holdsFigures(rows, cell.column - 1)
    )
      continue;
    for (const amount of amounts) {
      const sure = isSaidOf(amount, cell, said, amounts);
      const isStated = header.cells.some(
        ({ column, reading }) => column === amount.column && reading.unit !== undefined,
      );
      if (sure === undefined || (!sure && isStated) || beside.get(amount.key)?.sure) continue;
      const others = unitsIn(rows, cell).filter((unit) => unit !== amount.unit);
      beside.set(amount.key, {
        column: cell.column,
        header: cell.text,
        sure,
        isStated,
        isAsUsual: others.length === 0,
        namesAnother: others.some((unit) => unit !== undefined && unit !== 'unusable'),
      });
    }
  }
  return beside;
}

// Undefined where it is certainly said of another amount.
function isSaidOf(
  amount: MatchedColumn,
  { column, reading }: HeaderCell,
  said: Readonly<Record<string, string | undefined>>,
  amounts: readonly MatchedColumn[],
): boolean | undefined {
  const named = headerNames().get(said['of'] ?? '');
  if (named !== undefined) return named === amount.key ? true : undefined;
  if (said['money'] !== undefined || reading.plain.startsWith('币') || reading.plain === '货币') return true;
  const hasLeft = amounts.some((other) => other.column === column - 1);
  return amount.column === (hasLeft ? column - 1 : column + 1);
}

// 产量单位 and 填报单位 are said of neither an amount of ours nor of money.
function isOfOthers({ of = '', money }: Readonly<Record<string, string | undefined>>): boolean {
  return of !== '' && money === undefined && !headerNames().has(of);
}

// One row in 元 is enough, that the others say something else makes none of them 万元; of what is said of others most are.
function holdsUnits(rows: readonly RawRow[], { column }: HeaderCell, isOfOthers: boolean): boolean {
  const filled = rows.map(({ cells }) => plainOf(cells[column - 1])).filter((plain) => !isBlankText(plain));
  const units = filled.filter(
    (plain) => unitAlone(plain) !== undefined || isCurrencyName(plain) || A_TIME.test(plain),
  ).length;
  return isOfOthers ? units * 2 > filled.length : units > 0;
}

// 元/年: no unit that can be used, but one all the same.
const A_TIME = /^\P{N}{0,2}元(?:[/／]|每)[年月季]度?$/u;

function holdsFigures(rows: readonly RawRow[], column: number): boolean {
  const filled = rows.flatMap(({ cells }) => cells[column - 1] ?? []);
  const figures = filled.filter((cell) => typeof cell === 'number' || /^[\d.,]+$/u.test(plainOf(cell)));
  return figures.length * 2 > filled.length && column > 1;
}

function unitsIn(rows: readonly RawRow[], { column }: HeaderCell): readonly (StatedUnit | undefined)[] {
  return rows.flatMap(({ cells }) => {
    const plain = plainOf(cells[column - 1]);
    return isBlankText(plain) || isCurrencyName(plain) ? [] : [unitAlone(plain)];
  });
}

function plainOf(cell: RawValue): string {
  return typeof cell === 'string' ? plainLabel(cell) : '';
}

/** An amount that the unit of its row leaves open. */
interface UnclearAmount extends Pick<Unclear, 'unit' | 'stated' | 'otherwise'> {
  /** 1-based. */
  readonly column: number;
  readonly key: ColumnKey;
}

/** Where a reader puts what it finds: on cells at once, on units until its row is read. */
export interface UnitFindings {
  readonly diagnostics: Diagnostic[];
  readonly unclear: UnclearAmount[];
}

/** Reads a cell of a row: its value, undefined where it is blank, or why it cannot be used. */
export type RowReader = (row: RawRow, cell: RawValue) => unknown;

/**
 * The reader of an amount column beside one of units, otherwise like `cellReader`: each cell is read in the unit of its
 * row, and where that is not clear it cannot be used and is added to those that are `unclear`.
 */
export function readerInUnits(
  sheet: RawSheet,
  column: MatchedColumn,
  beside: UnitBeside,
  end: Day,
  { diagnostics, unclear }: UnitFindings,
): RowReader {
  const readers = new Map<MoneyUnit, CellReader>();
  const readerIn = (unit: MoneyUnit): CellReader => {
    const reader = readers.get(unit) ?? cellReader(sheet, { ...column, unit }, end, diagnostics);
    readers.set(unit, reader);
    return reader;
  };
  const { key } = column;
  // A unit merged over several rows is that of each.
  const merged = mergedCells(sheet, [{ key, column: beside.column }], 0, new Set([key])).get(beside.column);
  return (row, cell) => {
    const stated = merged?.get(row.number) ?? row.cells[beside.column - 1];
    const unit = unitOfRow(cell, stated, column, beside);
    if (typeof unit === 'string') return readerIn(unit)(row.number, cell);
    unclear.push({ ...unit, column: column.column, key: column.key });
    return { unreadable: rawText(cell) };
  };
}

// The unit in which a cell is read, its own going first; where that is not clear, the finding's arguments.
function unitOfRow(
  cell: RawValue,
  stated: RawValue,
  { unit }: Pick<MatchedColumn, 'unit'>,
  { header, sure, isStated, isAsUsual, namesAnother }: UnitBeside,
): MoneyUnit | Pick<Unclear, 'unit' | 'stated' | 'otherwise'> {
  const isFigure = typeof cell === 'number' || (typeof cell === 'string' && isFigureAlone(cell));
  if (!isFigure) return unit;
  const plain = plainOf(stated);
  // Among rows that say 元 人民币 does not say whether 元 or 万元 are meant.
  if ((isCurrencyName(plain) && !namesAnother) || (isBlankText(plain) && isAsUsual)) return unit;
  const own = unitAlone(plain);
  const unclear = { unit: header, stated: isBlankText(plain) ? '' : rawText(stated).trim() };
  if (own === undefined || own === 'unusable') return { ...unclear, otherwise: null };
  if (own !== unit && (isStated || !sure)) return { ...unclear, otherwise: unit };
  return own;
}

/** Findings on the amounts of a row that its unit leaves open: one for all that the same leaves open, at the first. */
export function unclearUnits(
  { file, sheet }: RawSheet,
  row: RawRow,
  amounts: readonly UnclearAmount[],
): readonly Diagnostic[] {
  const alike = grouped(amounts, ({ unit, otherwise }) => `${unit} ${otherwise}`);
  return [...alike.values()].flatMap((own) =>
    own.slice(0, 1).map(({ column, key, ...said }) => {
      const place = { file, sheet, row: row.number, column };
      const text = rawText(row.cells[column - 1]).trim();
      return report(unitOfRowUnclear, atCell(place, key, text), { ...said, keys: own.map((one) => one.key) });
    }),
  );
}

/** What is said of amounts that are read in the unit of each row. */
export function notesOfUnits(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  beside: ReadonlyMap<ColumnKey, UnitBeside>,
): readonly Diagnostic[] {
  const headers = new Map<string, string[]>();
  for (const column of columns) {
    const found = beside.get(column.key);
    if (!found?.sure || found.isAsUsual || found.isStated) continue;
    headers.set(found.header, [...(headers.get(found.header) ?? []), column.header]);
  }
  const place = headerRowPlace(sheet, header);
  return [...headers].map(([unit, told]) => report(unitByRow, place, { unit, headers: told }));
}
