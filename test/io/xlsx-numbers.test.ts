import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellNumber, columnTotal, exactMoney } from '../../src/io/xlsx-numbers.ts';
import { BLANK, count, percent, text, wan, yuan } from '../../src/reports/book.ts';
import { fromFen } from '../../src/values/money.ts';

const FEN = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }).map(fromFen);

describe('cellNumber', () => {
  test.each(['yuan', 'wan'] as const)('the number of %s is the one nearest to the exact amount', (unit) => {
    fc.assert(
      fc.property(FEN, (money) => {
        expect(cellNumber({ kind: 'money', money, unit })).toBe(Number(exactMoney(money, unit)));
      }),
    );
  });

  test('an amount comes back to the 分 from the number', () => {
    fc.assert(
      fc.property(FEN, (money) => {
        expect(BigInt(Math.round((cellNumber(yuan(money)) ?? 0) * 100))).toBe(money);
      }),
    );
  });

  test.each([
    [10n ** 15n, 1e13],
    [-(10n ** 15n) - 1n, -10_000_000_000_000.01],
    [123_456_789_012_345_678n, 1_234_567_890_123_456.8],
  ])('%s 分 are the nearest number of 元', (fen, number) => {
    expect(cellNumber(yuan(fromFen(fen)))).toBe(number);
  });

  test('a count that is no number is refused', () => {
    expect(() => cellNumber(count(Number.NaN))).toThrow(RangeError);
  });
});

describe('columnTotal', () => {
  test('adds money exactly and passes over texts and blanks', () => {
    const cells = [yuan(fromFen(10n)), text('无'), BLANK, yuan(fromFen(20n))];
    expect(columnTotal(cells)).toEqual({ format: '#,##0.00', value: '0.30' });
  });

  test('adds 万元 without losing digits', () => {
    expect(columnTotal([wan(fromFen(1n)), wan(fromFen(1_000_000n))]).value).toBe('1.000001');
  });

  test('adds counts', () => {
    expect(columnTotal([count(2), count(3)])).toEqual({ format: '#,##0', value: '5' });
  });

  test('refuses unlike cells', () => {
    expect(() => columnTotal([count(2), percent(1, 2)])).toThrow(RangeError);
  });

  test('keeps every digit of a sum of more than 15', () => {
    expect(columnTotal([yuan(fromFen(6n * 10n ** 14n)), yuan(fromFen(6n * 10n ** 14n + 1n))]).value).toBe(
      '12000000000000.01',
    );
  });
});
