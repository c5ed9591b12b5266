import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStage } from '../../src/io/stage.ts';

test('what comes too late does not bring a discarded stage back', async () => {
  const place = await mkdtemp(join(tmpdir(), 'stage-'));
  try {
    const stage = await openStage(join(place, 'run'));
    const early = stage.write('甲.txt', [new TextEncoder().encode('甲')]);
    const gone = stage.discard();
    await expect(stage.write('县区/乙.txt', [new Uint8Array(1)])).rejects.toThrow('the stage is gone');
    await expect(stage.copy({ path: '丙', from: 'package.json', sha256: '' })).rejects.toThrow(
      'the stage is gone',
    );
    await expect(early).resolves.toMatchObject({ path: '甲.txt', bytes: 3 });
    await gone;
    expect(await readdir(place)).toEqual([]);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
});
