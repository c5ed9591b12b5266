// Rows at a header that say in which unit its columns are, and how they are to be filled in.
import { plainLabel, plainText } from './cell-text.ts';
import { columnOf, isAmount } from './columns.ts';
import { COMPANY, hasCode } from './enterprise-marks.ts';
import type { Header, HeaderCell } from './find-header.ts';
import { isColumnNumber, isNumberingRow } from './header-labels.ts';
import { columnsOf } from './header-stack.ts';
import { bareUnit, type StatedUnit, unitsOfLine } from './money-unit.ts';
import { type RawRow, type RawSheet, rawText } from './raw-sheet.ts';
import { sparing } from './sparing-pattern.ts';
import { YES_OR_NO } from './telling-words.ts';
import { unitAlone } from './unit-of-note.ts';

const UNIT_WORD = new RegExp(
  `^[(]?(?:(?:计量)?单位[:]?)?(?:元|万元|亿元|千元|(?:计量|金额)?单位|人|个|件|项|家|户|年|%|日期|时间|${YES_OR_NO}|年/?月(?:/?日)?|yyyy[-/.]?mm(?:[-/.]?dd)?|文[本字]|字符|数[字值]|[选必]填|代码|名称|全称|县区|\\d{1,2}位(?:代码|数字)?|-|/|—)[)]?$`,
  'iu',
);
const COUNTY = /^(?:西宁市)?(?:城[东中西北]|湟[中源]|大通|东川|甘河|南川|生物)/u;
/** How the names of others than companies end too. */
const FIRM = /(?:中心|工作室|经营部|商行|[店院所])$/u;
const SERIAL = /^(?:序号|编号)$/u;
const ANSWER = /^[是否有无√×]$/u;
const INDUSTRY = /^[A-Z]?\d{2,4}$/u;

/**
 * The header with the rows that state units by column: right under it, one of column numbers perhaps between, and one
 * right over it, 单位:元 | 单位:万元. Where such a row names units for some amounts only, whether they are those of the
 * others too cannot be told.
 */
export function withUnitRows(header: Header, sheet: RawSheet): Header {
  return withRowOver(withRowUnder(header, sheet), sheet);
}

function withRowUnder(header: Header, sheet: RawSheet): Header {
  const [row, under] = sheet.rows.slice(header.next, header.next + 2);
  if (!row) return header;
  const texts = textsIn(row);
  const filled = texts.filter((text) => text !== '');
  if (under && filled.length > 1 && (filled.every(isColumnNumber) || isNumberingRow(filled))) {
    const numbered = { ...header, next: header.next + 1 };
    const found = withRowUnder(numbered, sheet);
    return found === numbered ? header : found;
  }
  const stated = statedOver(header, row, sheet);
  const isPlain = isPlainRow(filled, stated) && !(stated.length === 0 && isLine(texts, filled));
  if (!isPlain && !(stated.length > 0 && tellsHowToFill(header, row, texts))) return header;
  const taller = withUnits({ ...header, next: header.next + 1, row: row.number }, stated);
  const cells = taller.cells.map((cell): HeaderCell => {
    const perCent = cell.reading.perCent || (texts[cell.column - 1] ?? '').includes('%');
    return perCent ? { ...cell, reading: { ...cell.reading, perCent } } : cell;
  });
  return { ...taller, cells, ...(!isPlain && { instructions: row }) };
}

const LEAST_WORDS = 3;

// Under what is no amount a unit alone is that of the list: (元) under the names.
function isPlainRow(filled: readonly string[], stated: readonly Stated[]): boolean {
  if (!filled.every((text) => UNIT_WORD.test(text) || unitAlone(text) !== undefined)) return false;
  if (stated.length > 0) return true;
  const words = filled.filter((text) => !/^[-/—]$/u.test(text));
  return (
    words.length >= LEAST_WORDS || (filled.length > 1 && words.some((text) => unitAlone(text) !== undefined))
  );
}

