// A ledger's rows as they come about: approved, paid, taken back; each with the number of its place.

import { hashText } from '../../src/io/hash-text.ts';
import { ledgerText } from '../../src/io/ledger-text.ts';
import type { NewRow } from '../../src/ledger/add-rows.ts';
import { type LedgerPayment, type LedgerRecord, ledgerPayments } from '../../src/ledger/ledger-payments.ts';
import type { LedgerRow } from '../../src/ledger/ledger-row.ts';
import { cellsOfRow } from '../../src/ledger/ledger-row.ts';
import { sealLines, type UnsealedLine } from '../../src/ledger/seal-lines.ts';
import { POLICY } from './policy.ts';

/** The records of rows, in their order. */
export function recordsOf(rows: readonly NewRow[]): readonly LedgerRecord[] {
  return rows.map(({ row, refers }, index) => ({
    ...row,
    measures: [row.measure],
    yearWritten: row.awardYear === null ? '' : String(row.awardYear),
    number: index + 1,
    refers,
    at: { file: '台账.csv', sheet: '', row: index + 2, column: 1 },
  }));
}

export function paymentsOf(rows: readonly NewRow[]): readonly LedgerPayment[] {
  return ledgerPayments(recordsOf(rows));
}

/** Rows that begin payments. */
export function begun(...rows: readonly LedgerRow[]): readonly NewRow[] {
  return rows.map((row) => ({ row, refers: null }));
}

/** The ledger file that holds these rows. */
export function fileOf(rows: readonly NewRow[]): string {
  const lines = rows.map(
    ({ row, refers }): UnsealedLine => ({ cells: cellsOfRow(row, POLICY), others: [], refers }),
  );
  return ledgerText(sealLines(lines, null, hashText));
}
