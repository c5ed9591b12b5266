// The rest of awards whose enterprise has a name that was paid the same under another code: one of them may be the other,
// for whoever signs.
import type { Namesake, PaymentPlan } from '../../../payment/payment-plan.ts';
import { counted } from '../../../values/counted.ts';
import { grouped } from '../../../values/grouped.ts';
import type { Localised } from '../../../values/lang.ts';
import { formatYuanGrouped, type Money, sum } from '../../../values/money.ts';

export interface PaidNamesakes {
  readonly name: string;
  readonly measure: string;
  readonly said: Localised;
  /** What the batch pays of it. */
  readonly amount: Money;
}

/** One for each enterprise and measure, in the order of the plan. */
export function paidNamesakes({ lines }: PaymentPlan): readonly PaidNamesakes[] {
  return [...grouped(lines, ({ share }) => `${share.uscc} ${share.measure}`).values()].flatMap((own) => {
    const [first] = own;
    if (!first || first.share.namesakes.length === 0) return [];
    const { name, measure, namesakes } = first.share;
    return [{ name, measure, said: namesakeText(namesakes), amount: sum(own.map(({ amount }) => amount)) }];
  });
}

/** `同名企业以另一代码领过此项：9163…（2025Q4-01）`. */
export function namesakeText(namesakes: readonly Namesake[]): Localised {
  const told = (start: string, between: string, end: string) =>
    namesakes.map(({ uscc, batches }) =>
      batches.length === 0 ? uscc : `${uscc}${start}${batches.join(between)}${end}`,
    );
  return {
    zh: `同名企业以另一代码领过此项：${told('（', '、', '）').join('、')}`,
    en: `the same name was paid this under another code: ${told(' (', ', ', ')').join(', ')}`,
  };
}

/** How many there are and what the batch pays of them, in a sentence. */
export function paidNamesakesLine(paid: readonly PaidNamesakes[]): Localised {
  const total = formatYuanGrouped(sum(paid.map(({ amount }) => amount)));
  return {
    zh: `本批 ${paid.length} 项余款（本次拨付 ${total} 元）的同名企业以另一代码领过同一事项，签批前请核实是否同一企业`,
    en: `Rests in this batch of which the same name was paid the same measure under another code: ${counted(paid.length, 'award')}, ${total} yuan; check before signing whether it is one enterprise`,
  };
}
