// The ledger (台账) from a CSV file or workbook.
import type { Reported } from '../diagnostics/diagnostic.ts';
import { EMPTY_LEDGER, type Ledger } from '../eligibility/ledger.ts';
import { alteredFinding } from '../ledger/ledger-kinds.ts';
import type { LedgerPayment } from '../ledger/ledger-payments.ts';
import { readLedgerTable } from '../ledger/ledger-table.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import type { Policy } from '../policy/policy.ts';
import type { GivenFile } from './given-file.ts';
import { hashText } from './hash-text.ts';
import { missingColumns, readRecordFile } from './read-record-file.ts';

export interface LoadedLedger extends Reported<Ledger> {
  /** Every payment, also those taken back, in the order of the ledger. */
  readonly payments: readonly LedgerPayment[];
  readonly file: GivenFile | null;
}

export const LEDGER_FILE = { zh: '台账', en: 'the ledger' } as const;

/**
 * Loads what was paid before; nothing where `path` is null. A ledger that was altered is read all the same, and each
 * alteration is an error finding. Throws InputError where the file cannot be read.
 */
export async function loadLedger(path: string | null, policy: Policy): Promise<LoadedLedger> {
  if (path === null) return { value: EMPTY_LEDGER, payments: [], diagnostics: [], file: null };
  const { sheets, sha256, name } = await readRecordFile(path, LEDGER_FILE);
  const faults = verifyLedger(readLedgerTable(sheets), hashText);
  const altered = new Set(faults.flatMap((fault) => ('line' in fault ? fault.line.at('code').row : [])));
  const { value, payments, diagnostics, missing } = readLedger(sheets, policy, altered);
  if (missing.length > 0) throw missingColumns(path, LEDGER_FILE, missing);
  return {
    value,
    payments,
    diagnostics: [...diagnostics, ...faults.map((fault) => alteredFinding(fault, name))],
    file: { role: 'ledger', file: name, sha256, path },
  };
}
