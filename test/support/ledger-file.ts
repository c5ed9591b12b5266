// Ledger files for tests: written by the tool, and read back as it reads them.
import { hashText } from '../../src/io/hash-text.ts';
import { ledgerText } from '../../src/io/ledger-text.ts';
import { readTextTable } from '../../src/io/read-text-table.ts';
import { cellsOfRow, type LedgerRow } from '../../src/ledger/ledger-row.ts';
import { type LedgerTable, readLedgerTable } from '../../src/ledger/ledger-table.ts';
import { sealLines } from '../../src/ledger/seal-lines.ts';
import { POLICY } from './policy.ts';

/** The text of a ledger with these rows, each a payment of its own. */
export function ledgerFile(rows: readonly LedgerRow[]): string {
  const lines = rows.map((row) => ({ cells: cellsOfRow(row, POLICY), others: [], refers: null }));
  return ledgerText(sealLines(lines, null, hashText));
}

/** The table that a ledger's text holds. */
export async function tableOf(text: string): Promise<LedgerTable> {
  return readLedgerTable([await readTextTable(text.replace(/^\uFEFF/, ''), '台账.csv')]);
}
