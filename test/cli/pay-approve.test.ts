// `pay --approve` killed at any moment, or run twice at once: the ledger has all of a batch or nothing of it, once.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLedger } from '../../src/io/load-ledger.ts';
import { verifyRun } from '../../src/io/verify-run.ts';
import { sum, ZERO } from '../../src/values/money.ts';
import { POLICY } from '../support/policy.ts';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const ROSTERS = fileURLToPath(new URL('../../fixtures/small-payment/rosters', import.meta.url));
/** What the batch comes to, in 分. */
const TOTAL = 186_666_600n;

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'approve-'));
  await tool(['evaluate', ROSTERS, '--out', join(root, 'run'), '--quiet']);
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

/** Runs the tool; kills it after some milliseconds where they are given. Resolves to its exit code, null where killed. */
function tool(args: readonly string[], killAfter?: number): Promise<number | null> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [BIN, ...args], (error) => {
      resolve(error ? (typeof error.code === 'number' ? error.code : null) : 0);
    });
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
}

async function freshRun(name: string): Promise<readonly string[]> {
  const run = join(root, name);
  await cp(join(root, 'run'), run, { recursive: true });
  return ['pay', run, '--ledger', `${run}.csv`, '--approve', '--quiet'];
}

/** What stands in the ledger; null where there is none. Any damage fails the test. */
async function standing(name: string): Promise<bigint | null> {
  const path = join(root, `${name}.csv`);
  if ((await readFile(path).catch(() => null)) === null) return null;
  const { payments, diagnostics } = await loadLedger(path, POLICY);
  expect(diagnostics).toEqual([]);
  return sum(payments.map((payment) => payment.standing ?? ZERO));
}

describe.concurrent('killed', () => {
  test.for([60, 150, 240, 330, 420])(
    'after %i ms it leaves the ledger whole, and run again it ends the work',
    async (after, { expect: claim }) => {
      const name = `killed-${after}`;
      const args = await freshRun(name);
      await tool(args, after);
      claim([null, TOTAL]).toContain(await standing(name));
      claim(await tool(args)).toBe(0);
      claim(await standing(name)).toBe(TOTAL);
      claim((await verifyRun(join(root, name))).problems).toEqual([]);
    },
  );
});

test('two at once enter the batch once', async () => {
  const args = await freshRun('twice');
  const codes = await Promise.all([tool(args), tool(args)]);
  expect(codes).toContain(0);
  expect(await standing('twice')).toBe(TOTAL);
  expect(await readdir(join(root, 'twice', '兑付'))).toEqual(['2025Q4-01']);
});
