// Loads a TypeScript file of the tests' support under plain Node, which runs none before version 22.
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The module of a file, named from the root of the project. */
export async function loadTypescript(file) {
  const folder = join(ROOT, 'node_modules/.cache/xining-tiers');
  const outfile = join(folder, `${basename(file, '.ts')}.mjs`);
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(ROOT, file)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
