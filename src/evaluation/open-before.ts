// What the period before left open, or a ruling refused, of awards that the ledger knows nothing of now: whoever looks
// for a payment that was forgotten has to know that it was not.
import type { EvaluatedDecision, Evaluation, OpenBefore, RuledBefore } from './evaluation.ts';
import { ownCodes } from './own-codes.ts';

/**
 * The awards that a run left open, and those that it knew of from before and did not decide anew; of award years that
 * later runs still look back on. `name` is what the results call the run.
 */
export function openBefore(evaluation: Evaluation, name: string): readonly OpenBefore[] {
  const { decisions, awardYear, previous } = evaluation;
  const earlier = (previous?.open ?? []).filter((one) => one.awardYear === awardYear - 1);
  const own = decisions
    .filter(({ status }) => status === 'review')
    .map(({ uscc, measure }) => ({ uscc, measure, awardYear, source: name }));
  return [...earlier, ...own];
}

/** How an award of the year before stood in the period before. */
export type StoodBefore =
  | { readonly as: 'ruled'; readonly ruling: RuledBefore }
  | { readonly as: 'open'; readonly open: OpenBefore };

/** The last word on an award of the year before `awardYear`, under any code of the enterprise; null where there was none. */
export function stoodBefore(
  decision: Pick<EvaluatedDecision, 'enterprise' | 'uscc' | 'measure'>,
  { previous, awardYear }: Pick<Evaluation, 'previous' | 'awardYear'>,
): StoodBefore | null {
  const codes = new Set(ownCodes(decision, previous));
  const isOne = (one: RuledBefore | OpenBefore): boolean =>
    codes.has(one.uscc) && one.measure === decision.measure && one.awardYear === awardYear - 1;
  const ruling = previous?.ruled?.findLast(isOne);
  if (ruling) return { as: 'ruled', ruling };
  const open = previous?.open?.findLast(isOne);
  return open ? { as: 'open', open } : null;
}
