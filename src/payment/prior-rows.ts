// The payments of a ledger as batches need them.
import { type LedgerPayment, payerOf } from '../ledger/ledger-payments.ts';
import { lastOf } from '../values/day.ts';
import { statesDue } from './due-note.ts';
import type { PriorRow } from './prior-award.ts';

/**
 * What was paid, in the order of the ledger; a payment whose measure may mean two things stands for both. One of which
 * a part came back counts as paid in whole, for that part is not owed again, and has a row for what came back.
 */
export function priorRows(payments: readonly LedgerPayment[]): readonly PriorRow[] {
  return payments.flatMap((payment) => {
    const { first, later, status, recovered } = payment;
    const recoveries = [first, ...later].filter((one) => one.status === 'recovered');
    const recoveredOn = lastOf(recoveries.map(({ date }) => date));
    const recoveredBy = later.filter(({ status: state }) => state === 'recovered').at(-1)?.number ?? null;
    const recoveredFor = recoveries.flatMap(({ note }) => recoveryReason(note) ?? []);
    return first.measures.flatMap((measure): readonly PriorRow[] => {
      const row: PriorRow = {
        uscc: first.uscc,
        name: first.name,
        measure,
        awardYear: first.awardYear,
        payer: payerOf(first),
        amount: first.amount,
        recovered: status === 'recovered',
        ...(recoveredOn !== null && { recoveredOn }),
        ...(status === 'recovered' && !payment.paid && { revoked: true }),
        ...(first.number !== null && { number: first.number }),
        ...(recoveredBy !== null && { recoveredBy }),
        ...(recoveredFor.length > 0 && { recoveredFor }),
        ...(first.date !== null && { date: first.date }),
        batch: first.batch,
        note: first.note,
      };
      const back = status !== 'recovered' && recovered > 0n;
      return back ? [row, { ...row, amount: recovered, recovered: true }] : [row];
    });
  });
}

/** Why money came back, or an approval was revoked, by the 备注 of the row that says so; null where it does not say. */
export function recoveryReason(note: string): string | null {
  // What a payment that was imported as taken back says of what was due is no reason.
  if (note === '' || statesDue(note)) return null;
  // That an approval was revoked is told of the payment itself.
  return note.replace(/^撤销批准：/u, '');
}
