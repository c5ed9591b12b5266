import { expect, test } from 'vitest';
import { isFarOff, standardAt } from '../../src/ledger/policy-standard.ts';
import { fromFen } from '../../src/values/money.ts';
import { POLICY } from '../support/policy.ts';

test.each([
  ['hnte', 'city', 15_000_000n],
  ['hnte', null, 40_000_000n],
  ['srdi', 'local', undefined],
  ['revenue-1b', 'province', undefined],
  ['tech-transfer', 'province', 200_000_000n],
  ['no-such', 'city', undefined],
] as const)('%s at %s is %s 分 at most', (measure, level, expected) => {
  expect(standardAt(POLICY, measure, level)?.money).toBe(expected);
});

test('a small amount says nothing where the amount is worked out', () => {
  expect(isFarOff(fromFen(1n), { money: fromFen(101n), fixed: true })).toBe(true);
  expect(isFarOff(fromFen(1n), { money: fromFen(101n), fixed: false })).toBe(false);
  expect(isFarOff(fromFen(0n), { money: fromFen(101n), fixed: true })).toBe(false);
});
