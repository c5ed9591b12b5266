// The least that would make one condition hold.
import type { ColumnKey, ColumnValue, KeyOfType } from '../roster/columns.ts';
import type { Day } from '../values/day.ts';
import { minus, over, plus, type Rational, rational, times } from '../values/rational.ts';
import { answerOf } from './answers.ts';
import { type Change, compareEfforts, type Effort, effortOf, lower, type Planned, raise } from './change.ts';
import type { Condition, FigureKey, Quantity, Simple } from './criteria.ts';
import { type JudgeContext, missingIn, partsOf, truthOf } from './judge.ts';
import { comparable, figureOf, quantityOf } from './measure.ts';

/** What to change, supply or obtain; empty where nothing is to be done. */
export type Plan = readonly Planned[];

/** The least effort that makes a condition hold; null where the enterprise cannot bring it about. Scores are planned apart. */
export function planCondition(condition: Condition, context: JudgeContext): Plan | null {
  const outcome = truthOf(condition, context);
  if (outcome === 'holds') return [];
  if (condition.fixed && outcome === 'fails') return null;
  if ('all' in condition) return planAll(condition.all, context);
  if ('any' in condition) return cheapest(condition.any, (part) => planCondition(part, context));
  const exceptional = condition.exceptional === true;
  if (outcome === 'unknown')
    return [
      {
        change: {
          kind: 'supply',
          keys: missingIn(condition, context),
          condition,
          indicator: null,
          points: null,
        },
        exceptional,
      },
    ];
  const change = planSimple(condition, context);
  return change && [{ change, exceptional }];
}

/** Of the ways to one of several conditions the one of least effort, the first of equals; null where there is none. */
export function cheapest(parts: readonly Condition[], planOf: (part: Condition) => Plan | null): Plan | null {
  let best: Plan | null = null;
  let least: Effort | null = null;
  for (const part of parts) {
    // Prizes and investors are never less effort than a way without, so theirs need no looking for.
    if (least?.exceptional === 0 && isExceptional(part)) continue;
    const plan = planOf(part);
    if (plan === null) continue;
    const effort = effortOf(plan);
    if (least !== null && compareEfforts(effort, least) >= 0) continue;
    best = plan;
    least = effort;
  }
  return best;
}

/** Whether a condition that does not hold can only come about by something exceptional. */
function isExceptional(condition: Condition): boolean {
  const parts = partsOf(condition);
  return parts.length > 0 ? parts.every(isExceptional) : condition.exceptional === true;
}

function planAll(parts: readonly Condition[], context: JudgeContext): Plan | null {
  const all: Planned[] = [];
  for (const part of parts) {
    const plan = planCondition(part, context);
    if (plan === null) return null;
    all.push(...plan);
  }
  return mergePlans(all);
}

/** One change a column: of two that raise (or lower) the same figure the one that goes further. */
export function mergePlans(plan: Plan): Plan {
  if (plan.length < 2) return plan;
  const merged: Planned[] = [];
  for (const planned of plan) {
    const { change } = planned;
    const same = merged.findIndex((one) => sameTarget(one.change, change));
    const other = merged[same]?.change;
    if (other === undefined) merged.push(planned);
    else if (goesFurther(change, other)) merged[same] = { ...planned, change: from(change, other) };
  }
  return merged;
}

function sameTarget(a: Planned['change'], b: Planned['change']): boolean {
  if (a.kind === 'supply' || b.kind === 'supply')
    return a.kind === b.kind && 'condition' in a && 'condition' in b
      ? a.condition === b.condition && a.indicator === b.indicator
      : false;
  return a.kind === b.kind && a.key === b.key;
}

// A later round starts from what an earlier one raised; what is told starts from today's figure.
function from(change: Planned['change'], earlier: Planned['change']): Planned['change'] {
  return 'from' in change && 'from' in earlier ? { ...change, from: earlier.from } : change;
}

function goesFurther(change: Planned['change'], than: Planned['change']): boolean {
  if (change.kind === 'raise' && than.kind === 'raise') return minus(change.to, than.to).numerator > 0n;
  if (change.kind === 'lower' && than.kind === 'lower') return minus(change.to, than.to).numerator < 0n;
  return false;
}

