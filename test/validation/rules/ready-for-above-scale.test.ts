import { expect, test } from 'vitest';
import { readyForAboveScaleRows } from '../../../src/validation/rules/ready-for-above-scale.ts';
import { foundInRow } from '../../support/rule.ts';

const FINDING = ['4 aboveScale ready-for-above-scale'];
const below = { aboveScale: '否', revenue: '1999.99' };

test.each([
  ['20 million yuan last year', { ...below, revenue: '2000' }, FINDING],
  ['a little less', below, []],
  ['20 million yuan this year', { ...below, revenueYtd: '2000' }, FINDING],
  ['a little less this year', { ...below, revenueYtd: '1999.99' }, []],
  ['above scale already', { aboveScale: '是', revenue: '5000' }, []],
  ['not known whether', { aboveScale: null, revenue: '5000' }, []],
  ['not industrial', { aboveScale: '否', revenue: '5000', industryCode: 'F5122' }, []],
  ['struck off', { aboveScale: '否', revenue: '5000', state: '注销' }, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(readyForAboveScaleRows, cells)).toEqual(findings);
});
