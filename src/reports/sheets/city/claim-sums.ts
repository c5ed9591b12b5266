// What was claimed against what was computed, added up.
import type { EvaluatedClaim } from '../../../evaluation/evaluation.ts';
import { moneyOrZero } from '../../../evaluation/money-of.ts';
import { add, type Money, subtract, ZERO } from '../../../values/money.ts';

export interface ClaimSums {
  readonly claimed: Money;
  /** Claimed beyond what is due, lines with nothing due included. */
  readonly over: Money;
  /** Due beyond what was claimed, lines that nobody claimed included. */
  readonly under: Money;
  /**
   * Claimed on lines that are still open, beyond what is due of them already: where open lines state their amounts,
   * claimed = due + over − under + open.
   */
  readonly open: Money;
}

/** Adds up claim lines by their outcome; a line that states no amount claims nothing. */
export function claimSums(lines: readonly EvaluatedClaim[]): ClaimSums {
  let [claimed, over, under, open] = [ZERO, ZERO, ZERO, ZERO];
  for (const line of lines) {
    const [own, due] = [moneyOrZero(line.claimed), moneyOrZero(line.computed)];
    const { outcome } = line;
    claimed = add(claimed, own);
    if (outcome === 'over' || outcome === 'not-eligible') over = add(over, subtract(own, due));
    else if (outcome === 'under' || outcome === 'unclaimed') under = add(under, subtract(due, own));
    else if (outcome === 'review' && line.claimed !== null) open = add(open, subtract(own, due));
  }
  return { claimed, over, under, open };
}
