// What words in a row over a header are about: the list as such (its title, who sends it, when, in which unit), or the
// columns under them, which makes a group of them.
import type { Label } from './header-labels.ts';
import { DASH, QUARTER, RECOGNISED_AGAIN, SINCE_NEW_YEAR, WITHDRAWN } from './telling-words.ts';

/** Words over a header. */
export interface LabelOver extends Label {
  /** Whether their cell is merged over several columns: a group's mostly is. */
  readonly isMerged: boolean;
}

const BRACKETS = /\([^)]*\)/gu;

const WHOLE_DAY = /^\d{4}年\d{1,2}月\d{1,2}日$/u;
const DAY = new RegExp(`^\\d{4}年(?:度?|(?:${QUARTER}|\\d{1,2}月)(?:末|底)?)$`, 'u');
const YEAR = /^\d{4}年度?$/u;
const OFFICE = /[局委厅会区县市]$/u;

// What no statement and no title says unless it names the list: it is said of columns.
const OF_COLUMNS = new RegExp(
  [
    `\\d+月?${DASH}\\d+月|${SINCE_NEW_YEAR}|本年累计`,
    `拟申报|拟认定|拟推荐|预计|有效期|到期|${WITHDRAWN}|过期|废止|${RECOGNISED_AGAIN}|兑付[日时]`,
  ].join('|'),
  'u',
);

// Statements: 单位:万元, 填报单位:城东区, (填报日期).
const STATEMENT = /名单|公示(?!时间|日期)|填报|填表|报送|制表/u;
const STATED_OF =
  /填[报表制]|报送|上报|制表|审核人|负责人|联系|电话|部门|单位|人民币|币种|货币|^金额$|报告期|统计期|^(?:日期|时间)$/u;
const UNIT_STATED = /^(?:金额|计量|货币|币值)?单位(?![^(:]*数)/u;
const MONEY = /^(?:人民币)?[百千万亿]*元$/u;

/** Whether words state something of the list, or are what the words to their `left` ask for: 填报日期: | 2025年12月31日. */
export function isStatementOver(label: LabelOver, left: LabelOver | undefined): boolean {
  const { plain, isMerged } = label;
  if (UNIT_STATED.test(plain)) return true;
  const outside = plain.replace(BRACKETS, '');
  const isBracketed = outside === '';
  const words = isBracketed ? plain.slice(1, -1) : outside;
  // A day all in brackets is the second line of a title.
  if (isBracketed ? DAY.test(words) : !isMerged && WHOLE_DAY.test(words)) return true;
  // Beside a statement stands the unit of the list: 填报单位:城东区 | (元).
  if (left && !isMerged && MONEY.test(words) && isStatementOver({ ...left, isMerged: false }, undefined))
    return true;
  // Over several columns only a day is surely the value of what stands to its left.
  const mayBeValue = !isMerged || DAY.test(words) || WHOLE_DAY.test(words);
  if (mayBeValue && left?.plain.endsWith(':') && isStatementOver({ ...left, isMerged: false }, undefined))
    return true;
  return statesOfList(words);
}

// A group may have a colon too, before its unit: 2025年1-9月:万元.
function statesOfList(words: string): boolean {
  const colon = words.indexOf(':');
  const [before, value] = colon < 0 ? [words] : [words.slice(0, colon), words.slice(colon + 1)];
  if (OF_COLUMNS.test(before) && !before.includes('企业')) return false;
  if (value === undefined) return STATEMENT.test(before);
  return STATED_OF.test(before) || (value !== '' && !MONEY.test(value));
}

/**
 * Labels without the days among them, for a row that has statements: the day beside a statement is its own, unless it
 * stands over several columns beside other groups.
 */
export function withoutDays(labels: readonly LabelOver[]): readonly LabelOver[] {
  const hasOthers = labels.some((label) => label.column > 1 && !isDay(label) && !OFFICE.test(label.plain));
  return labels.filter((label) => !isDay(label) || (label.isMerged && (hasOthers || YEAR.test(label.plain))));
}

function isDay({ plain }: LabelOver): boolean {
  return DAY.test(plain) || WHOLE_DAY.test(plain);
}

// Titles.
const LISTS = '名录|一览|[表册]$|附件';
const TITLE_PART = new RegExp(`${LISTS}|^\\d{4}年(?:度)?${QUARTER}$`, 'u');
const LIST_TITLE = new RegExp(
  `${LISTS}|汇总|台账|梯度培育|统计$|名单|公示(?!时间|日期)|企业(?:培育)?情况|[区县市].*企业`,
  'u',
);
// What a title speaks of; a group by itself is shorter and speaks of figures or days.
const OF_TITLES = /企业|情况|季度|[区县市]/u;
const LONGEST_GROUP = 12;
const OF_LISTS = /企业|名单/u;
// A list of enterprises is called so; where its figures are meant, that is said.
const OF_FIGURES = /财务|经营|经济|指标|数据|营收|收入|效益/u;

/** Whether all that a row says, statements left out, is the title of the list or parts of one. */
export function areTitle(labels: readonly LabelOver[]): boolean {
  const [only, ...others] = labels;
  if (only && others.length === 0 && isTitleAlone(only)) return true;
  // In the first column stand titles, and groups over what names the enterprise: 基本信息.
  return labels.filter(({ column }) => column > 1).every(isTitlePart);
}

function isTitlePart({ plain, isMerged }: LabelOver): boolean {
  return !isMerged && TITLE_PART.test(plain.replace(BRACKETS, ''));
}

// Whether the only words of a row are a title.
function isTitleAlone({ column, plain, isMerged }: LabelOver): boolean {
  const isOfColumns = OF_COLUMNS.test(plain);
  // Over some columns in the middle stands a title only where it says so.
  if (isMerged && column > 1)
    return LIST_TITLE.test(plain) && !OF_FIGURES.test(plain) && (!isOfColumns || plain.includes('企业'));
  // A year by itself may be the second line of a title.
  if (YEAR.test(plain)) return !isMerged;
  return (!isOfColumns || OF_LISTS.test(plain)) && (OF_TITLES.test(plain) || plain.length > LONGEST_GROUP);
}
