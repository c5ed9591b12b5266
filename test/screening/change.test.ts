import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addEfforts,
  areLessTogether,
  compareEfforts,
  type Effort,
  effortOf,
  gapOf,
  lower,
  monthsOf,
  raise,
} from '../../src/screening/change.ts';
import { rational } from '../../src/values/rational.ts';

const few = fc.integer({ min: 0, max: 2 });
const effort: fc.Arbitrary<Effort> = fc.record({
  exceptional: few,
  changes: few,
  supplies: few,
  gap: fc.constantFrom(0, 0.1, 0.2, 0.3),
});

test('two efforts together are compared as their sum is', () => {
  fc.assert(
    fc.property(effort, effort, effort, (a, b, than) => {
      expect(areLessTogether(a, b, than)).toBe(compareEfforts(addEfforts(a, b), than) < 0);
    }),
    { numRuns: 1000 },
  );
});

test.each<readonly [from: bigint, to: bigint, gap: number]>([
  [1500n, 2000n, 0.25],
  [0n, 10n, 1],
  [-10n, 10n, 2],
])('from %s to %s is a share of the goal', (from, to, gap) => {
  expect(gapOf(raise('netProfit', rational(from), rational(to)))).toBe(gap);
});

test('the way down is a share of the start, and thirds are as long as they are', () => {
  expect(gapOf(lower('liabilities', rational(800n), rational(600n)))).toBe(0.25);
  const [from, to] = [rational(1n, 3n), rational(4n, 3n)];
  expect(gapOf({ kind: 'raise', key: 'revenue', from, to })).toBeCloseTo(0.75, 5);
});

test('an effort counts levels, what is only supplied apart, and prizes as well', () => {
  const supply = { kind: 'supply', keys: ['phone'], condition: null, indicator: null, points: null } as const;
  const reach = { kind: 'reach', key: 'digitalLevel', to: '三级', value: '三级', steps: 2 } as const;
  const up = raise('revenue', rational(1500n), rational(2000n));
  expect(
    effortOf([
      { change: supply, exceptional: false },
      { change: reach, exceptional: true },
      { change: up, exceptional: false },
    ]),
  ).toEqual({ exceptional: 1, changes: 3, supplies: 1, gap: 1.25 });
});

test.each([
  ['0', '10', 120],
  ['1.5', '2', 6],
  ['1.58', '2', 5],
  ['1.92', '2', 1],
  ['1.99', '2', 1],
  ['2', '3', 12],
])('from %s to %s years are %d months', (from, to, months) => {
  const years = (text: string) => rational(BigInt(Math.round(Number(text) * 100)), 100n);
  expect(monthsOf({ from: years(from), to: years(to) })).toBe(months);
});
