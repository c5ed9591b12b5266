import { describe, expect, test } from 'vitest';
import {
  type LedgerRecord,
  ledgerPayments,
  paidRecord,
  paymentsBefore,
} from '../../src/ledger/ledger-payments.ts';
import type { LedgerRow } from '../../src/ledger/ledger-row.ts';
import { fromFen } from '../../src/values/money.ts';
import { ledgerRow } from '../support/ledger-rows.ts';

interface Other extends Partial<LedgerRow> {
  readonly nth?: number;
  readonly refers?: number;
}

/** A row with the number of its place. */
function records(...rows: readonly Other[]): readonly LedgerRecord[] {
  return rows.map(({ nth = 1, refers, ...other }, index) => {
    const row = ledgerRow(nth, { amount: fromFen(100n), ...other });
    const at = { file: '台账.csv', sheet: '', row: index + 2, column: 1 };
    return {
      ...row,
      measures: [row.measure],
      yearWritten: '2025',
      number: index + 1,
      refers: refers ?? null,
      at,
    };
  });
}

/** `status standing recovered` of each payment. */
function come(...rows: readonly Other[]): readonly string[] {
  return ledgerPayments(records(...rows)).map(
    ({ status, standing, recovered }) => `${status} ${standing ?? '?'} ${recovered}`,
  );
}

const PAID = { status: 'paid', refers: 1 } as const;
const BACK = { status: 'recovered', refers: 1 } as const;

describe('rows that carry a payment further', () => {
  test.each([
    ['approved', [{}], 'approved 100 0'],
    ['paid', [{}, PAID], 'paid 100 0'],
    ['recovered in part', [{}, PAID, { ...BACK, amount: fromFen(99n) }], 'paid 1 99'],
    ['recovered to the last 分', [{}, PAID, { ...BACK, amount: fromFen(100n) }], 'recovered 0 100'],
    ['recovered in two parts', [{}, BACK, { ...BACK, amount: fromFen(0n) }], 'recovered 0 100'],
    ['recovered before it was paid', [{}, { ...BACK, amount: fromFen(100n) }], 'recovered 0 100'],
    ['of nothing, which stands until it is recovered', [{ amount: fromFen(0n) }, PAID], 'paid 0 0'],
    ['recovered in whole, no amount said', [{}, { ...BACK, amount: null }], 'recovered 0 100'],
    ['unknown amount, recovered in part', [{ amount: null }, BACK], 'paid ? 100'],
    ['unknown amount, recovered in whole', [{ amount: null }, { ...BACK, amount: null }], 'recovered 0 0'],
  ] satisfies readonly (readonly [string, readonly Other[], string])[])('%s', (what, rows, expected) => {
    const first = what.startsWith('unknown') ? [{ ...rows[0], status: 'paid' } as Other] : [rows[0] ?? {}];
    expect(come(...first, ...rows.slice(1))).toEqual([expected]);
  });
});

describe('a row that refers to', () => {
  test.each([
    ['another enterprise', [{}, { ...BACK, nth: 2 }], ['approved 100 0', 'recovered 0 100']],
    ['another measure', [{}, { ...PAID, measure: 'srdi' }], ['approved 100 0', 'paid 100 0']],
    ['another level', [{}, { ...BACK, level: 'province' }], ['approved 100 0', 'recovered 0 100']],
    ['no row that is there', [{}, { ...BACK, refers: 9 }], ['approved 100 0', 'recovered 0 100']],
    ['a row further down', [{ ...BACK, refers: 2 }, {}], ['recovered 0 100', 'approved 100 0']],
    [
      'a row that carries one further itself',
      [{}, PAID, { ...BACK, refers: 2 }],
      ['paid 100 0', 'recovered 0 100'],
    ],
    [
      'one, approving it again',
      [{}, { status: 'approved', refers: 1 }],
      ['approved 100 0', 'approved 100 0'],
    ],
  ] satisfies readonly (readonly [string, readonly Other[], readonly string[]])[])(
    '%s is a payment of its own',
    (_, rows, expected) => {
      expect(come(...rows)).toEqual(expected);
    },
  );
});

test('rows of a ledger of other origin stand each by itself: one not 已追回 is enough', () => {
  expect(come({ status: 'paid' }, { status: 'recovered' }, { status: null })).toEqual([
    'paid 100 0',
    'recovered 0 100',
    'paid 100 0',
  ]);
});

test('payments before a batch are those of the rows above its first, as far as they had come by then', () => {
  const rows = records({ batch: '01' }, { batch: '02', nth: 2 }, { ...PAID }, { batch: '01', nth: 3 });
  const payments = ledgerPayments(rows);
  const told = (batch: string) =>
    paymentsBefore(batch, payments).map(({ first, status }) => [first.number, status]);
  expect(told('02')).toEqual([[1, 'approved']]);
  expect(told('01')).toEqual([]);
  const more = ledgerPayments([...rows, ...records({}, {}, {}, {}, { batch: '04', nth: 4 }).slice(-1)]);
  expect(paymentsBefore('04', more)).toEqual(payments);
  expect(told('03')).toEqual([
    [1, 'paid'],
    [2, 'approved'],
    [4, 'approved'],
  ]);
});

test('the row that says that a payment was made is not one that took some of it back', () => {
  const [made] = ledgerPayments(records({ status: 'paid' }, { ...BACK, amount: fromFen(1n) }));
  const [paid] = ledgerPayments(records({}, { ...BACK, amount: fromFen(1n) }, PAID));
  expect([made, paid].map((one) => one && paidRecord(one).number)).toEqual([1, 3]);
});
