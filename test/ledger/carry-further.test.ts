import { describe, expect, test } from 'vitest';
import type { NewRow } from '../../src/ledger/add-rows.ts';
import { type FurtherPlan, paidRows, type Recovery, recoveryRows } from '../../src/ledger/carry-further.ts';
import type { LedgerStatus } from '../../src/ledger/ledger-row.ts';
import type { Day } from '../../src/values/day.ts';
import { fromFen } from '../../src/values/money.ts';
import { begun, paymentsOf } from '../support/ledger-history.ts';
import { ledgerRow } from '../support/ledger-rows.ts';

const day = (text: string) => text as Day;
const BY = { date: day('2026-02-01'), document: '宁财企〔2026〕3号', note: '' };
const APPROVED = ledgerRow(1, { amount: fromFen(100n), date: day('2026-01-20') });
const HISTORY = begun(APPROVED);

function entered(
  status: LedgerStatus,
  amount: bigint | null,
  other: Partial<typeof BY> = {},
  refers = 1,
): NewRow {
  const money = amount === null ? null : fromFen(amount);
  return { row: { ...APPROVED, ...BY, ...other, status, amount: money }, refers };
}

/** `state`, or what the new rows say: `status amount → refers`. */
function told(plan: FurtherPlan): readonly string[] {
  if (plan.state !== 'new') return [plan.state];
  return plan.rows.map(({ row, refers }) => `${row.status} ${row.amount ?? 'all'} → ${refers}`);
}

describe('a batch entered as paid', () => {
  test.each([
    ['turns what is approved into paid', HISTORY, BY, ['paid 100 → 1']],
    [
      'leaves what was paid before',
      [...HISTORY, ...begun(ledgerRow(2, { amount: fromFen(5n) })), entered('paid', 100n)],
      BY,
      ['paid 5 → 2'],
    ],
    ['again is there already', [...HISTORY, entered('paid', 100n)], BY, ['already-there']],
    [
      'again is there already, also beside what was paid by another document',
      [
        ...HISTORY,
        ...begun(ledgerRow(2)),
        entered('paid', 100n),
        { row: ledgerRow(2, { ...BY, document: '另', status: 'paid' }), refers: 2 },
      ],
      BY,
      ['already-there'],
    ],
    [
      'again with another document is refused',
      [...HISTORY, entered('paid', 100n)],
      { ...BY, document: '另' },
      ['paid-otherwise'],
    ],
    [
      'again on another day is refused',
      [...HISTORY, entered('paid', 100n)],
      { ...BY, date: day('2026-02-02') },
      ['paid-otherwise'],
    ],
    [
      'again is there already where some of it has come back since',
      [...begun({ ...APPROVED, ...BY, status: 'paid' }), entered('recovered', 1n, { document: '追' })],
      BY,
      ['already-there'],
    ],
    ['on the day of approval is right', HISTORY, { ...BY, date: day('2026-01-20') }, ['paid 100 → 1']],
    ['before its approval is refused', HISTORY, { ...BY, date: day('2026-01-19') }, ['too-early']],
    ['passes over what was revoked', [...HISTORY, entered('recovered', 100n)], BY, ['nothing']],
    ['with nothing approved in it is refused', [], BY, ['nothing']],
  ] as const)('%s', (_, rows, voucher, expected) => {
    expect(told(paidRows(paymentsOf(rows), voucher))).toEqual(expected);
  });
});

const PAID = [...HISTORY, entered('paid', 100n)];
const BACK = { date: day('2026-03-01'), document: '追〔2026〕1号', note: '' };

function recovery(amount: bigint | null, other: Partial<Recovery> = {}): Recovery {
  return {
    ...BACK,
    note: '认定被撤销',
    amount: amount === null ? null : fromFen(amount),
    revoke: false,
    ...other,
  };
}