// 单位 | 元 side by side and nothing else, neither under an amount, is a line of the whole list.
function isLine(texts: readonly string[], filled: readonly string[]): boolean {
  const value = texts[texts.findIndex((text) => text !== '') + 1] ?? '';
  return filled.length === 2 && value !== '' && unitsOfLine(filled.join(' ')).length > 0;
}

/** Whether a row names units and nothing else: 元 | 万元 | 人. */
export function isOfUnitsAlone(row: RawRow): boolean {
  const filled = textsIn(row).filter((text) => text !== '');
  return (
    filled.some((text) => unitAlone(text) !== undefined) &&
    filled.every((text) => /^[(]?(?:[人个件项家户%]|[-/—])[)]?$/u.test(text) || unitAlone(text) !== undefined)
  );
}

// 文本 | 18位代码 | (单位:万元) | 人 | 填写全称: words, none of which is an enterprise's own.
function tellsHowToFill({ cells }: Header, row: RawRow, texts: readonly string[]): boolean {
  if (row.cells.some((cell) => cell !== undefined && typeof cell !== 'string')) return false;
  if (hasCode(row)) return false;
  return !cells.some(({ column, reading: { key, plain } }) => {
    const text = texts[column - 1] ?? '';
    if (text === '') return false;
    if (key === undefined) return SERIAL.test(plain) && isColumnNumber(text);
    if (key === 'name') return isFirm(text.replace(/\([^()]*\)$/u, ''));
    if (columnOf(key).type === 'yes-no') return ANSWER.test(text);
    if (key === 'county') return COUNTY.test(text);
    if (key === 'industryCode') return INDUSTRY.test(text);
    // A figure among them is somebody's.
    return isAmount(key) && unitAlone(text) === undefined && /^[\d.,-]+\D{0,2}$/u.test(text);
  });
}

function isFirm(name: string): boolean {
  return COMPANY.test(name) || FIRM.test(name);
}

interface Stated {
  readonly first: number;
  readonly last: number;
  readonly unit: StatedUnit;
  /** As written. */
  readonly text: string;
}

// 元 merged over several amounts is that of each; what begins over other columns is said of the list.
function statedOver(header: Header, row: RawRow, { merges }: RawSheet): readonly Stated[] {
  const amounts = new Set(
    header.cells.flatMap(({ column, reading: { key } }) => (isAmount(key) ? column : [])),
  );
  const wide = merges.filter(
    ({ firstRow, firstColumn }) => firstRow === row.number && amounts.has(firstColumn),
  );
  return header.cells.flatMap(({ column }) => {
    const merge = wide.find(({ firstColumn, lastColumn }) => firstColumn <= column && column <= lastColumn);
    const text = rawText(row.cells[(merge?.firstColumn ?? column) - 1]).trim();
    const unit = amounts.has(column) ? unitAlone(plainLabel(text)) : undefined;
    return unit === undefined ? [] : [{ first: column, last: column, unit, text }];
  });
}

/** 单位:元 at the right end need not stand over the very last column. */
const NEAR_END = 1;

/**
 * Whether all that a row over a header has is one unit, statements beside it or not: 填报单位：城东区 | 元. It is no group
 * of columns, though it may be said of the ones under it.
 */
export function isOfOneUnit(texts: readonly string[]): boolean {
  // 单位 | 元 side by side are one; with cells between, 元 is what the column under it is in.
  const filled = texts.filter(
    (text, index) =>
      text !== '' && !(LABEL.test(plainText(text)) && isUnit(plainText(texts[index + 1] ?? ''))),
  );
  // Most rows have many cells, of which the first two tell.
  let others = 0;
  if (filled.some((text) => !STATEMENT.test(text) && ++others > 1)) return false;
  const units = filled.filter((text) => isUnit(plainText(text)));
  return units.length === 1 && filled.every((text) => units.includes(text) || STATEMENT.test(text));
}

