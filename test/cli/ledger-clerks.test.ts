// Clerks at one ledger: killed while they write, or writing at once, they lose nothing and enter nothing twice.
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLedger } from '../../src/io/check-ledger.ts';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const LEDGER = fileURLToPath(new URL('../../fixtures/small-ledger/台账.csv', import.meta.url));
const OLD = fileURLToPath(new URL('../../fixtures/small-ledger/旧台账.csv', import.meta.url));
const PAID = ['--date', '2025-11-05', '--document', '青财〔2025〕66号'];

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'clerks-'));
});
afterAll(() => rm(root, { recursive: true }));

/** Runs `ledger …` on a ledger; kills it after some milliseconds where they are given. Its exit code, null where killed. */
function ledger(path: string, args: readonly string[], killAfter?: number): Promise<number | null> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [BIN, 'ledger', ...args, '--ledger', path, '--quiet'],
      (error) => {
        resolve(error ? (typeof error.code === 'number' ? error.code : null) : 0);
      },
    );
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
}

async function fresh(name: string): Promise<string> {
  const path = join(root, `${name}.csv`);
  await copyFile(LEDGER, path);
  return path;
}

describe.concurrent('killed while it enters a payment', () => {
  test.for([70, 110, 150, 190])(
    'after %i ms the ledger is the old one or the new',
    async (after, { expect: claim }) => {
      const path = await fresh(`killed-${after}`);
      const args = ['add', '2025Q4-01', ...PAID];
      await ledger(path, args, after);
      const { faults, rows } = await checkLedger(path);
      claim(faults).toEqual([]);
      claim([15, 20]).toContain(rows);
      claim(await ledger(path, args)).toBe(0);
      claim((await checkLedger(path)).rows).toBe(20);
    },
  );
});

test('all at once each enters its own, and what two enter stands there once', async () => {
  const path = await fresh('at-once');
  const codes = await Promise.all([
    ledger(path, ['add', '2025Q4-01', '--payer', '省级', ...PAID]),
    ledger(path, ['add', '2025Q4-01', '--payer', '省级', ...PAID]),
    ledger(path, ['import', OLD]),
    ledger(path, ['import', OLD]),
    ledger(path, [
      'recover',
      '例川',
      'hnte',
      '--payer',
      '市级',
      '--amount',
      '1',
      ...PAID,
      '--reason',
      '多付',
    ]),
  ]);
  expect(codes).toEqual([0, 0, 1, 1, 0]);
  const { faults, rows } = await checkLedger(path);
  expect(faults).toEqual([]);
  expect(rows).toBe(15 + 2 + 4 + 1);
  expect((await readdir(root)).filter((name) => name.startsWith('.'))).toEqual([]);
  expect((await readFile(path, 'utf8')).startsWith('\uFEFF')).toBe(true);
});
