// The unit of money that a sheet's own lines state for all its amounts.
import { plainLabel, plainText } from './cell-text.ts';
import { type ColumnKey, isAmount } from './columns.ts';
import { COMPANY, hasCode, isCodeLike } from './enterprise-marks.ts';
import { isFigureAlone } from './field-types/number.ts';
import { isNo, isYes } from './field-types/yes-no.ts';
import type { Header, HeaderCell } from './find-header.ts';
import {
  bareUnit,
  isOfExactness,
  isOfSeveral,
  type StatedUnit,
  USUAL_UNIT,
  unclearUnit,
  unitOfClaims,
  unitsOfLine,
} from './money-unit.ts';
import { fileName, type HeaderPlace, onlyText, type PrefaceCell, rowsAbove, textsOf } from './preface.ts';
import { type RawRow, type RawSheet, type RawValue, rawText } from './raw-sheet.ts';
import { isTotal } from './sort-rows.ts';
import { AWARD, CLAIMED_OR_PAID, OF_PAYMENT } from './telling-words.ts';
import { statementsBeside, statementsInHeader, unitOfNames } from './unit-beside-list.ts';
import { exceptionsIn } from './unit-exception.ts';
import { leavesUnitOpen, partsOfInstructions } from './unit-in-instructions.ts';
import { isTitle, unitInTitle } from './unit-in-title.ts';
import { unitAlone } from './unit-of-note.ts';

/** Why the unit of a line cannot be told. */
export type UnitDoubt = 'exactness' | 'several' | 'contrary' | 'unclear';

export interface UnitLine {
  readonly unit: StatedUnit;
  readonly text: string;
  /** Number of its row. */
  readonly row?: number;
  /** The sheet of instructions that it stands on; absent where it is the list's own. */
  readonly sheet?: string;
  readonly why?: UnitDoubt;
  /** Amounts that it names for a unit of their own. */
  readonly exceptions?: ReadonlyMap<ColumnKey, StatedUnit>;
  /** What instructions say of the amounts claimed alone. */
  readonly claims?: UnitLine;
}

interface Place extends HeaderPlace, Pick<Header, 'unitsOver'>, Partial<Pick<Header, 'cells' | 'row'>> {
  /** Index among a sheet's rows of the first under the header. */
  readonly next: number;
}

const ROWS_UNDER_HEADER = 3;
const ROWS_UNDER_LIST = 20;

/**
 * The line 单位：元 over a header, right under it or under its list, or what says the same within the header, beside the
 * list or in the name of its sheet. Lines that contradict each other, or that speak of
 * a unit without its being clear of what, state one that cannot be used.
 */
export function unitLine(sheet: RawSheet, header: Place): UnitLine | undefined {
  const { cells, next, row = 0 } = header;
  const rows = rowsOfLines(sheet, header);
  if (!cells) return unitOfRows(rows, USUAL_UNIT, () => true);
  const all = [...rows, ...statementsInHeader({ cells, row }), ...statementsBeside(sheet, { cells, next })];
  const stated = unitOfRows(all, USUAL_UNIT, () => true);
  const titled = unitOfTitles(rowsAbove(sheet, header), header);
  const line = byTitle(stated, titled) ?? unitOfHeading(rowsAbove(sheet, header));
  const named = unitOfNames(sheet);
  if (!named || line?.unit === named.unit || line?.unit === 'unusable') return line ?? unitInstructed(sheet);
  return line ? doubtful(named, 'contrary') : named;
}

/** The unit that the instructions beside a list state for its amounts; `unusable` where they leave it open. */
export function lineOfInstructions({ instructions }: RawSheet): UnitLine | undefined {
  if (!instructions) return undefined;
  const { sheet } = instructions;
  const { ofList, ofColumns } = partsOfInstructions(instructions);
  const stated = unitOfRows(ofList, USUAL_UNIT, () => true);
  const isOpen = stated && stated.unit !== USUAL_UNIT && leavesUnitOpen(ofList, stated);
  const line = isOpen ? doubtful(stated, 'unclear') : stated;
  const ofClaims = ofColumns.find(({ key }) => key === 'claimAmount') ?? lineOfClaims(ofList);
  const others = ofColumns.filter(({ key }) => key !== 'claimAmount');
  const [first = ofClaims] = others;
  if (!first) return line && { ...line, sheet };
  const { text, row } = first;
  const exceptions = exceptionsOf([
    ...(line?.exceptions ?? []),
    ...others.map(({ key, unit }) => [key, unit] as const),
  ]);
  const claims = ofClaims && { unit: ofClaims.unit, text: ofClaims.text, sheet };
  return {
    ...(line ?? { unit: USUAL_UNIT, text, ...(row !== undefined && { row }) }),
    sheet,
    exceptions,
    ...(claims && { claims }),
  };
}

