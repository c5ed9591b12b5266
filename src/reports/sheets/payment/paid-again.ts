// Awards that a batch pays once more, in whole or one payer's part, since what was paid came back: when and why, for whoever
// signs.
import { payerName } from '../../../payment/payer.ts';
import type { PaymentLine, PaymentPlan } from '../../../payment/payment-plan.ts';
import type { TakenBack } from '../../../payment/prior-award.ts';
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
    const again = own.filter(({ share }) => share.takenBack !== null);
    const [first] = again;
    if (!first) return [];
    const { name, measure } = first.share;
    return [{ name, measure, said: saidOf(again), amount: sum(again.map(({ amount }) => amount)) }];
  });
}

// Of an award that came back in whole every line says the same.
function saidOf(lines: readonly PaymentLine[]): Localised {
  const said = lines.flatMap(({ share }) =>
    share.takenBack === null ? [] : [takenBackText(share.takenBack)],
  );
  return {
    zh: [...new Set(said.map(({ zh }) => zh))].join('；'),
    en: [...new Set(said.map(({ en }) => en))].join('; '),
  };
}

/**
 * `前批（2025Q4-01）已于2026-02-01全部追回：认定被撤销`; of one payer's part
 * `前批（2025Q4-01）城北区的150,000.00元已于2026-02-01追回：账户已销户`.
 */
export function takenBackText({ batches, on, revoked, reasons, part }: TakenBack): Localised {
  const names = listed(batches);
  const why = listed(reasons);
  const whole = part === null ? { zh: '全部', en: ' in whole' } : { zh: '', en: '' };
  const [what, done] = revoked ? ['撤销批准', 'revoked'] : [`${whole.zh}追回`, `taken back${whole.en}`];
  const of = partText(part);
  return {
    zh: `前批${names.zh && `（${names.zh}）`}${of.zh}已${on === null ? '' : `于${on}`}${what}${why.zh && `：${why.zh}`}`,
    en: `an earlier payment${names.en && ` (${names.en})`}${of.en} was ${done}${on === null ? '' : ` on ${on}`}${why.en && `: ${why.en}`}`,
  };
}

function listed(texts: readonly string[]): Localised {
  return { zh: texts.join('、'), en: texts.join(', ') };
}

function partText(part: TakenBack['part']): Localised {
  if (part === null) return { zh: '', en: '' };
  const { zh, en } = payerName(part.payer);
  const amount = formatYuanGrouped(part.amount);
  return { zh: `${zh}的${amount}元`, en: ` of ${amount} yuan by ${en}` };
}

/** How many there are and what the batch pays of them, in a sentence. */
export function paidAgainLine(again: readonly PaidAgain[]): Localised {
  const total = formatYuanGrouped(sum(again.map(({ amount }) => amount)));
  return {
    zh: `本批 ${again.length} 项（本次拨付 ${total} 元）的前批款项已追回或撤销批准，现再次拨付，签批前请核实原因`,
    en: `Paid once more by this batch, after an earlier payment was taken back or revoked: ${counted(again.length, 'award')}, ${total} yuan; check why before signing`,
  };
}
