// Which entries of a policy apply to an award year.
import { yearOf } from '../values/day.ts';
import type { Measure, Policy } from './policy.ts';

/** The measures in force in an award year, in the document's order; of several entries of one id the latest that has begun. */
export function measuresInForce(policy: Policy, awardYear: number): readonly Measure[] {
  const begun = policy.measures.filter(
    ({ from, until }) => yearOf(from) <= awardYear && (until === undefined || yearOf(until) >= awardYear),
  );
  return begun.filter((entry) => !begun.some((other) => other.id === entry.id && other.from > entry.from));
}

/** The first award year the policy pays for. */
export function firstAwardYear(policy: Policy): number {
  return yearOf(policy.effective);
}
