// A quarter evaluated beside a run that was paid from, with a ledger that lacks those payments.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EvaluatedDecision, UnledgeredPayment } from '../../src/evaluation/evaluation.ts';
import { soundCode } from '../support/codes.ts';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const ROSTERS = fileURLToPath(new URL('../../fixtures/small-payment/rosters', import.meta.url));

let root = '';
const at = (name: string): string => join(root, name);

/** `paid` has an approved batch; `after` was evaluated with the ledger of that batch. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'unledgered-'));
  await tool('evaluate', ROSTERS, '--out', at('paid'));
  await tool('pay', at('paid'), '--ledger', at('ledger.csv'), '--date', '2026-01-12', '--approve');
  await tool('evaluate', ROSTERS, '--out', at('after'), '--ledger', at('ledger.csv'));
  await writeFile(at('empty.csv'), '统一社会信用代码,企业名称,奖补事项\r\n');
});

afterAll(() => rm(root, { recursive: true }));

function tool(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr });
    });
  });
}

/** The same rosters a quarter later, still for 2025. */
function later(previous: string, out: string, ledger: string, ...options: readonly string[]) {
  const period = ['--period', out.startsWith('q2') ? '2026Q2' : '2026Q1', '--award-year', '2025'];
  const known = ['--previous', at(previous), ...(ledger === '' ? [] : ['--ledger', at(ledger)])];
  return tool('evaluate', ROSTERS, ...period, ...known, '--out', at(out), ...options);
}

async function decisionsOf(run: string): Promise<readonly EvaluatedDecision[]> {
  return JSON.parse(await readFile(at(`${run}/evaluation.json`), 'utf8')).decisions;
}

async function heldOf(run: string): Promise<readonly string[]> {
  const open = (await decisionsOf(run)).filter(({ reasons }) =>
    reasons.some(({ code, effect }) => code === 'paid-but-unledgered' && effect === 'unknown'),
  );
  expect(new Set(open.map(({ status }) => status))).toEqual(new Set(open.length > 0 ? ['review'] : []));
  return open.map(({ uscc, measure }) => `${uscc} ${measure}`);
}

async function paidBy(run: string, ledger: string): Promise<readonly string[]> {
  expect((await tool('pay', at(run), '--ledger', at(ledger), '--batch', 'x')).code).toBeLessThan(2);
  const { lines } = JSON.parse(await readFile(at(`${run}/兑付/x/payment.json`), 'utf8'));
  return lines.map(({ uscc, measure }: EvaluatedDecision) => `${uscc} ${measure}`);
}

describe('a ledger without what the run before knew as paid', () => {
  test.each([
    ['by its approved batch', 'paid'],
    ['by its ledger', 'after'],
  ])('%s', async (_, previous) => {
    const run = `q1-${previous}`;
    const { code, said } = await later(previous, run, 'empty.csv');
    expect(code).toBe(1);
    expect(said).toContain(`台账缺少上期结果 ${previous} 的台账或已批准批次中的 10 笔兑付`);
    const held = await heldOf(run);
    expect(held).toHaveLength(5);
    const { unledgered } = JSON.parse(await readFile(at(`${run}/evaluation.json`), 'utf8')).previous;
    expect(unledgered.map(({ date }: UnledgeredPayment) => date)).toEqual(Array(10).fill('2026-01-12'));
    for (const award of await paidBy(run, 'empty.csv')) expect(held).not.toContain(award);
    await rm(at(`${run}/兑付`), { recursive: true });
    expect((await tool('verify', at(run))).code).toBe(0);
  });

  test('in a run evaluated without one, and in the quarter after that', async () => {
    await later('paid', 'q1-none', '');
    expect(await heldOf('q1-none')).toHaveLength(5);
    await later('q1-none', 'q2-none', 'empty.csv');
    expect(await heldOf('q2-none')).toHaveLength(5);
    expect((await tool('verify', at('q2-none'))).code).toBe(0);
  });

  test('says so in English', async () => {
    const { said } = await later('paid', 'q1-english', 'empty.csv', '--lang', 'en');
    expect(said.replaceAll(/\s+/g, ' ')).toContain('the ledger lacks 10 payments');
  });

  test.each([
    ['pays nothing more on a bare consent', '情况属实', false],
    ['pays it where the ruling says that it was not made', '确未兑付', true],
  ])('%s', async (_, reason, isPaid) => {
    const [award = ''] = await heldOf('q1-paid');
    const [uscc = '', measure = ''] = award.split(' ');
    const lines = [
      '统一社会信用代码,事项,裁定,金额,理由,经办人,日期',
      `${uscc},${measure},同意,,${reason},张三,`,
    ];
    await writeFile(at('rulings.csv'), lines.join('\r\n'));
    await later('paid', `q1-${reason}`, 'empty.csv', '--decisions', at('rulings.csv'));
    expect((await paidBy(`q1-${reason}`, 'empty.csv')).includes(award)).toBe(isPaid);
  });
});

