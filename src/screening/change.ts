// One thing that an enterprise would have to change, supply or obtain for a condition to hold.
import { type ColumnKey, type ColumnValue, columnOf } from '../roster/columns.ts';
import { powerOfTen } from '../values/decimal.ts';
import { fromWan } from '../values/money.ts';
import { ceilAt, compareRationals, floorAt, minus, type Rational, rational } from '../values/rational.ts';
import type { Condition, FigureKey, Indicator } from './criteria.ts';

export type Change =
  /** A figure to raise or lower: both in the unit of the criteria, 万元 or per cent. */
  | {
      readonly kind: 'raise' | 'lower';
      readonly key: FigureKey;
      readonly from: Rational;
      readonly to: Rational;
    }
  /** An answer to reach, a yes to earn, words to add to a list, a prize to win. */
  | {
      readonly kind: 'reach';
      readonly key: ColumnKey;
      readonly to: string;
      readonly value: ColumnValue<ColumnKey>;
      /** Levels or words in between: from 无 to 省级 is further than to 市级. */
      readonly steps: number;
    }
  /** A title to be recognised first. */
  | { readonly kind: 'title'; readonly key: ColumnKey; readonly value: ColumnValue<ColumnKey> }
  /** Columns to be filled in or cleared up, whose values must then satisfy a condition or earn points. */
  | {
      readonly kind: 'supply';
      readonly keys: readonly ColumnKey[];
      readonly condition: Condition | null;
      readonly indicator: Indicator | null;
      /** Points that the indicator must then earn; null with a condition. */
      readonly points: number | null;
    };

export interface Planned {
  readonly change: Change;
  /** Prizes and investors. */
  readonly exceptional: boolean;
}

/** How much a plan asks for, compared in this order. */
export interface Effort {
  readonly exceptional: number;
  /** Things that must really change; of answers each level counts. */
  readonly changes: number;
  readonly supplies: number;
  /** Sum of the distances, each as a share of where it must get to. */
  readonly gap: number;
}

export const NO_EFFORT: Effort = { exceptional: 0, changes: 0, supplies: 0, gap: 0 };

/** The effort of supplying something that is not exceptional. */
export const ONE_SUPPLY: Effort = { exceptional: 0, changes: 0, supplies: 1, gap: 0 };

/** What all changes of a plan take together. */
export function effortOf(plan: readonly Planned[]): Effort {
  let [exceptional, changes, supplies, gap] = [0, 0, 0, 0];
  for (const { change, exceptional: rare } of plan) {
    if (rare) exceptional += 1;
    if (change.kind === 'supply') supplies += 1;
    else changes += change.kind === 'reach' ? change.steps : 1;
    gap += gapOf(change);
  }
  return { exceptional, changes, supplies, gap };
}

/** What two plans take together. */
export function addEfforts(a: Effort, b: Effort): Effort {
  return {
    exceptional: a.exceptional + b.exceptional,
    changes: a.changes + b.changes,
    supplies: a.supplies + b.supplies,
    gap: a.gap + b.gap,
  };
}

/** Whether two together ask for less than a third; as comparing their sum would say. */
export function areLessTogether(a: Effort, b: Effort, than: Effort): boolean {
  const less =
    a.exceptional + b.exceptional - than.exceptional ||
    a.changes + b.changes - than.changes ||
    a.supplies + b.supplies - than.supplies ||
    a.gap + b.gap - than.gap;
  return less < 0;
}

/** Fewest exceptional things first, then fewest changes, fewest supplies, and the shortest way. */
export function compareEfforts(a: Effort, b: Effort): number {
  return a.exceptional - b.exceptional || a.changes - b.changes || a.supplies - b.supplies || a.gap - b.gap;
}

const MILLION = powerOfTen(6);

/** The distance as a share of the goal (of the start, where the goal is zero); 1 for what has no measure. Only ever compared. */
export function gapOf(change: Change): number {
  if (change.kind === 'supply') return 0;
  if (change.kind !== 'raise' && change.kind !== 'lower') return 1;
  const [to, from] = [floorAt(change.to, 6), floorAt(change.from, 6)];
  const exact = MILLION % change.to.denominator === 0n && MILLION % change.from.denominator === 0n;
  const way = Number(exact ? to - from : floorAt(minus(change.to, change.from), 6));
  const goal = Number(to);
  const start = Number(from);
  return Math.abs(way) / Math.max(Math.abs(goal), Math.abs(start), 1);
}

/** The value that a change gives its column, in the roster's own terms. */
export function valueAfter(change: Exclude<Change, { readonly kind: 'supply' }>): ColumnValue<ColumnKey> {
  if (change.kind === 'reach' || change.kind === 'title') return change.value;
  const { to } = change;
  switch (columnOf(change.key).type) {
    case 'amount':
    case 'signed-amount':
      return fromWan(to);
    case 'count':
      return Number(to.numerator / to.denominator);
    default:
      return { digits: floorAt(to, 6), scale: 6 };
  }
}

/** Raises a figure to at least `needed`, in steps people count in: 0.01 万元, whole heads, 0.01 %, whole months. */
export function raise(key: FigureKey, from: Rational, needed: Rational): Change {
  return { kind: 'raise', key, from, to: stepped(key, from, needed, 'up') };
}

/** Bringing a figure down from what it is to what is needed, rounded to a step that can be stated. */
export function lower(key: FigureKey, from: Rational, needed: Rational): Change {
  return { kind: 'lower', key, from, to: stepped(key, from, needed, 'down') };
}

function stepped(key: FigureKey, from: Rational, needed: Rational, way: 'up' | 'down'): Rational {
  if (key === 'nicheYears') return needed;
  const places = columnOf(key).type === 'count' ? 0 : 2;
  const whole = way === 'up' ? ceilAt(needed, places) : floorAt(needed, places);
  const to = rational(whole, powerOfTen(places));
  return compareRationals(to, from) === 0 ? needed : to;
}

/** Whole months still to pass, at least one; years are written to two decimals, so a twentieth of a month is nothing. */
export function monthsOf({ from, to }: { readonly from: Rational; readonly to: Rational }): number {
  const way = minus(to, from);
  const months = rational(way.numerator * 1200n - 6n * way.denominator, way.denominator * 100n);
  const whole = Number(ceilAt(months, 0));
  return whole < 1 ? 1 : whole;
}
