// Counts against the targets (contract §5), in total and by the unit that would pay.
import type { DateKey } from '../quarter-generator/canonical.ts';
import type { FirmSeen } from './firm.ts';
import { isActiveFirm, isGone, isIndustrialCode, payerOf, validOn } from './terms.ts';

export interface ReferenceCount {
  readonly actual: number;
  readonly byUnit: Readonly<Record<string, number>>;
}

export type ReferenceTargets = Readonly<Record<string, ReferenceCount>>;

/** Counts active enterprises at the end of the period. */
export function countAll(firms: readonly FirmSeen[], end: string): ReferenceTargets {
  const active = firms.filter(isSurelyActive);
  const srdi = count(active, (firm) => holds(firm, 'srdiOn') || holds(firm, 'littleGiantOn'));
  return {
    'above-scale': count(active, isAboveScaleIndustrial),
    srdi,
    'srdi-measure-4': srdi,
    'little-giant': count(active, (firm) => holds(firm, 'littleGiantOn')),
    champion: count(active, (firm) => holds(firm, 'championOn')),
    hnte: count(active, (firm) => holds(firm, 'hnteOn', (day) => validOn(day, end))),
    'prov-tech': count(active, (firm) => holds(firm, 'provTechOn')),
    'city-tech': count(active, (firm) => holds(firm, 'cityTechOn')),
  };
}

function count(firms: readonly FirmSeen[], counts: (firm: FirmSeen) => boolean): ReferenceCount {
  const counted = firms.filter(counts);
  const byUnit: Record<string, number> = {};
  for (const firm of counted) {
    const unit = payerOf(firm);
    if (unit !== null) byUnit[unit] = (byUnit[unit] ?? 0) + 1;
  }
  return { actual: counted.length, byUnit };
}

// A firm of which one report says that it is gone, or whose state cannot be read, is not counted either way.
function isSurelyActive(firm: FirmSeen): boolean {
  const state = firm.see('state');
  if (state.is === 'unreadable') return false;
  return isActiveFirm(firm) && (state.is !== 'conflict' || state.values.every((one) => !isGone(one)));
}

function isAboveScaleIndustrial(firm: FirmSeen): boolean {
  const above = firm.see('aboveScale');
  const industry = firm.see('industryCode');
  return above.is === 'known' && above.value && industry.is === 'known' && isIndustrialCode(industry.value);
}

// A day after the period cannot be read as one, so every known day is on or before its end. Reports that give
// two days agree all the same that there is a recognition.
function holds(firm: FirmSeen, key: DateKey, still: (day: string) => boolean = () => true): boolean {
  const seen = firm.see(key);
  if (seen.is === 'known') return still(seen.value);
  return seen.is === 'conflict' && seen.values.every(still);
}