// One that leaves it open says nothing that the list is read by.
function unitInstructed(sheet: RawSheet): UnitLine | undefined {
  const line = lineOfInstructions(sheet);
  if (!line) return undefined;
  const units = [line.unit, ...(line.exceptions?.values() ?? []), ...(line.claims ? [line.claims.unit] : [])];
  return units.includes('unusable') || units.every((unit) => unit === USUAL_UNIT) ? undefined : line;
}

/**
 * What such lines say of the amounts claimed alone, 单位：万元（申报金额单位：元）, or the title of awards. Against the list's
 * own `line` the title leaves the unit open.
 */
export function unitLineOfClaims(
  sheet: RawSheet,
  header: Place,
  line: UnitLine | undefined,
): UnitLine | undefined {
  const said = lineOfClaims(rowsOfLines(sheet, header));
  const title = said ? undefined : rowsAbove(sheet, header).find((row) => isTitleOfAwards(row, header));
  if (!title) return said;
  const text = onlyText(title) ?? '';
  const unit = unitAtEnd(text);
  if (unit === undefined) return undefined;
  const isContrary = line !== undefined && line.sheet === undefined && line.unit !== unit;
  const own = { unit, text, row: title.number };
  return isContrary ? doubtful(own, 'contrary') : own;
}

function lineOfClaims(rows: readonly RawRow[]): UnitLine | undefined {
  const lines = textsOf(rows).flatMap(({ text }): readonly UnitLine[] => {
    const unit = unitOfClaims(text);
    return unit === undefined ? [] : [{ unit, text }];
  });
  const [line] = lines;
  const contrary = lines.find(({ unit }) => unit !== line?.unit);
  return contrary ? { ...contrary, unit: 'unusable' } : line;
}

function rowsOfLines(sheet: RawSheet, header: Place): readonly RawRow[] {
  return [
    ...rowsAbove(sheet, header).filter(
      (row) => row.number !== header.unitsOver && !isTitleOfAwards(row, header),
    ),
    ...headOf(sheet, header).filter((row) => isStatement(row) || isUnitWithin(row)),
    ...footOf(sheet, header).filter((row) => !isOfLonelyUnit(row) && !hasOwnFigures(row, header)),
  ];
}

/**
 * The unit that rows without enterprises state; each line may be split over two cells. One said of some amounts only
 * matters where it differs from the `usual` one. Where `mayExcept` holds of a line, amounts that it names may have a
 * unit of their own; otherwise two units in one line are one that cannot be used.
 */
export function unitOfRows(
  rows: readonly RawRow[],
  usual: StatedUnit = USUAL_UNIT,
  mayExcept: (text: string) => boolean = () => false,
): UnitLine | undefined {
  const excepted: (readonly [ColumnKey, StatedUnit])[] = [];
  const texts = textsOf(rows).map(({ row, text, after }) => {
    const excepting = mayExcept(text) ? exceptionsIn(text) : undefined;
    excepted.push(...(excepting?.exceptions ?? []));
    const written = excepting?.usual ?? text;
    const own = { row, text, said: written };
    const whole = { row, text: text + after, said: `${written} ${after}` };
    // What two cells say each by itself is no exception that one makes of the other.
    const areTwo = isOfSeveral(whole.said) && unitsOfLine(after).length > 0;
    return (areTwo ? [own] : [own, whole]).map((one) => ({ ...one, units: unitsOfLine(one.said) }));
  });
  const stated = texts
    .flat()
    .flatMap(({ units, said, ...one }) => units.map(({ unit, ofMoney }) => ({ ...one, unit, ofMoney })));
  const ofMoney = stated.filter((one) => one.ofMoney);
  const lines = ofMoney.length > 0 ? ofMoney : [...stated, ...rows.flatMap(bareUnitOf)];
  const [line] = lines;
  const exact = line ? undefined : texts.flat().find(({ said }) => isOfExactness(said));
  if (exact) return doubtful(exact, 'exactness');
  const unit = line?.unit ?? usual;
  const contrary = lines.find((other) => other.unit !== unit);
  if (contrary) return doubtful(contrary, 'contrary');
  const unclear = texts
    .filter((ways) => ways.every(({ units }) => units.length === 0))
    .flat()
    .find(({ said }) => (unclearUnit(said) ?? unit) !== unit);
  if (unclear) return doubtful(unclear, 'unclear');
  if (!line) return undefined;
  const { row, text } = line;
  return {
    unit,
    text,
    row,
    ...(unit === 'unusable' && isOfSeveral(text) && { why: 'several' }),
    ...(excepted.length > 0 && { exceptions: exceptionsOf(excepted) }),
  };
}

