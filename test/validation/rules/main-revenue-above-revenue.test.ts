import { expect, test } from 'vitest';
import { mainRevenuesAboveRevenue } from '../../../src/validation/rules/main-revenue-above-revenue.ts';
import { rosterOf } from '../../support/enterprise.ts';
import { foundInRow, messages } from '../../support/rule.ts';

const FINDING = ['4 mainRevenue main-revenue-above-revenue'];

test.each([
  ['one 分 more', { mainRevenue: '3000.000001', revenue: '3000' }, FINDING],
  ['as much', { mainRevenue: '3000', revenue: '3000' }, []],
  [
    'the year before last is judged by its own revenue',
    { revenue: '3000', mainRevenuePrior: '2500', revenuePrior: '2400' },
    ['4 mainRevenuePrior main-revenue-above-revenue'],
  ],
  ['revenue not known', { mainRevenue: '3000', revenue: null }, []],
  ['ten thousand times as much is a matter of units', { mainRevenue: '30000000', revenue: '3000' }, []],
  [
    'of a year that the check of units does not compare it is told here',
    { mainRevenuePrior: '30000000', revenuePrior: '3000' },
    ['4 mainRevenuePrior main-revenue-above-revenue'],
  ],
  ['3,000 times as much too', { mainRevenue: '3000000', revenue: '1000' }, []],
  ['30,000 times as much too', { mainRevenue: '30000000', revenue: '1000' }, []],
  ['a little less is not', { mainRevenue: '2999999.99', revenue: '1000' }, FINDING],
  ['a little more is not', { mainRevenue: '30000000.01', revenue: '1000' }, FINDING],
  ['revenue of nothing is not', { mainRevenue: '3000', revenue: '0' }, FINDING],
  ['a hundred times is not', { mainRevenue: '300000', revenue: '3000' }, FINDING],
])('%s', (_, cells, findings) => {
  expect(foundInRow(mainRevenuesAboveRevenue, cells)).toEqual(findings);
});

test('both amounts are named', () => {
  expect(messages(mainRevenuesAboveRevenue, rosterOf([{ mainRevenue: '1200', revenue: '1000' }]))[0]).toMatch(
    /1,200\.00.*1,000\.00/,
  );
});
