// Figures as the criteria measure them: a column's own, or one worked out from several.
import { type ColumnKey, type ColumnValue, columnOf } from '../roster/columns.ts';
import { inWan } from '../values/money.ts';
import {
  areFarApart,
  compareRationals,
  decimalText,
  floorAt,
  minus,
  nearly,
  over,
  plus,
  type Rational,
  rational,
  rationalOfDecimal,
  squareRootFloor,
  times,
} from '../values/rational.ts';
import type { Criteria, FigureKey, Quantity } from './criteria.ts';
import type { Facts } from './facts.ts';

export type FigureUnit = 'wan' | 'percent' | 'count' | 'years' | 'points';

export interface Measured {
  /** Amounts in 万元, shares and growth in per cent; null where it cannot be worked out. */
  readonly value: Rational | null;
  /** The value as a double, for comparing where a double is enough; NaN without one. */
  readonly near: number;
  /** Columns that would be needed and are not known, or are nothing to measure against. */
  readonly missing: readonly ColumnKey[];
}

const HALF = rational(1n, 2n);
const HUNDREDTH = rational(1n, 100n);
const ONE = rational(1n);

/** The quantity that a name stands for; undefined where it is a column of its own. */
export function quantityOf(name: string, criteria: Criteria): Quantity | undefined {
  return Object.hasOwn(criteria.quantities, name) ? criteria.quantities[name] : undefined;
}

/** The columns that a quantity is worked out from. */
export function inputsOf(name: string, criteria: Criteria): readonly FigureKey[] {
  return measurableOf(name, criteria).keys;
}

/** Something that can be measured: a quantity or a column. */
export interface Measurable {
  /** Its number among those of the criteria, by which what was measured can be kept. */
  readonly slot: number;
  /** Undefined for a column of its own. */
  readonly quantity: Quantity | undefined;
  readonly keys: readonly FigureKey[];
}

const measurables = new WeakMap<Criteria, Map<string, Measurable>>();

/** What a name in the criteria measures; the same object every time. */
export function measurableOf(name: string, criteria: Criteria): Measurable {
  let known = measurables.get(criteria);
  if (known === undefined) {
    known = new Map();
    measurables.set(criteria, known);
  }
  let found = known.get(name);
  if (found === undefined) {
    const quantity = quantityOf(name, criteria);
    const keys = quantity === undefined ? [name as FigureKey] : keysOf(quantity);
    found = { slot: known.size, quantity, keys };
    known.set(name, found);
  }
  return found;
}

function keysOf(quantity: Quantity): readonly FigureKey[] {
  if ('ratio' in quantity) return quantity.ratio;
  if ('growth' in quantity) return quantity.growth;
  if ('mean-growth' in quantity) return quantity['mean-growth'];
  if ('compound-growth' in quantity) return quantity['compound-growth'];
  return 'mean' in quantity ? quantity.mean : quantity.sum;
}

/** The unit of a quantity or column of figures. */
export function unitOf(name: string, criteria: Criteria): FigureUnit {
  const quantity = quantityOf(name, criteria);
  if (quantity !== undefined) return 'mean' in quantity || 'sum' in quantity ? 'wan' : 'percent';
  switch (columnOf(name as ColumnKey).type) {
    case 'count':
      return 'count';
    case 'percent':
      return 'percent';
    case 'number':
      return name === 'nicheYears' ? 'years' : 'points';
    default:
      return 'wan';
  }
}

/** Measures a quantity or a column by its name; see `measured`. */
export function measure(name: string, facts: Facts, criteria: Criteria): Measured {
  return measured(measurableOf(name, criteria), facts);
}

/** Measures a quantity or a column. A blank, unreadable or conflicting input leaves it unknown; so does a divisor of zero. */
export function measured({ quantity, keys }: Measurable, facts: Facts): Measured {
  const known: Rational[] = [];
  const missing: FigureKey[] = [];
  for (const key of keys) {
    const figure = figureOf(key, facts);
    if (figure === null) missing.push(key);
    else known.push(figure);
  }
  if (missing.length > 0) return { value: null, near: Number.NaN, missing };
  const value = quantity === undefined ? (known[0] ?? null) : workedOut(quantity, known);
  return value === null
    ? { value, near: Number.NaN, missing: keys.slice(1) }
    : { value, near: nearly(value), missing: NONE };
}

const NONE: readonly ColumnKey[] = [];

/** The figure in a column: amounts in 万元. Null where it is not known. */
export function figureOf(key: FigureKey, facts: Facts): Rational | null {
  const value = facts.value(key);
  return value === undefined ? null : rationalOf(value);
}

function rationalOf(value: ColumnValue<FigureKey>): Rational {
  if (typeof value === 'bigint') return inWan(value);
  return typeof value === 'number' ? rational(BigInt(value)) : rationalOfDecimal(value);
}

function workedOut(quantity: Quantity, figures: readonly Rational[]): Rational | null {
  const [first = ONE, second = ONE, third = ONE] = figures;
  if ('ratio' in quantity) return inPerCent(over(first, second));
  if ('growth' in quantity) return growth(first, second);
  if ('mean-growth' in quantity) {
    const [last, before] = [growth(first, second), growth(second, third)];
    return last && before && times(plus(last, before), HALF);
  }
  // Its square stands for it, so that no root need be drawn: see comparable.
  if ('compound-growth' in quantity) return over(first, second);
  const total = figures.reduce((sum, one) => plus(sum, one), rational(0n));
  return 'mean' in quantity ? times(total, rational(1n, BigInt(figures.length))) : total;
}

function growth(last: Rational, before: Rational): Rational | null {
  return inPerCent(over(minus(last, before), before));
}

function inPerCent(share: Rational | null): Rational | null {
  return share && rational(share.numerator * 100n, share.denominator);
}

/** A threshold in the terms of what is measured, and as a double. */
export interface Threshold {
  readonly exact: Rational;
  readonly near: number;
}

/** A threshold of the criteria for what is measured by that name. */
export function thresholdOf(name: string, threshold: Rational, criteria: Criteria): Threshold {
  const exact = comparable(name, threshold, criteria);
  return { exact, near: nearly(exact) };
}

/**
 * Below, at or above zero as what was measured is less than, equal to or more than a threshold. Exact: doubles decide
 * only where they lie so far apart that no rounding could have brought them there.
 */
export function compareMeasured(value: Rational, near: number, threshold: Threshold): number {
  return areFarApart(near, threshold.near) ? near - threshold.near : compareRationals(value, threshold.exact);
}

/** The threshold in the terms in which the quantity is measured: compound growth of t % is a factor of (1 + t %)². */
export function comparable(name: string, threshold: Rational, criteria: Criteria): Rational {
  if (!isCompound(name, criteria)) return threshold;
  const factor = plus(ONE, times(threshold, HUNDREDTH));
  return times(factor, factor);
}

function isCompound(name: string, criteria: Criteria): boolean {
  const quantity = quantityOf(name, criteria);
  return quantity !== undefined && 'compound-growth' in quantity;
}

const PLACES = 2;

/** Decimal text of what was measured, rounded down so that it never looks better than it is. */
export function measuredText(name: string, value: Rational, criteria: Criteria): string {
  if (!isCompound(name, criteria)) return decimalText(floorAt(value, PLACES), PLACES);
  // 100 · 10^2 · √value, from the integer root of value · 10^8.
  return decimalText(squareRootFloor(floorAt(value, 4 * PLACES)) - 10_000n, PLACES);
}
