// Approved batches of a run whose documents are gone or were altered since: what was signed can no longer be shown.
import type { LoadedPriorPayments } from '../io/load-prior-payments.ts';
import type { LoadedRun } from '../io/load-run.ts';
import { type PaymentBatch, paymentBatches } from '../io/payment-batches.ts';
import { PAYMENT_FOLDER } from '../io/run-places.ts';
import type { RunProblem } from '../io/verify-run.ts';
import { isNumberedBatch } from '../payment/batch-name.ts';
import type { PriorRow } from '../payment/prior-award.ts';
import type { Localised } from '../values/lang.ts';

export interface DamagedBatch {
  readonly batch: string;
  /** Relative to the run: `兑付/2025Q4-01`. */
  readonly path: string;
  /** By name, what is wrong with each file; none where the whole folder is gone. */
  readonly files: readonly { readonly name: string; readonly wrong: Localised }[];
}

interface Beside {
  /** The batch that is being made. */
  readonly besides: string;
  /** The ledger as it is, and what the run knew of it; null where that is all of it, or cannot be told. */
  readonly known: LoadedPriorPayments | null;
  readonly seen: readonly PriorRow[] | null;
}

interface OtherBatches {
  /**
   * The approved batches of the run, but the one being made, of which a document is missing, altered or unreadable; and
   * those numbered batches of its period that the ledger got after the run was made and that it has no folder of.
   */
  readonly damaged: readonly DamagedBatch[];
  /** Names of the latter where the run was made without a ledger, and nothing shows that it was ever paid from. */
  readonly unaware: readonly string[];
}

/** What is amiss with the batches that the run has, or may have had. */
export async function otherBatches(
  run: string,
  { apart, evaluation, manifest: { inputs } }: LoadedRun,
  { besides, known, seen }: Beside,
): Promise<OtherBatches> {
  const batches = await paymentBatches(run);
  const damaged = batches
    .filter(({ manifest }) => manifest.approved && manifest.batch !== besides)
    .map(({ path, manifest }) => ({ batch: manifest.batch, path, files: lostFiles(apart, path) }))
    .filter(({ files }) => files.length > 0);
  const gone = goneBatches(evaluation.period, batches, { besides, known, seen });
  const isUnaware =
    !inputs.some(({ role }) => role === 'ledger') && !batches.some(({ manifest }) => manifest.approved);
  return isUnaware
    ? { damaged, unaware: gone.map(({ batch }) => batch) }
    : { damaged: [...damaged, ...gone], unaware: [] };
}

/** Whether a document of the run's batch of that name is missing, altered or unreadable. */
export function isDamaged({ apart }: LoadedRun, batch: string): boolean {
  return lostFiles(apart, `${PAYMENT_FOLDER}/${batch}`).length > 0;
}

// What was put beside the documents, such as scans of signed sheets, harms nothing.
function lostFiles(problems: readonly RunProblem[], folder: string): DamagedBatch['files'] {
  return problems
    .filter(({ kind, path }) => kind !== 'extra' && path.startsWith(`${folder}/`))
    .map(({ path, message }) => ({ name: path.slice(folder.length + 1), wrong: message }));
}

function goneBatches(
  period: string,
  batches: readonly PaymentBatch[],
  { besides, known, seen }: Beside,
): readonly DamagedBatch[] {
  if (known === null || seen === null) return [];
  const there = new Set([besides, ...batches.map(({ manifest }) => manifest.batch)]);
  const before = new Set(seen.map(({ batch }) => batch));
  return [...known.batches]
    .filter((batch) => isNumberedBatch(batch, period) && !there.has(batch) && !before.has(batch))
    .map((batch) => ({ batch, path: `${PAYMENT_FOLDER}/${batch}`, files: [] }));
}