function planSimple(test: Simple, context: JudgeContext): Change | null {
  const { facts } = context;
  if ('of' in test) return planFigure(test, context);
  if ('yes' in test) return reach(test.yes, '是', true);
  if ('answer' in test) {
    const goal = nearestAnswer(test, context);
    return reach(test.answer, goal, goal, levelsTo(goal, test.answer, context));
  }
  if ('award' in test) {
    const [level = '', last] = Object.entries(test.award).at(-1) ?? [];
    const goal = last === 'any' ? level : `${level}第${last}名`;
    return reach('award', goal, goal);
  }
  if ('listed' in test) {
    const [goal = ''] = test['one-of'];
    return reach(test.listed, goal, [...(facts.value(test.listed) ?? []), goal]);
  }
  if ('recognised' in test) return title(test.recognised, facts.on);
  if ('holds' in test) {
    const held = context.criteria.tiers.find(({ id }) => id === test.holds);
    return held ? title(held.field, facts.on) : null;
  }
  return null;
}

function reach(key: ColumnKey, to: string, value: ColumnValue<ColumnKey>, steps = 1): Change {
  return { kind: 'reach', key, to, value, steps };
}

/** How many levels lie between the answer given and the goal, the goal included. */
function levelsTo(goal: string, key: KeyOfType<'text'>, { criteria, facts }: JudgeContext): number {
  const order = criteria.answers[key]?.map(({ answer }) => answer) ?? [];
  const text = facts.value(key);
  const given = text === undefined ? undefined : answerOf(key, text, criteria);
  return Math.max(1, (given === undefined ? order.length : order.indexOf(given)) - order.indexOf(goal));
}

function title(key: ColumnKey, value: Day): Change {
  return { kind: 'title', key, value };
}

/** Answers stand from the highest down, so the last that counts is the nearest. */
function nearestAnswer(
  test: Extract<Simple, { readonly answer: string }>,
  { criteria }: JudgeContext,
): string {
  const order = criteria.answers[test.answer]?.map(({ answer }) => answer) ?? [];
  return [...test['one-of']].sort((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? '';
}

function planFigure(test: Extract<Simple, { readonly of: string }>, context: JudgeContext): Change | null {
  const { criteria, facts } = context;
  if ('below' in test) return null;
  const quantity = quantityOf(test.of, criteria);
  const threshold = 'at-least' in test ? test['at-least'] : test['at-most'];
  if (quantity === undefined) {
    const key = test.of as FigureKey;
    const from = figureOf(key, facts);
    if (from === null) return null;
    return 'at-least' in test ? raise(key, from, threshold) : lower(key, from, threshold);
  }
  const [key] = keysOfFirst(quantity);
  const from = figureOf(key, facts);
  const goal = firstInputFor(test.of, quantity, threshold, context);
  if (from === null || goal === null) return null;
  return 'at-least' in test ? raise(key, from, goal) : lower(key, from, goal);
}

function keysOfFirst(quantity: Quantity): readonly [FigureKey] {
  if ('ratio' in quantity) return [quantity.ratio[0]];
  if ('growth' in quantity) return [quantity.growth[0]];
  if ('mean-growth' in quantity) return [quantity['mean-growth'][0]];
  if ('compound-growth' in quantity) return [quantity['compound-growth'][0]];
  return ['mean' in quantity ? quantity.mean[0] : quantity.sum[0]];
}

/** What a quantity's first input would have to be for the quantity to be `threshold`, the others as they are. */
function firstInputFor(
  name: string,
  quantity: Quantity,
  threshold: Rational,
  { facts, criteria }: JudgeContext,
): Rational | null {
  const share = rational(threshold.numerator, threshold.denominator * 100n);
  const at = (key: FigureKey | undefined) => (key === undefined ? null : figureOf(key, facts));
  if ('ratio' in quantity) {
    const whole = at(quantity.ratio[1]);
    return whole && times(whole, share);
  }
  if ('growth' in quantity) {
    const before = at(quantity.growth[1]);
    return before && times(before, plus(rational(1n), share));
  }
  if ('mean-growth' in quantity) {
    const [before, earlier] = [at(quantity['mean-growth'][1]), at(quantity['mean-growth'][2])];
    const grown = before && earlier && over(minus(before, earlier), earlier);
    return before && grown && times(before, plus(rational(1n), minus(times(share, rational(2n)), grown)));
  }
  if ('compound-growth' in quantity) {
    const earlier = at(quantity['compound-growth'][1]);
    return earlier && times(earlier, comparable(name, threshold, criteria));
  }
  const others = ('mean' in quantity ? quantity.mean : quantity.sum).slice(1);
  const known = others.map(at);
  if (known.some((one) => one === null)) return null;
  const all = 'mean' in quantity ? times(threshold, rational(BigInt(others.length + 1))) : threshold;
  return known.reduce<Rational>((left, one) => (one ? minus(left, one) : left), all);
}
