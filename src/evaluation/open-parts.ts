// Parts of an award that ask for something of their own which is not known.
import { LEVELS, type Level } from '../policy/levels.ts';
import type { EvaluatedDecision } from './evaluation.ts';

/** The levels whose own condition neither holds nor fails; who pays is no condition. */
export function openParts({ checks }: Pick<EvaluatedDecision, 'checks'>): readonly Level[] {
  return LEVELS.filter((level) =>
    checks.some(({ part, id, outcome }) => part === level && id !== 'payer' && outcome === 'unknown'),
  );
}
