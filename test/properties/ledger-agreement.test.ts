// Evaluate, pay and the ledger commands read one ledger in one way: whatever was entered into it, in any order.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerKey } from '../../src/eligibility/ledger.ts';
import { loadLedger } from '../../src/io/load-ledger.ts';
import { loadPriorPayments } from '../../src/io/load-prior-payments.ts';
import type { NewRow } from '../../src/ledger/add-rows.ts';
import { type FurtherPlan, paidRows, recoveryRows } from '../../src/ledger/carry-further.ts';
import { sumsOf } from '../../src/ledger/ledger-totals.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import type { Day } from '../../src/values/day.ts';
import { fromFen } from '../../src/values/money.ts';
import { begun, fileOf, paymentsOf } from '../support/ledger-history.ts';
import { ledgerRow } from '../support/ledger-rows.ts';
import { POLICY } from '../support/policy.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a clerk does to the payment at a place: `whose` counts from 0. */
const step = fc.record({
  what: fc.constantFrom('pay', 'recover', 'recover-part', 'revoke'),
  whose: fc.nat({ max: 5 }),
  amount: fc.bigInt({ min: 1n, max: 120n }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const APPROVED = [1, 2, 3].flatMap((nth) =>
  (['city', 'province'] as const).map((level) => ledgerRow(nth, { level, amount: fromFen(100n) })),
);

/** What is left of each payment, and whether it was paid, by a calculation of its own. */
interface Account {
  left: bigint;
  paid: boolean;
}

function play(steps: readonly Step[]): {
  readonly rows: readonly NewRow[];
  readonly accounts: readonly Account[];
} {
  let rows = begun(...APPROVED);
  const accounts = APPROVED.map((): Account => ({ left: 100n, paid: false }));
  for (const [turn, { what, whose, amount }] of steps.entries()) {
    const account = accounts[whose];
    const payment = paymentsOf(rows)[whose];
    if (!account || !payment) throw new RangeError(`${whose}`);
    const voucher = { date: '2026-06-01' as Day, document: `${turn}号`, note: '' };
    const plan = planOf(what, amount);
    const allowed = allows(account, what, amount);
    expect(plan.state === 'new').toBe(allowed);
    if (plan.state === 'new') rows = [...rows, ...plan.rows];
    if (allowed && what === 'pay') account.paid = true;
    else if (allowed) account.left -= what === 'recover-part' ? amount : account.left;

    function planOf(name: Step['what'], money: bigint): FurtherPlan {
      if (!payment) throw new RangeError();
      if (name === 'pay') return paidRows([payment], voucher);
      const part = name === 'recover-part' ? fromFen(money) : null;
      return recoveryRows([payment], { ...voucher, amount: part, revoke: name === 'revoke' });
    }
  }
  return { rows, accounts };
}

function allows({ left, paid }: Account, what: Step['what'], amount: bigint): boolean {
  if (left === 0n) return false;
  if (what === 'pay' || what === 'revoke') return !paid;
  return paid && (what === 'recover' || amount <= left);
}

test('a measure is paid for evaluate, pay and show alike exactly while anything of it is left', async () => {
  const path = join(folder, '台账.csv');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const { rows, accounts } = play(steps);
      await writeFile(path, fileOf(rows));
      const { value, payments, diagnostics } = await loadLedger(path, POLICY);
      expect(diagnostics).toEqual([]);
      const prior = priorPayments((await loadPriorPayments(path, POLICY)).rows);
      for (const [index, { uscc, measure }] of APPROVED.entries()) {
        const other = index % 2 === 0 ? index + 1 : index - 1;
        const left = (accounts[index]?.left ?? 0n) + (accounts[other]?.left ?? 0n) > 0n;
        expect(value.has(ledgerKey(uscc, measure))).toBe(left);
        expect(prior.of(uscc, measure).state !== 'none').toBe(left);
        expect(payments[index]?.standing).toBe(accounts[index]?.left);
      }
      const { approved, paid, recovered, revoked } = sumsOf(payments);
      const of = (isPaid: boolean): bigint =>
        accounts.filter((one) => one.paid === isPaid).reduce((total, { left }) => total + left, 0n);
      expect([approved, paid]).toEqual([of(false), of(true)]);
      expect(approved + paid + recovered + revoked).toBe(600n);
    }),
    { numRuns: 60 },
  );
});
