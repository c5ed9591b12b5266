// What the ledger's own rows of an award say against paying its rest without a person.
import { saysUnpaid } from '../eligibility/unpaid.ts';
import type { EvaluatedDecision } from '../evaluation/evaluation.ts';
import { type HoldReason, hold } from './hold-reason.ts';
import type { Prior } from './prior-payments.ts';

/**
 * None where nothing was paid, or all of it. A ruling that says that the rest was not paid answers for rows that differ,
 * and for what came back by its date: one of before knew nothing of that.
 */
export function priorDoubts(
  prior: Prior,
  decision: Pick<EvaluatedDecision, 'ruling'> | undefined,
): readonly HoldReason[] {
  if (prior.state !== 'part') return [];
  const ruling = decision?.ruling ?? null;
  const isAnswered = ruling !== null && ruling.verdict !== '不同意' && saysUnpaid(ruling);
  const { recovered, recoveredOn } = prior;
  const isKnown = isAnswered && recoveredOn !== null && ruling.date >= recoveredOn;
  return [
    ...(recovered && !isKnown ? [hold('part-recovered', recoveredOn ?? '')] : []),
    ...(prior.mixed && !isAnswered ? [hold('rows-differ')] : []),
  ];
}
