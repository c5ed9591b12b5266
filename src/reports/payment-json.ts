// payment.json: a batch for other programs, and what `--format json` prints.
import type { PaymentLine, PlannedShare } from '../payment/payment-plan.ts';
import { payerSums } from '../payment/plan-sums.ts';
import type { TakenBack } from '../payment/prior-award.ts';
import { formatYuan, type Money, ZERO } from '../values/money.ts';
import type { PaymentFacts } from './sheets/payment/payment-facts.ts';

/** Amounts in 元 with two decimals, payers by id (`province`, `city`, a unit's), arrays in the order of the sheets. */
export function paymentJson({ evaluation, plan, date, notice, budget }: PaymentFacts): object {
  const { period, awardYear, policy } = evaluation;
  const { batch, upTo } = plan.wish;
  return {
    schema: 'xining-tiers/payment@1',
    batch,
    period,
    awardYear,
    policy: { id: policy.id, sha256: policy.sha256 },
    date,
    share: upTo === null ? null : `${upTo.numerator}/${upTo.denominator}`,
    notice: {
      workingDays: notice.workingDays,
      from: notice.span?.first ?? null,
      to: notice.span?.last ?? null,
    },
    payers: payerSums(plan).map(({ payer, count, heldCount, ...sums }) => ({
      payer,
      count,
      heldCount,
      ...yuanOf(sums),
    })),
    lines: plan.lines.map(lineOf),
    unpaid: plan.shares.filter(({ held, carried, outside }) => held + carried + outside > 0n).map(shareOf),
    budget:
      budget?.map(({ payer, measure, available, wanted, short, beyond }) => ({
        payer,
        measure,
        available: available === null ? null : formatYuan(available),
        wanted: formatYuan(wanted),
        short: formatYuan(short),
        beyond: beyond.map(({ share }) => ({ uscc: share.uscc, measure: share.measure })),
      })) ?? null,
  };
}

function lineOf({ share, payer, amount, payee, bank, bankCode, account, accountBefore }: PaymentLine) {
  const { uscc, name, measure, due, before, carried } = share;
  const money = yuanOf({ amount, due, before, carried });
  const last = accountBefore !== null && { accountBefore };
  const moved = share.moved !== null && { moved: share.moved };
  const back = share.takenBack !== null && { takenBack: backOf(share.takenBack) };
  const others = share.namesakes.length > 0 && { namesakes: share.namesakes };
  const told = { ...last, ...moved, ...back, ...others };
  return { payer, uscc, name, measure, ...money, payee, bank, bankCode, account, ...told };
}

function backOf({ part, ...back }: TakenBack) {
  return part === null ? back : { ...back, payer: part.payer, amount: formatYuan(part.amount) };
}

function shareOf({
  payer,
  uscc,
  name,
  measure,
  due,
  before,
  held,
  carried,
  outside,
  now,
  reasons,
}: PlannedShare) {
  const money = yuanOf({ due, before, now, held, carried, outside });
  return { payer, uscc, name, measure, ...money, reasons: held > ZERO ? reasons : [] };
}

function yuanOf<Key extends string>(amounts: Readonly<Record<Key, Money>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries<Money>(amounts).map(([key, money]) => [key, formatYuan(money)]));
}
