// An enterprise whose code changes twice: what runs, comparisons and simulations know of the codes before.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { soundCode } from '../support/codes.ts';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const ROSTER = fileURLToPath(new URL('../../fixtures/small-payment/rosters/城东区.csv', import.meta.url));
const FIRST = '916301020000000272';
const CODES = [FIRST, soundCode(71), soundCode(72)] as const;

let root = '';
const at = (name: string): string => join(root, name);

/** Quarters 2 to 4, each evaluated beside the run before; the ledger shows hnte as paid under the first code. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'codes-'));
  const text = readFileSync(ROSTER, 'utf8');
  writeFileSync(at('ledger.csv'), `统一社会信用代码,企业名称,奖补事项\r\n${FIRST},,hnte\r\n`);
  CODES.forEach((code, index) => {
    const quarter = index + 2;
    mkdirSync(at(`q${quarter}`));
    const own = text
      .replaceAll(FIRST, code)
      .replace('第四季度', `第${'一二三四'[quarter - 1]}季度`)
      .replace('2025-09-12', '2025-04-12');
    writeFileSync(at(`q${quarter}/城东区.csv`), own);
    const previous = index === 0 ? [] : ['--previous', at(`run${quarter - 1}`)];
    const args = ['evaluate', at(`q${quarter}`), '--out', at(`run${quarter}`), '--ledger', at('ledger.csv')];
    spawnSync(process.execPath, [BIN, ...args, ...previous]);
  });
});

afterAll(() => rmSync(root, { recursive: true }));

function evaluated(run: string) {
  return JSON.parse(readFileSync(at(`${run}/evaluation.json`), 'utf8'));
}

test('a run knows all codes before, the last one first', () => {
  expect(evaluated('run3').previous.formerCodes).toEqual({ [CODES[1]]: [CODES[0]] });
  expect(evaluated('run4').previous.formerCodes[CODES[2]]).toEqual([CODES[1], CODES[0]]);
});

test('what was paid under the first of them is a question, in the run and in a simulation of it', () => {
  const decision = evaluated('run4').decisions.find(
    ({ uscc, measure }: Record<string, string>) => uscc === CODES[2] && measure === 'hnte',
  );
  expect(decision.status).toBe('review');
  expect(decision.reasons.map(({ code }: { code: string }) => code)).toEqual(['paid-under-former-code']);
  const args = ['simulate', at('run4'), '--set', 'measure.city-tech.city=6', '--format', 'json'];
  const simulated = JSON.parse(execFileSync(process.execPath, [BIN, ...args], { encoding: 'utf8' }));
  const hnte = simulated.scenarios[0].measures.find(({ id }: { id: string }) => id === 'hnte');
  expect(hnte.awards).toBe(0);
});
