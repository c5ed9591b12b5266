// Awards that were consented to although a payment of them is known that the ledger lacks, or has without a code. The
// consent does not say that it was not made: what it came to is not paid again, unless the ruling's reason says so.
import { saysUnpaid, saysUnpaidOf } from '../eligibility/unpaid.ts';
import type { EvaluatedDecision, Evaluation, UnledgeredPayment } from '../evaluation/evaluation.ts';
import { moneyOrNull } from '../evaluation/money-of.ts';
import { ownCodes } from '../evaluation/own-codes.ts';
import { type Money, sum, ZERO } from '../values/money.ts';
import { type DuePart, isSameDue } from './due-note.ts';
import { type FormerPayments, restParts } from './former-advance.ts';
import { type HoldReason, hold } from './hold-reason.ts';
import { isApart } from './known-names.ts';
import type { PayerId } from './payer.ts';
import { batchesByPayer, type PartPaid } from './prior-award.ts';
import type { PriorPayments } from './prior-payments.ts';
import { joinedLacks, lackBy, type RuledLack, unruledLacks } from './ruled-lacks.ts';

/** What was paid of an award beside the ledger, and what is left of it. */
export interface PaidBeside {
  /** Null where nothing is known to have been paid so, or nobody can tell what of the award it was. */
  readonly prior: PartPaid | null;
  readonly rest: readonly DuePart[];
  /** What the ruling answers of it. */
  readonly ruled: readonly RuledLack[];
  /** What speaks against paying any of it. */
  readonly doubts: readonly HoldReason[];
}

interface Known {
  readonly evaluation: Evaluation;
  readonly prior: PriorPayments;
}

/** What was paid of an award of these parts beside the ledger, where `former` is what former codes have had of it. */
export function paidBeside(
  decision: EvaluatedDecision,
  award: readonly DuePart[],
  { evaluation, prior }: Known,
  former: FormerPayments,
): PaidBeside {
  const { ruling, uscc, measure } = decision;
  if (ruling === null) return NOTHING;
  const known = unledgeredOf(decision, evaluation);
  if (saysUnpaid(ruling)) {
    const ruled = known.filter((one) => saysUnpaidOf(ruling, one)).map((one) => lackBy(one, false));
    return { ...NOTHING, ruled, doubts: lackDoubts(unruledLacks(known, ruled)) };
  }
  const own = prior.of(uscc, measure);
  const uncoded = own.state === 'none' ? paidWithoutCode(decision) : [];
  if (known.length === 0 || own.state === 'settled') return { ...NOTHING, doubts: uncoded };
  const sources = [...new Set(known.map(({ source }) => source))];
  const paid = paidByPayer(known, award);
  if (paid === null || former.advances.length > 0) {
    const answered = answeredBefore(former);
    return {
      ...{ ...NOTHING, ruled: answered },
      doubts: [...uncoded, ...lackDoubts(unruledLacks(known, answered))],
    };
  }
  const beside: PartPaid = {
    ...{ state: 'part', uscc, name: '', measure, awardYear: evaluation.awardYear, batches: sources },
    batchesBy: batchesByPayer(known.map(({ payer, source }) => ({ payer, batch: source }))),
    ...{ due: award, paid, begunUnder: null, reckonedWith: [], ruledLacks: [] },
    ...{
      recovered: false,
      recoveredOn: null,
      mixed: false,
      mixedOn: null,
      unclearPayer: null,
      backBy: new Map(),
    },
  };
  const rest = restParts(beside);
  const differs = own.state === 'part' && !isSameDue(own.due, rest);
  const ruled = known.map((one) => lackBy(one, true));
  return { prior: beside, rest, ruled, doubts: [...uncoded, ...(differs ? [hold('due-differs')] : [])] };
}

// What a ruling said of it when the former code was paid, and counted for nothing, holds for the rest of that as well.
function answeredBefore({ advances }: FormerPayments): readonly RuledLack[] {
  return advances
    .map(({ prior }) => prior.ruledLacks.filter(({ deducted }) => !deducted))
    .reduce(joinedLacks, []);
}

const NOTHING: PaidBeside = { prior: null, rest: [], ruled: [], doubts: [] };

// Whoever says that another firm of the name was paid has answered it.
function paidWithoutCode(decision: EvaluatedDecision): readonly HoldReason[] {
  if (isApart(decision)) return [];
  const reason = decision.reasons.find(({ code }) => code === 'paid-without-code');
  return reason ? [hold('paid-without-code', reason.source ?? '')] : [];
}

/** What speaks against paying an award of which the ledger lacks payments that nobody has ruled on. */
export function lackDoubts(open: readonly UnledgeredPayment[]): readonly HoldReason[] {
  const sources = [...new Set(open.map(({ source }) => source))];
  return sources.length === 0 ? [] : [hold('paid-but-unledgered', sources.join(' / '))];
}

/** The payments of an award that the ledger lacks, under any code that the enterprise has or had. */
export function unledgeredOf(
  decision: Pick<EvaluatedDecision, 'uscc' | 'enterprise' | 'measure'>,
  { previous }: Pick<Evaluation, 'previous'>,
): readonly UnledgeredPayment[] {
  const codes = new Set(ownCodes(decision, previous));
  return (previous?.unledgered ?? []).filter(
    (one) => one.measure === decision.measure && codes.has(one.uscc),
  );
}

/**
 * Null where it does not say how much of which part was paid, or that is more than the part comes to, or nothing; and
 * where a payment stands for the whole award, as it does in a ledger.
 */
function paidByPayer(
  known: readonly UnledgeredPayment[],
  award: readonly DuePart[],
): ReadonlyMap<PayerId, Money> | null {
  const paid = new Map<PayerId, Money>();
  for (const { payer, amount, whole = false } of known) {
    const part = award.find((one) => one.payer === payer);
    const money = moneyOrNull(amount);
    if (whole || part === undefined || money === null || money <= ZERO) return null;
    const all = sum([paid.get(part.payer) ?? ZERO, money]);
    if (all > part.money) return null;
    paid.set(part.payer, all);
  }
  return paid;
}
