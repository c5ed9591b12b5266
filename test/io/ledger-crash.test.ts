// Whatever stops a process that writes the ledger, the file is the old ledger or the new one.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashText } from '../../src/io/hash-text.ts';
import { InputError } from '../../src/io/input-error.ts';
import { DISK, type LedgerDisk } from '../../src/io/ledger-disk.ts';
import { appendToLedger } from '../../src/io/ledger-store.ts';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';
import { dyingDisk, failingDisk } from '../support/dying-disk.ts';
import { tableOf } from '../support/ledger-file.ts';
import { ledgerRow } from '../support/ledger-rows.ts';
import { POLICY } from '../support/policy.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  path = join(folder, '台账.csv');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const LOCK = '.台账.csv.lock';

function append(nth: number, disk: LedgerDisk = DISK, patience?: number) {
  const batch = `2025Q4-0${nth}`;
  const options = { batch, policy: POLICY, disk, ...(patience === undefined ? {} : { patience }) };
  return appendToLedger(path, [ledgerRow(nth, { batch })], options);
}

async function batches(): Promise<readonly string[]> {
  const table = await tableOf(await readFile(path, 'utf8'));
  expect(verifyLedger(table, hashText)).toEqual([]);
  return table.lines.map(({ cells }) => cells.batch);
}

/** What the next process would see of a lock whose holder is gone: a number that no process has. */
async function bury(): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => one.startsWith('.'))) {
    const own = await readFile(join(folder, name), 'utf8');
    await rm(join(folder, name));
    const buried = name.replace(/-\d+-(\d+)$/, '-4194305-$1');
    await writeFile(join(folder, buried), own.replace(/"pid":\d+/, '"pid":4194305'));
  }
}

test('killed at any step, it leaves the old ledger or the new one, and the next run goes on', async () => {
  const whole = dyingDisk(Number.POSITIVE_INFINITY, false);
  await append(1);
  await append(2, whole.disk);
  const all = whole.steps.length;
  expect(all).toBeGreaterThan(5);
  for (const after of [false, true]) {
    for (let step = 1; step <= all; step += 1) {
      await rm(folder, { recursive: true });
      folder = await mkdtemp(join(tmpdir(), 'ledger-'));
      path = join(folder, '台账.csv');
      await append(1);
      await expect(append(2, dyingDisk(step, after).disk)).rejects.toThrow('killed');
      expect([['2025Q4-01'], ['2025Q4-01', '2025Q4-02']]).toContainEqual(await batches());
      await bury();
      expect(['appended', 'already-there']).toContain((await append(2)).state);
      expect(await batches()).toEqual(['2025Q4-01', '2025Q4-02']);
      expect(await readdir(folder)).toEqual(['台账.csv']);
    }
  }
});

describe('a disk that refuses', () => {
  test.each([
    ['ENOSPC', '磁盘空间不足'],
    ['EDQUOT', '磁盘配额已用完'],
    ['EROFS', '该位置只读'],
    ['EFBIG', '超过允许的大小'],
    ['EIO', '磁盘读写出错'],
    ['EACCES', '没有写入权限'],
  ])('%s: nothing is changed, nothing is left, and the message says why', async (code, expected) => {
    await append(1);
    // The lock is written first, then the ledger.
    for (const from of [1, 2]) {
      const error = await append(2, failingDisk(code, 'create', from).disk).catch(
        (reason: unknown) => reason,
      );
      expect(error instanceof InputError ? error.wording.zh.message : error).toContain(expected);
      expect(await batches()).toEqual(['2025Q4-01']);
      expect(await readdir(folder)).toEqual(['台账.csv']);
    }
  });

  test('a file that a spreadsheet program holds open is left as it is', async () => {
    await append(1);
    const error = await append(2, failingDisk('EBUSY', 'rename').disk).catch((reason: unknown) => reason);
    expect(error instanceof InputError ? error.wording.zh.message : error).toContain('Excel');
    expect(await batches()).toEqual(['2025Q4-01']);
    expect(await readdir(folder)).toEqual(['台账.csv']);
  });

  test('without second names for files the lock is made in one go', async () => {
    const { disk } = failingDisk('ENOTSUP', 'create', Number.POSITIVE_INFINITY);
    const plain: LedgerDisk = {
      ...disk,
      link: () => Promise.reject(Object.assign(new Error('link'), { code: 'ENOTSUP' })),
    };
    await append(1, plain);
    await append(2, plain);
    expect(await batches()).toEqual(['2025Q4-01', '2025Q4-02']);
    expect(await readdir(folder)).toEqual(['台账.csv']);
  });

  test('a file saved by another program while the ledger was written is not lost', async () => {
    await append(1);
    const other = (await readFile(path, 'utf8')).replace('2026-01-20', '2026/1/20');
    const disk: LedgerDisk = {
      ...DISK,
      create: async (at, bytes, mode) => {
        await DISK.create(at, bytes, mode);
        if (at.endsWith('.new')) await writeFile(path, other);
      },
    };
    const error = await append(2, disk).catch((reason: unknown) => reason);
    expect(error instanceof InputError ? error.wording.zh.message : error).toContain('刚被其他程序保存过');
    expect(await readFile(path, 'utf8')).toBe(other);
  });
});

describe('two at once', () => {
  test('in one process are written one after the other', async () => {
    await Promise.all([1, 2, 3, 4, 5].map((nth) => append(nth)));
    expect([...(await batches())].sort()).toEqual([1, 2, 3, 4, 5].map((nth) => `2025Q4-0${nth}`));
    expect(await readdir(folder)).toEqual(['台账.csv']);
  });

  test('with the same batch: one adds it, the other says that it is there', async () => {
    const states = await Promise.all([append(1), append(1), append(1)]);
    expect(states.map(({ state }) => state).sort()).toEqual(['already-there', 'already-there', 'appended']);
    expect(await batches()).toEqual(['2025Q4-01']);
  });

  test('a lock whose process is gone is taken over by one of many', async () => {
    await writeFile(join(folder, LOCK), lockOf(4194305));
    await Promise.all([1, 2, 3, 4, 5].map((nth) => append(nth)));
    expect(await batches()).toHaveLength(5);
    expect(await readdir(folder)).toEqual(['台账.csv']);
  });

  test('also where whoever was taking it over is gone', async () => {
    await writeFile(join(folder, LOCK), lockOf(4194305, 'a'));
    await writeFile(join(folder, `${LOCK}-after-a`), lockOf(4194306, 'b'));
    await append(1);
    expect(await readdir(folder)).toEqual(['台账.csv']);
  });

  test.each([
    ['a living process', () => lockOf(process.ppid), `进程 ${process.ppid}`],
    ['another machine', () => lockOf(4194305, 'a', '财政局-02'), '财政局-02'],
    ['no one that it names', () => '', '另一个进程'],
  ])('a lock held by %s is respected, and the message says who and what to do', async (_, lock, who) => {
    await writeFile(join(folder, LOCK), lock());
    const error = await append(1, DISK, 50).catch((reason: unknown) => reason);
    const { message, hint } = error instanceof InputError ? error.wording.zh : { message: '', hint: '' };
    expect(message).toContain(who);
    expect(hint).toContain(join(folder, LOCK));
    expect(await readdir(folder)).toEqual([LOCK]);
  });
});

function lockOf(pid: number, token = 'a', host?: string): string {
  return `${JSON.stringify({ pid, host: host ?? hostname(), user: '张三', token })}\n`;
}
