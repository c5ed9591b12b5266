// Whether a batch is dated before what the ledger has.
import { describe, expect, test } from 'vitest';
import { enteredAfter } from '../../src/payment/last-entry.ts';
import type { PriorRow } from '../../src/payment/prior-award.ts';

function row(own: Partial<PriorRow>): PriorRow {
  return {
    ...{ uscc: '91630102MA00000000', name: '', measure: 'hnte', awardYear: 2025, payer: 'city' },
    ...{ amount: null, recovered: false, batch: '01', note: '', ...own },
  };
}

describe('a batch dated 2026-03-01', () => {
  test.each<readonly [string, readonly PriorRow[], ReturnType<typeof enteredAfter>]>([
    ['follows what is of that day', [row({ date: '2026-03-01' })], null],
    ['follows what is of a day before', [row({ date: '2026-02-28', recoveredOn: '2026-03-01' })], null],
    ['follows rows that say no day', [row({})], null],
    ['follows nothing', [], null],
    ['lies before a payment', [row({ date: '2026-03-02' })], { day: '2026-03-02', batch: '01' }],
    [
      'lies before a return',
      [row({ date: '2026-02-01', recovered: true, recoveredOn: '2026-04-01' })],
      { day: '2026-04-01', batch: '01' },
    ],
    [
      'is held against the last of them, wherever it stands',
      [row({ date: '2026-05-01', batch: '02' }), row({ date: '2026-04-01' })],
      { day: '2026-05-01', batch: '02' },
    ],
  ])('%s', (_, rows, last) => {
    expect(enteredAfter(rows, '2026-03-01')).toEqual(last);
  });
});

test('a batch without a date lies before nothing', () => {
  expect(enteredAfter([row({ date: '2026-05-01' })], null)).toBeNull();
});
