import { describe, expect, test } from 'vitest';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import { factsOf } from '../../src/screening/facts.ts';
import { measure, measuredText, unitOf } from '../../src/screening/measure.ts';
import type { Day } from '../../src/values/day.ts';
import { type Cells, enterpriseOf } from '../support/enterprise.ts';

const { criteria } = await loadCriteria();

function measured(name: string, cells: Cells) {
  return measure(name, factsOf(enterpriseOf(cells), '2025-12-31' as Day), criteria);
}

test.each([
  ['rd-share', 'percent'],
  ['main-growth', 'percent'],
  ['compound-growth', 'percent'],
  ['rd-mean', 'wan'],
  ['rd-sum', 'wan'],
  ['revenue', 'wan'],
  ['employees', 'count'],
  ['marketShare', 'percent'],
  ['nicheYears', 'years'],
  ['localScore', 'points'],
])('%s is measured in %s', (name, unit) => {
  expect(unitOf(name, criteria)).toBe(unit);
});

describe('what was measured is rounded down', () => {
  test.each<readonly [name: string, cells: Cells, text: string]>([
    ['rd-share', { rdExpense: '85.59', revenue: '3000' }, '2.85'],
    ['main-growth', { mainRevenue: '99.999', mainRevenuePrior: '100' }, '-0.01'],
    ['compound-growth', { revenue: '3380', revenuePrior2: '2000' }, '30'],
    ['compound-growth', { revenue: '3379.99', revenuePrior2: '2000' }, '29.99'],
    ['rd-mean', { rdExpense: '30', rdExpensePrior: '41' }, '35.5'],
  ])('%s of %o', (name, cells, text) => {
    const { value } = measured(name, cells);
    expect(value && measuredText(name, value, criteria)).toBe(text);
  });
});

describe('what is missing', () => {
  test.each<readonly [name: string, cells: Cells, missing: readonly string[]]>([
    ['rd-share', { rdExpense: null, revenue: '3000' }, ['rdExpense']],
    ['rd-share', { rdExpense: '1', revenue: '0' }, ['revenue']],
    ['rd-share', { rdExpense: '1', revenue: '3000' }, []],
    [
      'mean-main-growth',
      { mainRevenue: '1', mainRevenuePrior: '1', mainRevenuePrior2: '0' },
      ['mainRevenuePrior', 'mainRevenuePrior2'],
    ],
    ['rd-sum', { rdExpense: null, rdExpensePrior: null }, ['rdExpense', 'rdExpensePrior']],
  ])('for %s of %o', (name, cells, missing) => {
    expect(measured(name, cells).missing).toEqual(missing);
  });
});
