// Years that headers write with two digits: 净利润（23年） is no more of 上年度 than 净利润（2023年）.
import { DASH } from './telling-words.ts';

// 25年以上, 满25年 and 不少于25年 are so many years.
const SO_MANY = '(?<![\\d近前满超过达足已共约续每第≥>]|[少低大多高]于|至少|从事)';
const SHORT_YEAR = new RegExp(
  `${SO_MANY}2[1-9](?=(?:[、,/]2[1-9]){0,3}年(?![限以内期]|及以|左右)|年?${DASH}2[1-9]年)`,
  'gu',
);

/** Plain text with its years in four digits. */
export function inFullYears(plain: string): string {
  return /2[1-9]年/u.test(plain) ? plain.replace(SHORT_YEAR, '20$&') : plain;
}
