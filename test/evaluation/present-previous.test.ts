import { describe, expect, test } from 'vitest';
import { presentPrevious } from '../../src/evaluation/present-previous.ts';
import { periodOf } from '../../src/values/period.ts';
import { testCode } from '../support/enterprise.ts';
import { SAMPLE_QUARTER } from '../support/sample-quarter.ts';

type Figure = number | string | null;

const [target] = SAMPLE_QUARTER.targets;
if (!target) throw new Error('a quarter without targets');

/** One target that stands at `actual` with `gap` to go, and stood at `then`, seen from a quarter of 2025. */
function presented(then: Figure, actual: Figure, gap: Figure, quarter: number) {
  const one = { ...target, id: 'one', actual, gap, by: '2025-12-31' } as typeof target & object;
  const before = [{ id: 'one', actual: then, byUnit: {} }];
  const period = periodOf(2025, quarter);
  const [line] = presentPrevious(
    { period, source: 'run', name: '上期', changes: [], targets: before },
    [one],
    period,
  ).targets;
  return line && { change: line.change, quartersLeft: line.quartersLeft, perQuarter: line.perQuarter };
}

describe('a target beside the period before', () => {
  test.each<[string, Figure, Figure, Figure, number, Figure, number, Figure]>([
    ['counts', 5, 8, 7, 2, 3, 2, 4],
    ['a count that fell', 8, 5, 1, 3, -3, 1, 1],
    ['shares, in points', '60.2%', '64.9%', '0.1', 2, '4.7', 2, '0.1'],
    ['a share that fell by less than one', '65.0%', '64.7%', '0.3', 1, '-0.3', 3, '0.1'],
    ['points that do not divide are rounded up', '10.0%', '10.0%', '55.0', 1, '0.0', 3, '18.4'],
    ['a share that is reached asks for nothing', '64.0%', '70.0%', '-5.0', 3, '6.0', 1, '0.0'],
    ['a share when no quarter is left', '64.0%', '64.9%', '0.1', 4, '0.9', 0, null],
    ['no figure now', '64.0%', null, null, 3, null, 1, null],
    ['no figure before', null, '64.9%', '0.1', 3, null, 1, '0.1'],
    ['a share where a count stood before', 3, '64.9%', '0.1', 3, null, 1, '0.1'],
  ])('%s', (_, then, actual, gap, quarter, change, quartersLeft, perQuarter) => {
    expect(presented(then, actual, gap, quarter)).toEqual({ change, quartersLeft, perQuarter });
  });
});

test('batches are told all that was known of the period before, and nothing of what was not', () => {
  const plain = { period: periodOf(2025, 3), source: 'run', name: '上期', changes: [], targets: [] } as const;
  const award = { uscc: testCode(1), measure: 'srdi', source: 'q3' } as const;
  const known = {
    missingUnits: ['chengxi'],
    formerCodes: { a: [testCode(2)] },
    unledgered: [{ ...award, year: '2025', payer: 'city', amount: null }],
    ruled: [{ ...award, awardYear: 2025, verdict: '不同意', amount: null }],
    open: [{ ...award, awardYear: 2025 }],
  } as const;
  expect(presentPrevious({ ...plain, ...known }, [], periodOf(2025, 4))).toEqual({ ...plain, ...known });
  expect(presentPrevious(plain, [], periodOf(2025, 4))).toStrictEqual(plain);
});
