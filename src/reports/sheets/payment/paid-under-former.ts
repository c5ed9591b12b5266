// Awards that are due by the run and that a former code of the enterprise has had in full: nothing more is paid of them.
import { ANEW } from '../../../eligibility/anew.ts';
import type { PaymentPlan, PlannedShare } from '../../../payment/payment-plan.ts';
import { counted } from '../../../values/counted.ts';
import { grouped } from '../../../values/grouped.ts';
import type { Localised } from '../../../values/lang.ts';
import { formatYuanGrouped, type Money, sum } from '../../../values/money.ts';

export interface PaidUnderFormer {
  readonly name: string;
  readonly measure: string;
  /** Which code had it, and by which batches. */
  readonly said: Localised;
  /** What it would come to. */
  readonly amount: Money;
}

/** One for each enterprise and measure, in the order of the plan. */
export function paidUnderFormer({ shares }: PaymentPlan): readonly PaidUnderFormer[] {
  const own = shares.filter(({ paidUnder }) => paidUnder.length > 0);
  return [...grouped(own, ({ uscc, measure }) => `${uscc} ${measure}`).values()].flatMap((parts) => {
    const [first] = parts;
    if (!first) return [];
    const { name, measure } = first;
    return [{ name, measure, said: earlierPayments(first), amount: sum(parts.map(({ due }) => due)) }];
  });
}

/** How many there are and what they would come to, in a sentence that says what to do where one is due anew. */
export function paidUnderFormerLine(paid: readonly PaidUnderFormer[]): Localised {
  const total = formatYuanGrouped(sum(paid.map(({ amount }) => amount)));
  return {
    zh: `原代码已领足，不再支付的奖补 ${paid.length} 项、${total} 元（裁定同意只付原代码尚未领取的；确应另行全额兑付的，裁定的理由须写明“${ANEW}”）`,
    en: `Had in full under a former code and not paid again: ${counted(paid.length, 'award')}, ${total} yuan (a consent pays only what that code has not had; where one is due anew in full the ruling's 理由 must say “${ANEW}”)`,
  };
}

/** The batches that paid of a share, with the code that they paid where it is a former one: `原代码 9163…（2025Q4-01）`. */
export function earlierPayments({ batches, paidUnder }: PlannedShare): Localised {
  // Rows of other origin may name no batch.
  const named = batches.filter((batch) => batch !== '');
  if (paidUnder.length === 0) return { zh: named.join('、'), en: named.join(', ') };
  const codes = paidUnder.join(' / ');
  return {
    zh: `原代码 ${codes}${named.length === 0 ? '' : `（${named.join('、')}）`}`,
    en: `former code ${codes}${named.length === 0 ? '' : ` (${named.join(', ')})`}`,
  };
}
