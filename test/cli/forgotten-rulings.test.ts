// A quarter after one with rulings, evaluated without them.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EvaluatedDecision, Evaluation } from '../../src/evaluation/evaluation.ts';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const ROSTER = fileURLToPath(new URL('../../fixtures/small-payment/rosters/城东区.csv', import.meta.url));

/** A ceiling that is lowered, and what was refused while its renewal was a question. */
const [LOWERED, REFUSED] = ['916301020000000197 srdi', '91630102000000051J city-tech'] as const;

let root = '';
const at = (name: string): string => join(root, name);

/** `ruled` was evaluated with rulings on both, of which the second is no question any more in `now`. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'forgotten-'));
  const text = await readFile(ROSTER, 'utf8');
  await Promise.all(['then', 'now'].map((name) => mkdir(at(name))));
  const renewed = text
    .replace('序号,企业名称', '重新认定或复核事项,企业名称')
    .replace('5,西宁设原', '市级科技型企业,西宁设原')
    .replaceAll(/^\d,/gmu, ',');
  await writeFile(at('then/城东区.csv'), renewed);
  await writeFile(at('now/城东区.csv'), text);
  await writeFile(at('rulings.csv'), list(line(LOWERED, '核减', '500000'), line(REFUSED, '不同意')));
  await tool('evaluate', at('then'), '--out', at('ruled'), '--decisions', at('rulings.csv'));
});

afterAll(() => rm(root, { recursive: true }));

function tool(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr });
    });
  });
}

function list(...lines: readonly string[]): string {
  return ['统一社会信用代码,事项,裁定,金额,理由,经办人,日期', ...lines].join('\r\n');
}

function line(award: string, verdict: string, amount = ''): string {
  return [...award.split(' '), verdict, amount, '例', '张三', '2026-01-05'].join();
}

function later(out: string, previous: string, period: string, ...options: readonly string[]) {
  const known = ['--period', period, '--award-year', '2025', '--previous', at(previous)];
  return tool('evaluate', at('now'), '--out', at(out), ...known, ...options);
}

async function evaluated(run: string): Promise<Evaluation> {
  return JSON.parse(await readFile(at(`${run}/evaluation.json`), 'utf8'));
}

async function told(run: string, awards: readonly string[]): Promise<readonly string[]> {
  const { decisions } = await evaluated(run);
  const toldOf = ({ status, amount, reasons }: EvaluatedDecision): string =>
    [status, amount ?? '', ...reasons.map(({ code }) => code)].filter((word) => word !== '').join(' ');
  return awards.flatMap((award) =>
    decisions.filter(({ uscc, measure }) => `${uscc} ${measure}` === award).map(toldOf),
  );
}

async function paidBy(run: string, ...options: readonly string[]): Promise<readonly string[]> {
  await tool('pay', at(run), '--batch', 'x', ...options);
  const { lines } = JSON.parse(await readFile(at(`${run}/兑付/x/payment.json`), 'utf8'));
  return lines.map(({ uscc, measure }: EvaluatedDecision) => `${uscc} ${measure}`);
}

describe('rulings of the period before', () => {
  test('were applied then', async () => {
    expect(await told('ruled', [LOWERED, REFUSED])).toEqual([
      'eligible 500000.00 lowered-by-decision',
      'ineligible renewal refused-by-decision',
    ]);
  });

  test('are asked for again where they are forgotten, also by the quarter after', async () => {
    const { said } = await later('q1', 'ruled', '2026Q1');
    expect(said).toMatch(/上期裁定“(?:核减 500000\.00|不同意)”（ruled\/rulings\.csv/u);
    await later('q2', 'q1', '2026Q2');
    for (const run of ['q1', 'q2']) {
      expect(await told(run, [LOWERED, REFUSED])).toEqual(['review ruled-before', 'review ruled-before']);
      const { diagnostics } = await evaluated(run);
      expect(diagnostics.filter(({ code }) => code === 'ruling-forgotten')).toHaveLength(2);
      expect((await tool('verify', at(run))).code).toBe(0);
      const paid = await paidBy(run);
      for (const award of [LOWERED, REFUSED]) expect(paid).not.toContain(award);
    }
  });

  test('say so in English', async () => {
    const { said } = await later('english', 'ruled', '2026Q1', '--lang', 'en');
    expect(said.replaceAll(/\s+/g, ' ')).toContain('there is no ruling now');
  });

  test('give way to those of this one', async () => {
    await writeFile(at('new.csv'), list(line(LOWERED, '核减', '600000'), line(REFUSED, '同意')));
    await later('new', 'ruled', '2026Q1', '--decisions', at('new.csv'));
    const expected = ['eligible 600000.00 lowered-by-decision', 'eligible 100000.00'];
    expect(await told('new', [LOWERED, REFUSED])).toEqual(expected);
    const known = (await evaluated('new')).diagnostics.filter(({ code }) => code === 'ruling-forgotten');
    expect(known).toEqual([]);
  });

  test('say nothing against what is no more than they granted', async () => {
    await writeFile(at('whole.csv'), list(line(LOWERED, '核减', '700000')));
    await tool('evaluate', at('then'), '--out', at('whole'), '--decisions', at('whole.csv'));
    await later('after-whole', 'whole', '2026Q1');
    expect(await told('after-whole', [LOWERED])).toEqual(['eligible 700000.00']);
  });
});

test('the rest of an advance that was refused since is held', async () => {
  const ledger = ['--ledger', at('ledger.csv')];
  await tool('evaluate', at('now'), '--out', at('begun'));
  await tool('pay', at('begun'), ...ledger, '--share', '50%', '--approve');
  await writeFile(at('refusal.csv'), list(line(LOWERED, '不同意')));
  await tool('evaluate', at('then'), '--out', at('stopped'), '--decisions', at('refusal.csv'), ...ledger);
  await later('resumed', 'stopped', '2026Q1', ...ledger);
  const paid = await paidBy('resumed', ...ledger);
  expect(paid).toContain(REFUSED);
  expect(paid).not.toContain(LOWERED);
});
