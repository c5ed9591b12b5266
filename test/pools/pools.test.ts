import { expect, test } from 'vitest';
import { poolsOf } from '../../src/pools/pools.ts';
import { formatWan, parseMoney } from '../../src/values/money.ts';
import { enterpriseOf, reportedTwice, UNREADABLE } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

const BELOW = { aboveScale: '否' };

test.each([
  ['just below the reserve', { ...BELOW, revenue: '999.9999' }, []],
  ['at its lower edge', { ...BELOW, revenue: '1000' }, ['reserve']],
  ['just below its upper edge', { ...BELOW, revenue: '1999.9999' }, ['reserve']],
  ['at the threshold of 规上', { ...BELOW, revenue: '2000' }, ['ready-for-above-scale']],
  [
    'this year’s figure already at the threshold',
    { ...BELOW, revenue: '1500', revenueYtd: '2000' },
    ['reserve', 'ready-for-above-scale'],
  ],
  ['already above scale', { aboveScale: '是', revenue: '1500' }, []],
  ['above scale not stated', { aboveScale: null, revenue: '1500' }, []],
  ['not industrial', { ...BELOW, revenue: '1500', industryCode: 'F51' }, []],
  ['deregistered', { ...BELOW, revenue: '1500', state: '注销' }, []],
  ['just below 80 % of the first milestone', { revenue: '79999.9999' }, []],
  ['at 80 % of the first milestone', { revenue: '80000' }, ['backbone']],
])('%s', (_, cells, expected) => {
  expect(poolsOf(enterpriseOf(cells), POLICY).pools).toEqual(expected);
});

test.each([
  ['the first milestone', { revenue: '90000' }, '100000'],
  ['the next one where the first was crossed before', { revenue: '410000', revenuePeak: '100000' }, '500000'],
  [
    'the one after what revenue has passed, though it never had before',
    { revenue: '410000', revenuePeak: '50000' },
    '500000',
  ],
  ['none where revenue has just reached one', { revenue: '100000', revenuePeak: '90000' }, null],
  ['none where the one ahead was crossed before', { revenue: '90000', revenuePeak: '100000' }, null],
  ['none where an earlier one may have been crossed', { revenue: '90000', revenuePeak: UNREADABLE }, null],
  ['none beyond the last', { revenue: '10000000' }, null],
])('%s is ahead', (_, cells, expected) => {
  const { nextMilestone } = poolsOf(enterpriseOf(cells), POLICY);
  expect(nextMilestone && formatWan(nextMilestone)).toBe(expected);
});

test('none is ahead where reports differ on the highest year before', () => {
  const twice = reportedTwice(
    { revenue: '90000', revenuePeak: '50000' },
    { revenue: '90000', revenuePeak: '100000' },
  );
  expect(poolsOf(twice, POLICY)).toEqual({ pools: [], nextMilestone: null });
});

test('the lowest milestone is ahead in whatever order the policy names them', () => {
  const { backbone } = POLICY.pools;
  const turned = { ...backbone, milestones: [...backbone.milestones].reverse() };
  const policy = { ...POLICY, pools: { ...POLICY.pools, backbone: turned } };
  expect(poolsOf(enterpriseOf({ revenue: '90000' }), policy)).toEqual({
    pools: ['backbone'],
    nextMilestone: parseMoney('100000', 'wan'),
  });
});
