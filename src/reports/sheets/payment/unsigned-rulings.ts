// What a batch pays on a ruling of which nobody can tell who made it, or why: for whoever signs.
import { awardKey } from '../../../evaluation/doubted-awards.ts';
import { counted } from '../../../values/counted.ts';
import type { Lang, Localised } from '../../../values/lang.ts';
import { formatYuanGrouped, sum } from '../../../values/money.ts';
import { type PaidAward, paidAwards } from './paid-awards.ts';
import type { PaymentFacts } from './payment-facts.ts';

export const UNSIGNED_SHEET: Localised = { zh: '裁定不全', en: 'Incomplete rulings' };

export interface UnsignedPayment extends PaidAward {
  readonly verdict: string;
  /** Address of the ruling: `裁定表.xlsx#裁定表!I4`. */
  readonly source: string;
  readonly lacking: readonly Localised[];
}

const REASON: Localised = { zh: '理由', en: 'reason' };
const PERSON: Localised = { zh: '经办人', en: 'person' };

/** In the order of the payments; none where every ruling states both. */
export function unsignedPayments({ evaluation, plan }: PaymentFacts): readonly UnsignedPayment[] {
  const unsigned = new Map(
    evaluation.decisions.flatMap((decision) => {
      const { ruling } = decision;
      if (ruling === null || (ruling.reason !== '' && ruling.person !== '')) return [];
      return [[awardKey(decision), ruling] as const];
    }),
  );
  if (unsigned.size === 0) return [];
  return paidAwards(plan).flatMap((award) => {
    const { enterprise, measure } = award.share;
    const ruling = unsigned.get(awardKey({ enterprise: enterprise ?? '', measure }));
    if (!ruling) return [];
    const { verdict, source, reason, person } = ruling;
    const lacking = [...(reason === '' ? [REASON] : []), ...(person === '' ? [PERSON] : [])];
    return [{ ...award, verdict, source, lacking }];
  });
}

/** How many there are and what is paid on them, in a sentence. */
export function unsignedLine(payments: readonly UnsignedPayment[]): Localised {
  const total = formatYuanGrouped(sum(payments.map(({ amount }) => amount)));
  return {
    zh: `本批 ${payments.length} 项、${total} 元所依据的裁定没有写明理由或经办人，签批前请补填裁定表，用 --decisions 重新核定`,
    en: `Paid by this batch on rulings without a reason or a person: ${counted(payments.length, 'award')}, ${total} yuan; fill them in and evaluate again (--decisions) before signing`,
  };
}

/** `裁定同意，缺理由、经办人（裁定表.xlsx#裁定表!I4）`. */
export function unsignedText({ verdict, source, lacking }: UnsignedPayment, lang: Lang): string {
  return {
    zh: `裁定${verdict}，缺${lacking.map(({ zh }) => zh).join('、')}（${source}）`,
    en: `ruled ${verdict}, without ${lacking.map(({ en }) => en).join(' and ')} (${source})`,
  }[lang];
}
