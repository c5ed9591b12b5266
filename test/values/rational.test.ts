import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areFarApart,
  ceilAt,
  compareRationals,
  decimalText,
  floorAt,
  minus,
  nearly,
  over,
  plus,
  rational,
  squareRootFloor,
  times,
} from '../../src/values/rational.ts';

const whole = fc.bigInt({ min: -1_000_000n, max: 1_000_000n });
const fraction = fc
  .tuple(whole, fc.bigInt({ min: 1n, max: 100_000n }))
  .map(([top, bottom]) => rational(top, bottom));

describe('fractions', () => {
  test('a sum less one part is the other', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(compareRationals(minus(plus(a, b), b), a)).toBe(0);
      }),
    );
  });

  test('a product over one factor is the other, where that is above zero', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const quotient = over(times(a, b), b);
        if (b.numerator <= 0n) expect(quotient).toBeNull();
        else expect(quotient && compareRationals(quotient, a)).toBe(0);
      }),
    );
  });

  test('lie between their floor and their ceiling, a unit apart at most', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 6 }), (a, places) => {
        const [low, high] = [floorAt(a, places), ceilAt(a, places)];
        const unit = 10n ** BigInt(places);
        expect(compareRationals(rational(low, unit), a)).toBeLessThanOrEqual(0);
        expect(compareRationals(rational(high, unit), a)).toBeGreaterThanOrEqual(0);
        expect(high - low).toBeLessThanOrEqual(1n);
      }),
    );
  });

  test('compare as their doubles do where those lie far apart', () => {
    const long = fc.tuple(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.bigInt({ min: 1n, max: 10n ** 30n }),
    );
    // Beside it the same but for a last digit or so, which no double shows.
    const beside = fc.tuple(long, fc.bigInt({ min: -3n, max: 3n }), fc.bigInt({ min: 1n, max: 10n ** 15n }));
    fc.assert(
      fc.property(beside, long, fc.boolean(), ([[top, bottom], step, factor], other, near) => {
        const a = rational(top, bottom);
        const b = near ? rational(top * factor + step, bottom * factor) : rational(...other);
        if (!areFarApart(nearly(a), nearly(b))) return;
        expect(Math.sign(nearly(a) - nearly(b))).toBe(compareRationals(a, b));
      }),
      { numRuns: 1000 },
    );
  });

  test('whose doubles overflow are not told apart by them', () => {
    const [huge, huger] = [rational(10n ** 400n), rational(10n ** 401n)];
    expect(areFarApart(nearly(huge), nearly(huger))).toBe(false);
    expect(areFarApart(nearly(rational(10n ** 400n, 10n ** 399n)), 1)).toBe(false);
  });

  test.each([
    [285n, 2, '2.85'],
    [300n, 2, '3'],
    [-5n, 2, '-0.05'],
    [0n, 2, '0'],
    [12n, 0, '12'],
  ])('%s of 10^-%s is written %s', (units, places, text) => {
    expect(decimalText(units, places)).toBe(text);
  });

  test('a root is the largest whole number whose square is not above', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (value) => {
        const root = squareRootFloor(value);
        expect(root * root <= value && (root + 1n) * (root + 1n) > value).toBe(true);
      }),
    );
  });
});
