// The batches in a run's folder, each in a folder of its own with a manifest of its own.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ComparedPayment } from '../payment/missing-payments.ts';
import { PAYMENT_JSON_NAME } from '../reports/run-files.ts';
import { compareText } from '../values/compare-text.ts';
import { parseMoney } from '../values/money.ts';
import type { PaymentManifest } from './manifest.ts';
import { MANIFEST_NAME, PAYMENT_FOLDER } from './run-places.ts';

export interface PaymentBatch {
  /** Relative to the run, with `/`: `兑付/2025Q4-01`. */
  readonly path: string;
  readonly manifest: PaymentManifest;
}

/** The batches of a run, ordered by path; none where it has no such folder. */
export async function paymentBatches(run: string): Promise<readonly PaymentBatch[]> {
  const names = await readdir(join(run, PAYMENT_FOLDER)).catch((): string[] => []);
  const found = await Promise.all(
    names.sort(compareText).map(async (name) => {
      const manifest = await paymentManifest(join(run, PAYMENT_FOLDER, name));
      return manifest === null ? [] : [{ path: `${PAYMENT_FOLDER}/${name}`, manifest }];
    }),
  );
  return found.flat();
}

/** The manifest of a batch's folder; null where it is none. */
export async function paymentManifest(folder: string): Promise<PaymentManifest | null> {
  try {
    const text = await readFile(join(folder, MANIFEST_NAME), 'utf8');
    const { paymentManifestSchema } = await import('./manifest.ts');
    return paymentManifestSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** A payment of a batch, and the day of the batch where it has one. */
export interface BatchPayment extends ComparedPayment {
  readonly date: string | null;
}

/** What the batch in a folder pays, by its payment.json; null where that cannot be read. */
export async function paymentLines(folder: string): Promise<readonly BatchPayment[] | null> {
  try {
    const text = await readFile(join(folder, PAYMENT_JSON_NAME), 'utf8');
    const { paymentLinesSchema } = await import('./manifest.ts');
    const { lines, date = null } = paymentLinesSchema.parse(JSON.parse(text));
    return lines.map(({ amount, ...line }) => ({
      ...line,
      amount: parseMoney(amount, 'yuan') ?? null,
      ...{ recovered: false, date },
    }));
  } catch {
    return null;
  }
}
