// The list of rulings: written with what is open, filled in by a person, applied by the next run.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const QUARTER = fileURLToPath(new URL('../../fixtures/small-quarter/', import.meta.url));
const HEADER_ROW = 4;

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rulings-'));
  await cp(QUARTER, join(root, 'quarter'), { recursive: true });
});

afterEach(() => rm(root, { recursive: true }));

async function tool(...args: readonly string[]) {
  const done = await promisify(execFile)(process.execPath, [BIN, ...args], { cwd: root }).catch(
    (error: { readonly code: number; readonly stdout: string; readonly stderr: string }) => error,
  );
  return { exit: 'code' in done ? done.code : 0, said: done.stderr };
}

const evaluateAs = (...args: readonly string[]) =>
  tool('evaluate', 'quarter/rosters', '--out', 'run', ...args);

async function evaluation(): Promise<Evaluation> {
  return JSON.parse(await readFile(join(root, 'run', 'evaluation.json'), 'utf8')) as Evaluation;
}

/** Fills in the line of a code as a clerk would: by header. */
async function fillIn(code: string, values: Readonly<Record<string, string | number>>): Promise<void> {
  const path = join(root, 'run', '裁定表.xlsx');
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  const headers = (sheet.getRow(HEADER_ROW).values as readonly unknown[]).map(String);
  sheet.eachRow((row) => {
    if (row.getCell(headers.indexOf('统一社会信用代码')).value !== code) return;
    for (const [header, value] of Object.entries(values)) row.getCell(headers.indexOf(header)).value = value;
  });
  await book.xlsx.writeFile(path);
}

const RENEWAL = '91630102000000035W';
const UNREADABLE = '9163010200000006XA';

describe('the list of rulings', () => {
  test('has a line for everything that is open, and left blank it changes nothing', async () => {
    await evaluateAs();
    const before = await evaluation();
    const again = await evaluateAs('--decisions', 'run/裁定表.xlsx');
    expect(again.said).not.toContain('裁定表.xlsx ');
    expect((await evaluation()).decisions).toEqual(before.decisions);
  });

  test('is applied once filled in, with its reason and person, and comes back with them', async () => {
    await evaluateAs();
    await fillIn(RENEWAL, { 裁定: '同意', 理由: '系首次认定', 经办人: '赵六', 日期: '2026-01-08' });
    await evaluateAs('--decisions', 'run/裁定表.xlsx');
    const ruled = (await evaluation()).decisions.find(({ ruling }) => ruling !== null);
    expect(ruled).toMatchObject({
      uscc: RENEWAL,
      status: 'eligible',
      ruling: { verdict: '同意', reason: '系首次认定', person: '赵六', date: '2026-01-08' },
    });
    const second = await evaluateAs('--decisions', 'run/裁定表.xlsx');
    expect(second.exit).toBe(1);
    const [first] = (await evaluation()).decisions.filter(({ ruling }) => ruling !== null);
    expect(first?.ruling?.reason).toBe('系首次认定');
    expect((await tool('verify', 'run')).exit).toBe(0);
  });

  test('keeps a line that could not be applied', async () => {
    await evaluateAs();
    await fillIn(UNREADABLE, { 裁定: '核减', '金额（元）': 99_000_000, 理由: '压减', 经办人: '赵六' });
    await evaluateAs('--decisions', 'run/裁定表.xlsx');
    const { decisions, diagnostics } = await evaluation();
    expect(decisions.every(({ ruling }) => ruling === null)).toBe(true);
    expect(diagnostics.map(({ code }) => code)).toContain('ruling-above-ceiling');
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(root, 'run', '裁定表.xlsx'));
    const cells = book.worksheets.flatMap((sheet) => {
      const found: string[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => found.push(String(cell.value))));
      return found;
    });
    expect(cells.some((cell) => cell.startsWith('未采用：') && cell.includes('高于上限'))).toBe(true);
    expect(cells).toContain('压减');
  });

  test('is neither overwritten nor passed over once filled in', async () => {
    await evaluateAs();
    await fillIn(RENEWAL, { 裁定: '同意' });
    const filled = await readFile(join(root, 'run', '裁定表.xlsx'));
    const refused = await evaluateAs();
    expect(refused.exit).toBe(2);
    expect(refused.said).toContain('--decisions run/裁定表.xlsx');
    const unpaid = await tool('pay', 'run');
    expect(unpaid.exit).toBe(2);
    expect(unpaid.said).toContain('--decisions run/裁定表.xlsx');
    expect(await readFile(join(root, 'run', '裁定表.xlsx'))).toEqual(filled);
  });

  test('without reason or person is applied, and said to lack them', async () => {
    await evaluateAs();
    await fillIn(RENEWAL, { 裁定: '不同意' });
    await evaluateAs('--decisions', 'run/裁定表.xlsx');
    const { decisions, diagnostics } = await evaluation();
    expect(decisions.find(({ ruling }) => ruling !== null)?.status).toBe('ineligible');
    expect(diagnostics.find(({ code }) => code === 'ruling-unsigned')?.message).toBe('裁定缺少理由、经办人');
  });
});

describe('a list of rulings that is called as a roster is', () => {
  const errors = async () =>
    (await evaluation()).diagnostics.flatMap(({ severity, file }) => (severity === 'error' ? [file] : []));

  test('is told apart from it: what is wrong in the roster keeps no batch from approval', async () => {
    await cp(join(root, 'quarter/decisions.csv'), join(root, '裁定/城东区.csv'));
    await evaluateAs('--decisions', '裁定/城东区.csv', '--period', '2025Q4');
    expect(new Set(await errors())).toEqual(new Set(['城东区.csv']));
    const paid = await tool('pay', 'run', '--ledger', '台账.csv', '--approve');
    expect([paid.exit, paid.said]).toEqual([0, expect.not.stringContaining('裁定表有')]);
    expect((await tool('verify', 'run')).exit).toBe(0);
  });

  test('what is wrong in it does', async () => {
    const text = await readFile(join(root, 'quarter/decisions.csv'), 'utf8');
    await mkdir(join(root, '裁定'));
    await writeFile(join(root, '裁定/城东区.csv'), text.replace('同意', '原则同意'));
    await evaluateAs('--decisions', '裁定/城东区.csv', '--period', '2025Q4');
    expect(await errors()).toContain('裁定表·城东区.csv');
    const paid = await tool('pay', 'run', '--ledger', '台账.csv', '--approve');
    expect([paid.exit, paid.said]).toEqual([2, expect.stringContaining('裁定表·城东区.csv')]);
    expect((await tool('verify', 'run')).exit).toBe(0);
  });
});
