// What reports ask of a compared pair: whom it concerns, and what was noted before.
import { type Enterprise, enterpriseValue, reportingUnits } from '../enterprises/enterprise.ts';
import type { ComparedPair } from './roster-diff.ts';

/** Whether a unit's workbook tells of the pair: of either period its park, its county, or whoever reported it (domain §2). */
export function concernsUnit({ old, new: now }: ComparedPair, unit: string): boolean {
  return [old, now].some((one) => one !== null && holds(one, unit));
}

function holds(enterprise: Enterprise, unit: string): boolean {
  if (reportingUnits(enterprise).some((one) => one === unit)) return true;
  const park = enterpriseValue(enterprise, 'park');
  return park === undefined ? enterpriseValue(enterprise, 'county') === unit : park === unit;
}

/** The note of the period before, where this one's is blank; otherwise empty. */
export function noteBefore({ old, new: now }: ComparedPair): string {
  const written = now === null ? undefined : enterpriseValue(now, 'note');
  return written === undefined && old !== null ? (enterpriseValue(old, 'note') ?? '') : '';
}
