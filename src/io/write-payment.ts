// Writes a batch into its run: every file as bytes, the control page over their digests, a manifest, in one step.
import { join } from 'node:path';
import { checkPaymentFiles } from '../reports/check-payment-files.ts';
import { controlFile, paymentFiles } from '../reports/payment-files.ts';
import type { PaymentFacts } from '../reports/sheets/payment/payment-facts.ts';
import { encodeJson } from './encode-json.ts';
import type { PaymentInput, PaymentManifest } from './manifest.ts';
import { paymentManifest } from './payment-batches.ts';
import { MANIFEST_NAME, PAYMENT_FOLDER } from './run-places.ts';
import { sha256 } from './sha256.ts';
import { type OutputFile, writeFolder } from './staged-folder.ts';
import { bytesOf } from './write-run.ts';
import type { XlsxOptions } from './write-xlsx.ts';

export interface PaymentPlace {
  /** Folder of the run. */
  readonly run: string;
  readonly version: string;
  /** SHA-256 of the run's evaluation.json. */
  readonly evaluation: string;
  readonly inputs: readonly PaymentInput[];
  readonly created: XlsxOptions['created'];
}

/** A batch made but not yet written. */
export interface MadePayment {
  readonly folder: string;
  readonly files: readonly OutputFile[];
  readonly manifest: Omit<PaymentManifest, 'approved'>;
}

/** The folder of a batch: `<run>/兑付/<batch>`. */
export function batchFolder(run: string, batch: string): string {
  return join(run, PAYMENT_FOLDER, batch);
}

/** Makes every file of a batch. Throws Error, in words, where their figures do not reconcile with the plan's. */
export async function makePayment(facts: PaymentFacts, place: PaymentPlace): Promise<MadePayment> {
  const { plan, lang } = facts;
  const options = { created: place.created, lang };
  const planned = paymentFiles(facts);
  checkPaymentFiles(facts, planned);
  const made = await Promise.all(
    planned.map(async ({ file, lines }) => {
      const bytes = await bytesOf(file, options);
      return { path: file.path, bytes, digest: { name: file.path, sha256: sha256(bytes), lines } };
    }),
  );
  const control = controlFile(
    facts,
    made.map(({ digest }) => digest),
  );
  const files = [
    ...made.map(({ path, bytes }) => ({ path, bytes })),
    { path: control.path, bytes: await bytesOf(control, options) },
  ];
  return {
    folder: batchFolder(place.run, plan.wish.batch),
    files,
    manifest: {
      schema: 'xining-tiers/payment-manifest@1',
      tool: { name: 'xining-tiers', version: place.version },
      batch: plan.wish.batch,
      evaluation: place.evaluation,
      inputs: [...place.inputs],
      outputs: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
    },
  };
}

/**
 * Writes a made batch, replacing what an earlier plan of it left. Throws InputError where the folder holds other files,
 * and what `mayReplace` throws for the batch that is there by then.
 */
export async function writePayment(
  { folder, files, manifest }: MadePayment,
  approved: boolean,
  { signal = null, mayReplace }: PaymentWriting,
): Promise<void> {
  const all = { ...manifest, approved } satisfies PaymentManifest;
  const check = async (at: string): Promise<void> => {
    const there = await paymentManifest(at);
    if (there) mayReplace(there);
  };
  await writeFolder(folder, [...files, { path: MANIFEST_NAME, bytes: encodeJson(all) }], { signal, check });
}

interface PaymentWriting {
  readonly signal?: AbortSignal | null;
  readonly mayReplace: (there: PaymentManifest) => void;
}
