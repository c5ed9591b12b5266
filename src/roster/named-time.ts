// Times that a title or name gives in words which are not read as a quarter: 截至2025年12月31日, 2025年10—12月,
// 2025年第三季度和第四季度.

import { monthOf, yearOf } from '../values/day.ts';
import { nextPeriod, type Period, periodOf, periodStart } from '../values/period.ts';
import { DASH, SENT_IN } from './telling-words.ts';

export interface NamedTime {
  /** As it is written. */
  readonly text: string;
  /** The quarters that it names or ends in, in order; more than one where it names several. */
  readonly quarters: readonly Period[];
  /** Whether it is written with two quarters, the first of which is not the one meant: 一季度至四季度. */
  readonly isSoFar?: boolean;
  /** The month (1–12) and year in which it ends; absent where it names quarters. */
  readonly until?: { readonly year: number; readonly month: number };
}

const YEAR = '(?<!\\d)(20\\d{2})年(?:度)?';
const QUARTER = '第?([1-4一二三四])';
const SEVERAL = new RegExp(
  `${YEAR}${QUARTER}(?:季度?)?([、,和及与/]|${DASH}|—+)(?:(20\\d{2})年(?:度)?)?${QUARTER}季度?`,
  'u',
);
const SHORT_YEAR = new RegExp(`(?<!\\d)(\\d{2})年(?:度)?${QUARTER}季度?`, 'u');
const MONTHS = new RegExp(`${YEAR}\\d{1,2}月?(?:${DASH}|—+)(\\d{1,2})月`, 'u');
const UP_TO = new RegExp(`截[至止]到?${YEAR}(\\d{1,2})月(?:\\d{1,2}日|底|末)?`, 'u');
const PART = new RegExp(`${YEAR}([上下]半年)`, 'u');
const LAST_MONTHS: Readonly<Record<string, number>> = { 上半年: 6, 下半年: 12 };
const MONTH = new RegExp(`${YEAR}(\\d{1,2})月份?(?!\\d|底|末)`, 'u');

// When a list was made, sent in or is to be, or what the days in it are.
const OF_OTHER_DAYS = new RegExp(
  `${SENT_IN}|填表|制表|打印|更新|修[订改]|公[布示告]|[升入]规|纳统|批准|获批|印发|下发|通知|会议|时间|日期|以[来后前]|之?前|成立|认定|投产|入库|起`,
  'u',
);
// A title or the like, and no instruction.
const OF_LISTS = /名[单册]|企业|情况|清单|统计|申报|汇总|表|[()]/u;
const LONGEST_TITLE = 40;

/** The time that a title or name (plain text) gives; undefined where it gives none, or that of something else. */
export function namedTime(plain: string, isTitle: boolean): NamedTime | undefined {
  const quarters = namedQuarters(plain);
  if (quarters) return quarters;
  if (OF_OTHER_DAYS.test(plain) || (isTitle && !(OF_LISTS.test(plain) && plain.length <= LONGEST_TITLE)))
    return undefined;
  const match = MONTHS.exec(plain) ?? PART.exec(plain) ?? UP_TO.exec(plain) ?? MONTH.exec(plain);
  const [text = '', year, month] = match ?? [];
  const until = { year: Number(year), month: LAST_MONTHS[month ?? ''] ?? Number(month) };
  if (!(until.month >= 1 && until.month <= 12)) return undefined;
  return { text, quarters: [periodOf(until.year, Math.ceil(until.month / 3))], until };
}

/** Whether a time that is named is that of a period: a list may also bear the month after it, in which it is sent in. */
export function isOfPeriod({ quarters, until }: NamedTime, period: Period): boolean {
  if (quarters.every((quarter) => quarter === period)) return true;
  if (until === undefined) return false;
  const after = periodStart(nextPeriod(period));
  return until.year === yearOf(after) && until.month === monthOf(after);
}

function namedQuarters(plain: string): NamedTime | undefined {
  const several = SEVERAL.exec(plain);
  if (several) {
    const [text, year, from = '', between = '', otherYear, to = ''] = several;
    const first = periodOf(Number(year), numeral(from));
    const last = periodOf(Number(otherYear ?? year), numeral(to));
    // From the first quarter to one is all of the year so far.
    const isSoFar = !/[、,和及与/]/u.test(between) && numeral(from) === 1;
    if (first === last) return { text, quarters: [last] };
    return isSoFar ? { text, quarters: [last], isSoFar } : { text, quarters: [first, last] };
  }
  const [text, year, quarter = ''] = SHORT_YEAR.exec(plain) ?? [];
  return text === undefined
    ? undefined
    : { text, quarters: [periodOf(2000 + Number(year), numeral(quarter))] };
}

function numeral(quarter: string): number {
  const place = '一二三四'.indexOf(quarter);
  return place < 0 ? Number(quarter) : place + 1;
}
