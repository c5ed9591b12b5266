// Years in a header's bracket that are the very ones which its words mean: 近三年累计缴税总额（2022-2024年） in 2025.
import type { ColumnKey } from './columns.ts';
import { DASH } from './telling-words.ts';

/** A header's notes (plain text) without those that name just the years which `key` means; `year` is that of the period. */
export function withoutOwnYears(notes: string, key: ColumnKey, year: number | undefined): string {
  const own = year === undefined ? undefined : ownYears(key, year);
  if (own === undefined) return notes;
  return notes.replace(new RegExp(`(?<=^|[,;、])(?:${own})(?=$|[,;、])`, 'gu'), '');
}

function ownYears(key: ColumnKey, year: number): string | undefined {
  if (key === 'tax3y') return threeYearsBefore(year);
  return key === 'revenuePeak' ? beforeLastYear(year) : undefined;
}

function threeYearsBefore(year: number): string {
  const [first, second, third] = [year - 3, year - 2, year - 1];
  return [
    `(?:${first}年?度?${DASH}${third}|${first}年?度?[、,]${second}年?度?[、,]${third})年?度?(?:三年)?(?:累计|合计)?`,
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
