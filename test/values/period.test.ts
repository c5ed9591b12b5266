import { expect, test } from 'vitest';
import type { Day } from '../../src/values/day.ts';
import {
  lastCompletePeriod,
  nextPeriod,
  parsePeriod,
  periodBefore,
  periodEnd,
  periodOf,
  periodStart,
} from '../../src/values/period.ts';

test.each([
  ['2025Q4', '2025-10-01', '2025-12-31'],
  ['2024q1', '2024-01-01', '2024-03-31'],
  [' 2025Q2 ', '2025-04-01', '2025-06-30'],
])('%s runs from %s to %s', (text, start, end) => {
  const period = parsePeriod(text);
  expect(period && [periodStart(period), periodEnd(period)]).toEqual([start, end]);
});

test.each(['2025Q5', '2025Q0', '25Q4', '2025', 'Q4', '2025Q4x'])('“%s” is no period', (text) => {
  expect(parsePeriod(text)).toBeUndefined();
});

test.each([
  ['2026-01-01', '2025Q4'],
  ['2026-03-31', '2025Q4'],
  ['2026-04-01', '2026Q1'],
  ['2026-12-31', '2026Q3'],
])('on %s the last complete quarter is %s', (today, expected) => {
  expect(lastCompletePeriod(today as Day)).toBe(expected);
});

test('the first quarter comes after the fourth of the year before', () => {
  expect([periodBefore(periodOf(2025, 2)), periodBefore(periodOf(2025, 1))]).toEqual(['2025Q1', '2024Q4']);
});

test('the fourth quarter is followed by the first of the next year', () => {
  expect([nextPeriod(periodOf(2025, 3)), nextPeriod(periodOf(2025, 4))]).toEqual(['2025Q4', '2026Q1']);
});
