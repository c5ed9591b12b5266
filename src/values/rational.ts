// Exact fractions, for ratios and thresholds that a double would put on the wrong side of a border.
import { type Decimal, floorDivide, powerOfTen } from './decimal.ts';

/** `numerator / denominator`; the denominator is above zero. Not reduced: equal fractions may differ in form. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction of two whole numbers; `denominator` must be above zero. */
export function rational(numerator: bigint, denominator: bigint = 1n): Rational {
  return { numerator, denominator };
}

/** The same number as a fraction. */
export function rationalOfDecimal({ digits, scale }: Decimal): Rational {
  return rational(digits, powerOfTen(scale));
}

/** The nearest double but for some ulps: off by less than 1 in 10^15 of itself. Decides nothing that is close. */
export function nearly({ numerator, denominator }: Rational): number {
  return Number(numerator) / Number(denominator);
}

/** Whether two figures as `nearly` gives them lie too far apart for their exact fractions to compare otherwise. */
export function areFarApart(a: number, b: number): boolean {
  return Math.abs(a - b) > (Math.abs(a) + Math.abs(b)) * 1e-12;
}

/** Below, at or above zero as the first is less than, equal to or more than the second. */
export function compareRationals(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The exact sum. */
export function plus(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return rational(a.numerator + b.numerator, a.denominator);
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** The exact difference, the first less the second. */
export function minus(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return rational(a.numerator - b.numerator, a.denominator);
  return rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/** The exact product. */
export function times(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The quotient; null where the divisor is not above zero, since no figure here is measured against less. */
export function over(a: Rational, b: Rational): Rational | null {
  if (b.numerator <= 0n) return null;
  if (a.denominator === b.denominator) return rational(a.numerator, b.numerator);
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** The largest whole number not above the fraction times 10^places. */
export function floorAt({ numerator, denominator }: Rational, places: number): bigint {
  const scale = powerOfTen(places);
  return denominator === scale ? numerator : floorDivide(numerator * scale, denominator);
}

/** The smallest whole number not below the fraction times 10^places. */
export function ceilAt({ numerator, denominator }: Rational, places: number): bigint {
  const scale = powerOfTen(places);
  return denominator === scale ? numerator : -floorDivide(-numerator * scale, denominator);
}

/** Decimal text of a whole number of 10^-places, without trailing zeros: `decimalText(285n, 2)` is `2.85`. */
export function decimalText(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places);
  return `${units < 0n ? '-' : ''}${whole}${places === 0 || fraction === '' ? '' : `.${fraction}`}`;
}

/** The largest whole number whose square is not above `value`; `value` must not be below zero. */
export function squareRootFloor(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
