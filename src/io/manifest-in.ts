// Whether a folder holds something that this tool wrote.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';
import { paymentManifest } from './payment-batches.ts';
import { MANIFEST_NAME, RUN_MANIFEST } from './run-places.ts';

type Outputs = Pick<Manifest, 'outputs'>;

/** What the manifest of the run or batch that a folder holds says of its files; null where it holds neither. */
export async function manifestIn(folder: string): Promise<Outputs | null> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST_NAME), 'utf8'));
    return isOfRun(manifest) ? manifest : await paymentManifest(folder);
  } catch {
    return null;
  }
}

// By hand, since every run into a folder that holds one asks this alone: to load all shapes takes a twentieth of it.
function isOfRun(manifest: unknown): manifest is Outputs {
  return (
    isRecord(manifest) &&
    manifest['schema'] === RUN_MANIFEST &&
    Array.isArray(manifest['outputs']) &&
    manifest['outputs'].every(isOutput)
  );
}

function isOutput(output: unknown): output is Outputs['outputs'][number] {
  return (
    isRecord(output) &&
    typeof output['path'] === 'string' &&
    Number.isSafeInteger(output['bytes']) &&
    typeof output['sha256'] === 'string' &&
    /^[0-9a-f]{64}$/.test(output['sha256'])
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
