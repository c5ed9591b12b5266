// What the unit must do about enterprises that money is due to and no bank could pay.
import { type BankField, bankGaps, fieldsOfGaps } from '../../../payment/bank-faults.ts';
import { counted } from '../../../values/counted.ts';
import type { Lang } from '../../../values/lang.ts';
import { formatYuanGrouped, sum, ZERO } from '../../../values/money.ts';
import { fieldNames } from '../../wording/field-text.ts';
import { listLink } from '../body-address.ts';
import type { AwardLine } from './award-lines.ts';
import { awardList } from './award-sheet.ts';
import type { CountyFacts } from './county-facts.ts';
import { type Step, someNames } from './steps.ts';

/** One step where anything due could not be paid for want of bank details; none otherwise. */
export function accountSteps(facts: CountyFacts): readonly Step[] {
  const gaps = new Map<string, readonly BankField[]>();
  const lines = facts.lines.filter(({ enterprise, computed }) => {
    if (computed === null || computed === ZERO) return false;
    const own = gaps.get(enterprise.id) ?? bankGaps(enterprise);
    gaps.set(enterprise.id, own);
    return own.length > 0;
  });
  const [first] = lines;
  if (!first) return [];
  const fields = fieldsOfGaps(gaps.values());
  const text = { zh: accountText(lines, fields, 'zh'), en: accountText(lines, fields, 'en') };
  return [{ text, link: listLink(awardList(facts), facts.lines.indexOf(first)) }];
}

function accountText(lines: readonly AwardLine[], fields: readonly BankField[], lang: Lang): string {
  const amount = formatYuanGrouped(sum(lines.flatMap(({ computed }) => computed ?? [])));
  const enterprises = new Map(lines.map(({ enterprise }) => [enterprise.id, enterprise.name]));
  const names = [...enterprises.values()];
  const columns = fieldNames(fields, lang);
  return {
    zh: `补齐或更正${enterprises.size}户的${columns}，否则核定的${amount}元不能拨付（${someNames(names, 'zh')}）`,
    en: `Fill in or correct ${columns} of ${counted(enterprises.size, 'enterprise')}: ${amount} yuan that are due cannot be paid without them (${someNames(names, 'en')})`,
  }[lang];
}
