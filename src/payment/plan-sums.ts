// Where all the money goes, payer by payer, and whether it adds up: the check before anything is written.
import { awardShares } from '../evaluation/award-shares.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { formatYuan, type Money, sum, ZERO } from '../values/money.ts';
import { comparePayers, type PayerId, payerAt } from './payer.ts';
import type { PaymentPlan, PlannedShare } from './payment-plan.ts';

/** Sums in 分 of one payer: `decided` + `owed` = `before` + `now` + `held` + `carried` + `outside`. */
export interface PayerSums {
  /** Null where nobody is known to pay. */
  readonly payer: PayerId | null;
  /** Due by the decisions of the run. */
  readonly decided: Money;
  /** Due by earlier batches whose awards this run no longer decides. */
  readonly owed: Money;
  readonly before: Money;
  readonly now: Money;
  readonly held: Money;
  readonly carried: Money;
  readonly outside: Money;
  /** Transfers in this batch, and shares held. */
  readonly count: number;
  readonly heldCount: number;
}

const PARTS = ['before', 'now', 'held', 'carried', 'outside'] as const;

/** The sums of each payer that anything is due from, payers in order. */
export function payerSums({ shares }: Pick<PaymentPlan, 'shares'>): readonly PayerSums[] {
  const payers = [...new Set(shares.map(({ payer }) => payer))].sort((a, b) =>
    comparePayers(a ?? '', b ?? ''),
  );
  return payers.map((payer) => {
    const own = shares.filter((share) => share.payer === payer);
    const total = (of: (share: PlannedShare) => Money): Money => sum(own.map(of));
    return {
      payer,
      decided: total(({ from, due }) => (from === 'run' ? due : ZERO)),
      owed: total(({ from, due }) => (from === 'ledger' ? due : ZERO)),
      before: total(({ before }) => before),
      now: total(({ now }) => now),
      held: total(({ held }) => held),
      carried: total(({ carried }) => carried),
      outside: total(({ outside }) => outside),
      count: own.filter(({ now }) => now > ZERO).length,
      heldCount: own.filter(({ held }) => held > ZERO).length,
    };
  });
}

/**
 * Everything in a plan that does not add up with the evaluation it came from, in words for whoever mends the tool;
 * empty where all is well. Checked: each share's parts, each payer's total, transfers, and nothing twice.
 */
export function planFaults({ shares, lines }: PaymentPlan, evaluation: Evaluation): readonly string[] {
  return [
    ...shares.flatMap(shareFaults),
    ...repeatedShares(shares),
    ...payerFaults(shares, evaluation),
    ...unlike('transfers', sum(lines.map(({ amount }) => amount)), sum(shares.map(({ now }) => now))),
  ];
}

function shareFaults(share: PlannedShare): readonly string[] {
  const what = `${share.uscc} ${share.measure} ${share.payer ?? '-'}`;
  const negative = PARTS.filter((part) => share[part] < ZERO).map((part) => `${what}: ${part} below zero`);
  return [...negative, ...unlike(what, sum(PARTS.map((part) => share[part])), share.due)];
}

function repeatedShares(shares: readonly PlannedShare[]): readonly string[] {
  const seen = new Set<string>();
  return shares.flatMap(({ uscc, measure, payer }) => {
    const key = `${uscc} ${measure} ${payer ?? '-'}`;
    if (seen.has(key)) return [`${key}: twice`];
    seen.add(key);
    return [];
  });
}

function payerFaults(shares: readonly PlannedShare[], evaluation: Evaluation): readonly string[] {
  const decided = awardShares(evaluation).map(({ level, unit, money }) => ({
    payer: payerAt(level, unit),
    money,
  }));
  const own = shares.filter(({ from }) => from === 'run');
  const payers = new Set([...decided, ...own].map(({ payer }) => payer));
  return [...payers].flatMap((payer) =>
    unlike(
      payer ?? '-',
      sum(own.filter((share) => share.payer === payer).map(({ due }) => due)),
      sum(decided.filter((share) => share.payer === payer).map(({ money }) => money)),
    ),
  );
}

function unlike(what: string, found: Money, expected: Money): readonly string[] {
  return found === expected ? [] : [`${what}: ${formatYuan(found)} instead of ${formatYuan(expected)}`];
}
