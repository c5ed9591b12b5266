// Every active enterprise against every tier that it does not hold.
import { type Enterprise, enterpriseValue, isActive, localUnit } from '../enterprises/enterprise.ts';
import type { Day } from '../values/day.ts';
import type { Criteria, RuleSet } from './criteria.ts';
import { type Facts, factsOf } from './facts.ts';
import { distinct, recognisedTruth } from './judge.ts';
import { planTier } from './plan-tier.ts';
import { inPoints, presentCondition, presentGroups } from './present-conditions.ts';
import { presentPlan } from './present-plan.ts';
import { judgedConditions, screenTier, type TierInForce, tierInForce } from './screen-tier.ts';
import type { Screening, ScreenResult } from './screening.ts';
import { TIERS, type TierId } from './tiers.ts';

export interface ScreenSetting {
  readonly criteria: Criteria;
  readonly ruleSet: RuleSet;
  readonly on: Day;
  readonly tiers: readonly TierId[];
}

/** Screens enterprises in their order, for each of the tiers asked for that it does not hold on the day (domain §10). */
export function screenEnterprises(enterprises: readonly Enterprise[], setting: ScreenSetting): Screening {
  const { ruleSet, on } = setting;
  const tiers = tiersInForce(setting);
  return {
    ruleSet: ruleSet.id,
    number: ruleSet.number,
    title: ruleSet.title,
    provisional: ruleSet.provisional,
    on,
    results: enterprises.filter(isActive).flatMap((one) => screenEnterprise(one, tiers, setting)),
  };
}

/** The tiers asked for that the standard in force has criteria for, in the order of tiers. */
export function tiersInForce({ criteria, ruleSet, tiers }: ScreenSetting): readonly TierInForce[] {
  return TIERS.filter((id) => tiers.includes(id)).flatMap((id) => tierInForce(id, ruleSet, criteria) ?? []);
}

function screenEnterprise(
  enterprise: Enterprise,
  tiers: readonly TierInForce[],
  { criteria, on }: ScreenSetting,
): readonly ScreenResult[] {
  const facts = factsOf(enterprise, on);
  const next = nextTier(facts, criteria);
  return tiers
    .filter(({ tier }) => !holdsTier(tier, facts, criteria))
    .map((tier) => screenOne(enterprise, tier, tier.tier === next, facts, criteria));
}

/** Whether the title of a tier is held and valid. */
function holdsTier(tier: TierId, facts: Facts, criteria: Criteria): boolean {
  const title = criteria.tiers.find(({ id }) => id === tier);
  return title !== undefined && recognisedTruth(title.field, title['valid-years'], facts) === 'holds';
}

/** The tier after the highest one held; null above the last. */
export function nextTier(facts: Facts, criteria: Criteria): TierId | null {
  const held = TIERS.findLastIndex((tier) => holdsTier(tier, facts, criteria));
  return TIERS[held + 1] ?? null;
}

function screenOne(
  enterprise: Enterprise,
  tier: TierInForce,
  next: boolean,
  facts: Facts,
  criteria: Criteria,
): ScreenResult {
  const screened = screenTier(tier, facts, criteria);
  const plan = planTier(tier, facts, criteria, screened);
  const conditions = judgedConditions(screened);
  return {
    id: enterprise.id,
    uscc: enterprise.usccText,
    name: enterprise.name,
    unit: localUnit(enterprise),
    team: enterpriseValue(enterprise, 'team') ?? null,
    contact: enterpriseValue(enterprise, 'contact') ?? null,
    phone: enterpriseValue(enterprise, 'phone') ?? null,
    tier: tier.tier,
    tierTitle: tier.title,
    next,
    standard: tier.tableOf.number,
    outcome: screened.outcome,
    score: screened.score && inPoints(screened.score),
    conditions: conditions.map((one) => presentCondition(one, screened, facts, criteria)),
    indicators: presentGroups(screened, facts, criteria),
    asks: distinct(conditions.flatMap(({ missing }) => missing)),
    changes: plan && presentPlan(plan.plan, criteria),
    effort: plan?.effort ?? null,
  };
}