test('what a consent left out is still known two quarters later, once the rest that it paid was taken back', async () => {
  const [firm = '', measure = ''] = ['916301020000000197', 'srdi'];
  await tool('evaluate', ROSTERS, '--out', at('city'));
  await tool('pay', at('city'), '--ledger', at('lost.csv'), '--payer', '市级', '--approve');
  await writeFile(at('rest.csv'), '统一社会信用代码,企业名称,奖补事项\r\n');
  const lines = [
    '统一社会信用代码,事项,裁定,金额,理由,经办人,日期',
    `${firm},${measure},同意,,情况属实,张三,`,
  ];
  await writeFile(at('consent.csv'), lines.join('\r\n'));
  await later('city', 'q1-consent', 'rest.csv', '--decisions', at('consent.csv'));
  expect((await tool('pay', at('q1-consent'), '--ledger', at('rest.csv'), '--approve')).code).toBe(0);
  await later('q1-consent', 'q2-settled', 'rest.csv');
  expect(await heldOf('q2-settled')).not.toContain(`${firm} ${measure}`);
  const back = ['--revoke', '--date', '2026-07-02', '--document', '例', '--reason', '未拨出'];
  expect((await tool('ledger', 'recover', firm, measure, '--ledger', at('rest.csv'), ...back)).code).toBe(0);
  const third = ['--period', '2026Q3', '--award-year', '2025', '--previous', at('q2-settled')];
  await tool('evaluate', ROSTERS, ...third, '--ledger', at('rest.csv'), '--out', at('q3-back'));
  expect(await heldOf('q3-back')).toContain(`${firm} ${measure}`);
});

describe('where a ruling on a payment that the ledger lacks was carried out by one payer alone', () => {
  test.each([
    ['情况属实', '另已付：市级75000.00元'],
    ['确未兑付', '裁定不扣：市级75000.00元'],
  ])('the others pay a quarter later, once, with no ruling: %s', async (reason, noted) => {
    const [firm, award] = ['916301020000000272', '916301020000000272 hnte'];
    const ledger = `quarters-${reason}.csv`;
    const run = `begun-${reason}`;
    await tool('evaluate', ROSTERS, '--out', at(run));
    const half = ['--payer', '市级', '--share', '50%', '--approve'];
    expect((await tool('pay', at(run), '--ledger', at(`lost-${reason}.csv`), ...half)).code).toBe(0);
    await writeFile(at(ledger), '统一社会信用代码,企业名称,奖补事项\r\n');
    const lines = ['统一社会信用代码,事项,裁定,金额,理由,经办人,日期', `${firm},hnte,同意,,${reason},张三,`];
    await writeFile(at('quarters.csv'), lines.join('\r\n'));
    await later(run, `q1-${run}`, ledger, '--decisions', at('quarters.csv'));
    const city = ['--ledger', at(ledger), '--payer', '市级', '--approve'];
    expect((await tool('pay', at(`q1-${run}`), ...city)).code).toBe(0);
    expect(await readFile(at(ledger), 'utf8')).toContain(noted);
    await later(`q1-${run}`, `q2-${run}`, ledger);
    expect((await paidBy(`q2-${run}`, ledger)).filter((one) => one === award)).toHaveLength(1);
    const all = ['--ledger', at(ledger), '--measure', '高新技术企业', '--approve'];
    expect((await tool('pay', at(`q2-${run}`), ...all)).code).toBe(0);
    const third = ['--period', '2026Q3', '--award-year', '2025', '--previous', at(`q2-${run}`)];
    await tool('evaluate', ROSTERS, ...third, '--ledger', at(ledger), '--out', at(`q3-${run}`));
    expect(await paidBy(`q3-${run}`, ledger)).not.toContain(award);
  });
});

