import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberWidth } from '../../src/io/xlsx-number-width.ts';
import { type Cell, count, day, percent, text, wan, yuan } from '../../src/reports/book.ts';
import type { Day } from '../../src/values/day.ts';
import { fromFen } from '../../src/values/money.ts';

function widthOf(cells: readonly Cell[]): number {
  const gathered = numberWidth();
  for (const cell of cells) gathered.add(cell);
  return gathered.width();
}

describe('numberWidth', () => {
  test.each([
    ['nothing', [], 0],
    ['a text', [text('一')], 0],
    ['a share', [percent(1, 2)], 0],
    ['a day', [day('2025-12-31' as Day)], 12],
    ['1,234', [count(1234)], 7],
    ['-1,234', [count(-1234)], 8],
    ['1.25, longer than 12', [count(12), count(1.25)], 7],
    ['12,345.00', [yuan(fromFen(1_234_500n))], 11],
    ['12,345.00 in 万元', [wan(fromFen(12_345_000_000n))], 11],
    ['12,345.000001 in 万元', [wan(fromFen(12_345_000_001n))], 16],
    ['12,345.000000, beside 1.000001', [wan(fromFen(12_345_000_000n)), wan(fromFen(1_000_001n))], 16],
  ] as const)('%s', (_, cells, width) => {
    expect(widthOf(cells)).toBe(width);
  });

  test('of many numbers the widest decides, with the decimals of the finest', () => {
    const number = fc.oneof(
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((fen) => wan(fromFen(fen))),
      fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n }).map((units) => wan(fromFen(units * 10_000n))),
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((fen) => yuan(fromFen(fen))),
      fc.oneof(fc.integer(), fc.double({ noNaN: true })).map((value) => count(value)),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (cells) => {
        const pairs = cells.flatMap((cell) => cells.map((other) => widthOf([cell, other])));
        expect(widthOf(cells)).toBe(Math.max(...pairs));
      }),
    );
  });

  test.each([
    ['nothing', [], 2],
    ['a whole 万元', [wan(fromFen(1_000_000n))], 2],
    ['0.5 万元', [wan(fromFen(500_000n))], 2],
    ['1.234 万元', [wan(fromFen(1_234_000n))], 3],
    ['10 元', [wan(fromFen(1_000n))], 3],
    ['1 元', [wan(fromFen(100n))], 4],
    ['-0.1 元', [wan(fromFen(-10n))], 5],
    ['1 分', [wan(fromFen(1n))], 6],
    ['the finest of several', [wan(fromFen(7_000_000n)), wan(fromFen(100n)), wan(fromFen(1_000n))], 4],
    ['元 and numbers', [yuan(fromFen(1n)), count(1.234567)], 2],
  ] as const)('decimals: %s', (_, cells, decimals) => {
    const gathered = numberWidth();
    for (const cell of cells) gathered.add(cell);
    expect(gathered.decimals()).toBe(decimals);
  });
});
