// The least that would bring a score to its marks: for every indicator a step up or none, weighed together.
import { rational } from '../values/rational.ts';
import {
  addEfforts,
  compareEfforts,
  type Effort,
  effortOf,
  NO_EFFORT,
  type Planned,
  raise,
} from './change.ts';
import type { Indicator } from './criteria.ts';
import { contains, type JudgeContext, POINT, truthOf } from './judge.ts';
import { figureOf } from './measure.ts';
import { mergePlans, type Plan, planCondition } from './plan-condition.ts';
import { indicatorMissing, type ScoredGroup, type ScoredIndicator } from './score.ts';

/** The marks to reach, in thousandths of a point. */
export interface Marks {
  readonly total: number;
  readonly groups: ReadonlyMap<string, number>;
}

/** A step of one indicator: what it then earns, and what that takes. */
interface Step {
  readonly points: number;
  readonly plan: Plan;
  readonly effort: Effort;
}

/** Steps taken so far: their points and what they take together. */
type Reached = ReadonlyMap<number, Omit<Step, 'points'>>;

const START: Reached = new Map([[0, { plan: [], effort: NO_EFFORT }]]);

/**
 * The least effort that reaches the marks, counting each indicator by the least it earns now; null where no set of
 * steps reaches them.
 */
export function planScore(marks: Marks, groups: readonly ScoredGroup[], context: JudgeContext): Plan | null {
  let reached = START;
  for (const group of groups) {
    let within = START;
    for (const indicator of group.indicators) within = extended(within, stepsOf(indicator, context));
    const mark = marks.groups.get(group.group.id) ?? 0;
    reached = combined(
      reached,
      [...within].filter(([points]) => points >= mark),
    );
  }
  const enough = [...reached].filter(([points]) => points >= marks.total);
  const best = enough.sort(([a, x], [b, y]) => compareEfforts(x.effort, y.effort) || a - b)[0];
  if (best === undefined) return null;
  const [points, { plan }] = best;
  return mergePlans(eased(plan, points - marks.total, marks, groups));
}

function extended(reached: Reached, steps: readonly Step[]): Reached {
  return combined(
    reached,
    steps.map(({ points, ...rest }) => [points, rest] as const),
  );
}

function combined(reached: Reached, more: readonly (readonly [number, Omit<Step, 'points'>])[]): Reached {
  const next = new Map<number, Omit<Step, 'points'>>();
  for (const [sum, before] of reached)
    for (const [points, { plan, effort }] of more) {
      const all = addEfforts(before.effort, effort);
      const known = next.get(sum + points);
      if (known === undefined || compareEfforts(all, known.effort) < 0)
        next.set(sum + points, { plan: [...before.plan, ...plan], effort: all });
    }
  return next;
}

function stepsOf(scored: ScoredIndicator, context: JudgeContext): readonly Step[] {
  const steps = [step(scored.least, [])];
  if (scored.most > scored.least) steps.push(step(scored.most, supplied(scored, context)));
  for (const { points, plan } of improvements(scored.indicator, context))
    if (points * POINT > scored.least) steps.push(step(points * POINT, plan));
  return steps;
}

function step(points: number, plan: Plan): Step {
  return { points, plan, effort: effortOf(plan) };
}

function supplied(scored: ScoredIndicator, context: JudgeContext): Plan {
  const { indicator, most } = scored;
  const keys = indicatorMissing(scored, context);
  return [
    {
      change: { kind: 'supply', keys, condition: null, indicator, points: most / POINT },
      exceptional: false,
    },
  ];
}

interface Improvement {
  readonly points: number;
  readonly plan: Plan;
}

/** What would earn more where everything is known; what is not known is supplied first. */
function improvements(indicator: Indicator, context: JudgeContext): readonly Improvement[] {
  const { facts } = context;
  if ('bands' in indicator)
    return indicator.bands.flatMap((band) => {
      if (truthOf(band, context) !== 'fails') return [];
      const plan = planCondition(band, context);
      return plan === null ? [] : [{ points: band.points ?? 0, plan }];
    });
  if ('per' in indicator) {
    const { of, every, points } = indicator.per;
    const from = figureOf(of, facts);
    if (from === null) return [];
    return Array.from({ length: Math.ceil(indicator.max / points) }, (_, index) => ({
      points: Math.min(indicator.max, (index + 1) * points),
      plan: [{ change: raise(of, from, rational(BigInt((index + 1) * every))), exceptional: false }],
    }));
  }
  return 'each' in indicator ? longerLists(indicator, context) : [];
}

function longerLists(
  { max, each }: Extract<Indicator, { readonly each: unknown }>,
  { facts }: JudgeContext,
): readonly Improvement[] {
  const field = facts.read(each.listed);
  if (field.state !== 'known') return [];
  const has = each['one-of'].filter((word) => contains(field.value, word));
  const lacks = each['one-of'].filter((word) => !has.includes(word));
  return lacks.map((_, index) => {
    const added = lacks.slice(0, index + 1);
    const change: Planned['change'] = {
      kind: 'reach',
      key: each.listed,
      to: added.join('、'),
      value: [...field.value, ...added],
      steps: added.length,
    };
    const points = Math.min(max, (has.length + index + 1) * each.points);
    return { points, plan: [{ change, exceptional: false }] };
  });
}

/** What is supplied need not earn all it can: what the marks leave over is given back. */
function eased(plan: Plan, spare: number, marks: Marks, groups: readonly ScoredGroup[]): Plan {
  let left = spare / POINT;
  return plan.map((planned) => {
    const { change } = planned;
    if (change.kind !== 'supply' || change.points === null || left <= 0) return planned;
    const group = groups.find(({ indicators }) =>
      indicators.some(({ indicator }) => indicator === change.indicator),
    );
    if (group === undefined || marks.groups.has(group.group.id)) return planned;
    const least = group.indicators.find(({ indicator }) => indicator === change.indicator)?.least ?? 0;
    const given = Math.min(left, change.points - least / POINT - 1);
    if (given <= 0) return planned;
    left -= given;
    return { ...planned, change: { ...change, points: change.points - given } };
  });
}
