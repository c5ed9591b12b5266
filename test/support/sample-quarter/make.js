// Makes fixtures/sample-quarter anew.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTypescript } from '../load-typescript.js';

const FOLDER = fileURLToPath(new URL('../../../fixtures/sample-quarter', import.meta.url));
const { sampleQuarter } = await loadTypescript('test/support/sample-quarter/sample-quarter.ts');

await rm(FOLDER, { recursive: true, force: true });
for (const { name, bytes } of sampleQuarter()) {
  const path = join(FOLDER, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
