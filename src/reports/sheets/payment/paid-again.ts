// Awards that a batch pays once more, since all that was paid of them came back: when and why, for whoever signs.
import type { PaymentPlan } from '../../../payment/payment-plan.ts';
import type { TakenBack } from '../../../payment/prior-payments.ts';
import { counted } from '../../../values/counted.ts';
import { grouped } from '../../../values/grouped.ts';
import type { Localised } from '../../../values/lang.ts';
import { formatYuanGrouped, type Money, sum } from '../../../values/money.ts';

export interface PaidAgain {
  readonly name: string;
  readonly measure: string;
  readonly said: Localised;
  /** What the batch pays of it. */
  readonly amount: Money;
}

/** One for each enterprise and measure, in the order of the plan. */
export function paidAgain({ lines }: PaymentPlan): readonly PaidAgain[] {
  return [...grouped(lines, ({ share }) => `${share.uscc} ${share.measure}`).values()].flatMap((own) => {
    const [first] = own;
    if (!first || first.share.takenBack === null) return [];
    const { name, measure, takenBack } = first.share;
    return [{ name, measure, said: takenBackText(takenBack), amount: sum(own.map(({ amount }) => amount)) }];
  });
}

/** `前批（2025Q4-01）已于2026-02-01全部追回：认定被撤销`. */
export function takenBackText({ batches, on, revoked, reasons }: TakenBack): Localised {
  const names = batches.join('、');
  const why = reasons.join('、');
  const [what, done] = revoked ? ['撤销批准', 'revoked'] : ['全部追回', 'taken back in whole'];
  return {
    zh: `前批${names && `（${names}）`}已${on === null ? '' : `于${on}`}${what}${why && `：${why}`}`,
    en: `an earlier payment${names && ` (${names})`} was ${done}${on === null ? '' : ` on ${on}`}${why && `: ${why}`}`,
  };
}

/** How many there are and what the batch pays of them, in a sentence. */
export function paidAgainLine(again: readonly PaidAgain[]): Localised {
  const total = formatYuanGrouped(sum(again.map(({ amount }) => amount)));
  return {
    zh: `本批 ${again.length} 项（本次拨付 ${total} 元）的前批已全部追回或撤销批准，现再次拨付，签批前请核实原因`,
    en: `Paid once more by this batch, after an earlier payment was taken back in whole or revoked: ${counted(again.length, 'award')}, ${total} yuan; check why before signing`,
  };
}