test('a ruling on one under a former code is asked for once, and the rest is paid once', async () => {
  const [firm, now] = ['916301020000000272', soundCode(72)];
  const quarters = ['q1', 'q2', 'q3'];
  await mkdir(at('recoded'));
  const roster = (await readFile(join(ROSTERS, '城东区.csv'), 'utf8')).replaceAll(firm, now);
  await writeFile(at('recoded/城东区.csv'), roster);
  const lines = ['统一社会信用代码,事项,裁定,金额,理由,经办人,日期', `${now},hnte,同意,,情况属实,张三,`];
  await writeFile(at('recoded.csv'), lines.join('\r\n'));
  await writeFile(at('anew.csv'), '统一社会信用代码,企业名称,奖补事项\r\n');
  await tool('evaluate', ROSTERS, '--out', at('code-q0'));
  await tool(
    'pay',
    at('code-q0'),
    '--ledger',
    at('gone.csv'),
    '--payer',
    '市级',
    '--measure',
    'hnte',
    '--approve',
  );
  const said: string[] = [];
  for (const [nth, quarter] of quarters.entries()) {
    const period = ['--period', `2026Q${nth + 1}`, '--award-year', '2025'];
    const known = ['--previous', at(`code-q${nth}`), '--ledger', at('anew.csv')];
    const rulings = quarter === 'q1' ? ['--decisions', at('recoded.csv')] : [];
    const run = at(`code-${quarter}`);
    said.push((await tool('evaluate', at('recoded'), ...period, ...known, ...rulings, '--out', run)).said);
    const part = quarter === 'q1' ? ['--share', '50%'] : [];
    await tool('pay', run, '--ledger', at('anew.csv'), '--measure', 'hnte', ...part, '--approve');
  }
  expect(said.map((one) => one.includes('台账缺少上期结果'))).toEqual([true, false, false]);
  const rows = (await readFile(at('anew.csv'), 'utf8')).split('\r\n').filter((row) => row.includes(now));
  expect(rows.map((row) => row.split(',')[7])).toEqual(['75000.00', '75000.00']);
});

test('a row that stands for a whole award in the ledger before does so where the ledger lacks it', async () => {
  const [firm, measure] = ['916301020000000197', 'srdi'];
  const row = `${firm},某公司,${measure},2025,市级,200000.00,已拨付`;
  await writeFile(at('own.csv'), `统一社会信用代码,企业名称,奖补事项,年度,资金层级,金额,状态\r\n${row}\r\n`);
  await tool('evaluate', ROSTERS, '--out', at('own'), '--ledger', at('own.csv'));
  const lines = [
    '统一社会信用代码,事项,裁定,金额,理由,经办人,日期',
    `${firm},${measure},同意,,情况属实,张三,`,
  ];
  await writeFile(at('whole.csv'), lines.join('\r\n'));
  await later('own', 'q1-whole', 'empty.csv', '--decisions', at('whole.csv'));
  expect(await paidBy('q1-whole', 'empty.csv')).not.toContain(`${firm} ${measure}`);
});

test('a ledger that has them holds nothing', async () => {
  const { said } = await later('paid', 'q1-right', 'ledger.csv');
  expect(said).not.toContain('台账缺少');
  expect(await heldOf('q1-right')).toEqual([]);
});

test('the rest of an advance is held where the ledger lacks its payment', async () => {
  await tool('evaluate', ROSTERS, '--out', at('half'));
  await tool('pay', at('half'), '--ledger', at('half.csv'), '--share', '50%', '--approve');
  const advance = await readFile(at('half.csv'));
  await tool('evaluate', ROSTERS, '--out', at('whole'), '--ledger', at('half.csv'));
  await tool('pay', at('whole'), '--ledger', at('half.csv'), '--approve');
  await writeFile(at('older.csv'), advance);
  await later('whole', 'q1-rest', 'older.csv');
  expect(await paidBy('q1-rest', 'older.csv')).toEqual([]);
  expect((await tool('pay', at('q1-rest'), '--ledger', at('older.csv'))).said).toContain(
    '上期结果中此项还有已兑付的一笔，台账中没有',
  );
});

test('a batch of the run before that cannot be read is refused', async () => {
  await tool('evaluate', ROSTERS, '--out', at('broken'));
  await tool('pay', at('broken'), '--ledger', at('broken.csv'), '--approve');
  await rm(at('broken/兑付/2025Q4-01/payment.json'));
  const { code, said } = await later('broken', 'q1-broken', 'broken.csv');
  expect([code, said.includes('已批准的批次无法读取')]).toEqual([2, true]);
});