function doubtful({ text, row }: Pick<UnitLine, 'text' | 'row'>, why: UnitDoubt): UnitLine {
  return { unit: 'unusable', text, why, ...(row !== undefined && { row }) };
}

function exceptionsOf(
  excepted: readonly (readonly [ColumnKey, StatedUnit])[],
): ReadonlyMap<ColumnKey, StatedUnit> {
  const units = new Map<ColumnKey, StatedUnit>();
  for (const [key, unit] of excepted) units.set(key, (units.get(key) ?? unit) === unit ? unit : 'unusable');
  return units;
}

// Beside other cells only where these are statements too, not the header of another table: 填报单位：城东区 | （元）.
function bareUnitOf(row: RawRow): readonly (UnitLine & { readonly row: number })[] {
  const cells = textsOf([row]);
  const isOfStatements = cells.some(({ text }) => /[:：]/u.test(text)) || standsAtEnd(cells);
  if (cells.length > 1 && !isOfStatements) return [];
  return cells.flatMap(({ text }) => {
    const unit = bareUnit(text) ?? (isSum(cells) ? undefined : lonelyUnit(text));
    return unit === undefined ? [] : [{ unit, text, row: row.number }];
  });
}

// 元 without a bracket, in a cell of its own.
function lonelyUnit(text: string): StatedUnit | undefined {
  return text.includes('元') ? unitAlone(plainText(text)) : undefined;
}

// Under a list 元 alone is mostly what is left of a sum: 大写 in one row, 元 in the next.
function isOfLonelyUnit(row: RawRow): boolean {
  const cells = textsOf([row]);
  return (
    cells.some(({ text }) => bareUnit(text) === undefined && lonelyUnit(text) !== undefined) &&
    !cells.some(({ text }) => text.includes('单位'))
  );
}

// A sum to be filled in, 合计： | 元, or filled in: 300 | 元. A day has the signs of a figure.
function isSum(cells: readonly PrefaceCell[]): boolean {
  return cells
    .map(({ text }) => plainText(text))
    .some((plain) => SUM_BESIDE.test(plain) && !OFFICE_OR_DAY.test(plain));
}

const SUM_BESIDE = new RegExp(`[合共总小]计|大写|额:$|资金|经费|${AWARD}|需求|^[\\d.,-]+$`, 'u');

// Behind the office, the day, the number or the title of the list: 城东区工信局 | 元.
function standsAtEnd(cells: readonly PrefaceCell[]): boolean {
  const others = cells.slice(0, -1);
  const [last] = cells.slice(-1);
  return (
    last !== undefined &&
    others.length > 0 &&
    (bareUnit(last.text) ?? lonelyUnit(last.text)) !== undefined &&
    others.every(({ text }) => OFFICE_OR_DAY.test(plainText(text)) || isTitle(text))
  );
}

const OFFICE_OR_DAY = new RegExp(
  [
    '[局委厅会区县市]$',
    '^(?:截[至止])?\\d{4}年(?:度|.*[日月末底])?$|季度$',
    // 2025.12 may be a sum.
    '^\\d{4}(?:-\\d{1,2}){1,2}$|^\\d{4}([/.])\\d{1,2}\\1\\d{1,2}$|^\\d{4}Q[1-4]$',
    '^附?表[\\d一二三四五六七八九十]+$|^第.{1,4}页$',
  ].join('|'),
  'iu',
);

