// Who stands how far from the next tier, and which titles run out soon. Advice: nothing here enters a decision.
import { type Enterprise, isActive } from '../enterprises/enterprise.ts';
import type { Policy } from '../policy/policy.ts';
import { clusterOf } from '../pools/clusters.ts';
import { heldSince, rungOf } from '../pools/ladders.ts';
import { poolsOf } from '../pools/pools.ts';
import type { Criteria, RuleSet } from '../screening/criteria.ts';
import { factsOf } from '../screening/facts.ts';
import { planTier } from '../screening/plan-tier.ts';
import { inPoints } from '../screening/present-conditions.ts';
import { presentPlan } from '../screening/present-plan.ts';
import { nextTier, tiersInForce } from '../screening/screen-enterprises.ts';
import { ruleSetOn, screenTier, type TierInForce } from '../screening/screen-tier.ts';
import { addYears, type Day } from '../values/day.ts';
import { nextPeriod, type Period, periodEnd } from '../values/period.ts';
import type { Cultivation } from './evaluation.ts';

/** Of longer plans only the size is told: they are no advice for the next quarter. */
const LONGEST_PLAN = 6;

/** The next tier of every active enterprise in a pool, in a cluster or on a rung, or that meets it already, by the criteria in force at the period's end; null before there were any. */
export function presentCultivation(
  enterprises: readonly Enterprise[],
  policy: Policy,
  criteria: Criteria,
  period: Period,
): Cultivation | null {
  const on = periodEnd(period);
  const ruleSet = ruleSetOn(on, criteria);
  if (ruleSet === undefined) return null;
  const active = enterprises.filter(isActive);
  const tiers = tiersInForce({ criteria, ruleSet, on, tiers: criteria.tiers.map(({ id }) => id) });
  return {
    ...describe(ruleSet),
    on,
    candidates: active.flatMap((one) => candidate(one, tiers, { policy, criteria, on }) ?? []),
    lapsing: active.flatMap((one) => lapsing(one, policy, on, periodEnd(nextPeriod(period)))),
  };
}

function isCultivated(enterprise: Enterprise, policy: Policy, on: Day): boolean {
  return (
    poolsOf(enterprise, policy).pools.length > 0 ||
    policy.ladders.some((ladder) => rungOf(enterprise, ladder, policy, on).rung !== null) ||
    clusterOf(enterprise, policy) !== null
  );
}

function describe({ id, number, title, provisional }: RuleSet) {
  return { ruleSet: id, number, title, provisional };
}

/** Null above the last tier, and where the enterprise cannot reach the next by any effort of its own. */
function candidate(
  enterprise: Enterprise,
  tiers: readonly TierInForce[],
  { policy, criteria, on }: { readonly policy: Policy; readonly criteria: Criteria; readonly on: Day },
): Cultivation['candidates'][number] | null {
  const facts = factsOf(enterprise, on);
  const next = nextTier(facts, criteria);
  const tier = tiers.find((one) => one.tier === next);
  if (tier === undefined) return null;
  const screened = screenTier(tier, facts, criteria);
  if (screened.outcome !== 'met' && !isCultivated(enterprise, policy, on)) return null;
  const planned = planTier(tier, facts, criteria, screened);
  if (planned === null) return null;
  const { plan, effort } = planned;
  return {
    enterprise: enterprise.id,
    tier: tier.tier,
    outcome: screened.outcome,
    score: screened.score && inPoints(screened.score),
    exceptional: effort.exceptional,
    steps: effort.changes,
    supplies: effort.supplies,
    gap: Math.round(effort.gap * 1e6),
    changes: plan.length > LONGEST_PLAN ? null : presentPlan(plan, criteria),
  };
}

/** Titles that are valid at the period's end and no longer at the end of the next one. */
function lapsing(
  enterprise: Enterprise,
  { recognitions }: Policy,
  end: Day,
  nextEnd: Day,
): Cultivation['lapsing'] {
  return recognitions.flatMap(({ field, 'valid-years': years }) => {
    const since = years === undefined ? null : heldSince(enterprise, field, end);
    if (since === null || years === undefined) return [];
    const until = addYears(since, years);
    return end < until && until <= nextEnd ? [{ enterprise: enterprise.id, field, since, until }] : [];
  });
}
