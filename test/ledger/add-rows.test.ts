// Whether a batch may go into a ledger: nothing twice, and the same batch only as it was approved.
import { describe, expect, test } from 'vitest';
import { batchState, type NewRow } from '../../src/ledger/add-rows.ts';
import type { LedgerRow } from '../../src/ledger/ledger-row.ts';
import type { Day } from '../../src/values/day.ts';
import { fromFen } from '../../src/values/money.ts';
import { begun, paymentsOf } from '../support/ledger-history.ts';
import { ledgerRow } from '../support/ledger-rows.ts';

const CITY = ledgerRow(1);
const PROVINCE = ledgerRow(1, { level: 'province' });
const LOCAL = ledgerRow(1, { level: 'local', payer: 'chengdong' });
const BACK: NewRow = { row: { ...CITY, status: 'recovered' }, refers: 1 };

/** The state of a batch; of one that differs the levels of what only it, and what only the ledger has. */
function told(rows: readonly LedgerRow[], ledger: readonly NewRow[], batch = CITY.batch): string {
  const found = batchState(rows, paymentsOf(ledger), batch);
  if (found.state === 'standing')
    return `standing ${found.conflicts.map(({ row, payment }) => `${row.level}/${payment.first.level}`)}`;
  if (found.state !== 'differs') return found.state;
  const [added, gone] = [found.added, found.gone.map(({ first }) => first)];
  return `differs +${added.map(({ level }) => level)} -${gone.map(({ level }) => level)}`;
}

describe('a batch that the ledger has', () => {
  test.each<readonly [string, readonly LedgerRow[], readonly NewRow[], string]>([
    ['row by row is there already', [CITY, PROVINCE], begun(PROVINCE, CITY), 'already-there'],
    [
      'under other names, dates, documents and notes is there already',
      [{ ...CITY, name: '', date: '2026-12-31' as Day, document: '另', note: '另' }],
      begun(CITY),
      'already-there',
    ],
    ['with a row less differs', [CITY, PROVINCE], begun(CITY), 'differs +province -'],
    ['with a row more differs', [CITY], begun(CITY, PROVINCE), 'differs + -province'],
    ['with another row differs', [CITY], begun(PROVINCE), 'differs +city -province'],
    ['with another amount differs', [CITY], begun({ ...CITY, amount: fromFen(1n) }), 'differs +city -city'],
    ['with another year differs', [CITY], begun({ ...CITY, awardYear: 2024 }), 'differs +city -city'],
    ['by another park differs', [LOCAL], begun({ ...LOCAL, payer: 'ganhe' }), 'differs +local -local'],
    ['and took back is there all the same', [CITY], [...begun(CITY), BACK], 'already-there'],
  ])('%s', (_, rows, ledger, expected) => {
    expect(told(rows, ledger)).toBe(expected);
  });
});

describe('a new batch', () => {
  test.each<readonly [string, readonly LedgerRow[], readonly NewRow[], string]>([
    ['of what nobody was paid is new', [CITY], [], 'new'],
    ['of another enterprise is new', [ledgerRow(2)], begun(CITY), 'new'],
    ['of another measure is new', [{ ...CITY, measure: 'srdi' }], begun(CITY), 'new'],
    ['of another level is new', [PROVINCE], begun(CITY), 'new'],
    ['of what was paid must not follow', [PROVINCE, CITY], begun(CITY), 'standing city/city'],
    [
      'must not follow what may have been paid at any level',
      [PROVINCE, CITY],
      begun({ ...CITY, level: null }),
      'standing province/null,city/null',
    ],
    [
      'of nobody knows which level must not follow',
      [{ ...CITY, level: null }],
      begun(CITY),
      'standing null/city',
    ],
    ['of what came back in whole is new', [CITY], [...begun(CITY), BACK], 'new'],
    [
      'of what came back in part must not follow',
      [CITY],
      [...begun(CITY), { ...BACK, row: { ...BACK.row, amount: fromFen(1n) } }],
      'standing city/city',
    ],
  ])('%s', (_, rows, ledger, expected) => {
    expect(told(rows, ledger, '2025Q4-02')).toBe(expected);
  });
});
