// Rows that carry payments further: that they were made, and what of them came back. No row is ever changed.
import type { Day } from '../values/day.ts';
import { type Money, ZERO } from '../values/money.ts';
import type { NewRow } from './add-rows.ts';
import { type LedgerPayment, type LedgerRecord, paidRecord, rowOf, stands } from './ledger-payments.ts';

/** How a payment was made, or came back. */
export interface Voucher {
  readonly date: Day;
  /** 文号. */
  readonly document: string;
  readonly note: string;
}

/** What entering payments as paid, or as taken back, comes to; whatever is not `new` changes nothing. */
export type FurtherPlan =
  | { readonly state: 'new'; readonly rows: readonly NewRow[]; readonly of: readonly LedgerPayment[] }
  /** Nothing is left to be entered, and what is meant was entered by this very document and date. */
  | { readonly state: 'already-there'; readonly of: readonly LedgerPayment[] }
  /** Nothing is left to be entered; all of it was paid by other documents. */
  | { readonly state: 'paid-otherwise'; readonly of: readonly LedgerPayment[] }
  /** Dated before its approval, or before it was paid. */
  | { readonly state: 'too-early'; readonly of: readonly LedgerPayment[] }
  /** It was not paid yet, so nothing can come back; or was, so that no approval can be revoked. */
  | { readonly state: 'unpaid' | 'paid-already'; readonly of: readonly LedgerPayment[] }
  /** One amount is asked back of several payments. */
  | { readonly state: 'which'; readonly of: readonly LedgerPayment[] }
  | { readonly state: 'too-much'; readonly of: readonly LedgerPayment[] }
  /** Nothing of it stands. */
  | { readonly state: 'nothing'; readonly of: readonly LedgerPayment[] };

/** The rows that enter approved payments as paid; those paid before are left as they are. */
export function paidRows(payments: readonly LedgerPayment[], voucher: Voucher): FurtherPlan {
  const standing = payments.filter(stands);
  if (standing.length === 0) return { state: 'nothing', of: payments };
  const open = standing.filter(({ paid }) => !paid);
  if (open.length === 0) {
    const entered = standing.filter((payment) => isBy(paidRecord(payment), voucher));
    return entered.length > 0
      ? { state: 'already-there', of: entered }
      : { state: 'paid-otherwise', of: standing };
  }
  const early = open.filter(({ first }) => first.date !== null && voucher.date < first.date);
  if (early.length > 0) return { state: 'too-early', of: early };
  return { state: 'new', rows: open.map((one) => further(one, 'paid', one.standing, voucher)), of: open };
}

/** What is to come back: part of one payment, or all of each where `amount` is null. */
export interface Recovery extends Voucher {
  /** In 分. */
  readonly amount: Money | null;
  /** Take approvals back, of which nothing was paid, instead of money. */
  readonly revoke: boolean;
}

/** The rows that take payments back: never more than stands, and money only of what was paid. */
export function recoveryRows(payments: readonly LedgerPayment[], recovery: Recovery): FurtherPlan {
  const { amount, revoke } = recovery;
  const standing = payments.filter(stands);
  if (standing.length === 0) {
    const entered = payments.filter((payment) => isEntered(payment, recovery));
    const all = entered.length > 0 && entered.length === payments.length;
    return { state: all ? 'already-there' : 'nothing', of: payments };
  }
  const unfit = standing.filter(({ paid }) => paid === revoke);
  if (unfit.length > 0) return { state: revoke ? 'paid-already' : 'unpaid', of: unfit };
  const early = standing.filter(({ first, later }) =>
    [first, ...later].some(
      ({ date, status }) => status !== 'recovered' && date !== null && recovery.date < date,
    ),
  );
  if (early.length > 0) return { state: 'too-early', of: early };
  // Blank stands for all of it: so a payment of nothing, or of nobody knows how much, comes back too.
  const rowFor = (payment: LedgerPayment) =>
    further(payment, 'recovered', amount ?? (payment.standing || null), recovery);
  if (amount === null) return { state: 'new', rows: standing.map(rowFor), of: standing };
  const [payment, ...others] = standing;
  if (payment === undefined || others.length > 0) return { state: 'which', of: standing };
  if (isEntered(payment, recovery)) return { state: 'already-there', of: standing };
  const most = payment.standing;
  if (amount <= ZERO || (most !== null && amount > most)) return { state: 'too-much', of: standing };
  return { state: 'new', rows: [rowFor(payment)], of: standing };
}

function isEntered({ later }: LedgerPayment, recovery: Recovery): boolean {
  return later.some(
    (record) =>
      record.status === 'recovered' &&
      isBy(record, recovery) &&
      (recovery.amount === null || record.amount === recovery.amount),
  );
}

function further(
  { first }: LedgerPayment,
  status: 'paid' | 'recovered',
  amount: Money | null,
  { date, document, note }: Voucher,
): NewRow {
  return { row: { ...rowOf(first), status, amount, date, document, note }, refers: first.number };
}

function isBy(record: LedgerRecord, { date, document }: Voucher): boolean {
  return record.date === date && record.document === document;
}
