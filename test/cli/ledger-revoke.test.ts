// Taking back approvals of which nothing was paid: no document moved any money.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const LEDGER = fileURLToPath(new URL('../../fixtures/small-ledger/台账.csv', import.meta.url));

const root = mkdtempSync(join(tmpdir(), 'revoke-'));
const ledger = join(root, '台账.csv');
beforeEach(() => copyFileSync(LEDGER, ledger));
afterAll(() => rmSync(root, { recursive: true }));

function recover(...args: readonly string[]) {
  const own = ['--payer', '城东区', '--date', '2025-11-05', '--reason', '材料不实', '--ledger', ledger];
  const { stderr, status } = spawnSync(
    process.execPath,
    [BIN, 'ledger', 'recover', '例川', 'hnte', ...own, ...args],
    { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', COLUMNS: '300' } },
  );
  return { said: stderr, status };
}

test('needs no document number, and says the same once', () => {
  const first = recover('--revoke');
  expect(first.status).toBe(0);
  expect(first.said).toMatch(/撤销批准 1 笔，150,000\.00 元（2025-11-05；台账 /u);
  const after = readFileSync(ledger, 'utf8');
  expect(after).toMatch(/150000\.00,已追回,2025-11-05,,撤销批准：材料不实/u);
  const again = recover('--revoke');
  expect(again).toMatchObject({ status: 0 });
  expect(again.said).toContain('未作任何改动');
  expect(readFileSync(ledger, 'utf8')).toBe(after);
});

test('keeps one that is given', () => {
  expect(recover('--revoke', '--document', '例〔2025〕1号').said).toContain('（2025-11-05，例〔2025〕1号；');
});

test('money that comes back needs one', () => {
  const { said, status } = recover();
  expect(status).toBe(2);
  expect(said).toContain('缺少 --document（追回文号）');
});
