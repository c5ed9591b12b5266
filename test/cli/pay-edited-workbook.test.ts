// A note written by hand into a county's workbook of a run: nothing is read from it, so payment goes on, and tells it.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const ROSTERS = fileURLToPath(new URL('../../fixtures/small-payment/rosters', import.meta.url));
const COUNTY = '县区/城东区.xlsx';

let root = '';

function run(...args: readonly string[]) {
  const { stderr, status } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '400' },
  });
  // As one line, wherever the terminal broke it.
  return { said: stderr.replace(/\n +/gu, ''), status };
}

function copyOfRun(name: string): string {
  const folder = join(root, name);
  cpSync(join(root, 'run'), folder, { recursive: true });
  return folder;
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'edited-'));
  expect(run('evaluate', ROSTERS, '--out', join(root, 'run')).status).toBeLessThan(2);
});

afterAll(() => rmSync(root, { recursive: true }));

test("pays by the result, and tells that a county's workbook was edited", () => {
  const folder = copyOfRun('noted');
  appendFileSync(join(folder, COUNTY), 'x');
  const paid = run('pay', folder, '--ledger', join(root, 'noted.csv'), '--approve');
  expect(paid.status).toBe(0);
  expect(paid.said).toContain('已批准并记入台账');
  expect(paid.said).toContain(
    `核定后被改动的核对表：${COUNTY}。拨付只按核定结果，不读取核对表；备注可以手工填写，改了其他内容的不起作用，须更正名单后重新核定`,
  );
  expect(run('explain', folder, '西宁拟岭').status).toBe(0);
});

test('says nothing where none was edited', () => {
  expect(run('pay', copyOfRun('whole')).said).not.toContain('核对表');
});

test('verify still names the edited workbook', () => {
  const folder = copyOfRun('verified');
  appendFileSync(join(folder, COUNTY), 'x');
  const { said, status } = run('verify', folder, '--quick');
  expect(status).toBe(1);
  expect(said).toContain(COUNTY);
  expect(said).toContain('1 处不符，都是核定后被改动的核对表：拨付只按核定结果，不受影响');
  appendFileSync(join(folder, '汇总.xlsx'), 'x');
  expect(run('verify', folder, '--quick').said).toContain('2 处不符，不能作为核定、拨付依据');
});

test('pays while a workbook is open, though its lock file stands beside it', () => {
  const folder = copyOfRun('open');
  writeFileSync(join(folder, '县区/.~lock.城东区.xlsx#'), '');
  expect(run('pay', folder).said).not.toContain('与生成时不符');
});

test.each([
  ['the result', (folder: string) => appendFileSync(join(folder, 'evaluation.json'), ' ')],
  ['the summary', (folder: string) => appendFileSync(join(folder, '汇总.xlsx'), 'x')],
  ['a copy of a roster', (folder: string) => appendFileSync(join(folder, '原件/城东区.csv'), 'x')],
  ["a county's workbook that is gone", (folder: string) => unlinkSync(join(folder, COUNTY))],
])('refuses a run of which %s is not as it was written', (what, touch) => {
  const folder = copyOfRun(what);
  touch(folder);
  const { said, status } = run('pay', folder);
  expect(status).toBe(2);
  expect(said).toContain('与生成时不符');
});
