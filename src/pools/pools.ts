// Cultivation pools (培育库): who is close to 规上 or to the next revenue milestone (二.1, 二.2).
import { type Enterprise, enterpriseValue, isActive } from '../enterprises/enterprise.ts';
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
  if (!isActive(enterprise)) return { pools: [], nextMilestone: null };
  const nextMilestone = closeMilestone(enterprise, policy);
  const pools = POOLS.filter((pool) => {
    if (pool === 'reserve') return inReserve(enterprise, policy);
    return pool === 'backbone' ? nextMilestone !== null : readyForAboveScale(enterprise, policy);
  });
  return { pools, nextMilestone };
}

function inReserve(enterprise: Enterprise, policy: Policy): boolean {
  const { reserve } = policy.pools;
  const revenue = enterpriseValue(enterprise, 'revenue');
  if (revenue === undefined || !belowScale(enterprise, policy)) return false;
  return revenue >= reserve.from && revenue < reserve.below;
}

// 规上 is a term for industrial legal units, so another industry is never ready for it.
function readyForAboveScale(enterprise: Enterprise, policy: Policy): boolean {
  if (!belowScale(enterprise, policy)) return false;
  const { from } = policy.pools['ready-for-above-scale'];
  return [enterpriseValue(enterprise, 'revenue'), enterpriseValue(enterprise, 'revenueYtd')].some(
    (revenue) => revenue !== undefined && revenue >= from,
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
  const highest = peak !== undefined && peak > revenue ? peak : revenue;
  const next = backbone.milestones
    .filter((milestone) => milestone > highest)
    .sort((a, b) => (a < b ? -1 : 1))[0];
  if (next === undefined) return null;
  return revenue >= fraction(next, backbone.share.numerator, backbone.share.denominator) ? next : null;
}
