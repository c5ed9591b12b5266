// The measures that pay a fixed sum for a recognition of the award year.
import { describe, expect, test } from 'vitest';
import type { ColumnKey } from '../../../src/roster/columns.ts';
import { outcome } from '../../support/decision.ts';

const MEASURES = [
  ['hnte', 'hnteOn', 'eligible 100000.00+150000.00+150000.00'],
  ['city-tech', 'cityTechOn', 'eligible 0.00+50000.00+50000.00'],
  ['agri-park', 'agriParkOn', 'eligible 0.00+100000.00+100000.00'],
  ['rd-center', 'rdCenterOn', 'eligible 0.00+100000.00+100000.00'],
  ['innovative', 'innovativeOn', 'eligible 200000.00+100000.00+0.00'],
  ['little-giant', 'littleGiantOn', 'eligible 1000000.00+500000.00+0.00'],
  ['champion', 'championOn', 'eligible 1000000.00+0.00+0.00'],
] as const satisfies readonly (readonly [string, ColumnKey, string])[];

describe.each(MEASURES)('%s', (measure, field, award) => {
  test.each([
    ['the last day of last year', '2024-12-31', 'ineligible outside-window'],
    ['the first day of the award year', '2025-01-01', award],
    ['the last day of the period', '2025-12-31', award],
  ])('recognised on %s', (_, day, expected) => {
    expect(outcome(measure, { [field]: day })).toBe(expected);
  });

  test.each([
    ['the day before the policy', '2023-06-15', 'ineligible before-policy'],
    ['the day of the policy', '2023-06-16', award],
  ])('recognised on %s', (_, day, expected) => {
    expect(outcome(measure, { [field]: day }, { period: '2023Q4' })).toBe(expected);
  });

  test('is claimed without a date', () => {
    expect(outcome(measure, {}, { claimed: true })).toBe('ineligible not-recognised');
  });
});
