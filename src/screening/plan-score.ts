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

/** What an indicator gains by a step, or several by theirs, and what that takes. */
interface Taken {
  /** Whole points more than now. */
  readonly gain: number;
  readonly effort: Effort;
  readonly plan: Plan;
  /** What else was taken before. */
  readonly before: readonly Taken[];
}

/** The least effort for so many points more, by these; at the last place also for any more than that. */
type Reached = readonly (Taken | undefined)[];

const NOTHING: Taken = { gain: 0, plan: [], effort: NO_EFFORT, before: [] };

/**
 * The least effort that reaches the marks, counting each indicator by the least it earns now; null where no set of
 * steps reaches them.
 */
export function planScore(marks: Marks, groups: readonly ScoredGroup[], context: JudgeContext): Plan | null {
  const now = groups.reduce((sum, { least }) => sum + least, 0);
  const need = missingPoints(marks.total, now);
  let reached: Reached = [NOTHING];
  for (const group of groups) {
    const own = missingPoints(marks.groups.get(group.group.id) ?? 0, group.least);
    let within: Reached = [NOTHING];
    for (const indicator of group.indicators) {
      const steps = stepsOf(indicator, context);
      if (steps.length > 1) within = combined(within, steps, Math.max(need, own));
    }
    const enough = within.flatMap((taken, gain) => (taken === undefined || gain < own ? [] : [taken]));
    if (enough.length === 0) return null;
    reached = combined(reached, enough, need);
  }
  const best = reached[need];
  return best === undefined ? null : mergePlans(eased(planOf(best), best.gain - need, marks, groups));
}

function missingPoints(mark: number, least: number): number {
  return Math.max(0, Math.ceil((mark - least) / POINT));
}

function planOf({ plan, before }: Taken): Plan {
  return before.length === 0 ? plan : [...before.flatMap(planOf), ...plan];
}

/** Both together, the cheaper of two that gain the same; what gains more than `most` counts as that. */
function combined(reached: Reached, more: readonly Taken[], most: number): Reached {
  const next: (Taken | undefined)[] = [];
  for (const earlier of reached) {
    if (earlier === undefined) continue;
    for (const later of more) {
      const gain = earlier.gain + later.gain;
      const place = Math.min(gain, most);
      const known = next[place];
      const effort = later.effort === NO_EFFORT ? earlier.effort : addEfforts(earlier.effort, later.effort);
      if (known !== undefined && compareEfforts(effort, known.effort) >= 0) continue;
      next[place] = later.gain === 0 ? earlier : { gain, effort, plan: [], before: [earlier, later] };
    }
  }
  return next;
}

/** No step, then those that gain something. */
function stepsOf(scored: ScoredIndicator, context: JudgeContext): readonly Taken[] {
  const { least, most, indicator } = scored;
  const steps = [NOTHING];
  const add = (points: number, plan: Plan): void => {
    const gain = Math.floor((points - least) / POINT);
    if (gain > 0) steps.push({ gain, plan, effort: effortOf(plan), before: [] });
  };
  if (most > least) add(most, supplied(scored, context));
  for (const { points, plan } of improvements(indicator, context)) add(points * POINT, plan);
  return steps;
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
  let left = spare;
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
