import fc from 'fast-check';
import { expect, test } from 'vitest';
import { each, finished, type Steps, within } from '../../src/evaluation/steps.ts';

function* counted(shares: readonly number[]): Steps<string> {
  for (const share of shares) yield share;
  return 'done';
}

test('work that is done at once ends as it does step by step', () => {
  expect(finished(counted([0, 0.5]))).toBe('done');
  expect(finished(within(counted([0, 0.5]), 0.2, 0.4))).toBe('done');
});

test('steps of a part stand within it', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(unit), unit, unit, (shares, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const told = [...within(counted(shares), from, to)];
      expect(told).toHaveLength(shares.length);
      for (const share of told) {
        expect(share).toBeGreaterThanOrEqual(from);
        expect(share).toBeLessThanOrEqual(to + 1e-9);
      }
    }),
  );
});

test('each item is worked on once, in order, with a step every so often', () => {
  const items = Array.from({ length: 1200 }, (_, place) => place);
  const seen: number[] = [];
  const told = [...each(items, 1000, (item) => seen.push(item))];
  expect(seen).toEqual(items);
  expect(told).toEqual([0.5, 1]);
});
