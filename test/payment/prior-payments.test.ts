// What the ledger says was paid before, as its rows say it.
import { expect, test } from 'vitest';
import { type PriorRow, restOf } from '../../src/payment/prior-award.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import { fromFen } from '../../src/values/money.ts';
import { soundCode } from '../support/codes.ts';

const [ONE, TWO] = [soundCode(1), soundCode(2)];

function row(own: Partial<PriorRow>): PriorRow {
  return {
    ...{ uscc: ONE, name: '', measure: 'hnte', awardYear: 2025, payer: 'city', amount: fromFen(10_000n) },
    ...{ recovered: false, batch: '01', note: '应付：市级150.00元', ...own },
  };
}

test('the last account of an enterprise is that of its last row, whichever of its codes that is under', () => {
  const account = (digits: string) => `应付：市级150.00元；账号：${digits}`;
  const rows = [
    row({ uscc: TWO, note: account('62220001') }),
    row({ note: account('62220002') }),
    row({ uscc: TWO, note: account('62220003') }),
    row({ note: '' }),
  ];
  const prior = priorPayments(rows);
  expect([prior.lastAccount([ONE, TWO]), prior.lastAccount([TWO, ONE])]).toEqual(['62220003', '62220003']);
  expect([prior.lastAccount([ONE]), prior.lastAccount([soundCode(3)])]).toEqual(['62220002', null]);
});

test('nothing is owed, and nothing less than nothing, of what was paid beyond what is due', () => {
  const of = (fen: bigint) => priorPayments([row({ amount: fromFen(fen) })]);
  const rests = [14_999n, 15_000n, 15_001n].map((fen) => {
    const prior = of(fen).of(ONE, 'hnte');
    return [prior.state === 'part' && restOf(prior, 'city'), of(fen).owed.length];
  });
  expect(rests).toEqual([
    [1n, 1],
    [0n, 0],
    [0n, 0],
  ]);
});
