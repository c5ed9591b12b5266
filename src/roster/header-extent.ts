// How far a header reaches beyond the rows that name most columns: to words under it, and to groups over it.
import { plainText } from './cell-text.ts';
import type { Header } from './find-header.ts';
import { saysNoMore } from './header-groups.ts';
import { columnsOf, headerText, isTitleWide, widthOf } from './header-stack.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';

type Block = Pick<Header, 'first' | 'next' | 'cells'>;

interface Label {
  /** 1-based. */
  readonly column: number;
  readonly plain: string;
}

/**
 * Whether the row under a header belongs to it: words under its groups, and none where the list has names and codes.
 * Without this the group would be taken for the column, and its first words for a line of the list.
 */
export function hasSubheader(sheet: RawSheet, header: Block): boolean {
  const row = sheet.rows[header.next];
  const labels = row ? labelsOf(row) : undefined;
  if (!labels || labels.length === 0) return false;
  const identifying = header.cells.filter(({ reading: { key } }) => key === 'name' || key === 'uscc');
  const filled = new Set(labels.map(({ column }) => column));
  if (identifying.length < 2 || identifying.some(({ column }) => filled.has(column))) return false;
  const grouped = columnsUnderGroups(sheet, header, filled);
  return (
    labels.some(({ column }) => grouped.has(column)) &&
    labels.every(({ column, plain }) => grouped.has(column) || saysNoMore(plain))
  );
}

// Of groups merged in the lowest row of the header all columns, of others those with words under them from the group on.
function columnsUnderGroups(
  sheet: RawSheet,
  { next, cells }: Block,
  filled: ReadonlySet<number>,
): ReadonlySet<number> {
  const lowest = sheet.rows[next - 1]?.number;
  const grouped = new Set<number>();
  for (const merge of sheet.merges) {
    if (merge.lastRow !== lowest || columnsOf(merge) < 2) continue;
    for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1) grouped.add(column);
  }
  const named = new Set(cells.map(({ column }) => column));
  for (const column of filled) {
    if (named.has(column) || grouped.has(column)) continue;
    let group = column - 1;
    while (group > 0 && !named.has(group) && filled.has(group)) group -= 1;
    if (!named.has(group) || !filled.has(group)) continue;
    for (let each = group; each <= column; each += 1) grouped.add(each);
  }
  // One column under one cell has no group that shows; its words must say so.
  for (const { column, text } of cells)
    if (filled.has(column) && text !== '' && isAmountUnder(sheet.rows[next], column)) grouped.add(column);
  return grouped;
}

function isAmountUnder(row: RawRow | undefined, column: number): boolean {
  return row !== undefined && saysNoMore(plainText(headerText(row, column)));
}

// What is written about the list as such: who sends it, when, and in which unit.
const OFFICIAL = /名单|公示(?!时间|日期)|填报|填表|报送|制表/u;
const BEFORE_VALUE =
  /填[报表制]|报送|上报|制表|审核人|负责人|联系|电话|部门|单位|人民币|币种|货币|^金额$|报告期|统计期|^(?:日期|时间)$/u;
const WITH_VALUE = /^([^:]*):(.*)$/u;
const UNIT_STATED = /^(?:金额|计量|货币|币值)?单位(?![^(:]*数)/u;
const MONEY = /^(?:人民币)?[百千万亿]*元$/u;
const OFFICE = /[局委厅会区县市]$/u;
const WHOLE_DAY = /^\d{4}年\d{1,2}月\d{1,2}日$/u;
const DAY = /^\d{4}年(?:度?|(?:第?[一二三四1-4]季度|\d{1,2}月)(?:末|底)?)$/u;
const TITLE = /名录|一览|[表册]$|附件|^\d{4}年(?:度)?第?[一二三四1-4]季度$/u;
const LIST_TITLE =
  /名录|一览|汇总|台账|梯度培育|统计$|[表册]$|附件|名单|公示(?!时间|日期)|企业(?:培育)?情况|[区县市].*企业/u;
const YEAR = /^\d{4}年度?$/u;
// What a title speaks of; a group by itself is shorter and speaks of figures or days.
const OF_TITLES = /企业|情况|季度|[区县市]/u;
const LONGEST_GROUP = 12;
// What no title says unless it names the list.
const OF_GROUPS = new RegExp(
  [
    '\\d+月?[-\\u2010-\\u2015~至到]\\d+月|上半年|前三季度|本年累计',
    '拟申报|拟认定|拟推荐|预计|有效期|到期|失效|撤销|取消',
  ].join('|'),
  'u',
);
const OF_LISTS = /企业|名单/u;
// A list of enterprises is called so; where its figures are meant, that is said.
const OF_FIGURES = /财务|经营|经济|指标|数据|营收|收入|效益/u;
const BRACKETS = /\([^)]*\)/gu;
// Between a header and its groups there may be one row without anything, as a group two rows tall leaves one.
const FARTHEST = 2;
const NONE: ReadonlySet<number> = new Set();

/** What a row over a header holds. */
export interface RowOver {
  /** Whether there are words over some of the columns that are neither a title nor a statement of unit, date or office. */
  readonly hasGroups: boolean;
  /** The row without its groups: what it tells of the list. */
  readonly aside: RawRow;
}

