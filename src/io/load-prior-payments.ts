// What the ledger says was paid before, for a batch.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { paymentsBefore } from '../ledger/ledger-payments.ts';
import type { PriorRow } from '../payment/prior-award.ts';
import { priorRows } from '../payment/prior-rows.ts';
import type { Policy } from '../policy/policy.ts';
import { loadLedger } from './load-ledger.ts';
import type { PaymentInput } from './manifest.ts';

export interface LoadedPriorPayments {
  readonly rows: readonly PriorRow[];
  /** The rows as they were before a batch of this name was entered; all of them where none was. */
  readonly before: (batch: string) => readonly PriorRow[];
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
  const before = (batch: string): readonly PriorRow[] => priorRows(paymentsBefore(batch, payments));
  return {
    rows,
    before,
    batches,
    diagnostics,
    file: { role: 'ledger', file: file.file, sha256: file.sha256 },
  };
}
