// What the ledger's own rows of an award say against paying its rest without a person.
import { saysRestUnpaid, saysReturned, saysUnpaid } from '../eligibility/unpaid.ts';
import type { EvaluatedDecision } from '../evaluation/evaluation.ts';
import { type HoldReason, hold } from './hold-reason.ts';
import type { PartPaid, Prior, TakenBack } from './prior-award.ts';

/**
 * None where nothing was paid, or all of it. A ruling that says that the rest was not paid answers for rows that differ
 * and are of before its date, and for what came back by then: one of before knew nothing of these. Where nobody knows
 * when it came back, the ruling must name that itself.
 */
export function priorDoubts(
  prior: Prior,
  decision: Pick<EvaluatedDecision, 'ruling'> | undefined,
): readonly HoldReason[] {
  if (prior.state !== 'part') return [];
  const ruling = decision?.ruling ?? null;
  const consent = ruling === null || ruling.verdict === '不同意' ? null : ruling;
  const { mixed, mixedOn } = prior;
  const isTold = consent !== null && saysRestUnpaid(consent, mixedOn ?? '');
  return [...returnDoubts(prior, consent), ...(mixed && !isTold ? [hold('rows-differ', mixedOn ?? '')] : [])];
}

function returnDoubts(
  { recovered, recoveredOn }: PartPaid,
  consent: EvaluatedDecision['ruling'],
): readonly HoldReason[] {
  if (!recovered) return [];
  if (recoveredOn === null)
    return consent !== null && saysReturned(consent) ? [] : [hold('recovered-undated')];
  const isKnown = consent !== null && saysUnpaid(consent) && consent.date >= recoveredOn;
  return isKnown ? [] : [hold('part-recovered', recoveredOn)];
}

/**
 * What speaks against paying an award again of which all came back: a ruling that knew nothing of it. What needs no ruling
 * is due as before.
 */
export function takenBackDoubts(
  back: TakenBack | null,
  { ruling }: Pick<EvaluatedDecision, 'ruling'>,
): readonly HoldReason[] {
  if (back === null || ruling === null) return [];
  if (back.on === null) return saysReturned(ruling) ? [] : [hold('all-recovered-undated')];
  return ruling.date >= back.on ? [] : [hold('all-recovered', back.on)];
}
