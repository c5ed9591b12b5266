// What was claimed against what was computed, added up.
import type { EvaluatedClaim } from '../../../evaluation/evaluation.ts';
import { moneyOrZero } from '../../../evaluation/money-of.ts';
import { type Money, subtract, sum } from '../../../values/money.ts';

export interface ClaimSums {
  readonly claimed: Money;
  /** Claimed beyond what is due, lines with nothing due included. */
  readonly over: Money;
  /** Due beyond what was claimed, lines that nobody claimed included. */
  readonly under: Money;
  /** Claimed on lines that are still open. */
  readonly open: Money;
}

/** Adds up claim lines by their outcome; a line that states no amount claims nothing. */
export function claimSums(lines: readonly EvaluatedClaim[]): ClaimSums {
  const claimed = (of: readonly EvaluatedClaim[]): Money => sum(of.map((line) => moneyOrZero(line.claimed)));
  const computed = (of: readonly EvaluatedClaim[]): Money =>
    sum(of.map((line) => moneyOrZero(line.computed)));
  const having = (...outcomes: readonly EvaluatedClaim['outcome'][]): readonly EvaluatedClaim[] =>
    lines.filter(({ outcome }) => outcomes.includes(outcome));
  const tooMuch = having('over', 'not-eligible');
  const tooLittle = having('under', 'unclaimed');
  return {
    claimed: claimed(lines),
    over: subtract(claimed(tooMuch), computed(tooMuch)),
    under: subtract(computed(tooLittle), claimed(tooLittle)),
    open: claimed(having('review')),
  };
}
