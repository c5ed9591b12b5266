// What the ledger's own rows of an award say against paying its rest without a person.
import { saysUnpaid } from '../eligibility/unpaid.ts';
import type { EvaluatedDecision } from '../evaluation/evaluation.ts';
import { type HoldReason, hold } from './hold-reason.ts';
import type { Prior } from './prior-payments.ts';

/** None where nothing was paid, or all of it; a ruling that says that the rest was not paid answers for rows that differ. */
export function priorDoubts(
  prior: Prior,
  decision: Pick<EvaluatedDecision, 'ruling'> | undefined,
): readonly HoldReason[] {
  if (prior.state !== 'part') return [];
  const isAnswered = decision?.ruling != null && saysUnpaid(decision.ruling);
  return [
    ...(prior.recovered ? [hold('part-recovered')] : []),
    ...(prior.mixed && !isAnswered ? [hold('rows-differ')] : []),
  ];
}
