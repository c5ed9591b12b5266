// Figures of closed years: the same year under the same column, or under the next one after the turn of the year.
import { expect, test } from 'vitest';
import { diffRosters } from '../../src/diff/diff-rosters.ts';
import { periodOf } from '../../src/values/period.ts';
import { sideOf } from '../support/diff-side.ts';
import type { Cells } from '../support/enterprise.ts';

const [Q3, Q4, NEXT] = [periodOf(2025, 3), periodOf(2025, 4), periodOf(2026, 1)];

function restated(old: Cells, now: Cells, from = Q3, to = Q4) {
  const sides = { old: sideOf([old], from), new: sideOf([now], to) };
  const { restatements } = diffRosters(sides, {
    ignored: new Set(),
    tolerance: null,
    unit: null,
    kinds: null,
  });
  return restatements.map((one) => [one.year, one.oldField, one.newField, one.old, one.new]);
}

test.each<readonly [string, Cells, Cells, typeof Q3, typeof Q4, readonly unknown[]]>([
  [
    'within a year, under the same column',
    { revenue: '100' },
    { revenue: '90' },
    Q3,
    Q4,
    [[2024, 'revenue', 'revenue', '100', '90']],
  ],
  [
    'an earlier year',
    { revenuePrior: '100' },
    { revenuePrior: '90' },
    Q3,
    Q4,
    [[2023, 'revenuePrior', 'revenuePrior', '100', '90']],
  ],
  [
    'over the turn of the year, under the next column',
    { revenue: '100' },
    { revenue: '150', revenuePrior: '90' },
    Q4,
    NEXT,
    [[2024, 'revenue', 'revenuePrior', '100', '90']],
  ],
  [
    'over the turn of the year, where every column says what it said',
    { revenue: '100', revenuePrior: '90' },
    { revenue: '100', revenuePrior: '90' },
    Q4,
    NEXT,
    [[2024, 'revenue', 'revenuePrior', '100', '90']],
  ],
  [
    'not where the figure moved on unchanged',
    { revenue: '100' },
    { revenue: '150', revenuePrior: '100' },
    Q4,
    NEXT,
    [],
  ],
  ['not where either side is blank', { revenue: '100', rdExpense: '1' }, { revenue: '100' }, Q3, Q4, []],
  ['not of a year that is not over', { revenueYtd: '100' }, { revenueYtd: '150' }, Q3, Q4, []],
])('%s', (_, old, now, from, to, expected) => {
  expect(restated(old, now, from, to)).toEqual(expected);
});

test('a figure is named by the column of last year, and left out with either of its columns', () => {
  const sides = {
    old: sideOf([{ revenue: '100' }], Q4),
    new: sideOf([{ revenue: '150', revenuePrior: '90' }], NEXT),
  };
  const figures = (...ignored: readonly string[]) =>
    diffRosters(sides, {
      ignored: new Set(ignored),
      tolerance: null,
      unit: null,
      kinds: null,
    }).restatements.map(({ figure }) => figure);
  expect(figures()).toEqual(['revenue']);
  expect(figures('revenue')).toEqual([]);
  expect(figures('revenuePrior')).toEqual([]);
});
