// Who stands how far from the next tier, and which titles run out soon. Advice: nothing here enters a decision.
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { Policy } from '../policy/policy.ts';
import type { Criteria, RuleSet } from '../screening/criteria.ts';
import { type Facts, factsOf } from '../screening/facts.ts';
import { judgeContext } from '../screening/judge.ts';
import { planTier, type TierPlan } from '../screening/plan-tier.ts';
import { inPoints } from '../screening/present-conditions.ts';
import { presentPlan } from '../screening/present-plan.ts';
import { isForAll, sameAdvice } from '../screening/same-advice.ts';
import { nextTier, tiersInForce } from '../screening/screen-enterprises.ts';
import { ruleSetOn, type ScreenedTier, screenTier, type TierInForce } from '../screening/screen-tier.ts';
import { addYears, type Day } from '../values/day.ts';
import { nextPeriod, type Period, periodEnd } from '../values/period.ts';
import type { Candidate, Cultivation, EvaluatedEnterprise } from './evaluation.ts';
import { recordList } from './pack-records.ts';
import { CANDIDATE_SHAPE } from './record-shapes.ts';

/** Of longer plans only the size is told: they are no advice for the next quarter. */
const LONGEST_PLAN = 6;

/** What a stretch of the enterprises gives, in their order. */
export type Cultivated = Pick<Cultivation, 'candidates' | 'lapsing'>;

/** Advice, worked out stretch by stretch. */
export interface CultivationWork {
  /** Of the enterprises from `first` to before `end`. */
  readonly stretch: (first: number, end: number) => Cultivated;
  /** All stretches in their order. */
  readonly joined: (stretches: readonly Cultivated[]) => Cultivation;
}

/**
 * The next tier of every active enterprise in a pool, in a cluster or on a rung, or that meets it already, by the
 * criteria in force at the period's end; null before there were any. `presented` are the enterprises in their order as
 * the evaluation has them at that day.
 */
export function cultivationWork(
  enterprises: readonly Enterprise[],
  presented: readonly EvaluatedEnterprise[],
  policy: Policy,
  criteria: Criteria,
  period: Period,
): CultivationWork | null {
  const on = periodEnd(period);
  const ruleSet = ruleSetOn(on, criteria);
  if (ruleSet === undefined) return null;
  const tiers = tiersInForce({ criteria, ruleSet, on, tiers: criteria.tiers.map(({ id }) => id) });
  const known = new Map(tiers.map((tier) => [tier, new Map<string, Advice>()]));
  const until = periodEnd(nextPeriod(period));
  const stretch = (first: number, end: number): Cultivated => {
    const candidates: Candidate[] = [];
    const lapsing: Lapsing[] = [];
    for (let index = first; index < end; index += 1) {
      const enterprise = enterprises[index];
      const standing = presented[index];
      if (!enterprise || !standing || standing.active === false) continue;
      const found = candidate(enterprise, standing, known, criteria, on);
      if (found !== null) candidates.push(found);
      addLapsing(standing, policy, on, until, lapsing);
    }
    return { candidates, lapsing };
  };
  const joined = (stretches: readonly Cultivated[]): Cultivation => {
    const candidates = recordList(CANDIDATE_SHAPE, enterprises.length);
    for (const stretch of stretches) for (const one of stretch.candidates) candidates.add(one);
    return {
      ...describe(ruleSet),
      on,
      candidates: candidates.finish(),
      lapsing: stretches.flatMap(({ lapsing }) => lapsing),
    };
  };
  return { stretch, joined };
}

type Lapsing = Cultivation['lapsing'][number];

function isCultivated({ pools, ladder, techLadder, cluster }: EvaluatedEnterprise): boolean {
  return pools.length > 0 || ladder !== null || techLadder !== null || cluster !== null;
}

function describe({ id, number, title, provisional }: RuleSet) {
  return { ruleSet: id, number, title, provisional };
}

/** What an enterprise is told of its next tier. */
type Advice = Omit<Candidate, 'enterprise' | 'tier'>;

/** What is told to all of whom the same is known, by that, for each tier. */
type KnownAdvice = ReadonlyMap<TierInForce, Map<string, Advice>>;

/** Pieces of advice that are kept for each tier: where enterprises differ more, few have the same. */
const KEPT = 1000;

/** Null above the last tier, and where the enterprise cannot reach the next by any effort of its own. */
function candidate(
  enterprise: Enterprise,
  standing: EvaluatedEnterprise,
  known: KnownAdvice,
  criteria: Criteria,
  on: Day,
): Candidate | null {
  const facts = factsOf(enterprise, on);
  const next = nextTier(facts, criteria);
  for (const [tier, kept] of known) {
    if (tier.tier !== next) continue;
    const advice = adviceFor(tier, facts, criteria, { kept, isCultivated: isCultivated(standing) });
    return advice && { enterprise: enterprise.id, tier: next, ...advice };
  }
  return null;
}

/** Null where no effort of its own would do, and for who is not cultivated and does not meet the tier. */
function adviceFor(
  tier: TierInForce,
  facts: Facts,
  criteria: Criteria,
  { kept, isCultivated }: { readonly kept: Map<string, Advice>; readonly isCultivated: boolean },
): Advice | null {
  const base = judgeContext(criteria, facts);
  const same = sameAdvice(tier, base);
  const known = kept.get(same);
  if (known !== undefined) return isCultivated || known.outcome === 'met' ? known : null;
  const screened = screenTier(tier, facts, criteria, base);
  if (screened.outcome !== 'met' && !isCultivated) return null;
  const planned = planTier(tier, facts, criteria, screened);
  if (planned === null) return null;
  const advice = told(screened, planned, criteria);
  if (isForAll(planned) && kept.size < KEPT) kept.set(same, advice);
  return advice;
}

function told({ outcome, score }: ScreenedTier, { plan, effort }: TierPlan, criteria: Criteria): Advice {
  return {
    outcome,
    score: score && inPoints(score),
    exceptional: effort.exceptional,
    steps: effort.changes,
    supplies: effort.supplies,
    gap: Math.round(effort.gap * 1e6),
    changes: plan.length > LONGEST_PLAN ? null : presentPlan(plan, criteria),
  };
}

/** Titles that are valid at the period's end and no longer at the end of the next one. */
function addLapsing(
  { id, recognitions: held }: EvaluatedEnterprise,
  { recognitions }: Policy,
  end: Day,
  nextEnd: Day,
  lapsing: Lapsing[],
): void {
  for (const { field, 'valid-years': years } of recognitions) {
    const since = held[field];
    if (since === undefined || since === null || years === undefined) continue;
    const until = addYears(since as Day, years);
    if (end < until && until <= nextEnd) lapsing.push({ enterprise: id, field, since, until });
  }
}
