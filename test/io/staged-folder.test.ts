import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { InputError } from '../../src/io/input-error.ts';
import { sha256 } from '../../src/io/sha256.ts';
import { fillFolder, prepareTarget, writeFolder } from '../../src/io/staged-folder.ts';
import { verifyRun } from '../../src/io/verify-run.ts';

let place = '';
let target = '';

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'staged-'));
  target = join(place, '结果');
});
afterEach(() => rm(place, { recursive: true, force: true }));

const APPROVED = JSON.stringify({
  schema: 'xining-tiers/payment-manifest@1',
  tool: { name: 'xining-tiers', version: '1' },
  ...{ batch: '2025Q4-01', evaluation: 'a'.repeat(64), inputs: [], approved: true, outputs: [] },
});

function file(path: string, text: string) {
  return { path, bytes: new TextEncoder().encode(text) };
}

function run(...files: readonly (readonly [string, string])[]) {
  const outputs = files.map(([path, text]) => file(path, text));
  const manifest = {
    schema: 'xining-tiers/manifest@1',
    tool: { name: 'xining-tiers', version: '1' },
    policy: { id: 'p', sha256: sha256(new Uint8Array()) },
    period: '2025Q4',
    awardYear: 2025,
    lang: 'zh',
    inputs: [{ role: 'roster', file: 'a.csv', sha256: sha256(new TextEncoder().encode('in')) }],
    outputs: outputs.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  return [...outputs, file('manifest.json', JSON.stringify(manifest))];
}

describe('writing a run', () => {
  test('makes the folder with everything in it and leaves nothing beside it', async () => {
    await writeFolder(target, run(['县区/a.txt', '甲'], ['b.txt', '乙']));
    expect(await readFile(join(target, '县区', 'a.txt'), 'utf8')).toBe('甲');
    expect(await readdir(place)).toEqual(['结果']);
  });

  test('makes a folder that others may read as they may its neighbours', async () => {
    await mkdir(join(place, 'neighbour'));
    await writeFolder(target, run(['a.txt', '甲']));
    expect((await stat(target)).mode).toBe((await stat(join(place, 'neighbour'))).mode);
  });

  test('replaces an older run whole', async () => {
    await writeFolder(target, run(['old.txt', '旧']));
    await writeFolder(target, run(['new.txt', '新']));
    expect((await readdir(target)).sort()).toEqual(['manifest.json', 'new.txt']);
    expect(await readdir(place)).toEqual(['结果']);
  });

  test('fills an empty folder', async () => {
    await mkdir(target);
    await writeFolder(target, run(['a.txt', '甲']));
    expect((await readdir(target)).sort()).toEqual(['a.txt', 'manifest.json']);
  });

  test.each([
    [
      'a folder with other files',
      async () => {
        await mkdir(target);
        await writeFile(join(target, '账目.txt'), '不可动');
      },
    ],
    [
      'a folder with a foreign manifest',
      async () => {
        await mkdir(target);
        await writeFile(join(target, 'manifest.json'), '{}');
      },
    ],
    [
      'a run to which someone added a file',
      async () => {
        await writeFolder(target, run(['县区/a.txt', '甲']));
        await writeFile(join(target, '县区', '批注.txt'), '不可动');
      },
    ],
    ['a file', () => writeFile(target, '不可动')],
  ])('refuses %s and touches nothing', async (_, make) => {
    await make();
    const before = await readdir(place, { recursive: true });
    await expect(writeFolder(target, run(['a.txt', '甲']))).rejects.toBeInstanceOf(InputError);
    expect(await readdir(place, { recursive: true })).toEqual(before);
  });

  test.each([
    ['a batch that was approved', '兑付/2025Q4-01/manifest.json', APPROVED],
    ['a file that was added', '意见.txt', '请保留'],
  ])('keeps %s while it was writing', async (_, path, content) => {
    await writeFolder(target, run(['a.txt', '旧']));
    const filling = fillFolder(target, async (stage) => {
      await stage.write('a.txt', [Buffer.from('新')]);
      await mkdir(dirname(join(target, path)), { recursive: true });
      await writeFile(join(target, path), content);
    });
    await expect(filling).rejects.toBeInstanceOf(InputError);
    expect(await readFile(join(target, path), 'utf8')).toBe(content);
    expect(await readFile(join(target, 'a.txt'), 'utf8')).toBe('旧');
    expect(await readdir(place)).toEqual(['结果']);
  });

  test('asks again at the last moment what may be replaced', async () => {
    await writeFolder(target, run(['a.txt', '旧']));
    const asked: string[] = [];
    const check = async (folder: string): Promise<void> => {
      asked.push(await readFile(join(folder, 'a.txt'), 'utf8'));
      if (asked.length > 1) throw new Error('taken');
    };
    await expect(writeFolder(target, run(['a.txt', '新']), { check })).rejects.toThrow('taken');
    expect(asked).toEqual(['旧', '旧']);
    expect(await readFile(join(target, 'a.txt'), 'utf8')).toBe('旧');
  });

  test('stopped on the way leaves the old run whole', async () => {
    await writeFolder(target, run(['old.txt', '旧']));
    await expect(
      writeFolder(target, run(['new.txt', '新']), { signal: AbortSignal.abort() }),
    ).rejects.toThrow();
    expect((await verifyRun(target)).problems).toEqual([]);
    expect(await readdir(place)).toEqual(['结果']);
  });

  test('replaces a run in which a spreadsheet program left its lock file', async () => {
    await writeFolder(target, run(['a.txt', '甲']));
    await writeFile(join(target, '~$a.txt'), '');
    await writeFolder(target, run(['b.txt', '乙']));
    expect((await readdir(target)).sort()).toEqual(['b.txt', 'manifest.json']);
  });

  test.each([
    ['a name that is too long', () => join(place, '名'.repeat(90))],
    [
      'a place inside a file',
      async () => {
        await writeFile(join(place, 'file'), '');
        return join(place, 'file', '结果');
      },
    ],
  ])('%s is refused in words', async (_, make) => {
    const refused = writeFolder(await make(), run(['a.txt', '甲']));
    await expect(refused).rejects.toBeInstanceOf(InputError);
  });

  test('two at once end with one whole run', async () => {
    const results = await Promise.allSettled([
      writeFolder(target, run(['a.txt', '甲'])),
      writeFolder(target, run(['b.txt', '乙'])),
    ]);
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await verifyRun(target)).problems).toEqual([]);
  });
});

