import { expect, test } from 'vitest';
import { firstAwardYear, measuresInForce } from '../../src/policy/in-force.ts';
import type { Measure, Policy } from '../../src/policy/policy.ts';
import type { Day } from '../../src/values/day.ts';
import { POLICY } from '../support/policy.ts';

const [first] = POLICY.measures;
if (!first) throw new Error('no measures');

function entry(article: string, from: string, until?: string): Measure {
  const { until: _, ...rest } = first as Measure;
  return { ...rest, article, from: from as Day, ...(until ? { until: until as Day } : {}) };
}

const AMENDED: Policy = {
  ...POLICY,
  measures: [
    entry('old', '2023-06-16'),
    entry('amended', '2025-03-01'),
    entry('ended', '2023-06-16', '2024-12-31'),
  ],
};

test.each([
  [2022, []],
  [2023, ['old', 'ended']],
  [2024, ['old', 'ended']],
  [2025, ['amended']],
  [2030, ['amended']],
])('in award year %s', (year, expected) => {
  expect(measuresInForce(AMENDED, year).map(({ article }) => article)).toEqual(expected);
});

test('the bundled policy pays from 2023', () => {
  expect(firstAwardYear(POLICY)).toBe(2023);
  expect(measuresInForce(POLICY, 2022)).toEqual([]);
});

test('every measure of the bundled policy is in force in 2025, each once', () => {
  const ids = measuresInForce(POLICY, 2025).map(({ id }) => id);
  expect(ids).toEqual([...new Set(POLICY.measures.map(({ id }) => id))]);
});
