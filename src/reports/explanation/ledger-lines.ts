// What the ledger has of one award, line by line.
import type { LedgerPayment, LedgerRecord } from '../../ledger/ledger-payments.ts';
import { statusName } from '../../ledger/ledger-row.ts';
import { cellSource } from '../../values/cell-ref.ts';
import type { Lang } from '../../values/lang.ts';
import { formatYuan } from '../../values/money.ts';
import { LEVEL_WORDING } from '../wording/level-wording.ts';
import { unitName } from '../wording/unit-name.ts';

export interface PaidLine {
  readonly year: string;
  readonly batch: string;
  /** `市级`, or the county or park; empty where the ledger does not say. */
  readonly payer: string;
  /** In 元 with two decimals; null where the ledger does not say. */
  readonly amount: string | null;
  /** 已批准, 已拨付 or 已追回; empty where the ledger does not say. */
  readonly status: string;
  readonly date: string | null;
  readonly document: string;
  /** Its cell in the ledger. */
  readonly source: string;
}

/** The rows on an enterprise's award, those that carry a payment further behind it. */
export function ledgerLines(
  payments: readonly LedgerPayment[],
  uscc: string,
  measure: string,
  lang: Lang,
): readonly PaidLine[] {
  return payments
    .filter(({ first }) => first.uscc === uscc && first.measures.includes(measure))
    .flatMap(({ first, later }) => [first, ...later].map((record) => lineOf(record, lang)));
}

function lineOf(record: LedgerRecord, lang: Lang): PaidLine {
  const { level, payer, amount, status } = record;
  return {
    year: record.yearWritten,
    batch: record.batch,
    payer: payer !== null ? unitName(payer, lang) : level === null ? '' : LEVEL_WORDING[level][lang],
    amount: amount === null ? null : formatYuan(amount),
    status: status === null ? '' : statusName(status),
    date: record.date,
    document: record.document,
    source: cellSource(record.at),
  };
}
