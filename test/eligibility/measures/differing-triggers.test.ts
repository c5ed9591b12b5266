// Two reports that differ on what a measure asks first: a person decides, whichever of them is right.
import { expect, test } from 'vitest';
import { decisionOn, told } from '../../support/decision.ts';
import { type Cells, reportedTwice } from '../../support/enterprise.ts';

const TRANSFER = { transferSelected: '是', tax3y: '10000' };
const NEVER_THERE = { revenuePeak: '90000' };

test.each<[string, string, Cells, Cells, string]>([
  ['listed this year and last', 'china-500', { china500: '2025' }, { china500: '2024' }, 'review'],
  [
    'two outlays',
    'tech-transfer',
    { ...TRANSFER, transferRd: '100' },
    { ...TRANSFER, transferRd: '200' },
    'review',
  ],
  [
    'a revenue exactly at the milestone, and one below it',
    'revenue-1b',
    { ...NEVER_THERE, revenue: '100000' },
    { ...NEVER_THERE, revenue: '95000' },
    'review',
  ],
  [
    'both revenues below the milestone',
    'revenue-1b',
    { ...NEVER_THERE, revenue: '99999.9999' },
    { ...NEVER_THERE, revenue: '95000' },
    'none',
  ],
])('%s', (_, measure, first, second, expected) => {
  const decision = decisionOn(measure, reportedTwice(first, second));
  expect(told(decision)).toBe(expected === 'none' ? 'none' : `${expected} conflicting-reports`);
});

test('of two outlays the higher bounds what may be granted', () => {
  const enterprise = reportedTwice({ ...TRANSFER, transferRd: '100' }, { ...TRANSFER, transferRd: '200' });
  expect(decisionOn('tech-transfer', enterprise)).toMatchObject({ atStake: null, atMost: 40_000_000n });
});