// What a title says in a way of its own is clear, unless it means to be a line of units, 单位：头、元; against another
// line it is not.
function byTitle(stated: UnitLine | undefined, titled: UnitLine | undefined): UnitLine | undefined {
  if (!stated || !titled) return stated ?? titled;
  const isLine = /单位 *[:：]/u.test(titled.text);
  if (stated.why === 'unclear' && stated.row === titled.row && !isLine) return titled;
  return stated.unit === titled.unit || stated.unit === 'unusable' ? stated : doubtful(titled, 'contrary');
}

// What titles say without the word 单位; a row of several cells may be a group of the header, or another table's.
function unitOfTitles(rows: readonly RawRow[], header: Place): UnitLine | undefined {
  for (const row of rows) {
    if (row.number === header.unitsOver || isTitleOfAwards(row, header)) continue;
    const cells = textsOf([row]);
    for (const { text } of cells) {
      if (unitsOfLine(text).length > 0 || (cells.length > 1 && !isTitle(text))) continue;
      const unit = OF_CLAIMED.test(text) && !isTitle(text) ? undefined : unitInTitle(text)?.unit;
      if (unit !== undefined) return { unit, text, row: row.number };
    }
  }
  return undefined;
}

// A title, or a group over all columns, that ends with a unit: 财务数据（元）.
function unitOfHeading(rows: readonly RawRow[]): UnitLine | undefined {
  for (const row of rows) {
    const text = onlyText(row) ?? '';
    const unit = OF_CLAIMED.test(text) ? undefined : unitAlone(HEADING_END.exec(plainText(text))?.[1] ?? '');
    if (unit !== undefined) return { unit, text, row: row.number };
  }
  return undefined;
}

/** A heading, or the name of the sheet or file, that states a unit of awards or claims alone: 奖补资金（元）; undefined where none does. */
export function unitOfAwards(sheet: RawSheet, header: Place): Pick<UnitLine, 'unit' | 'text'> | undefined {
  const headings = rowsAbove(sheet, header).map((row) => onlyText(row) ?? '');
  for (const text of [...headings, sheet.sheet, fileName(sheet.file).replace(/\.\w{2,5}$/u, '')]) {
    const unit = OF_CLAIMED.test(text) ? unitAtEnd(text) : undefined;
    if (unit !== undefined) return { unit, text };
  }
  return undefined;
}

/**
 * Whether a row is a title whose unit is that of what is claimed or paid, and of no other amount: 奖补资金明细表（元）. One
 * that speaks of applying alone, 企业申报表（元）, is such a title only of a list that has what is claimed.
 */
export function isTitleOfAwards(row: RawRow, { cells }: Pick<Place, 'cells'>): boolean {
  const text = cells && onlyText(row);
  if (!text || unitAtEnd(text) === undefined) return false;
  const plain = plainText(text);
  const title = plain.replace(UNIT_AT_END.test(plain) ? UNIT_AT_END : BRACKETS_AT_END, '');
  if (!TITLE_END.test(title) || OF_OTHER_AMOUNTS.test(title)) return false;
  return OF_AWARDS.test(title) || (APPLIED_FOR.test(title) && cells.some(isOfClaims));
}

function isOfClaims({ reading }: HeaderCell): boolean {
  return reading.key === 'claimAmount';
}

function unitAtEnd(text: string): StatedUnit | undefined {
  const unit = unitAlone(UNIT_AT_END.exec(plainText(text))?.[0] ?? '');
  if (unit !== undefined) return unit;
  const titled = unitInTitle(text);
  return titled?.isInBracket ? titled.unit : undefined;
}

const UNIT_AT_END = /\([^()]*元\)$/u;
const BRACKETS_AT_END = /(?:[([【][^()[\]【】]*[)\]】])+$/u;
const TITLE_END = /[^\d:]$/u;
// Funds by themselves are awards, but not those of the enterprises: 流动资金, 资金需求.
const OF_AWARDS = new RegExp(
  `${OF_PAYMENT}|(?<!流动|自有|注册|融)资金(?!需求|状况|情况|缺口|周转|流|运[营行])`,
  'u',
);
const APPLIED_FOR = /申[报请]/u;
const OF_OTHER_AMOUNTS = new RegExp(
  `财务|经[营济]|指标|数据|收入|营收|利润|纳?税|资产|负债|研发(?:费用|投入)(?!(?:${AWARD}))|基本(?:情况|信息)`,
  'u',
);
const HEADING_END = /^[^:()\d][^:()]*(\([^()]*元\))$/u;
const OF_CLAIMED = new RegExp(CLAIMED_OR_PAID, 'u');

