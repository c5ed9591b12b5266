import { describe, expect, test } from 'vitest';
import { yuanAsWanRows } from '../../../src/validation/rules/yuan-as-wan.ts';
import { type Cells, rosterOf } from '../../support/enterprise.ts';
import { found, foundInRow, messages } from '../../support/rule.ts';

const FINDING = ['4 revenue yuan-as-wan'];

describe('one row', () => {
  test.each([
    ['ten thousand times its peak', { revenue: '23465500', revenuePeak: '2287.42' }, FINDING],
    ['3,000 times', { revenue: '3000000', revenuePeak: '1000' }, FINDING],
    ['a little less than 3,000 times', { revenue: '2999999.99', revenuePeak: '1000' }, []],
    ['30,000 times', { revenue: '30000000', revenuePrior: '1000' }, FINDING],
    ['a little more than 30,000 times', { revenue: '30000000.01', revenuePrior: '1000' }, []],
    ['a thousandfold growth', { revenue: '1000000', revenuePrior: '1000' }, []],
    [
      'the other one is the larger',
      { revenue: '2000', revenueYtd: '20000000' },
      ['4 revenueYtd yuan-as-wan'],
    ],
    ['R&D of two years', { rdExpense: '5000000', rdExpensePrior: '500' }, ['4 rdExpense yuan-as-wan']],
    ['nothing to compare with', { revenue: '23465500' }, []],
    ['nothing at all in both', { revenue: '0', revenuePrior: '0' }, []],
    ['nothing at all in the other', { revenue: '23465500', revenuePrior: '0' }, []],
  ])('%s', (_, cells, findings) => {
    expect(foundInRow(yuanAsWanRows, cells)).toEqual(findings);
  });

  test('several amounts of its kind make one finding, which says both readings', () => {
    const roster = rosterOf([{ revenue: '20000000', revenuePrior: '1900', revenuePeak: '2100' }]);
    expect(found(yuanAsWanRows, roster)).toEqual(FINDING);
    const [message] = messages(yuanAsWanRows, roster);
    expect(message).toMatch(/^read as 20,000,000\.00 .* about 10526 times /);
    expect(message).toMatch(/either this cell is in yuan or the other in 亿元/);
  });
});

test('amounts of two kinds are each told of with their own', () => {
  const cells = { revenue: '20000000', revenuePrior: '2000', rdExpense: '5000000', rdExpensePrior: '500' };
  expect(messages(yuanAsWanRows, rosterOf([cells]))).toEqual([
    expect.stringMatching(/ times Revenue, year before last: /),
    expect.stringMatching(/ times R&D expense, year before last: /),
  ]);
});

describe('a whole column', () => {
  const slipped: Cells = { revenue: '20000000', revenuePrior: '2000', revenuePeak: '2000' };

  test('is told once at its header, not row by row', () => {
    const roster = rosterOf([
      slipped,
      slipped,
      slipped,
      { revenue: '500', revenuePrior: '400', revenuePeak: '400' },
    ]);
    expect(found(yuanAsWanRows, roster)).toEqual(['3 revenue column-unit-doubtful']);
  });

  test('names the columns that it is far above, and no other', () => {
    const row: Cells = { ...slipped, revenuePeak: '20000000', rdExpense: '5000000', rdExpensePrior: '500' };
    expect(messages(yuanAsWanRows, rosterOf([row, row, row]))).toEqual([
      expect.stringMatching(/about 10000 times Revenue, year before last \(median\)/),
      expect.stringMatching(/about 10000 times R&D expense, year before last \(median\)/),
    ]);
  });

  test('is far above where the middle one of its rows is, in whatever order', () => {
    const like: Cells = { revenue: '2000', revenuePrior: '2000' };
    const far: Cells = { revenue: '20000000', revenuePrior: '2000' };
    expect(found(yuanAsWanRows, rosterOf([far, far, like, far, like]))).toEqual([
      '3 revenue column-unit-doubtful',
    ]);
    expect(found(yuanAsWanRows, rosterOf([like, like, far, like, far]))).toEqual([
      '6 revenue yuan-as-wan',
      '8 revenue yuan-as-wan',
    ]);
  });

  test('two rows are no column', () => {
    expect(found(yuanAsWanRows, rosterOf([slipped, slipped]))).toEqual([
      '4 revenue yuan-as-wan',
      '5 revenue yuan-as-wan',
    ]);
  });

  test.each([
    ['999', []],
    ['1000', ['3 revenue column-unit-doubtful']],
    ['100000', ['3 revenue column-unit-doubtful']],
    ['100001', []],
  ])('a median of %s times: %j', (revenue, findings) => {
    const row: Cells = { revenue, revenuePrior: '1' };
    expect(found(yuanAsWanRows, rosterOf([row, row, row]))).toEqual(findings);
  });
});
