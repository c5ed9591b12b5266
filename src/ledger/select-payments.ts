// The payments of a ledger that are asked for.
import { type LedgerPayment, payerOf } from './ledger-payments.ts';

/** How far a payment has come, as people ask for it. `paid` has those of which a part came back, too. */
export const PAYMENT_STATES = ['approved', 'paid', 'part-recovered', 'recovered', 'revoked'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** What a payment must be; null asks for nothing. */
export interface PaymentFilter {
  /** Codes of enterprises, as the ledger has them. */
  readonly codes: ReadonlySet<string> | null;
  /** Measure id. */
  readonly measure: string | null;
  readonly batch: string | null;
  readonly year: number | null;
  /** `province`, `city`, or the id of a county or park. */
  readonly payer: string | null;
  readonly state: PaymentState | null;
  /** 登记号 of any of the payment's rows. */
  readonly number: number | null;
}

/** The payments that are all that the filter asks for, in their order. */
export function selectPayments(
  payments: readonly LedgerPayment[],
  { codes, measure, batch, year, payer, state, number }: PaymentFilter,
): readonly LedgerPayment[] {
  return payments.filter((payment) => {
    const { first, later } = payment;
    return (
      (codes === null || codes.has(first.uscc)) &&
      (measure === null || first.measures.includes(measure)) &&
      (batch === null || first.batch === batch) &&
      (year === null || first.awardYear === year) &&
      (payer === null || payerOf(first) === payer) &&
      (state === null || isIn(payment, state)) &&
      (number === null || [first, ...later].some((row) => row.number === number))
    );
  });
}

/** The state that says most of a payment. */
export function stateOf({ status, paid, recovered }: LedgerPayment): PaymentState {
  if (status === 'recovered') return paid ? 'recovered' : 'revoked';
  return status === 'paid' && recovered > 0n ? 'part-recovered' : status;
}

function isIn(payment: LedgerPayment, state: PaymentState): boolean {
  const own = stateOf(payment);
  return own === state || (state === 'paid' && own === 'part-recovered');
}
