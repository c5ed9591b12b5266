// The unit of money that a title states without the word for it: 企业名单（2025年第四季度，元）.
import { isOfSeveral, type StatedUnit, spaced, withoutClaims } from './money-unit.ts';
import { CLAIMED_OR_PAID } from './telling-words.ts';
import { unitAlone } from './unit-of-note.ts';

/** What a title says in a bracket is of what it names; what stands behind it is of the sheet. */
interface TitleUnit {
  readonly unit: StatedUnit;
  readonly isInBracket: boolean;
}

const PARTS = /[^(),;、:=|/~_ ·—–-]+/gu;
// What is said of claims takes its bracket along, as it is left out.
const BRACKET = /\([^()]*(?:\)|$)/gu;
// 2025年第四季度元 has nothing between; 日元 is another country's.
const BEHIND_PERIOD = /(?:季度|年度?|月份?|[)])(?<unit>[百千万亿]*元)$/u;
// What is said of it beside: 以元计.
const WRITTEN = /^(?:金额)?(?:均?[以按为])?(?<unit>(?:人民币)?[百千万亿]*元)(?:计|为单位|填[报写列])?$/u;
// 收入：元 says nothing of the other amounts, nor do 奖补资金：元 and 注册资本，元.
const OF_ITS_OWN = new RegExp(
  `(?:收入|营收|利润|税|费用?|[资房地]产|负债|投[入资]|产值|成本|资本|工资|[单均总]价|标准|(?:${CLAIMED_OR_PAID}|投资|合同|贷款|融资|注册)(?:[金款]|金?额)?|(?<!金)额)$`,
  'u',
);
// 120 万元 is a sum.
const SUM = /\d $/u;
const TITLE =
  /名[单册录]|花名|清单|台[账帐]|[报明览汇统计情况申请基本登记企业]表|情况|汇总|明细|^附[件表\d]|^\([^()]*\)$/u;
// In characters: what is longer is a note.
const LONGEST = 60;

/**
 * The unit among the parts of a title's brackets, or at its end; undefined where it has none of which this is sure.
 * `unusable` where it names more than one.
 */
export function unitInTitle(text: string): TitleUnit | undefined {
  if (!text.includes('元') && !text.includes('圆')) return undefined;
  const title = withoutClaims(text);
  if (title.length > LONGEST || /[。;].*[。;]|。./u.test(title)) return undefined;
  const inBracket = (title.match(BRACKET) ?? []).flatMap((bracket) => unitIn(bracket) ?? []);
  const [unit = unitBehind(title)] = inBracket;
  if (unit === undefined) return undefined;
  return { unit: isOfSeveral(title) ? 'unusable' : unit, isInBracket: inBracket.length > 0 };
}

/** Whether a text that stands beside others is a title, not the header of another table. */
export function isTitle(text: string): boolean {
  return TITLE.test(spaced(text).replaceAll(' ', ''));
}

function unitIn(bracket: string): StatedUnit | undefined {
  const parts = [...bracket.matchAll(PARTS)];
  for (const [index, { 0: part, index: start }] of parts.entries()) {
    const isOwn = OF_ITS_OWN.test(parts[index - 1]?.[0] ?? '') || SUM.test(bracket.slice(0, start));
    const unit = isOwn ? undefined : unitOfPart(part);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

function unitOfPart(part: string): StatedUnit | undefined {
  return unitAlone(WRITTEN.exec(part)?.groups?.['unit'] ?? '');
}

// 企业名单，元: of two parts at least, the last of them.
function unitBehind(title: string): StatedUnit | undefined {
  const said = BEHIND_PERIOD.exec(title)?.groups?.['unit'];
  if (said !== undefined) return unitAlone(said);
  const [last, before] = [...title.replace(BRACKET, ' ').matchAll(PARTS)].reverse();
  if (!last || !before || OF_ITS_OWN.test(before[0])) return undefined;
  return SUM.test(title.slice(0, -last[0].length)) ? undefined : unitOfPart(last[0]);
}
