import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingPayments } from '../../src/payment/missing-payments.ts';
import type { PriorRow } from '../../src/payment/prior-award.ts';
import { fromFen } from '../../src/values/money.ts';

function row(own: Partial<PriorRow> = {}): PriorRow {
  const award = { uscc: 'a', name: '甲', measure: 'srdi', awardYear: 2025, payer: 'city' } as const;
  return { ...award, amount: fromFen(100n), recovered: false, batch: '01', note: '', ...own };
}

describe('payments that a ledger lacks', () => {
  test.each<[string, readonly PriorRow[], readonly PriorRow[], number]>([
    ['none of the same', [row(), row({ measure: 'hnte' })], [row(), row({ measure: 'hnte' })], 0],
    ['none where some were added', [row()], [row({ uscc: 'b' }), row()], 0],
    ['all of an empty one', [row(), row({ uscc: 'b' })], [], 2],
    ['one of another enterprise', [row()], [row({ uscc: 'b' })], 1],
    ['one of another measure', [row()], [row({ measure: 'hnte' })], 1],
    ['one of another payer', [row()], [row({ payer: 'province' })], 1],
    ['one of another amount', [row()], [row({ amount: fromFen(99n) })], 1],
    ['one without an amount, where it had one', [row()], [row({ amount: null })], 1],
    ['one of two alike', [row(), row()], [row()], 1],
    ['none that has come back since', [row()], [row({ recovered: true })], 0],
    ['none that had come back by then', [row({ recovered: true })], [], 0],
    ['one paid again after it came back', [row({ recovered: true }), row()], [row({ recovered: true })], 1],
    [
      'none that came back again',
      [row({ recovered: true }), row()],
      [row({ recovered: true }), row({ recovered: true })],
      0,
    ],
    [
      'none whose name, batch, year and note are written otherwise',
      [row()],
      [row({ name: '甲公司', batch: '', awardYear: null, note: '导入' })],
      0,
    ],
  ])('%s', (_, before, now, count) => {
    expect(missingPayments(before, now)).toHaveLength(count);
  });

  const rows = fc.array(
    fc
      .record({
        uscc: fc.constantFrom('a', 'b'),
        measure: fc.constantFrom('srdi', 'hnte'),
        fen: fc.integer({ min: 1, max: 2 }),
      })
      .map(({ fen, ...own }) => row({ ...own, amount: fromFen(BigInt(fen)) })),
    { maxLength: 8 },
  );

  test('are what was taken out, wherever it stood, and nothing of what was added', () => {
    fc.assert(
      fc.property(rows, rows, rows, (kept, taken, added) => {
        const only = taken.map((one) => ({ ...one, payer: 'province' as const }));
        const before = [...only, ...kept];
        expect(missingPayments(before, [...added, ...kept.toReversed()])).toEqual(only);
        expect(missingPayments(before, [...kept, ...added, ...only])).toEqual([]);
      }),
    );
  });
});
