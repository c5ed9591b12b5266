// The least that would bring a score to its marks: for every indicator a step up or none, weighed together.
import { rational } from '../values/rational.ts';
import {
  addEfforts,
  areLessTogether,
  type Effort,
  effortOf,
  NO_EFFORT,
  ONE_SUPPLY,
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
  /** The step's own plan. Supplying is planned when it is chosen, since what is open takes long to find. */
  readonly plan: Plan | ScoredIndicator;
  /** The two that this one is made of; null for a step. */
  readonly of: readonly [Taken, Taken] | null;
}

/** The least effort for so many points more, by these; at the last place also for any more than that. */
type Reached = readonly (Taken | undefined)[];

const NO_PLAN: Plan = [];
const NOTHING: Taken = { gain: 0, plan: NO_PLAN, effort: NO_EFFORT, of: null };

/**
 * The least effort that reaches the marks, counting each indicator by the least it earns now; null where no set of
 * steps reaches them.
 */
export function planScore(marks: Marks, groups: readonly ScoredGroup[], context: JudgeContext): Plan | null {
  let now = 0;
  for (const { least } of groups) now += least;
  const need = missingPoints(marks.total, now);
  let reached: Reached = [NOTHING];
  for (const group of groups) {
    const own = missingPoints(marks.groups.get(group.group.id) ?? 0, group.least);
    let within: Reached = [NOTHING];
    for (const indicator of group.indicators) {
      const steps = stepsOf(indicator, context);
      if (steps !== null) within = combined(within, steps, Math.max(need, own));
    }
    const enough: Taken[] = [];
    for (let gain = own; gain < within.length; gain += 1) {
      const taken = within[gain];
      if (taken !== undefined) enough.push(taken);
    }
    if (enough.length === 0) return null;
    reached = combined(reached, enough, need);
  }
  const best = reached[need];
  if (best === undefined) return null;
  const plan: Planned[] = [];
  collect(best, plan, context);
  return mergePlans(eased(plan, best.gain - need, marks, groups));
}

function missingPoints(mark: number, least: number): number {
  return Math.max(0, Math.ceil((mark - least) / POINT));
}

function collect({ plan, of }: Taken, into: Planned[], context: JudgeContext): void {
  if (of !== null) for (const one of of) collect(one, into, context);
  else if ('indicator' in plan) into.push(supplied(plan, context));
  else into.push(...plan);
}

/** Both together, the cheaper of two that gain the same; what gains more than `most` counts as that. */
function combined(reached: Reached, more: readonly Taken[], most: number): Reached {
  const next = new Array<Taken | undefined>(most + 1);
  for (const earlier of reached) {
    if (earlier === undefined) continue;
    for (const later of more) {
      const gain = earlier.gain + later.gain;
      const place = Math.min(gain, most);
      const known = next[place];
      if (known !== undefined && !areLessTogether(earlier.effort, later.effort, known.effort)) continue;
      if (later.gain === 0) next[place] = earlier;
      else if (earlier === NOTHING) next[place] = later;
      else {
        const effort = addEfforts(earlier.effort, later.effort);
        next[place] = { gain, effort, plan: NO_PLAN, of: [earlier, later] };
      }
    }
  }
  return next;
}

/** No step, then those that gain something; null where none does. */
function stepsOf(scored: ScoredIndicator, context: JudgeContext): readonly Taken[] | null {
  const { least, most, indicator } = scored;
  const steps = [NOTHING];
  const supply = gainOf(most, least);
  if (supply > 0) steps.push({ gain: supply, plan: scored, effort: ONE_SUPPLY, of: null });
  if ('bands' in indicator) addBands(indicator, least, steps, context);
  else
    for (const { points, plan } of improvements(indicator, context)) {
      const gain = gainOf(points * POINT, least);
      if (gain > 0) steps.push({ gain, plan, effort: effortOf(plan), of: null });
    }
  return steps.length > 1 ? steps : null;
}

/** Whole points from one number of thousandths to another. */
function gainOf(points: number, least: number): number {
  return Math.floor((points - least) / POINT);
}

/** What would reach a band that fails; what is not known is supplied first. */
function addBands(
  { bands }: Extract<Indicator, { readonly bands: unknown }>,
  least: number,
  steps: Taken[],
  context: JudgeContext,
): void {
  for (const band of bands) {
    const gain = gainOf((band.points ?? 0) * POINT, least);
    if (gain <= 0 || truthOf(band, context) !== 'fails') continue;
    const plan = planCondition(band, context);
    if (plan !== null) steps.push({ gain, plan, effort: effortOf(plan), of: null });
  }
}

function supplied(scored: ScoredIndicator, context: JudgeContext): Planned {
  const { indicator, most } = scored;
  const keys = indicatorMissing(scored, context);
  return {
    change: { kind: 'supply', keys, condition: null, indicator, points: most / POINT },
    exceptional: false,
  };
}

interface Improvement {
  readonly points: number;
  readonly plan: Plan;
}

/** What would earn more where everything is known. */
function improvements(
  indicator: Exclude<Indicator, { readonly bands: unknown }>,
  context: JudgeContext,
): readonly Improvement[] {
  const { facts } = context;
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
  const listed = facts.value(each.listed);
  if (listed === undefined) return [];
  const has = each['one-of'].filter((word) => contains(listed, word));
  const lacks = each['one-of'].filter((word) => !has.includes(word));
  return lacks.map((_, index) => {
    const added = lacks.slice(0, index + 1);
    const change: Planned['change'] = {
      kind: 'reach',
      key: each.listed,
      to: added.join('、'),
      value: [...listed, ...added],
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