/** Looks at the row (`index` of the sheet's) over a header, above which others may stand; undefined where there is none near. */
export function rowOver(sheet: RawSheet, header: Block, index: number): RowOver | undefined {
  const row = sheet.rows[index];
  const below = sheet.rows[index + 1];
  if (!row || !below || below.number > row.number + FARTHEST) return undefined;
  const isApart = (sheet.rows[header.first]?.number ?? 0) - row.number > header.first - index;
  const groups = groupsIn(sheet, header, row, isApart);
  const cells = row.cells.map((cell, cellIndex) => (groups.has(cellIndex + 1) ? undefined : cell));
  return { hasGroups: groups.size > 0, aside: { number: row.number, cells } };
}

// The columns of the cells that are groups.
function groupsIn(sheet: RawSheet, header: Block, row: RawRow, isApart: boolean): ReadonlySet<number> {
  const width = widthOf(sheet.rows.slice(header.first, header.next));
  const merges = sheet.merges.filter((merge) => merge.firstRow === row.number && columnsOf(merge) > 1);
  if (merges.some((merge) => isTitleWide(columnsOf(merge), width))) return NONE;
  const merged = new Set(merges.map(({ firstColumn }) => firstColumn));
  const isMerged = ({ column }: Label): boolean => merged.has(column);
  // Among figures and days, or apart from the header, only cells over several columns are surely groups.
  const areGroups = !isApart && labelsOf(row) !== undefined;
  const labels = wordsIn(row).filter((label) => areGroups || isMerged(label));
  const unofficial = labels.filter((label, at) => !isOfficial(label, labels[at - 1], isMerged(label)));
  const groups = unofficial.length < labels.length ? withoutDays(unofficial, isMerged) : unofficial;
  const [only, ...others] = groups;
  if (only && others.length === 0 && isTitleAlone(only, isMerged(only))) return NONE;
  const over = groups.filter(({ column }) => column > 1);
  const isTitled = (label: Label): boolean => !isMerged(label) && TITLE.test(withoutBrackets(label.plain));
  return over.every(isTitled) ? NONE : new Set(groups.map(({ column }) => column));
}

// The day beside a statement is its own, unless it stands over several columns beside other groups.
function withoutDays(labels: readonly Label[], isMerged: (label: Label) => boolean): readonly Label[] {
  const isDay = ({ plain }: Label): boolean => DAY.test(plain) || WHOLE_DAY.test(plain);
  const hasOthers = labels.some((label) => label.column > 1 && !isDay(label) && !OFFICE.test(label.plain));
  return labels.filter(
    (label) => !isDay(label) || (isMerged(label) && (hasOthers || YEAR.test(label.plain))),
  );
}

function isTitleAlone({ column, plain }: Label, isMerged: boolean): boolean {
  const isOfGroups = OF_GROUPS.test(plain);
  // Over some columns in the middle stands a title only where it says so.
  if (isMerged && column > 1)
    return LIST_TITLE.test(plain) && !OF_FIGURES.test(plain) && (!isOfGroups || plain.includes('企业'));
  // A year by itself may be the second line of a title.
  if (YEAR.test(plain)) return !isMerged;
  return (!isOfGroups || OF_LISTS.test(plain)) && (OF_TITLES.test(plain) || plain.length > LONGEST_GROUP);
}

// A statement such as 单位:万元, or its value; 2025年1-9月:万元 is a group with its unit.
function isOfficial({ plain }: Label, left: Label | undefined, isMerged: boolean): boolean {
  if (UNIT_STATED.test(plain)) return true;
  const outside = withoutBrackets(plain);
  const bare = outside === '' ? plain.slice(1, -1) : outside;
  // A day all in brackets is the second line of a title.
  if (outside === '' ? DAY.test(bare) : !isMerged && WHOLE_DAY.test(bare)) return true;
  if (
    left?.plain.endsWith(':') &&
    (!isMerged || DAY.test(bare) || WHOLE_DAY.test(bare)) &&
    isOfficial(left, undefined, false)
  )
    return true;
  const [, before = bare, after] = WITH_VALUE.exec(bare) ?? [];
  if (OF_GROUPS.test(before) && !before.includes('企业')) return false;
  if (after === undefined) return OFFICIAL.test(bare);
  if (after === '') return BEFORE_VALUE.test(before);
  return BEFORE_VALUE.test(before) || !MONEY.test(after);
}

function withoutBrackets(plain: string): string {
  return plain.replace(BRACKETS, '');
}

// Undefined where a cell holds anything but words.
function labelsOf(row: RawRow): readonly Label[] | undefined {
  const labels = wordsIn(row);
  const filled = row.cells.filter((cell) =>
    typeof cell !== 'string' ? cell !== undefined : plainText(cell) !== '',
  );
  return labels.length === filled.length ? labels : undefined;
}

function wordsIn(row: RawRow): readonly Label[] {
  return row.cells.flatMap((cell, index) => {
    const plain = typeof cell === 'string' ? plainText(headerText(row, index + 1)) : '';
    return /\p{Script=Han}/u.test(plain) ? [{ column: index + 1, plain }] : [];
  });
}
