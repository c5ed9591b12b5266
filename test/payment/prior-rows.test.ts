import { expect, test } from 'vitest';
import { type LedgerRecord, ledgerPayments } from '../../src/ledger/ledger-payments.ts';
import type { LedgerRow } from '../../src/ledger/ledger-row.ts';
import { priorRows } from '../../src/payment/prior-rows.ts';
import type { Day } from '../../src/values/day.ts';
import { fromFen } from '../../src/values/money.ts';
import { ledgerRow } from '../support/ledger-rows.ts';

function record(number: number, refers: number | null, other: Partial<LedgerRow>): LedgerRecord {
  const row = ledgerRow(1, { amount: fromFen(100n), ...other });
  const at = { file: '台账.csv', sheet: '', row: number + 1, column: 1 };
  return { ...row, measures: [row.measure], yearWritten: '2025', number, refers, at };
}

/** `payer amount recovered` of each row. */
function rows(...records: readonly LedgerRecord[]): readonly string[] {
  return priorRows(ledgerPayments(records)).map(
    ({ payer, amount, recovered }) => `${payer} ${amount} ${recovered}`,
  );
}

test('a payment is of the day of the row that began it', () => {
  const later = record(2, 1, { status: 'paid', date: '2026-02-01' as Day });
  const [row] = priorRows(ledgerPayments([record(1, null, { date: '2026-01-12' as Day }), later]));
  expect(row?.date).toBe('2026-01-12');
  expect(priorRows(ledgerPayments([record(1, null, { date: null })]))[0]).not.toHaveProperty('date');
});

test('a payment that was approved and then paid counts once', () => {
  expect(rows(record(1, null, {}), record(2, 1, { status: 'paid' }))).toEqual(['city 100 false']);
});

test('what came back in part is not owed again, and is told', () => {
  const back = record(2, 1, { status: 'recovered', amount: fromFen(30n) });
  expect(rows(record(1, null, {}), back)).toEqual(['city 100 false', 'city 30 true']);
});

test('what came back in whole no longer stands', () => {
  expect(rows(record(1, null, {}), record(2, 1, { status: 'recovered' }))).toEqual(['city 100 true']);
});

test('what came back says why, and by which row; what was never paid is revoked', () => {
  const back = { status: 'recovered', date: '2026-02-01' as Day } as const;
  const paid = record(2, 1, { status: 'paid' });
  expect(
    priorRows(ledgerPayments([record(1, null, {}), paid, record(3, 1, { ...back, note: '销户' })]))[0],
  ).toMatchObject({ number: 1, recoveredBy: 3, recoveredFor: ['销户'], recoveredOn: '2026-02-01' });
  const [revoked] = priorRows(
    ledgerPayments([record(1, null, {}), record(2, 1, { ...back, note: '撤销批准：误批' })]),
  );
  expect(revoked).toMatchObject({ revoked: true, recoveredFor: ['误批'] });
  const imported = record(1, null, { ...back, note: '应付：市级1.00元' });
  const [row] = priorRows(ledgerPayments([imported]));
  expect(row).not.toHaveProperty('recoveredFor');
  expect(row).not.toHaveProperty('recoveredBy');
});

test('what came back is told by the rows that took it back alone', () => {
  const back = record(2, 1, { status: 'recovered', date: '2026-02-01' as Day, amount: fromFen(30n) });
  const paid = record(3, 1, { status: 'paid', date: '2026-03-01' as Day, note: '补拨' });
  const begun = record(1, null, { date: null, note: '首批' });
  const [row] = priorRows(ledgerPayments([begun, back, paid]));
  expect(row).toMatchObject({ recoveredOn: '2026-02-01', recoveredBy: 2 });
  expect(row).not.toHaveProperty('recoveredFor');
  const all = record(4, 1, { status: 'recovered', amount: null });
  const [whole] = priorRows(ledgerPayments([begun, paid, all]));
  expect(whole).toMatchObject({ recovered: true });
  expect(whole).not.toHaveProperty('revoked');
});

test.each([
  ['local', 'datong', 'datong'],
  ['local', null, null],
  ['province', null, 'province'],
  [null, null, null],
] as const)('at the level %s, by %s, the payer is %s', (level, payer, expected) => {
  expect(priorRows(ledgerPayments([record(1, null, { level, payer })]))[0]?.payer).toBe(expected);
});
