// Years in a header that are the very ones which its words mean: 近三年累计缴税总额（2022-2024年） and
// 上年度营业收入（2024年） in 2025.
import { AT_END_OF_LAST_YEAR, WITHIN_YEAR, YEAR_SERIES } from './annual-columns.ts';
import { type ColumnKey, columnOf, FIGURE_TYPES, isDated } from './columns.ts';
import { DASH, QUARTER, SINCE_NEW_YEAR } from './telling-words.ts';

/** A header's notes (plain text) without those that name just the years which `key` means; `year` is that of the period. */
export function withoutOwnYears(notes: string, key: ColumnKey, year: number | undefined): string {
  const own = year === undefined ? undefined : ownYears(key, year);
  if (own === undefined) return notes;
  return notes.replace(new RegExp(`(?<=^|[,;、])(?:${own})(?=$|[,;、])`, 'gu'), '');
}

/** The year, or the years, of which a column is in that of a period; undefined where it has none. */
export function yearsMeant(key: ColumnKey, year: number): readonly number[] | undefined {
  const series = YEAR_SERIES.find((keys) => keys.includes(key));
  if (series) return [year - 1 - series.indexOf(key)];
  if (OF_LAST_YEAR.has(key)) return [year - 1];
  if (key === 'aboveScaleOn') return [year - 1, year];
  return FIGURE_TYPES.has(columnOf(key).type) && !WITHIN_YEAR.has(key) ? undefined : [year];
}

const OF_LAST_YEAR: ReadonlySet<ColumnKey> = new Set<ColumnKey>([...AT_END_OF_LAST_YEAR, 'marketShare']);

function ownYears(key: ColumnKey, year: number): string | undefined {
  if (key === 'tax3y') return threeYearsBefore(year);
  if (key === 'revenuePeak') return beforeLastYear(year);
  if (key === 'industryCode' || key === 'industryName') return CLASSIFICATION;
  const meant = yearsMeant(key, year)?.join('|');
  if (meant === undefined) return undefined;
  if (isDated(key))
    return `(?:${meant})(?:年度?)?(?:首次|新)?(?:认定|增|晋)?|${untilDay(meant)}|${columnOf(key).type === 'year' ? EXAMPLE_OF_YEAR : EXAMPLE}`;
  const isOfWholeYear = FIGURE_TYPES.has(columnOf(key).type) && !WITHIN_YEAR.has(key);
  return isOfWholeYear
    ? wholeYear(meant)
    : `(?:${meant})(?:年度?)?(?:${PART})?(?:累计|合计|数)*|${untilDay(meant)}`;
}

// The classification of industries that codes are of: GB/T 4754-2017.
const CLASSIFICATION = '(?=[^,;、]*\\d)[^,;、\\d]*(?:4754)?[^,;、\\d]*(?:2017)?[^,;、\\d]*';

// How a day is to be written, by one as an example: 如2025/3/1, 格式:2025-01-01.
const EXAMPLE_DAY = '\\d{4}(?:[-/.年]\\d{1,2}(?:[-/.月](?:\\d{1,2}日?)?)?|\\d{4})';
const EXAMPLE = exampleOf(EXAMPLE_DAY);
const EXAMPLE_OF_YEAR = exampleOf(`(?:${EXAMPLE_DAY}|\\d{4}年?)`);

function exampleOf(written: string): string {
  const shown = '(?:(?:日期|时间|年份|填写|填报)?(?:格式|样式|示例|样例)|例如|[如例])[为如:]*';
  return `${shown}${written}(?:格式)?|(?:按|以)?${written}的?(?:格式|样式)(?:填[写报])?`;
}

const PART = `1月?${DASH}\\d{1,2}月|\\d{1,2}月|全年|${SINCE_NEW_YEAR}|${QUARTER}`;

function wholeYear(year: string): string {
  const whole = `全年|1月?${DASH}12月|12月(?:末|底|31日)|年?[末底]|决算|审计|年报|实际|累计|合计|[数值]`;
  return `(?:截[至止])?(?:${year})(?:年度?)?(?:${whole})*`;
}

function untilDay(year: string): string {
  return `截[至止](?:${year})年(?:[末底]|\\d{1,2}月(?:[末底]|\\d{1,2}日)?)`;
}

function threeYearsBefore(year: number): string {
  const [first, second, third] = [year - 3, year - 2, year - 1];
  return [
    `(?:${first}年?度?${DASH}${third}|${first}年?度?[、,/]${second}年?度?[、,/]${third})年?度?(?:三年)?(?:累计|合计)?`,
    `${first}年1月${DASH}${third}年12月`,
  ].join('|');
}

// 2024年以前 may or may not count 2024 in, so it names no years for sure.
function beforeLastYear(year: number): string {
  return [
    `(?:截[至止])?${year - 2}年度?[及和](?:其|之)?[以之]?前(?:年度|各年)?`,
    `截[至止]${year - 2}年度?[末底]?`,
    `(?:不含|不包括|不包含)${year - 1}年度?`,
  ].join('|');
}
