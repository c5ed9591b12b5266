import { describe, expect, test } from 'vitest';
import { sameText, sameUnknownText } from '../../src/diff/sameness.ts';
import type { ColumnKey } from '../../src/roster/columns.ts';
import { parseDecimal } from '../../src/values/decimal.ts';

test.each<readonly [ColumnKey, string | null, string | null, boolean]>([
  ['phone', '０９７１－1', '0971-1', true],
  ['name', '青海 甲厂', '青海甲厂', true],
  ['name', '青海甲厂', '青海甲', false],
  ['state', null, '正常', true],
  ['state', null, '停产', false],
  ['state', '正常', null, true],
  ['state', '停产', null, false],
  ['note', null, '甲', false],
  ['honours', '甲、乙', '乙、甲', true],
  ['honours', '甲、乙、甲', '乙、甲', true],
  ['honours', '甲、乙', '甲', false],
])('%s: %s and %s', (key, old, now, same) => {
  expect(sameText(key, old, now, null)).toBe(same);
});

describe('a tolerance', () => {
  const by = (text: string) => parseDecimal(text) ?? { digits: 0n, scale: 0 };

  test.each<readonly [ColumnKey, string, string, 'absolute' | 'percent', string, boolean]>([
    ['revenue', '100', '100.01', 'absolute', '0.01', true],
    ['revenue', '100', '100.010001', 'absolute', '0.01', false],
    ['netProfit', '-1', '1', 'absolute', '2', true],
    ['revenue', '200', '202', 'percent', '1', true],
    ['revenue', '200', '202.000001', 'percent', '1', false],
    ['netProfit', '-200', '-198', 'percent', '1', true],
    ['phone', '100', '101', 'absolute', '5', false],
    ['revenue', '不详', '100', 'absolute', '1000', false],
  ])('%s from %s to %s within %s %s', (key, old, now, kind, amount, same) => {
    expect(sameText(key, old, now, { kind, by: by(amount) })).toBe(same);
  });
});

test.each<readonly [string | null, string | null, boolean]>([
  ['1,234.50', '1234.5', true],
  ['2025-03-01', '2025年3月1日', true],
  ['甲 乙', '甲乙', true],
  ['1', '2', false],
  ['12', '甲', false],
  ['甲', '12', false],
  [null, '0', false],
  ['0', null, false],
])('a column nobody knows: %s and %s', (old, now, same) => {
  expect(sameUnknownText(old, now, null)).toBe(same);
});
