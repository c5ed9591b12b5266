import { expect, test } from 'vitest';
import { batchState } from '../../src/ledger/add-rows.ts';
import { type LedgerPayment, type LedgerRecord, ledgerPayments } from '../../src/ledger/ledger-payments.ts';
import type { LedgerRow } from '../../src/ledger/ledger-row.ts';
import { approvedRows, restOfCounted } from '../../src/payment/approved-rows.ts';
import { makePlan } from '../../src/payment/make-plan.ts';
import type { PaymentWish } from '../../src/payment/payment-plan.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import { priorRows } from '../../src/payment/prior-rows.ts';
import { parseDay } from '../../src/values/day.ts';
import { fromFen } from '../../src/values/money.ts';
import { ALL, evaluated, hnte, payable, srdi } from '../support/payment.ts';

const ONE = payable(1);
const EVALUATION = evaluated([ONE], [srdi(ONE), hnte(ONE)]);
const HALF = { numerator: 1n, denominator: 2n };

function rowsOf(payments: readonly LedgerPayment[], wish: Partial<PaymentWish>): readonly LedgerRow[] {
  const plan = makePlan(EVALUATION, priorPayments(priorRows(payments)), { ...ALL, ...wish });
  return approvedRows(plan, null);
}

function entered(rows: readonly LedgerRow[]): readonly LedgerPayment[] {
  const at = { file: '台账.csv', sheet: '', row: 2, column: 1 };
  return ledgerPayments(
    rows.map(
      (row, index): LedgerRecord => ({
        ...row,
        ...{ measures: [row.measure], yearWritten: '2025', number: index + 1, refers: null, at },
      }),
    ),
  );
}

test('a row states batch, level, payer, what is paid and what is due in all', () => {
  const rows = approvedRows(makePlan(EVALUATION, priorPayments([]), ALL), parseDay('2026-01-12') ?? null);
  expect(rows.find(({ level }) => level === 'local')).toEqual({
    uscc: ONE.uscc,
    name: ONE.name,
    measure: 'hnte',
    awardYear: 2025,
    batch: '2025Q4-01',
    level: 'local',
    payer: 'chengdong',
    amount: 15_000_000n,
    status: 'approved',
    date: '2026-01-12',
    document: '',
    note: `应付：省级100000.00元、市级150000.00元、城东区150000.00元；账号：${ONE.account ?? ''}`,
  });
  expect(rows.filter(({ level }) => level !== 'local').every(({ payer }) => payer === null)).toBe(true);
});

test('a rest may follow the payments that its plan counted', () => {
  const before = entered(rowsOf([], { upTo: HALF }));
  const rest = rowsOf(before, { batch: 'b' });
  const mayFollow = restOfCounted(priorRows(before));
  expect(rest.length).toBeGreaterThan(0);
  expect(batchState(rest, before, 'b', mayFollow)).toEqual({ state: 'new' });
});

test('a rest that somebody else entered meanwhile is not paid twice', () => {
  const before = entered(rowsOf([], { upTo: HALF }));
  const mine = rowsOf(before, { batch: 'b' });
  const theirs = entered([...before.map(({ first }) => first), ...rowsOf(before, { batch: 'c' })]);
  const mayFollow = restOfCounted(priorRows(before));
  expect(batchState(mine, theirs, 'b', mayFollow)).toMatchObject({ state: 'standing' });
});

test('a rest follows a payment of other origin that its plan counted beside one of its own', () => {
  const [first, ...others] = rowsOf([], { upTo: HALF });
  if (!first) throw new Error('no row');
  const before = entered([{ ...first, note: '' }, ...others]);
  const rest = [{ ...first, batch: 'b' }];
  expect(batchState(rest, before, 'b', restOfCounted(priorRows(before)))).toEqual({ state: 'new' });
  const fewer = restOfCounted(priorRows(before.slice(1)));
  expect(batchState(rest, before, 'b', fewer)).toMatchObject({ state: 'standing' });
});

test('nothing follows a payment that stands for the whole award', () => {
  const rows = rowsOf([], {});
  const before = entered(rows.map((row) => ({ ...row, batch: '旧', note: '' })));
  const mayFollow = restOfCounted(priorRows(before));
  expect(batchState(rows, before, '2025Q4-01', mayFollow)).toMatchObject({ state: 'standing' });
});

test('a rest follows no payment of another award, nor one that the plan did not count in this amount', () => {
  const [city, ...others] = rowsOf([], { upTo: HALF, payers: new Set(['city']) });
  const whole = others.at(0);
  if (!city || !whole) throw new Error('two measures');
  // Of the second nothing says what it comes to, though the first does.
  const before = entered([city, { ...whole, note: '' }]);
  const counted = priorRows(before);
  expect(batchState([{ ...whole, batch: 'b' }], before, 'b', restOfCounted(counted)).state).toBe('standing');
  const more = entered([{ ...city, amount: fromFen(1n) }]);
  expect(batchState([{ ...city, batch: 'b' }], more, 'b', restOfCounted(counted)).state).toBe('standing');
});

test('a rest does not follow what had come back when its plan was made', () => {
  const before = entered(rowsOf([], { upTo: HALF }));
  const back = priorRows(before).map((row) => ({ ...row, recovered: true }));
  const rest = rowsOf(before, { batch: 'b' });
  expect(batchState(rest, before, 'b', restOfCounted(back)).state).toBe('standing');
});
