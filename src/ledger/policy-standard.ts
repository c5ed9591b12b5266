// What the policy grants at most, to hold an amount against.
import type { Level } from '../policy/levels.ts';
import { LEVELS } from '../policy/levels.ts';
import type { Policy } from '../policy/policy.ts';
import { isFarBelow, type Money, sum, ZERO } from '../values/money.ts';

/** How an amount of a measure can be judged: against what the text grants, or only against a cap. */
export interface Standard {
  readonly money: Money;
  /** False where the amount is worked out, so that a small one says nothing. */
  readonly fixed: boolean;
}

/** The standard of a measure at a level, at all of them where `level` is null; undefined where the text names none. */
export function standardAt(policy: Policy, measure: string, level: Level | null): Standard | undefined {
  const funding = policy.measures.findLast(({ id }) => id === measure)?.funding;
  if (!funding || 'support' in funding) return undefined;
  if ('share-of' in funding) {
    const caps = funding['not-above'].flatMap((cap) => ('amount' in cap ? [cap.amount] : []));
    const [cap] = caps;
    return cap === undefined ? undefined : { money: cap, fixed: false };
  }
  const parts = (level === null ? LEVELS : [level]).map((one) => funding[one]?.amount ?? ZERO);
  const money = sum(parts);
  return money > ZERO ? { money, fixed: true } : undefined;
}

/** Whether an amount is a hundred times off the standard, as one in another unit is. */
export function isFarOff(amount: Money, { money, fixed }: Standard): boolean {
  const tooMuch = isFarBelow(money, amount);
  const tooLittle = fixed && amount > ZERO && isFarBelow(amount, money);
  return tooMuch || tooLittle;
}
