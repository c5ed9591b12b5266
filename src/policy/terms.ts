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
  const years = policy.recognitions.find(({ field }) => field === key)?.['valid-years'];
  return years !== undefined && on >= addYears(recognisedOn, years);
}