const LABEL = /^(?:金额|计量|货币|币值)?单位$/u;

// 2025年1-9月： and 其中： are groups of columns, whatever their colon.
const STATEMENT = sparing(
  /[:：]/u,
  () => /^[^:：]{0,8}(?:单位|地区|区县|县区|部门|日期|时间|期间|人|电话)[(（]?[^:：]{0,6}[:：]/u,
);

function isUnit(plain: string): boolean {
  return (unitAlone(plain) ?? bareUnit(plain) ?? unitsOfLine(plain)[0]) !== undefined;
}

// 单位:元 over one column, or over each of several. At the table's right end, or over names, it is said of the list.
function withRowOver(header: Header, { rows, merges }: RawSheet): Header {
  const at = header.first - 1;
  const row = rows[at];
  if (!row) return header;
  const texts = textsIn(row);
  const stated = texts.flatMap((text, index): readonly Stated[] => {
    const unit = unitAlone(text) ?? (/元/u.test(text) ? bareUnit(text) : undefined);
    if (unit === undefined) return [];
    const merge = merges.find(
      ({ firstRow, firstColumn }) => firstRow === row.number && firstColumn === index + 1,
    );
    const last = index + (merge ? columnsOf(merge) : 1);
    return [{ first: index + 1, last, unit, text: rawText(row.cells[index]).trim() }];
  });
  const [only, ...others] = stated;
  if (!only || stated.length < texts.filter((text) => text !== '').length) return header;
  const open = header.cells.filter(isOpenAmount);
  const covered = (cell: HeaderCell): boolean => stated.some((one) => isUnder(cell, one));
  const lastColumn = Math.max(...header.cells.map(({ column }) => column));
  const isOfList =
    others.length === 0 &&
    (only.last >= lastColumn - NEAR_END || !stated.every((one) => overAmounts(header, one)));
  if (isOfList || !open.some(covered) || (others.length === 0 && open.every(covered))) return header;
  return { ...withUnits(header, stated), unitsOver: row.number };
}

function overAmounts({ cells }: Header, { first, last }: Stated): boolean {
  const over = cells.filter(({ column }) => column >= first && column <= last);
  return over.length > 0 && over.every(({ reading: { key } }) => isAmount(key));
}

function isUnder({ column }: HeaderCell, { first, last }: Stated): boolean {
  return first <= column && column <= last;
}

function isOpenAmount({ reading: { key, unit } }: HeaderCell): boolean {
  return isAmount(key) && unit === undefined;
}

function withUnits(header: Header, stated: readonly Stated[]): Header {
  // Of others it can be told only where it makes no difference.
  const other = stated.find(({ unit }) => unit !== 'wan') ?? stated[0];
  const cells = header.cells.map((cell): HeaderCell => {
    const own = stated.find((one) => isUnder(cell, one));
    const { reading, unitOver } = cell;
    if (!isAmount(reading.key)) return cell;
    if (!own) {
      if (!other || reading.unit !== undefined) return cell;
      return {
        ...cell,
        reading: { ...reading, unit: other.unit },
        unitOver: { group: other.text, uncertain: { otherwise: undefined } },
      };
    }
    // Of a column that a group may not reach its own unit is the nearer one.
    const isNearer = reading.unit === undefined || (unitOver !== undefined && unitOver.uncertain !== null);
    if (!isNearer && reading.unit === own.unit) return cell;
    const unit = isNearer ? own.unit : 'unusable';
    const { unitOver: _, ...settled } = cell;
    return {
      ...settled,
      reading: { ...reading, unit },
      ...(unit === 'unusable' && { unitOver: { group: own.text, uncertain: null } }),
    };
  });
  return { ...header, cells };
}

function textsIn(row: RawRow): readonly string[] {
  return row.cells.map((cell) => plainLabel(rawText(cell)));
}
