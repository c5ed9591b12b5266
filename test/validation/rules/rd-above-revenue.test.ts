import { expect, test } from 'vitest';
import { rdExpensesAboveRevenue } from '../../../src/validation/rules/rd-above-revenue.ts';
import { foundInRow } from '../../support/rule.ts';

test.each([
  ['one 分 more', { rdExpense: '800.000001', revenue: '800' }, ['4 rdExpense rd-above-revenue']],
  ['as much', { rdExpense: '800', revenue: '800' }, []],
  [
    'the year before last is judged by its own revenue',
    { rdExpensePrior: '900', revenuePrior: '800', revenue: '3000' },
    ['4 rdExpensePrior rd-above-revenue'],
  ],
  ['R&D and no revenue at all', { rdExpense: '5', revenue: '0' }, ['4 rdExpense rd-above-revenue']],
  [
    'ten thousand times as much, which the check of units does not compare',
    { rdExpense: '8000000', revenue: '800', rdExpensePrior: '8000000', revenuePrior: '800' },
    ['4 rdExpense rd-above-revenue', '4 rdExpensePrior rd-above-revenue'],
  ],
  ['revenue not known', { rdExpense: '900', revenue: null }, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(rdExpensesAboveRevenue, cells)).toEqual(findings);
});
