import { describe, expect, test } from 'vitest';
import type { Roster, RowValues, TotalRow, UnreadableCell } from '../../../src/roster/roster.ts';
import { sumsThatDisagree } from '../../../src/validation/rules/sum-disagrees.ts';
import { type Money, parseMoney } from '../../../src/values/money.ts';
import { rosterOf, UNREADABLE } from '../../support/enterprise.ts';
import { found, messages, ruleFindings } from '../../support/rule.ts';

const revenue = (wan: string): RowValues => ({ revenue: parseMoney(wan, 'wan') as Money });
const total = (row: number, values: RowValues, count: number | null = null): TotalRow => ({
  row,
  values,
  count,
  subtotal: false,
});
// Rows 4, 5 and 6.
const rows = rosterOf([{ revenue: '100.25' }, { revenue: '200.5' }, { revenue: '300' }]);
const withTotals = (...totals: readonly TotalRow[]): Roster => ({ ...rows, totals });

test.each([
  ['the sum', '600.75', []],
  ['off by half of 0.01 for each of three rows', '600.765', []],
  ['off by a little more', '600.765001', ['7 revenue sum-disagrees']],
  ['off by as much downwards', '600.734999', ['7 revenue sum-disagrees']],
  ['a row too few', '300.75', ['7 revenue sum-disagrees']],
])('%s', (_, stated, findings) => {
  expect(found(sumsThatDisagree, withTotals(total(7, revenue(stated))))).toEqual(findings);
});

test('whole 万元 must fit exactly', () => {
  const whole = { ...rosterOf([{ revenue: '100' }, { revenue: '200' }]), totals: [total(6, revenue('301'))] };
  expect(found(sumsThatDisagree, whole)).toEqual(['6 revenue sum-disagrees']);
});

test('what it says and what the rows make is named', () => {
  expect(messages(sumsThatDisagree, withTotals(total(7, revenue('999'))))[0]).toMatch(/999\.00.*600\.75/);
});

test('a cell that cannot be read leaves the sum unknown', () => {
  const roster = {
    ...rosterOf([{ revenue: '100' }, { revenue: UNREADABLE }]),
    totals: [total(6, revenue('999'))],
  };
  expect(found(sumsThatDisagree, roster)).toEqual([]);
});

test.each([
  [3, []],
  [2, ['7 - sum-disagrees']],
  [4, ['7 - sum-disagrees']],
])('%i家 over three rows: %j', (count, findings) => {
  expect(found(sumsThatDisagree, withTotals(total(7, {}, count)))).toEqual(findings);
});

test('counts of people add up exactly', () => {
  const people = rosterOf([{ employees: '10' }, { employees: '20' }]);
  expect(found(sumsThatDisagree, { ...people, totals: [total(6, { employees: 30 })] })).toEqual([]);
  expect(found(sumsThatDisagree, { ...people, totals: [total(6, { employees: 31 })] })).toEqual([
    '6 employees sum-disagrees',
  ]);
});

test('a row without people counts none, and one that cannot be read leaves them unknown', () => {
  const withSum = (employees: string | null | UnreadableCell, stated: number) => ({
    ...rosterOf([{ employees: '10' }, { employees }]),
    totals: [total(6, { employees: stated })],
  });
  expect(found(sumsThatDisagree, withSum(null, 10))).toEqual([]);
  expect(found(sumsThatDisagree, withSum(null, 11))).toEqual(['6 employees sum-disagrees']);
  expect(found(sumsThatDisagree, withSum(UNREADABLE, 99))).toEqual([]);
});

test('a row without an amount adds nothing', () => {
  const list = rosterOf([{ revenue: '100.5' }, { revenue: null }]);
  expect(found(sumsThatDisagree, { ...list, totals: [total(6, revenue('100.5'))] })).toEqual([]);
  expect(found(sumsThatDisagree, { ...list, totals: [total(6, revenue('102'))] })).toEqual([
    '6 revenue sum-disagrees',
  ]);
});

test('a sum that cannot be read is not compared', () => {
  const stated = total(7, { revenue: UNREADABLE, employees: UNREADABLE });
  expect(found(sumsThatDisagree, withTotals(stated))).toEqual([]);
});

test('a finding stands at the column of the sum, one on how many at the row', () => {
  const findings = ruleFindings(sumsThatDisagree, [withTotals(total(7, revenue('999'), 9))]);
  expect(findings.map(({ column, value }) => [column, value])).toEqual([
    [null, '9家'],
    [rows.columns.revenue, '999.00'],
  ]);
});

describe('where the sum row may stand', () => {
  test('above its rows', () => {
    expect(found(sumsThatDisagree, withTotals(total(3, revenue('600.75'), 3)))).toEqual([]);
  });

  test('among them, over what stands above it', () => {
    expect(found(sumsThatDisagree, withTotals({ ...total(5.5, revenue('300.75')), subtotal: true }))).toEqual(
      [],
    );
  });

  test('小计 and 合计 together', () => {
    const subtotals = [
      { ...total(5.5, revenue('300.75'), 2), subtotal: true },
      { ...total(6.5, revenue('300'), 1), subtotal: true },
    ];
    expect(found(sumsThatDisagree, withTotals(...subtotals, total(7, revenue('600.75'), 3)))).toEqual([]);
  });

  test('小计 and the sum of the whole under the name of a county', () => {
    const subtotals = [
      { ...total(5.5, revenue('300.75'), 2), subtotal: true },
      { ...total(7, revenue('600.75'), 3), subtotal: true },
    ];
    expect(found(sumsThatDisagree, withTotals(...subtotals))).toEqual([]);
  });

  test('小计 above its part', () => {
    const stated = (first: string, second: string) =>
      found(
        sumsThatDisagree,
        withTotals(
          { ...total(3.5, revenue(first), 2), subtotal: true },
          { ...total(5.5, revenue(second), 1), subtotal: true },
        ),
      );
    expect(stated('300.75', '300')).toEqual([]);
    expect(stated('300.25', '300')).toEqual(['3.5 revenue sum-disagrees']);
    expect(stated('300.75', '999')).toEqual(['5.5 revenue sum-disagrees']);
  });

  test('小计 rounded over its own part', () => {
    const first = { ...total(5.5, revenue('300.75'), 2), subtotal: true };
    const rounded = { ...total(7, revenue('300.005'), 1), subtotal: true };
    const list = { ...rosterOf([{ revenue: '100.25' }, { revenue: '200.5' }, { revenue: '300.01' }]) };
    expect(found(sumsThatDisagree, { ...list, totals: [first, rounded] })).toEqual([]);
  });

  test('小计 of another part is told', () => {
    const wrong = { ...total(6.5, revenue('300.01'), 1), subtotal: true };
    const first = { ...total(5.5, revenue('300.75'), 2), subtotal: true };
    expect(found(sumsThatDisagree, withTotals(first, wrong))).toEqual(['6.5 revenue sum-disagrees']);
  });
});
