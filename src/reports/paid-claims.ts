// Claims of what the ledger shows as paid: they come to nothing now, and yet may have been right.
import type { EvaluatedClaim, EvaluatedDecision } from '../evaluation/evaluation.ts';

type Reasoned = Pick<EvaluatedDecision, 'reasons'>;

/** Whether a decision came to nothing only because the award was paid before. */
export function isPaidBefore({ reasons }: Reasoned): boolean {
  const against = reasons.filter(({ effect }) => effect === 'fails');
  return against.length > 0 && against.every(({ code }) => code === 'already-paid');
}

/** How many claims are of nothing but awards that were paid before. */
export function paidClaims(
  claims: readonly EvaluatedClaim[],
  decisions: readonly Pick<EvaluatedDecision, 'enterprise' | 'measure' | 'reasons'>[],
): number {
  const refused = claims.filter(({ outcome }) => outcome === 'not-eligible');
  if (refused.length === 0) return 0;
  const paid = new Set(
    decisions.filter(isPaidBefore).map(({ enterprise, measure }) => `${enterprise} ${measure}`),
  );
  return refused.filter(({ enterprise, measures }) =>
    measures.every((measure) => paid.has(`${enterprise} ${measure}`)),
  ).length;
}