describe('a recovery', () => {
  test.each([
    ['without an amount takes all of it', PAID, recovery(null), ['recovered 100 → 1']],
    ['takes a part', PAID, recovery(1n), ['recovered 1 → 1']],
    ['takes as much as was paid', PAID, recovery(100n), ['recovered 100 → 1']],
    ['never takes a 分 more', PAID, recovery(101n), ['too-much']],
    ['never takes nothing', PAID, recovery(0n), ['too-much']],
    [
      'takes no more than earlier ones left',
      [...PAID, entered('recovered', 60n, { document: '前' })],
      recovery(41n),
      ['too-much'],
    ],
    [
      'takes what earlier ones left',
      [...PAID, entered('recovered', 60n, { document: '前' })],
      recovery(null),
      ['recovered 40 → 1'],
    ],
    ['again is there already', [...PAID, entered('recovered', 60n, BACK)], recovery(60n), ['already-there']],
    [
      'of another amount by the same document is one more',
      [...PAID, entered('recovered', 60n, BACK)],
      recovery(30n),
      ['recovered 30 → 1'],
    ],
    [
      'of all by the document and on the day of its payment is none yet',
      PAID,
      recovery(100n, { date: BY.date, document: BY.document }),
      ['recovered 100 → 1'],
    ],
    [
      'of a day before another recovery is right',
      [...PAID, entered('recovered', 60n, { date: day('2026-04-01') })],
      recovery(40n),
      ['recovered 40 → 1'],
    ],
    [
      'of a part of a payment of unknown amount takes it',
      begun({ ...APPROVED, amount: null, status: null }),
      recovery(5n),
      ['recovered 5 → 1'],
    ],
    [
      'of two payments, one of which came back by another document, is refused',
      [
        ...begun(APPROVED, { ...APPROVED, level: 'province' }),
        entered('recovered', 100n, BACK),
        { row: { ...APPROVED, level: 'province', status: 'recovered' }, refers: 2 },
      ],
      recovery(null),
      ['nothing'],
    ],
    [
      'again in whole is there already',
      [...PAID, entered('recovered', 100n, BACK)],
      recovery(null),
      ['already-there'],
    ],
    [
      'of what came back by another document is refused',
      [...PAID, entered('recovered', 100n)],
      recovery(null),
      ['nothing'],
    ],
    ['of what was only approved is refused', HISTORY, recovery(null), ['unpaid']],
    ['before it was paid is refused', PAID, recovery(null, { date: day('2026-01-31') }), ['too-early']],
    [
      'on the day it was paid is right',
      PAID,
      recovery(null, { date: day('2026-02-01') }),
      ['recovered 100 → 1'],
    ],
    [
      'of a payment of unknown amount takes all',
      begun({ ...APPROVED, amount: null, status: null }),
      recovery(null),
      ['recovered all → 1'],
    ],
    ['of nothing that is there is refused', [], recovery(null), ['nothing']],
  ] as const)('%s', (_, rows, asked, expected) => {
    expect(told(recoveryRows(paymentsOf(rows), asked))).toEqual(expected);
  });

  const two = begun(
    { ...APPROVED, status: 'paid' },
    { ...APPROVED, level: 'province', status: 'paid', amount: fromFen(7n) },
  );

  test('of one amount from two payments asks which', () => {
    expect(told(recoveryRows(paymentsOf(two), recovery(5n)))).toEqual(['which']);
  });

  test('of a whole measure takes every payment', () => {
    expect(told(recoveryRows(paymentsOf(two), recovery(null)))).toEqual([
      'recovered 100 → 1',
      'recovered 7 → 2',
    ]);
  });
});

describe('an approval revoked', () => {
  test.each([
    ['no longer stands', HISTORY, ['recovered 100 → 1']],
    ['must not have been paid', PAID, ['paid-already']],
    ['again is there already', [...HISTORY, entered('recovered', 100n, BACK)], ['already-there']],
  ] as const)('%s', (_, rows, expected) => {
    expect(told(recoveryRows(paymentsOf(rows), recovery(null, { revoke: true })))).toEqual(expected);
  });
});
