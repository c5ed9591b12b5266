// What the ledger says was paid before, for a batch.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PriorRow } from '../payment/prior-payments.ts';
import { priorRows } from '../payment/prior-rows.ts';
import type { Policy } from '../policy/policy.ts';
import { loadLedger } from './load-ledger.ts';
import type { PaymentInput } from './manifest.ts';

export interface LoadedPriorPayments {
  readonly rows: readonly PriorRow[];
  /** Names of the batches in it. */
  readonly batches: ReadonlySet<string>;
  /** What of it could not be read, or was altered: money that might be paid again. */
  readonly diagnostics: readonly Diagnostic[];
  readonly file: PaymentInput;
}

/** Loads a ledger. Throws InputError where the file cannot be read. */
export async function loadPriorPayments(path: string, policy: Policy): Promise<LoadedPriorPayments> {
  const { payments, diagnostics, file } = await loadLedger(path, policy);
  if (!file) throw new RangeError(path);
  const rows = priorRows(payments);
  const batches = new Set(rows.map(({ batch }) => batch).filter((batch) => batch !== ''));
  return { rows, batches, diagnostics, file: { role: 'ledger', file: file.file, sha256: file.sha256 } };
}
