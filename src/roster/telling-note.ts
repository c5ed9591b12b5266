// Which notes in a header's brackets say that its column is not what the words before them name.
import { WITHIN_YEAR } from './annual-columns.ts';
import { type ColumnKey, columnOf, isDated, isSummable } from './columns.ts';
import {
  DASH,
  EARLIER_YEAR,
  FIRST_TIME,
  FORECAST,
  LATEST,
  LEFT_LIST,
  RENEWED,
  RESERVE,
  REVIEWED,
  SENT_IN,
  SHARE_OR_GROWTH,
  STEPS_BEFORE,
  TO_BE,
  WITHDRAWN,
  YES_OR_NO,
} from './telling-words.ts';

// A year, perhaps with month and day behind it: four digits that count nothing, as 2000万元以上 and 1000人 do.
const YEAR = '(?<!\\d)\\d{4}(?=(?:\\d{2}){0,2}(?!\\d))(?![万千百亿元家户人位个])';
// Another year or title than the words before it.
const OF_ANY = new RegExp(`小巨人|${EARLIER_YEAR}|本年|当年|累计|去年|${YEAR}`, 'u');

// Another day than that of a first recognition: its end, its renewal, a step before it, one only hoped for, or no day
// at all but a yes or no.
const OF_DAYS = new RegExp(
  [
    `有效期(?!内|[限为共:]*[\\d一二三]年)|到期|截止(?:日期|时间)|终止|${WITHDRAWN}|${LEFT_LIST}`,
    `${REVIEWED}|${RENEWED}`,
    `(?:${STEPS_BEFORE})(?:时间|日期|年份|年月|年度|中|期)|(?:^|[,;、/])(?:${STEPS_BEFORE})(?:$|[,;、/])`,
    `${TO_BE}|${RESERVE}|计划|培育`,
    `(?:^|[,;、填写选])(?:${YES_OR_NO})(?:$|[,;、])`,
    // A product's title is none of its maker's: 单项冠军（产品）.
    '^(?:单项冠军|冠军|示范)?产品(?:类|认定)?$',
  ].join('|'),
  'u',
);

// The latest day, whose first one may be long ago; technology SMEs enter their list anew each year.
const OF_LATEST = new RegExp(LATEST, 'u');
const BY_LATEST = new RegExp(`以[^,;、。()]*(?:${LATEST})[^,;、。()]*为准`, 'u');
const ENTERED_YEARLY: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['techSmeOn']);

// What is only meant to be so.
const HOPED_FOR = new RegExp(`${TO_BE}|计划|争取|目标`, 'u');
const IN_RESERVE = new RegExp(RESERVE, 'u');

// Another figure than that of the whole year: a part of it, a forecast, or a share or rate and no amount at all.
/** Parts of a year. */
export const OF_PARTS = /[\d一二三四五六七八九十本当上]月|季|半年/u;
const REPORTED = new RegExp(`季度?(?:${SENT_IN})`, 'gu');
const OF_FIGURES = new RegExp(`${FORECAST}|计划|目标|其中|占|%|${SHARE_OR_GROWTH}`, 'u');

/** `1-12月`, `12月末` and the like, in plain text. */
export const WHOLE_YEAR = new RegExp(
  `全年|(?:一|1)季?度?${DASH}(?:四|4)季度|四个季度|(?<!\\d)1月?${DASH}12月|(?<!\\d)12月(?:末|底|31日)`,
  'gu',
);

// `不含复核` or `到期的不填` says that the column is what it seems, `以公示日期为准` and `项目目标期内` nothing else.
const EXCLUDED = new RegExp(
  [
    '(?:不含|不包括|不包含)[^,;()]*|[^,;、。()]*(?:不填|不报|免填|除外|不需|无需)[^,;、。()]*',
    `[^,;、。()]*填[写报]?(?:${FIRST_TIME})[^,;、。()]*|以[^,;、。()]*为准|(?:目标|计划|预算)期内`,
  ].join('|'),
  'gu',
);

// Another time than all of last year: this one, or the one before, which may be a quarter.
const THIS_TIME = /本期(?![填申上]报|报送)|今年/u;
const TIME_BEFORE = /上期/u;
const LAST_YEAR = /(?:^|[,;、])上年度?[数末]?(?:$|[,;、])/u;

/** Whether what is said (plain text) is of the same time of another year: a part of it, unless all of it is named. */
export function isOfSameTime(said: string): boolean {
  return said.includes('同期') && said.replace(WHOLE_YEAR, '') === said;
}

/** Whether a note (plain text) under these words misleads whoever reads the words alone, whatever they name. */
export function tellsOtherwise(note: string): boolean {
  return OF_ANY.test(note);
}

/** A note or group (plain text) without what it says that its column is not. */
export function withoutExcluded(text: string): string {
  return text.replace(EXCLUDED, '');
}

/** Whether a note (plain text) speaks of what is only hoped for: its column says nothing of what there is. */
export function isHopedFor(note: string): boolean {
  return HOPED_FOR.test(note) || IN_RESERVE.test(withoutExcluded(note));
}

/** Whether what is said (plain text) makes the latest day of those that `key` asks for. */
export function isOfLatest(said: string, key: ColumnKey): boolean {
  if (ENTERED_YEARLY.has(key)) return false;
  return OF_LATEST.test(withoutExcluded(said)) || BY_LATEST.test(said);
}

/** Whether a note (plain text) makes something else of the column that the words before it name. */
export function makesAnother(note: string, key: ColumnKey): boolean {
  const { type } = columnOf(key);
  const noted = withoutExcluded(note);
  const said = noted.replace(WHOLE_YEAR, '');
  if (isDated(key)) return OF_DAYS.test(said) || isOfLatest(note, key);
  if (type === 'yes-no') return HOPED_FOR.test(said);
  if (!isSummable(key)) return false;
  const spoken = said.replace(REPORTED, '');
  if (OF_FIGURES.test(spoken) || isOfSameTime(noted) || TIME_BEFORE.test(spoken)) return true;
  if (WITHIN_YEAR.has(key)) return LAST_YEAR.test(noted);
  return THIS_TIME.test(spoken) || (OF_PARTS.test(spoken) && type !== 'count');
}