// Whether a row consists of statements alone: 填报单位：城东区 | 单位： | 元.
function isStatement(row: RawRow): boolean {
  const cells = textsOf([row]);
  return (
    cells.length > 0 &&
    cells.every((cell, index) => {
      const { text } = cell;
      if (/[:：]/u.test(text) || bareUnit(text) !== undefined || unitsOfLine(text).length > 0) return true;
      const before = cells[index - 1];
      const next = cells[index + 1];
      return (
        /[:：]\s*$/u.test(before?.text ?? '') ||
        [areOneLine, areLabelAndValue].some((are) => are(before, cell) || are(cell, next))
      );
    })
  );
}

// 填报单位 | 城东区, side by side.
function areLabelAndValue(label: PrefaceCell | undefined, value: PrefaceCell | undefined): boolean {
  return (
    label !== undefined &&
    value?.column === label.column + 1 &&
    OF_SENDER.test(plainLabel(label.text)) &&
    !OF_SENDER.test(plainLabel(value.text))
  );
}

const OF_SENDER = /^(?:填报|报送|上报|填表|制表|编制|报告)(?:单位|部门|日期|时间|人)(?:名称)?$/u;

// 单位 | 元, side by side.
function areOneLine(label: PrefaceCell | undefined, value: PrefaceCell | undefined): boolean {
  return (
    label !== undefined &&
    value?.column === label.column + 1 &&
    label.text.includes('单位') &&
    unitsOfLine(`${label.text} ${value.text}`).length > 0
  );
}

// What heads a part of a list: 续表, 二、园区企业.
const PART = /^续|续[)]?$|^[(（]?[一二三四五六七八九十]+[)）、.]|^第.{1,4}[页部]|^以下|名单|企业$|^[-—/]+$/u;
const MOST_IN_PART = 3;

/** Whether a row within a list states a unit: statements alone, or one beside what heads a part of the list. */
export function isUnitWithin(row: RawRow): boolean {
  if (row.cells.some((cell) => typeof cell === 'number' || isCodeLike(cell))) return false;
  if (isStatement(row)) return unitOfRows([row]) !== undefined;
  const cells = textsOf([row]);
  const stating = cells.filter(({ text }) => unitsOfLine(text).length > 0);
  return (
    stating.length > 0 &&
    cells.length <= MOST_IN_PART &&
    cells.every((cell) => stating.includes(cell) || (PART.test(cell.text) && !COMPANY.test(cell.text)))
  );
}

/** Whether a row is one cell that says of some amounts in which unit they are: 以下营业收入按元填报. */
export function isOfSomeAmounts(row: RawRow): boolean {
  const only = onlyText(row);
  return only !== undefined && unclearUnit(only) !== undefined;
}

// What stands between a header and the first row with a code; no more than a few lines.
function headOf({ rows }: RawSheet, { next }: Place): readonly RawRow[] {
  const end = rows.findIndex((row, index) => index >= next && hasCode(row));
  return end < 0 ? [] : rows.slice(next, Math.min(end, next + ROWS_UNDER_HEADER));
}

// An enterprise whose code is to come stands under the last one with a code: its remarks are its own. A sum, whatever it
// is called, has neither a firm's name nor an answer.
function hasOwnFigures(row: RawRow, { cells = [] }: Place): boolean {
  const holds = (test: (cell: RawValue, key: ColumnKey | undefined) => boolean) =>
    cells.some(({ column, reading: { key } }) => test(row.cells[column - 1], key));
  return (
    holds(
      (cell, key) =>
        isAmount(key) && (typeof cell === 'number' || (typeof cell === 'string' && isFigureAlone(cell))),
    ) &&
    holds((cell, key) =>
      key === 'name'
        ? COMPANY.test(plainLabel(rawText(cell)))
        : key === 'aboveScale' && (isYes(cell) || isNo(cell)),
    ) &&
    !row.cells.some((cell) => isTotal(plainLabel(rawText(cell))))
  );
}

// What stands under the last row with a code.
function footOf({ rows }: RawSheet, { next }: Place): readonly RawRow[] {
  const last = rows.slice(Math.max(next, rows.length - ROWS_UNDER_LIST));
  return last.slice(last.findLastIndex(hasCode) + 1);
}
