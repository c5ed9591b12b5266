// The cultivation pools (contract §6).
import type { FirmSeen } from './firm.ts';
import { isActiveFirm, isIndustrialCode, WAN } from './terms.ts';

export interface ReferencePools {
  /** 小升规后备库, by key in order. */
  readonly reserve: readonly string[];
  /** 可入规. */
  readonly 'ready-for-above-scale': readonly string[];
  /** 骨干企业. */
  readonly backbone: readonly string[];
}

const STEPS = [100_000n, 500_000n, 1_000_000n, 5_000_000n, 10_000_000n].map((wan) => wan * WAN);

export function poolsOfFirms(firms: readonly FirmSeen[]): ReferencePools {
  const active = firms.filter(isActiveFirm);
  return {
    reserve: keys(active.filter((firm) => isBelowScale(firm) && between(firm, 1000n, 2000n))),
    'ready-for-above-scale': keys(active.filter((firm) => isBelowScale(firm) && isReady(firm))),
    backbone: keys(active.filter(isBackbone)),
  };
}

function keys(firms: readonly FirmSeen[]): readonly string[] {
  return firms.map(({ key }) => key).sort();
}

function isBelowScale(firm: FirmSeen): boolean {
  const above = firm.see('aboveScale');
  const industry = firm.see('industryCode');
  return above.is === 'known' && !above.value && industry.is === 'known' && isIndustrialCode(industry.value);
}

function between(firm: FirmSeen, from: bigint, below: bigint): boolean {
  const revenue = firm.see('revenue');
  return revenue.is === 'known' && revenue.value >= from * WAN && revenue.value < below * WAN;
}

function isReady(firm: FirmSeen): boolean {
  return [firm.see('revenue'), firm.see('revenueYtd')].some(
    (seen) => seen.is === 'known' && seen.value >= 2000n * WAN,
  );
}

// Four fifths of the way to the next milestone that neither this year's nor any earlier revenue has reached.
function isBackbone(firm: FirmSeen): boolean {
  const revenue = firm.see('revenue');
  if (revenue.is !== 'known') return false;
  const peak = firm.see('revenuePeak');
  const reached = peak.is === 'known' && peak.value > revenue.value ? peak.value : revenue.value;
  const next = STEPS.find((step) => step > reached);
  return next !== undefined && revenue.value * 5n >= next * 4n;
}
