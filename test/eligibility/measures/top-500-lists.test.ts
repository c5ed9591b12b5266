import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/eligibility/decide.ts';
import { EMPTY_LEDGER } from '../../../src/eligibility/ledger.ts';
import type { Day } from '../../../src/values/day.ts';
import { outcome, told } from '../../support/decision.ts';
import { enterpriseOf, UNREADABLE } from '../../support/enterprise.ts';
import { POLICY } from '../../support/policy.ts';

const LISTS = [
  ['global-500', 'global500', 'eligible 5000000.00+0.00+0.00', 'china500'],
  ['china-500', 'china500', 'eligible 4000000.00+0.00+0.00', 'private500'],
  ['private-500', 'private500', 'eligible 3000000.00+0.00+0.00', 'global500'],
] as const;

describe.each(LISTS)('%s', (measure, field, award, other) => {
  test.each([
    ['listed this year', { [field]: '2025' }, award],
    ['listed last year', { [field]: '2024' }, 'ineligible outside-window'],
    ['listed next year makes no decision', { [field]: '2026' }, 'none'],
    ['not listed', {}, 'none'],
    ['not industrial', { [field]: '2025', industryCode: 'F51' }, 'ineligible not-industrial'],
    ['on two lists in one year', { [field]: '2025', [other]: '2025' }, 'review stacking'],
    ['on another list in another year', { [field]: '2025', [other]: '2024' }, award],
    [
      'on two lists and not industrial',
      { [field]: '2025', [other]: '2025', industryCode: 'F51' },
      'ineligible not-industrial stacking',
    ],
    [
      'another list’s year unreadable',
      { [field]: '2025', [other]: UNREADABLE },
      `review unreadable:${other}`,
    ],
  ])('%s', (_, cells, expected) => {
    expect(outcome(measure, cells)).toBe(expected);
  });
});

test('a list that cannot be read does not hide that two others are of this year', () => {
  const lists = { global500: '2025', china500: '2025', private500: UNREADABLE };
  expect(outcome('global-500', lists)).toBe('review stacking unreadable:private500');
  expect(outcome('private-500', lists)).toBe('review unreadable:private500');
});

test.each([
  ['listed there in an earlier year', { global500: '2023' }, 'ineligible outside-window'],
  ['not listed there', {}, 'ineligible not-recognised'],
])('two lists of this year do not touch a third, %s', (_, cells, expected) => {
  const lists = { ...cells, china500: '2025', private500: '2025' };
  expect(outcome('global-500', lists, { claimed: true })).toBe(expected);
});

test.each([
  ['2024', 'eligible 4000000.00+0.00+0.00'],
  ['2023', 'ineligible outside-window'],
  ['2025', 'none'],
])('a policy that pays for the year before the award’s: listed in %s', (year, expected) => {
  const measure = POLICY.measures.find(({ id }) => id === 'china-500');
  if (!measure) throw new Error('no measure');
  const decision = decide(
    enterpriseOf({ china500: year }),
    { ...measure, trigger: { listed: 'china500', in: 'year-before-award' } },
    { policy: POLICY, awardYear: 2025, periodEnd: '2025-12-31' as Day, ledger: EMPTY_LEDGER },
    { claimed: false, renewals: [] },
  );
  expect(told(decision)).toBe(expected);
});
