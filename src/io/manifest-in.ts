// Whether a folder holds something that this tool wrote.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';
import { paymentManifest } from './payment-batches.ts';
import { MANIFEST_NAME } from './run-places.ts';

/** The manifest of the run or batch that a folder holds; null where it holds neither. */
export async function manifestIn(folder: string): Promise<Pick<Manifest, 'outputs'> | null> {
  try {
    const text = await readFile(join(folder, MANIFEST_NAME), 'utf8');
    const { manifestSchema } = await import('./manifest.ts');
    return manifestSchema.safeParse(JSON.parse(text)).data ?? (await paymentManifest(folder));
  } catch {
    return null;
  }
}
