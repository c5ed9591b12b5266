import { describe, expect, test } from 'vitest';
import { asShare, targetProgress } from '../../src/reports/target-progress.ts';
import { SAMPLE_QUARTER } from '../support/sample-quarter.ts';

const [any] = SAMPLE_QUARTER.targets;
if (!any) throw new Error('no target');

describe('targetProgress', () => {
  test.each([
    [300, 299, 1, false, 996],
    [300, 300, 0, true, 1000],
    [300, 0, 300, false, 0],
    [1, 8, -7, true, 8000],
    ['65.0%', '64.9%', '0.1', false, 998],
    ['65.0%', '65.0%', '0.0', true, 1000],
    ['65.0%', '70.1%', '-5.1', true, 1078],
    [300, null, null, null, null],
  ])('of %s, %s reached leaves %s: reached %s, %s tenths', (target, actual, gap, reached, tenths) => {
    expect(targetProgress({ ...any, target, actual, gap })).toEqual({ reached, completedTenths: tenths });
  });
});

test.each([
  ['65.0%', '41.3%', 24, 58, 636],
  ['50.0%', '33.3%', 8, 24, 666],
  ['65.0%', '64.9%', 649_999, 1_000_000, 999],
  ['65.0%', '65.0%', 13, 20, 1000],
])(
  'a share of %s, %s from %i of %i, is worked out from the counts: %i tenths',
  (target, actual, counted, province, tenths) => {
    const share = { ...any, target, actual, gap: '0.1', shareOf: { counted, province } };
    expect(targetProgress(share).completedTenths).toBe(tenths);
  },
);

test.each([
  [12, 12, 1],
  ['65.0%', 650, 1000],
  ['-0.3', -3, 1000],
])('%s is %i of %i', (figure, numerator, denominator) => {
  expect(asShare(figure)).toEqual({ numerator, denominator });
});
