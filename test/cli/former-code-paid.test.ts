// An award that was paid in full under a code that the firm has no more, and the ruling of the quarter after.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { soundCode } from '../support/codes.ts';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const ROSTER = fileURLToPath(new URL('../../fixtures/small-payment/rosters/城东区.csv', import.meta.url));
const OLD = '916301020000000197';
const NOW = soundCode(81);
const PAY = ['--measure', 'srdi', '--payer', '省级', '--payer', '市级'];

let root = '';
const at = (name: string): string => join(root, name);

function run(...args: readonly string[]): string {
  const { stderr, status } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '400' },
  });
  expect(status).toBeLessThan(2);
  return stderr;
}

/** Two batches pay all 700,000 yuan under the old code; the roster of the same year then has another. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'former-paid-'));
  const text = readFileSync(ROSTER, 'utf8');
  const earlier = text.replace('第四季度', '第三季度');
  for (const [name, own] of [
    ['q3', earlier],
    ['q4', text.replaceAll(OLD, NOW)],
  ] as const) {
    mkdirSync(at(name));
    writeFileSync(at(`${name}/城东区.csv`), own);
  }
  run('evaluate', at('q3'), '--out', at('run3'));
  const pay = ['pay', at('run3'), '--ledger', at('ledger.csv'), ...PAY, '--approve'];
  expect(run(...pay, '--share', '50%', '--batch', 'a-01', '--date', '2025-10-12')).toContain('350,000.00 元');
  expect(run(...pay, '--batch', 'a-02', '--date', '2025-11-12')).toContain('350,000.00 元');
});

afterAll(() => rmSync(root, { recursive: true }));

/** The run with this ruling on 专精特新中小企业 of the present code, against a ledger of its own. */
function ruled(name: string, reason: string, ledger = readFileSync(at('ledger.csv'), 'utf8')) {
  writeFileSync(at(`${name}-ledger.csv`), ledger);
  const line = `${NOW},专精特新中小企业,同意,${reason},王某,2026-01-10`;
  writeFileSync(at(`${name}.csv`), `统一社会信用代码,事项,裁定,理由,经办人,日期\r\n${line}\r\n`);
  const args = ['evaluate', at('q4'), '--previous', at('run3'), '--ledger', at(`${name}-ledger.csv`)];
  run(...args, '--decisions', at(`${name}.csv`), '--out', at(`run-${name}`));
  const pay = ['pay', at(`run-${name}`), '--ledger', at(`${name}-ledger.csv`), ...PAY, '--approve'];
  return { pay, ledger: () => readFileSync(at(`${name}-ledger.csv`), 'utf8'), before: ledger };
}

describe('an award that the former code had in full', () => {
  test('is not paid again on the consent that it is the same firm', () => {
    const { pay, ledger, before } = ruled('same', '同一企业');
    const said = run(...pay, '--batch', 'b-01');
    expect(said).toContain('没有可拨付的（应付的都属于：此前已付');
    expect(said).toContain('原代码已领足，不再支付的奖补 1 项、700,000.00 元');
    expect(said).toMatch(new RegExp(`西宁拟岭.+专精特新中小企业.+原代码 ${OLD}（a-01、a-02）`, 'u'));
    expect(said).toContain('另行兑付');
    expect(ledger()).toBe(before);
    expect(existsSync(at('run-same/兑付'))).toBe(false);
    expect(run(...pay, '--batch', 'b-01', '--lang', 'en')).toContain(
      'Had in full under a former code and not paid again: 1 award, 700,000.00 yuan',
    );
  });

  test('is not paid again where the ledger does not say what the whole came to', () => {
    const silent = `统一社会信用代码,企业名称,奖补事项,年度,金额\r\n${OLD},,专精特新中小企业,2025,100000\r\n`;
    const { pay, before, ledger } = ruled('silent', '同一企业', silent);
    expect(run(...pay, '--batch', 'b-01')).toContain('没有可拨付的（应付的都属于：此前已付');
    expect(ledger()).toBe(before);
  });

  test('is paid anew, once, where the ruling says 另行兑付', () => {
    const { pay, ledger, before } = ruled('anew', '确非同一企业，另行兑付');
    expect(run(...pay, '--batch', 'b-01')).toMatch(/批次 b-01 已批准并记入台账：2 笔，700,000\.00 元/u);
    expect(ledger().length).toBeGreaterThan(before.length);
    const after = ledger();
    expect(run(...pay, '--batch', 'b-02')).toContain('没有可拨付的');
    expect(ledger()).toBe(after);
  });
});

/** The texts of a workbook's cells, by sheet. */
async function textsOf(path: string): Promise<ReadonlyMap<string, string>> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  return new Map(book.worksheets.map((sheet) => [sheet.name, JSON.stringify(sheet.getSheetValues())]));
}

test('beside other payments it stands among what was paid before, with the code and the batches', async () => {
  const { pay } = ruled('beside', '同一企业');
  const draft = pay.filter((word) => word !== '--approve' && word !== '--measure' && word !== 'srdi');
  expect(run(...draft, '--batch', 'b-01')).toContain('原代码已领足，不再支付的奖补 1 项');
  const pages = await textsOf(at('run-beside/兑付/b-01/暂缓名单.xlsx'));
  expect(pages.get('此前已拨付')).toContain(`原代码 ${OLD}（a-01、a-02）`);
  const csv = readFileSync(at('run-beside/兑付/b-01/支付清单.csv'), 'utf8');
  expect(csv).not.toContain(NOW);
});

test('the list of rulings says what a consent pays, and is read again as it is', async () => {
  const args = ['evaluate', at('q4'), '--previous', at('run3'), '--ledger', at('ledger.csv')];
  run(...args, '--out', at('run-open'));
  const list = at('run-open/裁定表.xlsx');
  const sheet = (await textsOf(list)).get('裁定表');
  expect(sheet).toContain('“同意”只付原代码尚未领取的其余部分，已领足的不再支付');
  expect(sheet).toContain('“理由”须写明“另行兑付”');
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(list);
  book.worksheets[0]?.eachRow((row) => {
    if (row.getCell(1).value !== NOW) return;
    row.getCell(9).value = '同意';
    row.getCell(11).value = '同一企业';
    row.getCell(12).value = '王某';
  });
  await book.xlsx.writeFile(list);
  run(...args, '--decisions', list, '--out', at('run-filled'));
  const { decisions } = JSON.parse(readFileSync(at('run-filled/evaluation.json'), 'utf8'));
  const { status, ruling } = decisions.find(
    ({ uscc, measure }: Record<string, string>) => uscc === NOW && measure === 'srdi',
  );
  expect([status, ruling.reason]).toEqual(['eligible', '同一企业']);
});
