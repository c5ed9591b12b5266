import { describe, expect, test } from 'vitest';
import { paceNeeded } from '../../src/targets/pace.ts';
import type { Day } from '../../src/values/day.ts';
import { periodOf } from '../../src/values/period.ts';

describe('the pace that is needed', () => {
  test.each([
    ['two quarters are left after the second', 10, periodOf(2025, 2), '2025-12-31', 2, 5],
    ['what does not divide is rounded up', 11, periodOf(2025, 2), '2025-12-31', 2, 6],
    ['one quarter is left after the third', 7, periodOf(2025, 3), '2025-12-31', 1, 7],
    ['none is left after the last', 7, periodOf(2025, 4), '2025-12-31', 0, null],
    ['a quarter that ends a day late does not count', 7, periodOf(2025, 3), '2025-12-30', 0, null],
    ['a target that is reached asks for nothing', 0, periodOf(2025, 4), '2025-12-31', 0, 0],
    ['the last one asks for one', 1, periodOf(2025, 3), '2025-12-31', 1, 1],
    ['one that is passed neither', -3, periodOf(2025, 1), '2025-12-31', 3, 0],
    ['years count four quarters', 8, periodOf(2023, 4), '2025-12-31', 8, 1],
  ] as const)('%s', (_, gap, period, by, quartersLeft, perQuarter) => {
    expect(paceNeeded(gap, period, by as Day)).toEqual({ quartersLeft, perQuarter });
  });
});
