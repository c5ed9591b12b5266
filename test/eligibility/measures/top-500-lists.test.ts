import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/eligibility/decide.ts';
import { EMPTY_LEDGER, type LedgerEntry } from '../../../src/eligibility/ledger.ts';
import type { Day } from '../../../src/values/day.ts';
import { decisionOn, outcome, told } from '../../support/decision.ts';
import { enterpriseOf, testCode, UNREADABLE } from '../../support/enterprise.ts';
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

describe('an award for one list while the ledger has paid for another', () => {
  const entry = { uscc: testCode(1), measure: 'global-500', year: '2025', source: '台账.csv!A9' };
  const newly = 'eligible 4000000.00+0.00+0.00';

  test.each<readonly [string, Partial<LedgerEntry>, string]>([
    ['in this award year', {}, 'review stacking'],
    ['in this award year, as some write it', { year: '2025年' }, 'review stacking'],
    ['in a year that the ledger does not state', { year: '' }, 'review stacking'],
    ['in an earlier year', { year: '2024' }, newly],
    ['of another enterprise', { uscc: testCode(2) }, newly],
    ['for something else', { measure: 'srdi' }, newly],
    ['for this one', { measure: 'china-500' }, 'ineligible already-paid'],
    ['under a former code', { uscc: testCode(3) }, 'review stacking'],
  ])('%s', (_, own, expected) => {
    const cells = { uscc: testCode(1), china500: '2025' };
    const setting = { entries: [{ ...entry, ...own }], formerCodes: [testCode(3)] };
    expect(outcome('china-500', cells, setting)).toBe(expected);
  });

  test('names it and its row', () => {
    const decision = decisionOn('china-500', enterpriseOf({ uscc: testCode(1), china500: '2025' }), {
      entries: [entry],
    });
    expect(decision?.reasons[0]).toMatchObject({
      fields: { china500: '2025', global500: null, paidLists: 'global500' },
      cells: { paidLists: ['台账.csv!A9'] },
    });
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
