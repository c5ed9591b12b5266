import { expect, test } from 'vitest';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { readWorkbook } from '../../src/roster/read-workbook.ts';
import { periodOf } from '../../src/values/period.ts';
import { soundCode } from '../support/codes.ts';
import { sheetOf } from '../support/sheet.ts';

const table = sheetOf('台账.csv', '');
const A = soundCode(1);

function told(sheet: RawSheet): readonly string[] {
  return readWorkbook(sheet.file, [sheet], periodOf(2025, 4)).diagnostics.map(({ code }) => code);
}

test.each([
  ['of this tool', '金额 | 资金层级 | 承担单位 | 状态 | 登记号'],
  ['kept before', '拨付金额（万元） | 拨付日期 | 备注'],
  ['with no more than levels and states', '年度 | 资金层级 | 金额 | 状态'],
  ['with counties', '所属县区 | 兑付金额 | 拨款文号'],
])('a ledger %s is told for what it is', (_, others) => {
  const cells = others.split(' | ').map(() => '1');
  const rows = [
    ['统一社会信用代码', '企业名称', '奖补事项', ...others.split(' | ')],
    [A, '某某公司', 'hnte', ...cells],
  ].map((texts, index) => ({ number: index + 1, cells: texts }));
  expect(told({ file: '台账.csv', sheet: '', hidden: false, rows, merges: [] })).toEqual([
    'ledger-among-rosters',
  ]);
});

test('rulings and claims are none', () => {
  expect(
    told(table`
      统一社会信用代码 | 事项 | 裁定 | 金额 | 批次 | 文号
      ${A} | hnte | 同意 | 1 | 1 | 1`),
  ).not.toContain('ledger-among-rosters');
  expect(
    told(table`
      统一社会信用代码 | 企业名称 | 奖补事项 | 申报金额 | 批次
      ${A} | 某某公司 | hnte | 15 | 1`),
  ).not.toContain('ledger-among-rosters');
});

test.each([
  '所属县区 | 行业代码 | 是否规上 | 奖补事项 | 批次 | 状态',
  '所属县区 | 营业收入 | 项目名称 | 批复文号 | 状态',
  '所属县区 | 行业代码 | 奖补事项 | 兑付金额 | 兑付日期',
])('nor is a roster that lacks a column: %s', (others) => {
  const rows = [
    ['企业名称', '统一社会信用代码', ...others.split(' | ')],
    ['某某公司', A],
  ].map((cells, index) => ({ number: index + 1, cells }));
  const codes = told({ file: '城东区.csv', sheet: '', hidden: false, rows, merges: [] });
  expect(codes).toContain('missing-column');
  expect(codes).not.toContain('ledger-among-rosters');
});
