// A batch in its run's folder: verified with the run, in nobody's way, and never lost once it was approved.
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadRun } from '../../src/io/load-run.ts';
import type { PaymentManifest } from '../../src/io/manifest.ts';
import { PAYMENT_FOLDER } from '../../src/io/run-places.ts';
import { sha256 } from '../../src/io/sha256.ts';
import { prepareTarget } from '../../src/io/staged-folder.ts';
import { verifyRun } from '../../src/io/verify-run.ts';
import { batchFolder, writePayment } from '../../src/io/write-payment.ts';
import { writeRun } from '../../src/io/write-run.ts';
import { parseDay } from '../../src/values/day.ts';
import { evaluationOf } from '../support/city-evaluation.ts';

const CREATED = parseDay('2025-12-31');
const SHEET = new TextEncoder().encode('拨付表');
let root = '';
let run = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'batches-'));
  run = join(root, 'run');
  if (!CREATED) throw new Error('day');
  await writeRun(run, [{ path: 'evaluation.json', kind: 'json', json: evaluationOf() }], {
    tool: { name: 'xining-tiers', version: '0' },
    policy: { id: 'p', sha256: 'a'.repeat(64) },
    ...{
      period: '2025Q4',
      awardYear: 2025,
      lang: 'zh',
      inputs: [],
      created: CREATED,
      settled: { period: null, awardYear: null, maps: [] },
    },
  });
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

async function pay(batch: string, approved: boolean): Promise<void> {
  const manifest: Omit<PaymentManifest, 'approved'> = {
    schema: 'xining-tiers/payment-manifest@1',
    tool: { name: 'xining-tiers', version: '0' },
    ...{ batch, evaluation: 'a'.repeat(64), inputs: [] },
    outputs: [{ path: '拨付表.csv', bytes: SHEET.length, sha256: sha256(SHEET) }],
  };
  const files = [{ path: '拨付表.csv', bytes: SHEET }];
  await writePayment({ folder: batchFolder(run, batch), files, manifest }, approved, {
    mayReplace: () => undefined,
  });
}

async function problems(): Promise<readonly string[]> {
  return (await verifyRun(run)).problems.map(({ kind, path }) => `${kind} ${path}`);
}

test('a run with batches is whole, and its batches are counted', async () => {
  await pay('2025Q4-01', false);
  await pay('2025Q4-02', true);
  const { files, problems: found } = await verifyRun(run);
  expect([files, found]).toEqual([3, []]);
});

test('a sheet that was altered or removed, or a file added to a batch, is told', async () => {
  await pay('甲', false);
  await pay('乙', false);
  await appendFile(join(batchFolder(run, '甲'), '拨付表.csv'), 'x');
  await writeFile(join(batchFolder(run, '甲'), '备忘.txt'), 'x');
  await rm(join(batchFolder(run, '乙'), '拨付表.csv'));
  expect(await problems()).toEqual([
    'missing 兑付/乙/拨付表.csv',
    'extra 兑付/甲/备忘.txt',
    'altered 兑付/甲/拨付表.csv',
  ]);
});

test('what a broken-off writing left is nobody’s business, and the next one clears it away', async () => {
  const left = join(run, PAYMENT_FOLDER, '.甲.new-999999999-0');
  await mkdir(left, { recursive: true });
  await writeFile(join(left, '拨付表.csv'), 'x');
  expect(await problems()).toEqual([]);
  await pay('甲', false);
  await expect(readFile(join(left, '拨付表.csv'))).rejects.toThrow('ENOENT');
});

test('a draft gives way to a new evaluation, an approved batch does not', async () => {
  await pay('甲', false);
  await expect(prepareTarget(run)).resolves.toBeUndefined();
  await pay('乙', true);
  await expect(prepareTarget(run)).rejects.toMatchObject({
    wording: { zh: { message: expect.stringContaining('兑付/乙') } },
  });
});

test('a run is paid on as it was written, whatever happened to a batch', async () => {
  await pay('甲', false);
  await appendFile(join(batchFolder(run, '甲'), '拨付表.csv'), 'x');
  const { evaluation, sha256: hash } = await loadRun(run, [PAYMENT_FOLDER]);
  expect([evaluation.period, hash]).toEqual(['2025Q4', sha256(await readFile(join(run, 'evaluation.json')))]);
});

test.each([
  ['altered', async () => appendFile(join(run, 'evaluation.json'), ' ')],
  ['missing', async () => rm(join(run, 'evaluation.json'))],
  ['added', async () => writeFile(join(run, '备忘.txt'), 'x')],
])('a run of which a file was %s is not paid on', async (_, touch) => {
  await touch();
  await expect(loadRun(run, [PAYMENT_FOLDER])).rejects.toMatchObject({ name: 'InputError' });
});
