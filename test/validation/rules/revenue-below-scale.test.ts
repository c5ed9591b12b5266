import { expect, test } from 'vitest';
import { revenuesBelowScale } from '../../../src/validation/rules/revenue-below-scale.ts';
import { foundInRow } from '../../support/rule.ts';

const FINDING = ['4 revenue revenue-below-scale'];

test.each([
  ['one 分 below the threshold', { aboveScale: '是', revenue: '1999.999999' }, FINDING],
  ['at the threshold', { aboveScale: '是', revenue: '2000' }, []],
  ['not above scale', { aboveScale: '否', revenue: '500' }, []],
  ['not known whether', { aboveScale: null, revenue: '500' }, []],
  ['revenue not known', { aboveScale: '是', revenue: null }, []],
  ['the threshold is that of industry', { aboveScale: '是', revenue: '500', industryCode: 'F5122' }, []],
  [
    'an industry that is not known may be one',
    { aboveScale: '是', revenue: '500', industryCode: null },
    FINDING,
  ],
  ['struck off', { aboveScale: '是', revenue: '500', state: '注销' }, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(revenuesBelowScale, cells)).toEqual(findings);
});
