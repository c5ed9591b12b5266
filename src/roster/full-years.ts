// Years that headers write with two digits: 净利润（23年） is no more of 上年度 than 净利润（2023年）.
import { DASH } from './telling-words.ts';

// 25年以上 and 满25年 are so many years.
const SHORT_YEAR = new RegExp(`(?<![\\d近前满超过达])2[1-9](?=年(?![限以内期])|${DASH}2[1-9]年)`, 'gu');

/** Plain text with its years in four digits. */
export function inFullYears(plain: string): string {
  return /2[1-9]年/u.test(plain) ? plain.replace(SHORT_YEAR, '20$&') : plain;
}
