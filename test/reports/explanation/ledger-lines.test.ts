// What explain shows of the ledger: an approval that was taken back was never paid, and what came back says why.
import { expect, test } from 'vitest';
import { ledgerLines } from '../../../src/reports/explanation/ledger-lines.ts';
import type { Day } from '../../../src/values/day.ts';
import { begun, paymentsOf } from '../../support/ledger-history.ts';
import { ledgerRow } from '../../support/ledger-rows.ts';

const APPROVED = ledgerRow(1);
const PAID = { status: 'paid', date: '2026-02-03' as Day, document: '宁财企〔2026〕3号' } as const;
const BACK = { status: 'recovered', date: '2026-03-01' as Day } as const;

test.each([
  ['revoked', [], { note: '撤销批准：资金未到位' }, '已撤销', '资金未到位'],
  ['returned', [PAID], { note: '账户已销户' }, '已追回', '账户已销户'],
  ['returned without a reason', [PAID], { note: '' }, '已追回', ''],
])('a payment that was %s', (_, paid, back, status, reason) => {
  const later = [...paid, { ...BACK, ...back }].map((own) => ({ row: ledgerRow(1, own), refers: 1 }));
  const payments = paymentsOf([...begun(APPROVED), ...later]);
  const lines = ledgerLines(payments, { uscc: APPROVED.uscc, former: [] }, 'hnte', 'zh');
  expect(lines.map((line) => [line.status, line.reason])).toEqual([
    ['已批准', ''],
    ...paid.map(() => ['已拨付', '']),
    [status, reason],
  ]);
});

test('what was paid under a code that the enterprise had before says so', () => {
  const [now, before] = [ledgerRow(2), ledgerRow(1)];
  expect(now.uscc).not.toBe(before.uscc);
  const codes = { uscc: now.uscc, former: [before.uscc] };
  const lines = ledgerLines(paymentsOf(begun(before, now)), codes, 'hnte', 'zh');
  expect(lines.map(({ former }) => former)).toEqual([before.uscc, null]);
});

test('tells each state in the language asked for', () => {
  const payments = paymentsOf([...begun(APPROVED), { row: ledgerRow(1, BACK), refers: 1 }]);
  const lines = ledgerLines(payments, { uscc: APPROVED.uscc, former: [] }, 'hnte', 'en');
  expect(lines.map(({ status }) => status)).toEqual(['approved', 'revoked']);
});
