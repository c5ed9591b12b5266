import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decimal, decimalOfNumber, parseDecimal, scaledFloor } from '../../src/values/decimal.ts';

describe('plain text', () => {
  test.each<[string, bigint, number]>([
    ['1234.5', 12_345n, 1],
    ['-0.30', -30n, 2],
    ['-0', 0n, 0],
    ['5.', 5n, 0],
    ['.5', 5n, 1],
    ['+7', 7n, 0],
    ['1.2e7', 12_000_000n, 0],
    ['1e-3', 1n, 3],
    ['123456789012345678.25', 12_345_678_901_234_567_825n, 2],
  ])('%s', (text, digits, scale) => {
    expect(parseDecimal(text)).toEqual({ digits, scale });
  });

  test.each(['', '-', '.', '1.2.3', '1,000', '１', ' 1', '0x1', '--1'])('%s is none', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  test('of any length is read by one rule', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,12}(\.\d{0,8})?$/), (text) => {
        // An exponent is never read the short way.
        expect(parseDecimal(text)).toEqual(parseDecimal(`${text}e0`));
      }),
    );
  });
});

describe('numbers of a spreadsheet', () => {
  test.each<[number, Decimal]>([
    [0.1 + 0.2, { digits: 3n, scale: 1 }],
    [1234.56, { digits: 123_456n, scale: 2 }],
    [-0, { digits: 0n, scale: 0 }],
    [1e21, { digits: 10n ** 21n, scale: 0 }],
    [1_234_567_890_123_456, { digits: 1_234_567_890_123_460n, scale: 0 }],
    [0.000_000_12, { digits: 12n, scale: 8 }],
  ])('%d', (value, decimal) => {
    expect(decimalOfNumber(value)).toEqual(decimal);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is none', (value) => {
    expect(decimalOfNumber(value)).toBeUndefined();
  });

  test('are their fifteen significant digits', () => {
    const amount = fc.tuple(fc.integer(), fc.integer({ min: 0, max: 9 })).map(([of, at]) => of / 10 ** at);
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), amount), (value) => {
        expect(decimalOfNumber(value)).toEqual(parseDecimal(String(Number(value.toPrecision(15)))));
      }),
      { numRuns: 1000 },
    );
  });
});

test('a decimal times a power of ten is rounded down', () => {
  expect(scaledFloor({ digits: -15n, scale: 1 }, 0)).toBe(-2n);
  expect(scaledFloor({ digits: 15n, scale: 1 }, 20)).toBe(150_000_000_000_000_000_000n);
});
