// What stands in a run's folder beside what the run put there.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../values/compare-text.ts';
import type { Manifest } from './manifest.ts';
import { paymentBatches } from './payment-batches.ts';
import { MANIFEST_NAME } from './run-places.ts';

/** The files in a folder and in folders inside: path relative to it, with `/`, and full path; ordered by path. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = await filesUnder(folder, '');
  return new Map([...files].sort(([a], [b]) => compareText(a, b)));
}

async function filesUnder(folder: string, path: string): Promise<readonly (readonly [string, string])[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries
    .filter(({ name }) => !isDropping(name))
    .map(async (entry) => {
      const full = join(folder, entry.name);
      return entry.isDirectory()
        ? filesUnder(full, `${path}${entry.name}/`)
        : [[`${path}${entry.name}`, full] as const];
    });
  return (await Promise.all(found)).flat();
}

/** Whether anything stands at a path. */
export async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

/** Files in a folder that its manifest does not list, ordered by path; those of a run's batches are listed by theirs. */
export async function addedFiles(
  folder: string,
  { outputs }: Pick<Manifest, 'outputs'>,
): Promise<readonly string[]> {
  const batches = await paymentBatches(folder);
  const listed = new Set([
    MANIFEST_NAME,
    ...outputs.map(({ path }) => path),
    ...batches.flatMap(({ path: batch, manifest }) =>
      [MANIFEST_NAME, ...manifest.outputs.map(({ path }) => path)].map((path) => `${batch}/${path}`),
    ),
  ]);
  return [...(await filesIn(folder)).keys()].filter((path) => !listed.has(path));
}

// What Excel, WPS, LibreOffice and file managers leave behind without anyone's doing, and what a batch that was broken off while
// it was written has left: its next writing clears that away.
function isDropping(name: string): boolean {
  return (
    /^\..+\.(?:new|old)-\d+-\d+$/.test(name) ||
    /^(?:~\$|\.~)/.test(name) ||
    ['.DS_Store', 'Thumbs.db', 'desktop.ini'].includes(name)
  );
}
