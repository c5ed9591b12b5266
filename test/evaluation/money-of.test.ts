import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moneyOf, moneyOrNull, moneyOrZero } from '../../src/evaluation/money-of.ts';
import { formatYuan, fromFen, ZERO } from '../../src/values/money.ts';

test('every amount comes back from its text', () => {
  fc.assert(fc.property(fc.bigInt(), (fen) => moneyOf(formatYuan(fromFen(fen))) === fen));
});

test('an absent amount stays absent, or counts as nothing', () => {
  expect(moneyOrNull(null)).toBeNull();
  expect(moneyOrZero(null)).toBe(ZERO);
  expect(moneyOrNull('0.01')).toBe(1n);
});

test('a text that is no amount is a fault', () => {
  expect(() => moneyOf('about 5')).toThrow(RangeError);
});
