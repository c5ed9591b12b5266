// Words by which a note says that an award was paid before: 已兑付, 已于2024年享受奖补.
import { AWARD, ENTERED_SCALE, TITLES } from './telling-words.ts';

const PAID = '享受|兑[付现]|领[取过]|拨付|发放|获得';
const THEN = '(?:于|在)?(?:\\d{4}年度?(?:\\d{1,2}月(?:份|\\d{1,2}日)?|[年底初末]*)?|去年|上年度?)';
const IN_FULL = '(?:全部|全额|足额)?';
// What is paid to firms besides awards.
const OTHER_MONEY = '授信|贷款|融资|投资|用地|征地|拆迁|电费|运费|房租|稳岗|社保|税';
// With nothing said of what was paid, in the award's own words alone: what else 领取 and 获得 may mean is not told.
const ALONE = '享受过?|兑[付现]过?(?:完毕|到位)?|拨付(?:完毕|到位)?';

// Whose money, or for which title: then the word that it was paid is enough.
const WHOSE =
  '(?:国家|[省市县区]|园区)(?:级|里|本级)?(?:财政)?(?:资金|部分)|(?:国家|[省市县区]|园区)(?:本)?级';
const TITLE = `(?:${TITLES})(?:中小)?(?:企业)?|${ENTERED_SCALE}|500强`;
const OF_MONEY = `(?:${AWARD})?(?:资金|款)?(?:部分)?`;
const PAID_OUT = '拨付?(?![备打])|兑[付现]|发放|到账|到位|领(?![先导域军])|享受';

/** A part of patterns over plain text: an award that was paid, whichever stands first. */
export const PAID_BEFORE = [
  `已经?(?:${THEN})?(?:${PAID})过?(?:(?!${OTHER_MONEY}).){0,10}(?:奖|补(?!偿)|资金)`,
  `(?:${WHOSE}|(?:${TITLE})${OF_MONEY})已经?(?:${THEN})?${IN_FULL}(?:${PAID_OUT})`,
  `已经?(?:${THEN})?${IN_FULL}(?:兑[付现]|拨付)过?[(]?(?:${WHOSE})`,
  `(?:^|[,;、。])(?:${THEN})已经?[奖补兑领拨](?:过|付|现|取)?(?:$|[,;、。])`,
  `(?<!${OTHER_MONEY})(?:${AWARD}).{0,8}已经?(?:${THEN})?${IN_FULL}(?:${PAID_OUT})`,
  `${THEN}(?:享受|兑[付现]|领[取过])过?[^,;、。]{0,6}奖[补励]`,
  `(?:^|[,;、。])(?:${THEN})?已经?(?:${THEN})?${IN_FULL}(?:${ALONE})(?:$|[,;、。])`,
  // 已兑付30万元
  `(?:^|[,;、。])(?:${THEN})?已经?(?:${THEN})?${IN_FULL}(?:兑[付现]|拨付)过?\\d[\\d.,]*(?:万元?|元)(?:$|[,;、。(])`,
].join('|');
