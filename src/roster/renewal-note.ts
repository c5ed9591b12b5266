// Whether a note says that a title was renewed.
import { FIRST_TIME, RENEWED, REVIEWED, TITLES } from './telling-words.ts';

const TITLE = `${TITLES}|高新|科技园|研发中心|称号|资质|证书`;
// What is only due some day: 首次认定，2028年到期复核.
const TO_COME = '到期|期满|[年期]后|届时|[须需应将待拟]|下次|下一';
const RENEWAL = new RegExp(
  [
    `${RENEWED}|(?:${TITLE}).{0,8}${REVIEWED}|${REVIEWED}.{0,4}(?:${TITLE}|通过|合格|认定)`,
    `(?:通过|完成)了?${REVIEWED}|(?:二次|第[二三]次|再次?)获评.{0,8}(?:${TITLE})`,
    `(?:${FIRST_TIME})(?:认定|获评)(?:(?!${TO_COME}).){0,12}${REVIEWED}`,
  ].join('|'),
  'u',
);
// Figures are looked at again too, and lists by whoever they are sent to.
const OF_FIGURES = new RegExp(
  `(?:数[据字]|报表|信息|材料|金额|财务|指标|账号|初审|区县|县区|园区|[市区县]局)[^,;、。]{0,6}(?:${REVIEWED})[^,;、。]{0,4}`,
  'gu',
);
// 非首次，再认定 denies only what stands before the comma.
const DENIED = new RegExp(`(?:不是|不属|并非|非|未|无需|不含)[^,;。]{0,3}(?:${RENEWED}|${REVIEWED})`, 'u');

// 2027年复核, 2028年6月30日前须复核: one that is due in the year it names.
const IN_YEAR = new RegExp(
  [
    '(?<!\\d)(20\\d{2})(?:年度?|(?=[./-]\\d))',
    '(?:\\d{1,2}月(?:份|\\d{1,2}[日号])?|[./-]\\d{1,2}(?:[./-]\\d{1,2})?|[上下]半年)?[年底初末]{0,2}(?:[之以]?[前后])?',
    '(?:到期后?|期满后?|届满后?|[须需应将待拟可再])*(?:进行|组织|开展|参加|申请)?',
    `(?:${REVIEWED}|${RENEWED})(?!通过|合格|完成|的)`,
  ].join(''),
  'gu',
);

/** Whether a note (plain text) seems to speak of a renewal up to a year (the period's); of a later one it says when it is due. */
export function notesRenewal(note: string, year: number): boolean {
  const said = note
    .replace(OF_FIGURES, '')
    .replace(IN_YEAR, (written, named: string) => (Number(named) > year ? '' : written));
  return RENEWAL.test(said) && !DENIED.test(said);
}
