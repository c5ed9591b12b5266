import { describe, expect, test } from 'vitest';
import { decisionOn, outcome, told } from '../../support/decision.ts';
import { enterpriseOf, reportedTwice, UNREADABLE } from '../../support/enterprise.ts';

const MILESTONES = [
  ['revenue-1b', '100000', '99999.9999'],
  ['revenue-5b', '500000', '499999.9999'],
  ['revenue-10b', '1000000', '999999.9999'],
  ['revenue-50b', '5000000', '4999999.9999'],
  ['revenue-100b', '10000000', '9999999.9999'],
] as const;

describe.each(MILESTONES)('%s', (measure, milestone, less) => {
  test.each([
    [
      'revenue at the milestone, never there before',
      { revenue: milestone, revenuePeak: less },
      {},
      'eligible',
    ],
    ['revenue just below the milestone', { revenue: less, revenuePeak: '1' }, {}, 'none'],
    [
      'at the milestone before',
      { revenue: milestone, revenuePeak: milestone },
      {},
      'ineligible milestone-crossed-before',
    ],
    ['highest revenue not stated', { revenue: milestone }, {}, 'review missing:revenuePeak'],
    [
      'highest revenue unreadable',
      { revenue: milestone, revenuePeak: UNREADABLE },
      {},
      'review unreadable:revenuePeak',
    ],
    [
      'not industrial',
      { revenue: milestone, revenuePeak: less, industryCode: 'E47' },
      {},
      'ineligible not-industrial',
    ],
    [
      'claimed below the milestone',
      { revenue: less, revenuePeak: '1' },
      { claimed: true },
      'ineligible not-recognised',
    ],
    ['revenue blank', { revenue: null }, {}, 'none'],
  ])('%s', (_, cells, setting, expected) => {
    expect(outcome(measure, cells, setting)).toBe(expected);
  });
});

test.each([
  ['crossed before', { revenuePeak: '100000' }, 'ineligible conflicting-reports milestone-crossed-before'],
  ['highest revenue not stated', {}, 'review conflicting-reports missing:revenuePeak'],
  ['never there before', { revenuePeak: '90000' }, 'review conflicting-reports'],
])('two revenues at the milestone hide nothing else: %s', (_, cells, expected) => {
  const enterprise = reportedTwice({ revenue: '120000', ...cells }, { revenue: '130000', ...cells });
  const decision = decisionOn('revenue-1b', enterprise);
  expect(told(decision)).toBe(expected);
  const [trigger] = Array.isArray(decision?.checks) ? decision.checks : [];
  expect(trigger).toMatchObject({
    id: 'trigger',
    outcome: decision?.status === 'review' ? 'unknown' : 'fails',
  });
});

test.each([
  ['at the milestone', '120000', 'review unreadable:revenue'],
  ['below it', '90000', 'none'],
])('a revenue that cannot be read beside another report’s %s', (_, revenue, expected) => {
  const enterprise = reportedTwice({ revenue: UNREADABLE, revenuePeak: '1' }, { revenue, revenuePeak: '1' });
  const decision = decisionOn('revenue-1b', enterprise);
  expect(told(decision)).toBe(expected);
  expect(decision?.reasons[0]?.cells['revenue'] ?? []).toHaveLength(decision ? 2 : 0);
});

test('a milestone brings policy support and no amount', () => {
  const decision = decisionOn('revenue-1b', enterpriseOf({ revenue: '120000', revenuePeak: '90000' }));
  expect(decision).toMatchObject({ status: 'eligible', shares: null, atStake: null });
});
