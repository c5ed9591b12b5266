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

/** The ledger shows hnte as paid under the first code. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'codes-'));
  writeFileSync(at('ledger.csv'), `统一社会信用代码,企业名称,奖补事项\r\n${FIRST},,hnte\r\n`);
  quarters('', CODES);
});

/** Quarters 2 to 4 in which the firm has these codes, each evaluated beside the run before: `run2` to `run4`. */
function quarters(name: string, codes: readonly string[]): void {
  const text = readFileSync(ROSTER, 'utf8');
  codes.forEach((code, index) => {
    const quarter = index + 2;
    mkdirSync(at(`${name}q${quarter}`));
    const own = text
      .replaceAll(FIRST, code)
      .replace('第四季度', `第${'一二三四'[quarter - 1]}季度`)
      .replace('2025-09-12', '2025-04-12');
    writeFileSync(at(`${name}q${quarter}/城东区.csv`), own);
    const previous = index === 0 ? [] : ['--previous', at(`${name}run${quarter - 1}`)];
    const args = ['evaluate', at(`${name}q${quarter}`), '--out', at(`${name}run${quarter}`)];
    spawnSync(process.execPath, [BIN, ...args, '--ledger', at('ledger.csv'), ...previous]);
  });
}

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

test.each([
  ['blank', ''],
  ['unreadable', '换证中'],
])('a quarter in which the code was %s does not break the chain', (name, between) => {
  quarters(name, [FIRST, between, CODES[1]]);
  expect(evaluated(`${name}run4`).previous.formerCodes[CODES[1]]).toContain(FIRST);
  const decision = evaluated(`${name}run4`).decisions.find(
    ({ uscc, measure }: Record<string, string>) => uscc === CODES[1] && measure === 'hnte',
  );
  expect(decision.status).toBe('review');
});

test('a code that comes back after a quarter without one is no former code', () => {
  quarters('same', [FIRST, '', FIRST]);
  expect(evaluated('samerun4').previous.formerCodes).toBeUndefined();
});

test('a consent of before the old code was paid is told at its cell, and does not pay', () => {
  const ledger = `统一社会信用代码,企业名称,奖补事项,日期\r\n${FIRST},,hnte,2026-01-20\r\n`;
  writeFileSync(at('dated.csv'), ledger);
  const statusAfter = (day: string, out: string) => {
    const ruling = `${CODES[2]},高新技术企业,同意,会议纪要,王某,${day}`;
    writeFileSync(at('rulings.csv'), `统一社会信用代码,事项,裁定,理由,经办人,日期\r\n${ruling}\r\n`);
    const args = ['evaluate', at('q4'), '--previous', at('run3'), '--ledger', at('dated.csv')];
    spawnSync(process.execPath, [BIN, ...args, '--decisions', at('rulings.csv'), '--out', at(out)]);
    const { decisions, diagnostics } = evaluated(out);
    const found = diagnostics.filter(({ code }: { code: string }) => code === 'ruling-before-payment');
    const { status } = decisions.find(
      ({ uscc, measure }: Record<string, string>) => uscc === CODES[2] && measure === 'hnte',
    );
    return [status, found.map(({ file, row }: Record<string, unknown>) => [file, row])];
  };
  expect(statusAfter('2026-01-19', 'early')).toEqual(['review', [['rulings.csv', 2]]]);
  expect(statusAfter('2026-01-20', 'same-day')).toEqual(['eligible', []]);
});

test('the rest of an advance under the old code is paid once its year is over, from a run for that year', () => {
  const present = soundCode(73);
  const text = readFileSync(ROSTER, 'utf8');
  const roster = (name: string, own: string) => {
    mkdirSync(at(name));
    writeFileSync(at(`${name}/城东区.csv`), own);
  };
  roster('year', text);
  roster('next', text.replaceAll(FIRST, present).replace('2025年第四季度', '2026年第一季度'));
  writeFileSync(
    at('consent.csv'),
    `统一社会信用代码,事项,裁定,理由,经办人,日期\r\n${present},高新技术企业,同意,换证,王某,2026-04-10\r\n`,
  );
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8' }).stderr;
  const pay = ['--ledger', at('rest.csv'), '--measure', 'hnte', '--payer', '市级'];
  run('evaluate', at('year'), '--out', at('run-year'));
  run('pay', at('run-year'), ...pay, '--share', '40%', '--date', '2026-01-12', '--approve');
  const next = ['evaluate', at('next'), '--previous', at('run-year'), '--ledger', at('rest.csv')];
  run(...next, '--out', at('run-next'));
  expect(run('pay', at('run-next'), ...pay)).toContain('前批按原代码尚欠余款，企业现用另一代码');
  run(...next, '--award-year', '2025', '--decisions', at('consent.csv'), '--out', at('run-rest'));
  expect(run('pay', at('run-rest'), ...pay, '--approve')).toMatch(/1 笔，90,000\.00 元/u);
  for (const place of ['run-next', 'run-rest', 'run-year'])
    expect(run('pay', at(place), ...pay)).toContain('没有可拨付的');
});
