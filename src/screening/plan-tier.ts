// The cheapest set of changes that would bring an enterprise to a tier, checked by screening it again.
import type { ColumnKey, ColumnValue } from '../roster/columns.ts';
import { type Effort, effortOf, type Planned, valueAfter } from './change.ts';
import type { Condition, Criteria, Indicator } from './criteria.ts';
import { type Facts, supposing } from './facts.ts';
import { type Granted, type JudgeContext, POINT, truthOf } from './judge.ts';
import { cheapest, mergePlans, type Plan, planCondition } from './plan-condition.ts';
import { type Marks, planScore } from './plan-score.ts';
import type { ScoredGroup } from './score.ts';
import { type ScreenedTier, screenAgain, screenTier, type TierInForce } from './screen-tier.ts';

export interface TierPlan {
  readonly plan: Plan;
  readonly effort: Effort;
}

/** Raising one figure may lower a ratio, so what was planned is looked at again, this often at most. */
const ROUNDS = 4;

/**
 * What an enterprise would have to change, supply or obtain to meet a tier, other figures as they are: the fewest
 * changes, then the shortest way. Empty where it meets the tier; null where no effort of its own would do.
 */
export function planTier(
  tier: TierInForce,
  facts: Facts,
  criteria: Criteria,
  screened: ScreenedTier = screenTier(tier, facts, criteria),
): TierPlan | null {
  let plan: Plan = [];
  let now = screened;
  for (let round = 0; round < ROUNDS && now.outcome !== 'met'; round += 1) {
    const more = planOpen(now);
    if (more === null) return null;
    plan = plan.length === 0 ? more : mergePlans([...plan, ...more]);
    now = screenAgain(screened, after(facts, plan), grantedBy(plan), touchedBy(plan));
    if (now.outcome !== 'met' && more.length === 0) break;
  }
  return now.outcome === 'met' ? { plan, effort: effortOf(plan) } : null;
}

/** The facts as they would be after a plan; what is only supplied stays open. */
export function after(facts: Facts, plan: Plan): Facts {
  const values = new Map<ColumnKey, ColumnValue<ColumnKey>>();
  for (const { change } of plan) if (change.kind !== 'supply') values.set(change.key, valueAfter(change));
  return supposing(facts, values);
}

function grantedBy(plan: Plan): Granted {
  const conditions = new Set<Condition>();
  const indicators = new Map<Indicator, number>();
  for (const { change } of plan) {
    if (change.kind !== 'supply') continue;
    if (change.condition !== null) conditions.add(change.condition);
    if (change.indicator !== null) indicators.set(change.indicator, change.points ?? 0);
  }
  return { conditions, indicators };
}

/** The columns that a plan changes, or has filled in. */
function touchedBy(plan: Plan): ReadonlySet<ColumnKey> {
  const touched = new Set<ColumnKey>();
  for (const { change } of plan) {
    if (change.kind !== 'supply') touched.add(change.key);
    else for (const key of change.keys) touched.add(key);
  }
  return touched;
}

function planOpen(screened: ScreenedTier): Plan | null {
  const { conditions, context, groups } = screened;
  const open: Planned[] = [];
  for (const condition of conditions) {
    if (truthOf(condition, context) === 'holds') continue;
    const plan = planWithScore(condition, groups, context);
    if (plan === null) return null;
    open.push(...plan);
  }
  return mergePlans(open);
}

function planWithScore(
  condition: Condition,
  groups: readonly ScoredGroup[],
  context: JudgeContext,
): Plan | null {
  const marks = marksOf(condition);
  if (marks !== null) return truthOf(condition, context) === 'holds' ? [] : planScore(marks, groups, context);
  if ('any' in condition) return cheapest(condition.any, (part) => planWithScore(part, groups, context));
  return planCondition(condition, context);
}

// Asked for every enterprise, and always the same.
const knownMarks = new WeakMap<Condition, Marks | 'none'>();

/** The marks that a condition on scores sets; null where it is about something else. */
function marksOf(condition: Condition): Marks | null {
  let marks = knownMarks.get(condition);
  if (marks === undefined) {
    marks = readMarks(condition) ?? 'none';
    knownMarks.set(condition, marks);
  }
  return marks === 'none' ? null : marks;
}

function readMarks(condition: Condition): Marks | null {
  if ('score' in condition) return { total: condition.score * POINT, groups: new Map() };
  if (!('all' in condition)) return null;
  let total = 0;
  const groups = new Map<string, number>();
  for (const part of condition.all) {
    if ('score' in part) total = part.score * POINT;
    else if ('group' in part) groups.set(part.group, part.points * POINT);
    else return null;
  }
  return { total, groups };
}
