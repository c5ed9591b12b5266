// What the ledger has of one award, line by line.
import type { LedgerPayment, LedgerRecord } from '../../ledger/ledger-payments.ts';
import { recoveryReason } from '../../payment/prior-rows.ts';
import { cellSource } from '../../values/cell-ref.ts';
import type { Lang } from '../../values/lang.ts';
import { formatYuan } from '../../values/money.ts';
import { PAYMENT_STATE_WORDING } from '../wording/ledger-wording.ts';
import { LEVEL_WORDING } from '../wording/level-wording.ts';
import { unitName } from '../wording/unit-name.ts';

export interface PaidLine {
  /** The code that it stands under, where the enterprise has another by now; null otherwise. */
  readonly former: string | null;
  readonly year: string;
  readonly batch: string;
  /** `市级`, or the county or park; empty where the ledger does not say. */
  readonly payer: string;
  /** In 元 with two decimals; null where the ledger does not say. */
  readonly amount: string | null;
  /** 已批准, 已拨付, 已追回 or, of an approval that was taken back, 已撤销; empty where the ledger does not say. */
  readonly status: string;
  readonly date: string | null;
  readonly document: string;
  /** Why it came back; empty of all other rows. */
  readonly reason: string;
  /** Its cell in the ledger. */
  readonly source: string;
}

/** The code of an enterprise, and those that it had before. */
export interface OwnCodes {
  readonly uscc: string;
  readonly former: readonly string[];
}

/** The rows on an enterprise's award, under whichever of its codes; those that carry a payment further behind it. */
export function ledgerLines(
  payments: readonly LedgerPayment[],
  { uscc, former }: OwnCodes,
  measure: string,
  lang: Lang,
): readonly PaidLine[] {
  const codes = new Set([uscc, ...former]);
  return payments
    .filter(({ first }) => codes.has(first.uscc) && first.measures.includes(measure))
    .flatMap((payment) =>
      [payment.first, ...payment.later].map((record) => ({
        former: record.uscc === uscc ? null : record.uscc,
        ...lineOf(record, payment, lang),
      })),
    );
}

function lineOf(record: LedgerRecord, payment: LedgerPayment, lang: Lang): Omit<PaidLine, 'former'> {
  const { level, payer, amount, status } = record;
  return {
    year: record.yearWritten,
    batch: record.batch,
    payer: payer !== null ? unitName(payer, lang) : level === null ? '' : LEVEL_WORDING[level][lang],
    amount: amount === null ? null : formatYuan(amount),
    status: statusText(record, payment, lang),
    date: record.date,
    document: record.document,
    reason: status === 'recovered' ? (recoveryReason(record.note) ?? '') : '',
    source: cellSource(record.at),
  };
}

function statusText({ status }: LedgerRecord, { paid }: LedgerPayment, lang: Lang): string {
  if (status === null) return '';
  return PAYMENT_STATE_WORDING[status === 'recovered' && !paid ? 'revoked' : status][lang];
}
