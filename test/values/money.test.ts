import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalOfNumber } from '../../src/values/decimal.ts';
import {
  add,
  formatWan,
  formatWanGrouped,
  formatYuan,
  formatYuanGrouped,
  fraction,
  fromFen,
  moneyOf,
  parseMoney,
  subtract,
  wholeYuan,
  withThousands,
} from '../../src/values/money.ts';

const money = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map(fromFen);

describe('reading', () => {
  test.each([
    ['1234.5', 'wan', '12345000.00'],
    ['0.0001', 'wan', '1.00'],
    ['3', 'yi', '300000000.00'],
    ['12.345', 'yuan', '12.34'],
    ['-0.001', 'yuan', '-0.01'],
    ['1.2e3', 'yuan', '1200.00'],
    ['.5', 'yuan', '0.50'],
  ] as const)('%s in %s is %s yuan', (text, unit, expected) => {
    const read = parseMoney(text, unit);
    expect(read === undefined ? undefined : formatYuan(read)).toBe(expected);
  });

  test.each(['', '.', '1,000', '１２', '12元', 'abc', '1e', '0x10', '1e9999'])(
    '“%s” is no amount',
    (text) => {
      expect(parseMoney(text, 'wan')).toBeUndefined();
    },
  );

  test('the noise of a spreadsheet’s arithmetic is dropped', () => {
    const noisy = decimalOfNumber(0.1 + 0.2);
    expect(noisy && formatYuan(moneyOf(noisy, 'yuan'))).toBe('0.30');
  });

  test('rounding down keeps every comparison with whole 分', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 9999 }), (fen, tail) => {
        const text = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}${String(tail).padStart(4, '0')}`;
        expect(parseMoney(text, 'yuan')).toBe(fen);
      }),
    );
  });
});

describe('writing', () => {
  test('yuan text reads back as the same money', () => {
    fc.assert(
      fc.property(money, (amount) => {
        expect(parseMoney(formatYuan(amount), 'yuan')).toBe(amount);
      }),
    );
  });

  test('万元 text reads back as the same money', () => {
    fc.assert(
      fc.property(money, (amount) => {
        expect(parseMoney(formatWan(amount), 'wan')).toBe(amount);
      }),
    );
  });

  test.each([
    [0n, '0.00', '0.00'],
    [123_456_789_012n, '1,234,567,890.12', '123,456.789012'],
    [-100_000_000n, '-1,000,000.00', '-100.00'],
    [20_000_000n, '200,000.00', '20.00'],
  ])('%s 分 for people', (fen, yuan, wan) => {
    expect([formatYuanGrouped(fromFen(fen)), formatWanGrouped(fromFen(fen))]).toEqual([yuan, wan]);
  });
});

describe('splitting', () => {
  test('a part and the rest add up to the whole, to the 分', () => {
    fc.assert(
      fc.property(money, fc.bigInt({ min: 0n, max: 100n }), (whole, percent) => {
        const part = fraction(whole, percent, 100n);
        expect(add(part, subtract(whole, part))).toBe(whole);
      }),
    );
  });

  test('whole yuan are never more and less than one yuan short', () => {
    fc.assert(
      fc.property(money, (amount) => {
        const whole = wholeYuan(amount);
        expect(whole % 100n).toBe(0n);
        expect(amount - whole >= 0n && amount - whole < 100n).toBe(true);
      }),
    );
  });
});

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['-1234567', '-1,234,567'],
  ['1234567.1234567', '1,234,567.1234567'],
  ['0.1234', '0.1234'],
  ['2025-03-01', '2025-03-01'],
  ['大型', '大型'],
])('%s with its thousands set apart is %s', (plain, shown) => {
  expect(withThousands(plain)).toBe(shown);
});
