// A ledger file held against the seals in it.
import { readLedgerTable } from '../ledger/ledger-table.ts';
import { type LedgerFault, verifyLedger } from '../ledger/verify-ledger.ts';
import { hashText } from './hash-text.ts';
import { assertLedger, LEDGER_FILE } from './load-ledger.ts';
import { missingColumns, readRecordFile } from './read-record-file.ts';

export interface LedgerCheck {
  /** Whether its rows are chained; nothing can be told of one whose are not. */
  readonly sealed: boolean;
  readonly rows: number;
  /** 校验 of the last row; null where there is none. */
  readonly last: string | null;
  readonly faults: readonly LedgerFault[];
}

/** Reads and checks the ledger at a path. Throws InputError where the file cannot be read as one. */
export async function checkLedger(path: string): Promise<LedgerCheck> {
  const { sheets } = await readRecordFile(path, LEDGER_FILE);
  const table = readLedgerTable(sheets);
  assertLedger(path, sheets);
  if (table.missing.length > 0) throw missingColumns(path, LEDGER_FILE, table.missing);
  const { lines, sealed } = table;
  return {
    sealed,
    rows: lines.length,
    last: lines.at(-1)?.seal?.hash ?? null,
    faults: verifyLedger(table, hashText),
  };
}