describe('after a crash', () => {
  const DEAD = 2 ** 22 + 1;

  test('a half-written stage is cleared away and the old run stays', async () => {
    await writeFolder(target, run(['old.txt', '旧']));
    await mkdir(join(place, `.结果.new-${DEAD}-abc`));
    await prepareTarget(target);
    expect(await readdir(place)).toEqual(['结果']);
    expect((await verifyRun(target)).problems).toEqual([]);
  });

  test('an old run set aside between the two renames is put back', async () => {
    await writeFolder(target, run(['old.txt', '旧']));
    await rename(target, join(place, `.结果.old-${DEAD}-abc`));
    await prepareTarget(target);
    expect(await readdir(place)).toEqual(['结果']);
    expect((await verifyRun(target)).problems).toEqual([]);
  });
});

describe('verifying a run', () => {
  test.each([
    ['untouched', async () => {}, []],
    ['a file altered', () => writeFile(join(target, 'a.txt'), '改'), ['altered a.txt']],
    ['a file removed', () => rm(join(target, 'a.txt')), ['missing a.txt']],
    ['a file added', () => writeFile(join(target, 'z.txt'), '多'), ['extra z.txt']],
    ['a lock file of Excel', () => writeFile(join(target, '~$a.txt'), ''), []],
    ['a lock file of LibreOffice', () => writeFile(join(target, '.~lock.a.txt#'), ''), []],
    ['a lock file of WPS', () => writeFile(join(target, '.~a.txt'), ''), []],
    [
      'a folder in place of a file',
      async () => {
        await rm(join(target, 'a.txt'));
        await mkdir(join(target, 'a.txt'));
      },
      ['missing a.txt'],
    ],
  ])('%s', async (_, change, expected) => {
    await writeFolder(target, run(['a.txt', '甲']));
    await change();
    const { problems } = await verifyRun(target);
    expect(problems.map(({ kind, path }) => `${kind} ${path}`)).toEqual(expected);
  });

  test('a folder without a manifest is no run', async () => {
    await mkdir(target);
    await expect(verifyRun(target)).rejects.toBeInstanceOf(InputError);
  });
});
