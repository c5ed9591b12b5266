// What the rows of a ledger come to: each payment, how far it has come, and what of it was taken back.
import type { CellRef } from '../values/cell-ref.ts';
import { type Money, subtract, sum, ZERO } from '../values/money.ts';
import type { LedgerRow, LedgerStatus } from './ledger-row.ts';

/** A row as read from a ledger. */
export interface LedgerRecord extends LedgerRow {
  /** What its measure may mean: `measure` alone as a rule, two for a bare 小巨人, none where it means nothing. */
  readonly measures: readonly string[];
  /** 年度 as written; empty where the ledger does not say. */
  readonly yearWritten: string;
  /** 登记号 and 对应登记号; null where the ledger has none. */
  readonly number: number | null;
  readonly refers: number | null;
  /** Its code's cell. */
  readonly at: CellRef;
}

/** One part of an award, from approval on. */
export interface LedgerPayment {
  /** The row that began it. */
  readonly first: LedgerRecord;
  /** Rows that carry it further, in order: its payment, and what was taken back. */
  readonly later: readonly LedgerRecord[];
  /** How far it has come; `recovered` where nothing of it stands any more. */
  readonly status: LedgerStatus;
  /** Whether money has gone out: false of what is approved, and of an approval that was revoked. */
  readonly paid: boolean;
  /** What came back in all; of an approval that was revoked, what was approved. */
  readonly recovered: Money;
  /** What stands, net of recoveries; null where the ledger does not say how much was paid. */
  readonly standing: Money | null;
}

/**
 * The payments of a ledger, in the order of their first rows. A row that refers to one before it, of the same
 * enterprise, measure and level, carries that payment further. Every other row is a payment of its own, which stands
 * unless it is 已追回 itself: so a ledger of other origin is read by the contract's rule (domain §9).
 */
export function ledgerPayments(records: readonly LedgerRecord[]): readonly LedgerPayment[] {
  const later = new Map<LedgerRecord, LedgerRecord[]>();
  const byNumber = new Map<number, LedgerRecord>();
  for (const record of records) {
    const first = record.refers === null ? undefined : byNumber.get(record.refers);
    const own = first && later.get(first);
    if (own && first && carriesFurther(record, first)) own.push(record);
    else {
      later.set(record, []);
      if (record.number !== null) byNumber.set(record.number, record);
    }
  }
  return [...later].map(([first, own]) => paymentOf(first, own));
}

/** The payments as they stood before the first row of a batch: what was added from there on is left out. */
export function paymentsBefore(batch: string, payments: readonly LedgerPayment[]): readonly LedgerPayment[] {
  const own = payments.find(({ first }) => first.batch === batch);
  if (!own) return payments;
  const records = payments.flatMap(({ first, later }) => [first, ...later]);
  return ledgerPayments(records.filter(({ at }) => at.row < own.first.at.row));
}

function carriesFurther(record: LedgerRecord, first: LedgerRecord): boolean {
  return (
    (record.status === 'paid' || record.status === 'recovered') &&
    record.uscc === first.uscc &&
    record.measures.join() === first.measures.join() &&
    record.level === first.level
  );
}

function paymentOf(first: LedgerRecord, later: readonly LedgerRecord[]): LedgerPayment {
  const recoveries = later.filter(({ status }) => status === 'recovered');
  const inWhole = recoveries.some(({ amount }) => amount === null);
  const back = sum(recoveries.map(({ amount }) => amount ?? ZERO));
  const all =
    first.status === 'recovered' || inWhole || (first.amount !== null && back >= first.amount && back > ZERO);
  const paid = first.status !== 'approved' || later.some(({ status }) => status === 'paid');
  return {
    first,
    later,
    status: all ? 'recovered' : paid ? 'paid' : 'approved',
    paid,
    recovered: all ? (first.amount ?? back) : back,
    standing: all ? ZERO : first.amount === null ? null : subtract(first.amount, back),
  };
}

/** Whether anything of a payment stands. */
export function stands({ status }: LedgerPayment): boolean {
  return status !== 'recovered';
}

/** The row that says that a payment was made; its first where the ledger begins with that, or it was not made yet. */
export function paidRecord({ first, later }: LedgerPayment): LedgerRecord {
  return later.find(({ status }) => status === 'paid') ?? first;
}

/** Who pays: `province`, `city`, the id of a county or park; null where the ledger does not say. */
export function payerOf({ level, payer }: LedgerRow): string | null {
  return level === 'local' ? payer : level;
}

/** The record's own row. */
export function rowOf(record: LedgerRecord): LedgerRow {
  const { uscc, name, measure, awardYear, batch, level, payer, amount, status, date, document, note } =
    record;
  return { uscc, name, measure, awardYear, batch, level, payer, amount, status, date, document, note };
}
