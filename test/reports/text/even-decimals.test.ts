import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withEvenDecimals } from '../../../src/reports/text/even-decimals.ts';

test('amounts of a table have as many decimals as the one that has most', () => {
  const rows = [
    ['奖补资金（万元）', '确定', '增减'],
    ['省级', '1,145.9072', '+0.50'],
    ['2.3 项', '1,220.00', '—'],
    ['合计', '-420.5', '12'],
  ];
  expect(withEvenDecimals(rows)).toEqual([
    ['奖补资金（万元）', '确定', '增减'],
    ['省级', '1,145.9072', '+0.5000'],
    ['2.3 项', '1,220.0000', '—'],
    ['合计', '-420.5000', '12'],
  ]);
});

test('a table without amounts, and one without rows, stay as they are', () => {
  expect(withEvenDecimals([['a', '1']])).toEqual([['a', '1']]);
  expect(withEvenDecimals([])).toEqual([]);
});

test('no amount changes, and all have equally many decimals', () => {
  const cell = fc
    .tuple(fc.integer(), fc.nat(999_999), fc.integer({ min: 1, max: 6 }))
    .map(([whole, part, places]) => `${whole}.${String(part).padStart(6, '0').slice(-places)}`);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const even = withEvenDecimals(rows);
      expect(even.map((row) => row.map(Number))).toEqual(rows.map((row) => row.map(Number)));
      expect(new Set(even.flat().map((text) => text.length - text.indexOf('.'))).size).toBe(1);
    }),
  );
});
