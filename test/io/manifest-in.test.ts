import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { manifestIn } from '../../src/io/manifest-in.ts';

const FILE = { path: 'a.txt', bytes: 3, sha256: 'a'.repeat(64) };
const RUN = { schema: 'xining-tiers/manifest@1', outputs: [FILE] };

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manifest-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function read(manifest: unknown) {
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return await manifestIn(folder);
}

describe('what this tool wrote', () => {
  test('is told of a run, whatever else its manifest says', async () => {
    expect((await read({ ...RUN, period: '2025Q4' }))?.outputs).toEqual([FILE]);
    expect((await read({ ...RUN, outputs: [] }))?.outputs).toEqual([]);
  });

  test('is told of a batch of payments', async () => {
    const batch = {
      schema: 'xining-tiers/payment-manifest@1',
      tool: { name: 'xining-tiers', version: '1' },
      ...{ batch: '1', evaluation: 'a'.repeat(64), inputs: [], approved: true, outputs: [FILE] },
    };
    expect((await read(batch))?.outputs).toEqual([FILE]);
    expect(await read({ ...batch, approved: 'yes' })).toBeNull();
  });

  test.each([
    ['nothing', null],
    ['a list', [RUN]],
    ['no form', { outputs: [FILE] }],
    ['another form', { ...RUN, schema: 'xining-tiers/manifest@2' }],
    ['no files', { schema: RUN.schema }],
    ['files that are no list', { ...RUN, outputs: { 0: FILE } }],
    ['a file that is none', { ...RUN, outputs: [FILE, null] }],
    ['a file without a path', { ...RUN, outputs: [{ ...FILE, path: 1 }] }],
    ['a file of half a byte', { ...RUN, outputs: [{ ...FILE, bytes: 0.5 }] }],
    ['a file whose hash is cut off', { ...RUN, outputs: [{ ...FILE, sha256: 'a'.repeat(63) }] }],
    ['a file without a hash', { ...RUN, outputs: [{ ...FILE, sha256: null }] }],
  ])('is not told of a manifest with %s', async (_, manifest) => {
    expect(await read(manifest)).toBeNull();
  });

  test('is not told of a folder without a manifest, nor of one that cannot be read', async () => {
    expect(await manifestIn(folder)).toBeNull();
    await writeFile(join(folder, 'manifest.json'), '{"schema"');
    expect(await manifestIn(folder)).toBeNull();
  });
});
