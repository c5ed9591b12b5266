// The decisions that come to money.
import type { EvaluatedDecision, Evaluation } from '../../../evaluation/evaluation.ts';

/** Those that are eligible and have an amount, in their order. */
export function grantedDecisions({ decisions }: Pick<Evaluation, 'decisions'>): readonly EvaluatedDecision[] {
  return decisions.filter(({ status, amount }) => status === 'eligible' && amount !== null);
}
