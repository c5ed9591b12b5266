// What the ledger says was paid before, for a batch.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readLedger } from '../eligibility/read-ledger.ts';
import type { PriorRow } from '../payment/prior-payments.ts';
import { readPriorRows } from '../payment/read-prior-rows.ts';
import type { Policy } from '../policy/policy.ts';
import type { PaymentInput } from './manifest.ts';
import { missingColumns, readRecordFile } from './read-record-file.ts';

export interface LoadedPriorPayments {
  readonly rows: readonly PriorRow[];
  /** Names of the batches in it. */
  readonly batches: ReadonlySet<string>;
  /** What of it could not be read: money that might be paid again. */
  readonly diagnostics: readonly Diagnostic[];
  readonly file: PaymentInput;
}

const WHAT = { zh: '台账', en: 'the ledger' } as const;

/** Loads a ledger. Throws InputError where the file cannot be read. */
export async function loadPriorPayments(path: string, policy: Policy): Promise<LoadedPriorPayments> {
  const { sheets, sha256, name } = await readRecordFile(path, WHAT);
  const { diagnostics, missing } = readLedger(sheets, policy);
  if (missing.length > 0) throw missingColumns(path, WHAT, missing);
  const rows = readPriorRows(sheets, policy);
  const batches = new Set(rows.map(({ batch }) => batch).filter((batch) => batch !== ''));
  return { rows, batches, diagnostics, file: { role: 'ledger', file: name, sha256 } };
}
