import { expect, test } from 'vitest';
import { spansOf } from '../../src/validation/total-spans.ts';
import { rosterOf } from '../support/enterprise.ts';

const sumRow = (row: number, subtotal: boolean) => ({ row, values: {}, count: null, subtotal });

// Rows 4 to 7; the sum row in question is the first of the list.
test.each<readonly [string, boolean, readonly number[], readonly string[]]>([
  ['合计 below is of all rows', false, [8], ['4567']],
  ['合计 on top too', false, [3], ['4567']],
  ['合计 among the rows is of those above it, or of all, or those below', false, [5.5], ['45', '4567', '67']],
  ['合计 below the first row alone', false, [4.5], ['4', '4567', '567']],
  ['合计 under 小计 is of all, or of those since', false, [8, 5.5], ['4567', '67']],
  ['小计 below its rows is of those since the one before', true, [7.5, 5.5], ['67', '4567']],
  ['of several before, the last', true, [7.5, 4.5, 6.5], ['7', '4567']],
  ['小计 above its rows is of those up to the next', true, [3.5, 5.5, 6.5], ['45', '4567']],
  ['小计 next to another is of those below', true, [5.6, 5.5, 6.5], ['6', '45', '4567']],
  ['小计 between parts is first of those above', true, [5.5, 4.5, 6.5], ['5', '6', '45', '4567']],
])('%s', (_, subtotal, places, expected) => {
  const [first = 0, ...others] = places;
  const total = sumRow(first, subtotal);
  const totals = [total, ...others.map((row) => sumRow(row, true))];
  const spans = spansOf({ ...rosterOf([{}, {}, {}, {}]), totals }, total);
  expect([...new Set(spans.map((rows) => rows.map(({ number }) => number).join('')))]).toEqual(expected);
});

test('a sum over no rows is over none', () => {
  const total = sumRow(8, false);
  expect(spansOf({ ...rosterOf([]), totals: [total] }, total)).toEqual([[]]);
});
