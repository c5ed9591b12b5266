// Terms of the policy as predicates: what is industrial, when a recognition lapses.
import type { KeyOfType } from '../roster/columns.ts';
import { addYears, type Day } from '../values/day.ts';
import { divisionOf, type IndustryCode } from '../values/industry.ts';
import type { Policy } from './policy.ts';

/** Whether an industry code lies within the policy's industrial divisions (GB/T 4754-2017). */
export function isIndustrial(code: IndustryCode, { industrial }: Policy): boolean {
  const division = divisionOf(code);
  return division >= industrial['first-division'] && division <= industrial['last-division'];
}

/** Whether a recognition's term has ended on a day: it is valid from its date until the same day `valid-years` later, exclusive. */
export function hasLapsed(key: KeyOfType<'date'>, recognisedOn: Day, policy: Policy, on: Day): boolean {
  const years = termsOf(policy).get(key);
  return years !== undefined && on >= addYears(recognisedOn, years);
}

type Terms = ReadonlyMap<string, number | undefined>;

const known = new WeakMap<Policy, Terms>();

/** Years for which recognitions are valid, by field; undefined for those without a term. */
function termsOf(policy: Policy): Terms {
  let terms = known.get(policy);
  if (terms === undefined) {
    // Of a field named twice the first counts, as anywhere else.
    const inOrder = [...policy.recognitions].reverse();
    terms = new Map(inOrder.map(({ field, 'valid-years': years }) => [field, years]));
    known.set(policy, terms);
  }
  return terms;
}
