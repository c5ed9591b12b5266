// Whether the ledger that a batch is to be entered into is the one that the run goes by: otherwise what it no longer has
// would be paid twice.
import { join } from 'node:path';
import { type LoadedPriorPayments, loadPriorPayments } from '../io/load-prior-payments.ts';
import type { LoadedRun } from '../io/load-run.ts';
import { type PaymentBatch, paymentBatches, paymentLines } from '../io/payment-batches.ts';
import { isThere } from '../io/run-files-present.ts';
import { type ComparedPayment, missingPayments } from '../payment/missing-payments.ts';
import type { PriorRow } from '../payment/prior-award.ts';
import type { Policy } from '../policy/policy.ts';
import { batchesLost, ledgerForgotten, ledgerGone, paymentsLost } from './pay-errors.ts';

interface LedgerRequest {
  /** Folder of the run. */
  readonly run: string;
  readonly ledger: string | null;
  readonly approve: boolean;
}

/** A ledger as a batch is held against it. */
export interface PayLedger {
  /** Null where none was given, or there is none yet. */
  readonly ledger: LoadedPriorPayments | null;
  /** What of it the run knew; null where that is all of it, or cannot be told. */
  readonly seen: readonly PriorRow[] | null;
}

/**
 * The ledger that a batch is held against; none where none was given, or there is none yet. A run that knew no ledger
 * may be the first to have one; any other that names none that is there has mistyped it. Throws InputError there, and
 * for one without payments that the run was evaluated with.
 */
export async function payLedger(
  { ledger: path, run: folder, approve }: LedgerRequest,
  { manifest }: LoadedRun,
  policy: Policy,
): Promise<PayLedger> {
  const used = manifest.inputs.find(({ role }) => role === 'ledger');
  if (!used && manifest.settled.previous?.unledgered)
    throw ledgerForgotten(folder, manifest.settled.previous.name);
  if (path === null) return { ledger: null, seen: null };
  if (!(await isThere(path))) {
    if (used) throw ledgerGone(path, used.file);
    return { ledger: null, seen: null };
  }
  const ledger = await loadPriorPayments(path, policy);
  if (!used) return { ledger, seen: [] };
  // Rows that cannot be read may be those that are missed, and keep a batch from being approved by themselves.
  if (approve && ledger.diagnostics.some(({ severity }) => severity === 'error'))
    return { ledger, seen: null };
  if (!used.copy || used.sha256 === ledger.file.sha256) return { ledger, seen: null };
  // Decisions stand on what was paid by then; where that is gone they do not hold.
  const { rows: seen } = await loadPriorPayments(join(folder, used.copy), policy);
  const missing = missingPayments(seen, ledger.rows);
  if (missing.length > 0) throw paymentsLost(path, used.file, missing);
  return { ledger, seen };
}

/**
 * The batch of that name as an approval left it that was broken off before the ledger, as far as it is `known`,
 * had it; null where there is none. Throws InputError where the ledger lacks other approved batches of the run.
 */
export async function brokenOffBatch(
  run: string,
  ledger: string,
  batch: string,
  known: LoadedPriorPayments | null,
): Promise<PaymentBatch | null> {
  const approved = (await paymentBatches(run)).filter(({ manifest }) => manifest.approved);
  const entered = await Promise.all(approved.map((one) => isEntered(run, one, known)));
  const lost = approved.filter((_, place) => entered[place] !== true);
  const others = lost.filter(({ manifest }) => manifest.batch !== batch);
  if (others.length > 0)
    throw batchesLost(
      ledger,
      others.map(({ path }) => path),
    );
  return lost[0] ?? null;
}

// Batches are numbered alike everywhere: what counts is that the ledger has the payments under that name.
async function isEntered(
  run: string,
  { path, manifest }: PaymentBatch,
  known: LoadedPriorPayments | null,
): Promise<boolean> {
  if (!known?.batches.has(manifest.batch)) return false;
  const lines = await paymentLines(join(run, path));
  // Without its payments nobody can tell whether those of that name are its own.
  return lines !== null && hasPayments(known, manifest.batch, lines);
}

/** Whether the ledger has these payments under the name of that batch. */
export function hasPayments(
  { rows }: LoadedPriorPayments,
  batch: string,
  payments: readonly ComparedPayment[],
): boolean {
  // What came back since was entered all the same.
  const own = rows.filter((row) => row.batch === batch);
  return missingPayments(payments, own).length === 0;
}
