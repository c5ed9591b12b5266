import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashText } from '../../src/io/hash-text.ts';
import { InputError } from '../../src/io/input-error.ts';
import { appendToLedger } from '../../src/io/ledger-store.ts';
import { loadLedger } from '../../src/io/load-ledger.ts';
import type { LedgerRow } from '../../src/ledger/ledger-row.ts';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';
import { fromFen } from '../../src/values/money.ts';
import { tableOf } from '../support/ledger-file.ts';
import { ledgerRow } from '../support/ledger-rows.ts';
import { POLICY } from '../support/policy.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  path = join(folder, '台账.csv');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const append = (rows: readonly LedgerRow[], batch = '2025Q4-01') =>
  appendToLedger(path, rows, { batch, policy: POLICY });
const text = () => readFile(path, 'utf8');
const names = async () => (await tableOf(await text())).lines.map(({ cells }) => cells.name);
const next = (nth: number, other: Partial<LedgerRow> = {}) =>
  ledgerRow(nth, { batch: '2025Q4-02', ...other });

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(InputError);
  return error instanceof InputError ? `${error.wording.zh.message}\n${error.wording.zh.hint}` : '';
}

describe('adding a batch', () => {
  test('makes the ledger where there is none, and leaves nothing beside it', async () => {
    const outcome = await append([ledgerRow(1), ledgerRow(2)]);
    expect(outcome).toMatchObject({ state: 'appended', adopted: 0 });
    expect(outcome.rows).toHaveLength(2);
    expect(verifyLedger(await tableOf(await text()), hashText)).toEqual([]);
    expect(await readdir(folder)).toEqual(['台账.csv']);
  });

  test('begins with a byte order mark and ends its lines as Excel does', async () => {
    await append([ledgerRow(1)]);
    expect((await readFile(path)).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect((await text()).match(/\r\n/g)).toHaveLength(2);
  });

  test('leaves the lines before as they were', async () => {
    await append([ledgerRow(1)]);
    const before = (await text()).split('\r\n').slice(1, -1);
    await append([next(2)], '2025Q4-02');
    expect((await text()).split('\r\n').slice(1, 2)).toEqual(before);
  });

  test('again changes nothing and says so, also on another day with other words', async () => {
    await append([ledgerRow(1), ledgerRow(2)]);
    const before = await readFile(path);
    const again = [ledgerRow(2, { note: '改', document: '文' }), ledgerRow(1, { date: null })];
    expect(await append(again)).toEqual({ state: 'already-there', rows: [], first: null, adopted: 0 });
    expect(await readFile(path)).toEqual(before);
  });

  test.each([
    ['one row more', [ledgerRow(1), ledgerRow(2)]],
    ['another amount', [ledgerRow(1, { amount: fromFen(1n) })]],
    ['another level', [ledgerRow(1, { level: 'province' })]],
    ['another enterprise', [ledgerRow(2)]],
  ])('with %s under the same name is refused', async (_, rows) => {
    await append([ledgerRow(1)]);
    const before = await readFile(path);
    expect(await refusal(append(rows))).toContain('批次 2025Q4-01 已在台账');
    expect(await readFile(path)).toEqual(before);
  });

  test('of rows that name another batch is a fault of the caller', async () => {
    await expect(append([next(1)])).rejects.toBeInstanceOf(RangeError);
  });
});

describe('nothing twice', () => {
  test('a part that stands is refused under any batch, with its place', async () => {
    await append([ledgerRow(1), ledgerRow(2)]);
    const refused = await refusal(append([next(3), next(2)], '2025Q4-02'));
    expect(refused).toContain('西宁样2有限公司');
    expect(refused).toContain('台账.csv!A3');
    expect(await names()).toHaveLength(2);
  });

  test.each([
    ['another measure', next(1, { measure: 'srdi' })],
    ['another level', next(1, { level: 'province' })],
    ['another enterprise', next(9)],
  ])('%s is not the same part', async (_, row) => {
    await append([ledgerRow(1)]);
    expect(await append([row], '2025Q4-02')).toMatchObject({ state: 'appended' });
  });

  test('a rest of what stands may follow where the caller says so', async () => {
    await append([ledgerRow(1)]);
    const options = { batch: '2025Q4-02', policy: POLICY, mayFollow: () => true };
    expect(await appendToLedger(path, [next(1)], options)).toMatchObject({ state: 'appended' });
  });
});

describe('a ledger of other origin', () => {
  const LEGACY = `某市台账,,,\n统一社会信用代码,企业名称,奖补事项,资金层级,金额（万元）,经办\n${ledgerRow(7).uscc},老企业,高企,市级,15,张三\n${ledgerRow(8).uscc},另一家,小巨人,,,\n合计,,,,15,\n`;

  test('is the start of the chain: its rows are sealed as they are, in canonical form', async () => {
    await writeFile(path, LEGACY);
    expect(await append([ledgerRow(1)])).toMatchObject({ state: 'appended', adopted: 2 });
    const table = await tableOf(await text());
    expect(verifyLedger(table, hashText)).toEqual([]);
    expect(table.lines.map(({ cells }) => [cells.name, cells.measure, cells.amount])).toEqual([
      ['老企业', '高企', '150000.00'],
      ['另一家', '小巨人', ''],
      ['西宁样1有限公司', '新认定高新技术企业', '150000.00'],
    ]);
    expect(table.lines.map(({ others }) => others.map(({ text: own }) => own))).toEqual([
      ['张三'],
      [''],
      [''],
    ]);
  });

  test('keeps what it paid from being entered again; a row without a level counts at every one', async () => {
    await writeFile(path, LEGACY);
    expect(await refusal(append([ledgerRow(7)]))).toContain('西宁样7有限公司');
    const giant = { measure: 'little-giant', level: 'province' } as const;
    expect(await refusal(append([ledgerRow(8, giant)]))).toContain('西宁样8有限公司');
    expect(await text()).toBe(LEGACY);
  });

  test('that lacks a column it cannot do without is refused', async () => {
    await writeFile(path, '企业名称,金额\n甲,1\n');
    expect(await refusal(append([ledgerRow(1)]))).toContain('统一社会信用代码');
  });

  test('in GB18030 is read, and is UTF-8 from then on', async () => {
    // 统一社会信用代码,奖补事项 in GB18030.
    const header = Buffer.from('cdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb2cbdb1b2b9cac2cfee0d0a', 'hex');
    await writeFile(path, Buffer.concat([header, Buffer.from(`${ledgerRow(7).uscc},hnte\r\n`)]));
    expect(await append([ledgerRow(1)])).toMatchObject({ adopted: 1 });
    expect(await text()).toContain('西宁样1有限公司');
  });
});

describe('what stands there is looked at first', () => {
  test('a ledger that was edited by hand is refused, and the line is named', async () => {
    await append([ledgerRow(1), ledgerRow(2)]);
    const edited = (await text()).replace('150000.00', '950000.00');
    await writeFile(path, edited);
    expect(await refusal(append([next(3)], '2025Q4-02'))).toContain('第 2 行（登记号 1，西宁样1有限公司');
    expect(await text()).toBe(edited);
  });

  test('a ledger saved again by a spreadsheet program is none the worse', async () => {
    await append([ledgerRow(1)]);
    await writeFile(path, (await text()).replace('2026-01-20', '2026/1/20').replace('150000.00', '150000'));
    expect(await append([next(2)], '2025Q4-02')).toMatchObject({ state: 'appended' });
    expect(await text()).not.toContain('2026/1/20');
  });

  test('what is paid, and by which row, evaluate reads from it', async () => {
    await append([ledgerRow(1)]);
    const { value, diagnostics, payments } = await loadLedger(path, POLICY);
    expect([...value].map(([key, own]) => `${key} ${own.map(({ source }) => source)}`)).toEqual([
      `${ledgerRow(1).uscc} hnte 台账.csv!A2`,
    ]);
    expect(payments.map(({ status, standing }) => [status, standing])).toEqual([['approved', 15_000_000n]]);
    expect(diagnostics).toEqual([]);
  });

  test('an alteration is an error finding at its row, and its payment counts all the same', async () => {
    await append([ledgerRow(1), ledgerRow(2)]);
    await writeFile(path, (await text()).replace('已批准', '已追回'));
    const { value, diagnostics } = await loadLedger(path, POLICY);
    expect(diagnostics.map(({ code, row }) => `${code} ${row}`)).toEqual(['ledger-altered 2']);
    expect(value.size).toBe(2);
  });
});

describe('the file', () => {
  test('keeps its permissions', async () => {
    await append([ledgerRow(1)]);
    await chmod(path, 0o640);
    await append([next(2)], '2025Q4-02');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  test('that a link leads to is the one that is replaced', async () => {
    const link = join(folder, 'link.csv');
    await append([ledgerRow(1)]);
    await symlink(path, link);
    await appendToLedger(link, [next(2)], { batch: '2025Q4-02', policy: POLICY });
    expect(await names()).toHaveLength(2);
  });

  test.each([
    ['in a folder that is not there', () => join(folder, '没有', '台账.csv'), '所在的文件夹不存在'],
    ['that is a folder', () => folder, '是文件夹'],
  ])('%s is refused in words', async (_, at, expected) => {
    const refused = appendToLedger(at(), [ledgerRow(1)], { batch: '2025Q4-01', policy: POLICY });
    expect(await refusal(refused)).toContain(expected);
  });

  test('that is a workbook is refused with the way out', async () => {
    path = join(folder, '台账.xls');
    await writeFile(
      path,
      `<table><tr><td>统一社会信用代码</td><td>奖补事项</td></tr><tr><td>${ledgerRow(1).uscc}</td><td>高企</td></tr></table>`,
    );
    expect(await refusal(append([ledgerRow(2)]))).toContain('ledger import');
  });
});
