import { expect, test } from 'vitest';
import { type PaymentFilter, selectPayments, stateOf } from '../../src/ledger/select-payments.ts';
import { fromFen } from '../../src/values/money.ts';
import { soundCode } from '../support/codes.ts';
import { begun, paymentsOf } from '../support/ledger-history.ts';
import { ledgerRow } from '../support/ledger-rows.ts';

const ANY: PaymentFilter = {
  codes: null,
  measure: null,
  batch: null,
  year: null,
  payer: null,
  state: null,
  number: null,
};
const PAID = ledgerRow(3, { status: 'paid', level: 'local', payer: 'datong', amount: fromFen(9n) });
const PAYMENTS = paymentsOf([
  ...begun(
    ledgerRow(1, { level: 'province' }),
    ledgerRow(2, { measure: 'srdi', batch: '2024Q4-01', awardYear: 2024, status: 'paid' }),
    PAID,
    ledgerRow(4, { status: 'recovered' }),
    ledgerRow(5),
  ),
  { row: { ...PAID, status: 'recovered', amount: fromFen(1n) }, refers: 3 },
  { row: { ...ledgerRow(5), status: 'recovered' }, refers: 5 },
]);

test.each([
  ['everything', {}, [1, 2, 3, 4, 5]],
  ['an enterprise', { codes: new Set([soundCode(2), soundCode(4)]) }, [2, 4]],
  ['a measure', { measure: 'srdi' }, [2]],
  ['a batch', { batch: '2024Q4-01' }, [2]],
  ['a year', { year: 2025 }, [1, 3, 4, 5]],
  ['the province', { payer: 'province' }, [1]],
  ['a county', { payer: 'datong' }, [3]],
  ['what is approved', { state: 'approved' }, [1]],
  ['what is paid, also where a part came back', { state: 'paid' }, [2, 3]],
  ['what came back in part', { state: 'part-recovered' }, [3]],
  ['what came back', { state: 'recovered' }, [4]],
  ['what was revoked', { state: 'revoked' }, [5]],
  ['the number of a first row', { number: 3 }, [3]],
  ['the number of a later row', { number: 6 }, [3]],
  ['two things at once', { state: 'paid', year: 2025 }, [3]],
] as const)('%s', (_, asked, expected) => {
  const found = selectPayments(PAYMENTS, { ...ANY, ...asked });
  expect(found.map(({ first }) => first.number)).toEqual(expected);
});

test('every payment is in one state', () => {
  expect(PAYMENTS.map(stateOf)).toEqual(['approved', 'paid', 'part-recovered', 'recovered', 'revoked']);
});
