import { expect, test } from 'vitest';
import {
  type BatchFindings,
  batchPlace,
  batchWarnings,
  ledgerWarning,
} from '../../../src/reports/text/payment-warnings.ts';
import type { SummaryLine } from '../../../src/reports/text/summary-line.ts';
import { fromFen } from '../../../src/values/money.ts';

const CLEAN: BatchFindings = {
  facts: { ledgerLack: null, date: null, lang: 'zh' },
  ...{ unclear: [], unapplied: [], damaged: [], unaware: [], later: null, more: [], edited: [] },
};

function texts(lines: readonly SummaryLine[]): readonly string[] {
  return lines.map((line) => JSON.stringify(line));
}

test('a batch with nothing beside it has no warning', () => {
  expect([...ledgerWarning(CLEAN, 80), ...batchWarnings(CLEAN, null, 80)]).toEqual([]);
  expect(batchPlace({ folder: null, files: ['a'] }, 'zh', 80)).toEqual([]);
});

test('everything that was found is said, each in a section behind an empty line', () => {
  const found: BatchFindings = {
    ...CLEAN,
    facts: { ...CLEAN.facts, date: '2026-01-12', ledgerLack: 'no-ledger' },
    damaged: [
      { path: '兑付/甲-01', files: [{ name: '控制页.xlsx', wrong: { zh: '被改动', en: 'altered' } }] },
      { path: '兑付/甲-02', files: [] },
    ],
    ...{ unaware: ['甲-03'], later: { day: '2026-02-01', batch: '甲-04' }, edited: ['县区/城东区.xlsx'] },
  };
  expect(texts(ledgerWarning(found, 300)).join()).toContain('没有给出台账');
  const said = texts(batchWarnings(found, '台账.csv', 300)).join();
  for (const part of [
    '兑付/甲-01：控制页.xlsx 被改动',
    '兑付/甲-02：没有这个批次的文件夹',
    '台账中的批次 甲-03 不是由本结果批准的',
    '用 evaluate --ledger 台账.csv 重新核定',
    '单据日期 2026-01-12 早于台账中已登记的 2026-02-01（批次 甲-04）',
    '核定后被改动的核对表：县区/城东区.xlsx',
  ])
    expect(said).toContain(part);
});

test('awards of which the run finds more than was entered are named, five of them, and the others counted', () => {
  const title = { zh: '新认定科技小巨人', en: 'technology little giant' };
  const award = { name: '西宁甲有限公司', title, entered: fromFen(40_000_000n), now: fromFen(130_000_000n) };
  const said = (count: number): string =>
    texts(batchWarnings({ ...CLEAN, more: Array.from({ length: count }, () => award) }, null, 300)).join();
  expect(said(1)).toContain(
    '西宁甲有限公司  新认定科技小巨人  台账应付 400,000.00，本次核定 1,300,000.00 元',
  );
  expect(said(5)).not.toContain('另有');
  expect(said(7)).toContain('另有 2 项');
});

test('a day that is too early is not told of a batch without one', () => {
  const later = { day: '2026-02-01', batch: '' };
  expect(batchWarnings({ ...CLEAN, later }, null, 80)).toEqual([]);
  const dated = { ...CLEAN, later, facts: { ...CLEAN.facts, date: '2026-01-12', lang: 'en' as const } };
  expect(texts(batchWarnings(dated, null, 300)).join()).toContain(
    'dated 2026-01-12, before what the ledger has of 2026-02-01. Rulings',
  );
});

test('the payment sheets are counted, the other files named', () => {
  const files = ['拨付表-市级.xlsx', '拨付表-省级.xlsx', '控制页.xlsx'];
  expect(texts(batchPlace({ folder: 'run/兑付/甲-01', files }, 'zh', 300)).join()).toContain(
    '结果：run/兑付/甲-01/（拨付表 2 份，控制页.xlsx）',
  );
});
