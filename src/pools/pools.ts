// Cultivation pools (培育库): who is close to 规上 or to the next revenue milestone (二.1, 二.2).
import { type Enterprise, enterpriseValue, isActive, isBlank } from '../enterprises/enterprise.ts';
import type { Policy } from '../policy/policy.ts';
import { isIndustrial } from '../policy/terms.ts';
import { fraction, type Money } from '../values/money.ts';

export const POOLS = ['reserve', 'ready-for-above-scale', 'backbone'] as const;
export type PoolId = (typeof POOLS)[number];

export interface PoolMembership {
  readonly pools: readonly PoolId[];
  /** The milestone a backbone enterprise is close to. */
  readonly nextMilestone: Money | null;
}

/** The pools an active enterprise belongs to; a figure that is not known puts it in none. */
export function poolsOf(enterprise: Enterprise, policy: Policy): PoolMembership {
  if (!isActive(enterprise)) return NONE;
  const nextMilestone = closeMilestone(enterprise, policy);
  // 规上 is a term for industrial legal units, so another industry is never ready for it.
  const below = belowScale(enterprise, policy);
  if (!below && nextMilestone === null) return NONE;
  const pools = POOLS.filter((pool) => {
    if (pool === 'backbone') return nextMilestone !== null;
    return below && (pool === 'reserve' ? inReserve(enterprise, policy) : isReady(enterprise, policy));
  });
  return { pools, nextMilestone };
}

const NONE: PoolMembership = { pools: [], nextMilestone: null };

function inReserve(enterprise: Enterprise, { pools: { reserve } }: Policy): boolean {
  const revenue = enterpriseValue(enterprise, 'revenue');
  return revenue !== undefined && revenue >= reserve.from && revenue < reserve.below;
}

function isReady(enterprise: Enterprise, { pools }: Policy): boolean {
  const { from } = pools['ready-for-above-scale'];
  const reaches = (revenue: Money | undefined): boolean => revenue !== undefined && revenue >= from;
  return (
    reaches(enterpriseValue(enterprise, 'revenue')) || reaches(enterpriseValue(enterprise, 'revenueYtd'))
  );
}

function belowScale(enterprise: Enterprise, policy: Policy): boolean {
  const code = enterpriseValue(enterprise, 'industryCode');
  return (
    code !== undefined && isIndustrial(code, policy) && enterpriseValue(enterprise, 'aboveScale') === false
  );
}

/** The lowest milestone not yet crossed, where revenue has come within the policy's share of it. */
function closeMilestone(enterprise: Enterprise, { pools: { backbone } }: Policy): Money | null {
  const revenue = enterpriseValue(enterprise, 'revenue');
  if (revenue === undefined) return null;
  const peak = enterpriseValue(enterprise, 'revenuePeak');
  // One that is not known may have crossed any; blank, none is said to be crossed.
  if (peak === undefined && !isBlank(enterprise, 'revenuePeak')) return null;
  const highest = peak !== undefined && peak > revenue ? peak : revenue;
  let next: Money | undefined;
  for (const milestone of backbone.milestones)
    if (milestone > highest && (next === undefined || milestone < next)) next = milestone;
  if (next === undefined) return null;
  return revenue >= fraction(next, backbone.share.numerator, backbone.share.denominator) ? next : null;
}
