import { describe, expect, test } from 'vitest';
import { otherTable } from '../../src/ledger/other-table.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';

/** What stands under a header, where it matters. */
const BELOW: Readonly<Record<string, string>> = { 批次: '2024-01', 兑现金额: '150000', 拨付金额: '150000' };

function sheet(...headers: readonly string[]): RawSheet {
  return filled(headers, BELOW);
}

function filled(headers: readonly string[], below: Readonly<Record<string, string>>): RawSheet {
  const rows = [
    { number: 1, cells: ['某某表'] },
    { number: 2, cells: headers },
    { number: 3, cells: headers.map((header) => below[header] ?? '') },
  ];
  return { file: '表.xlsx', sheet: '表', hidden: false, rows, merges: [] };
}

const CODE = '统一社会信用代码';

describe('a table with codes and measures', () => {
  test.each([
    ['no more than these may be a ledger', [CODE, '企业名称', '奖补事项'], null],
    ['years is a ledger', [CODE, '企业名称', '奖补事项', '年度'], null],
    ['rulings is none', [CODE, '企业名称', '事项', '裁定', '金额（元）', '理由'], 'rulings'],
    [
      'payments with the opinions of a ruling is a ledger',
      [CODE, '奖补事项', '批次', '金额', '裁定意见'],
      null,
    ],
    ['claims and what was granted is a ledger', [CODE, '奖补事项', '申报金额', '兑现金额'], null],
    ['claims is none', [CODE, '企业名称', '奖补事项', '申报金额（万元）', '备注'], 'claims'],
    ['claims and what was paid is a ledger', [CODE, '奖补事项', '申报金额', '拨付金额'], null],
    ['what rosters have may be a ledger', [CODE, '奖补事项', '所属县区', '行业代码', '营业收入'], null],
    ['headers that are broken over lines is known all the same', [CODE, '事项', '申请\n金额'], 'claims'],
  ])('and %s', (_, headers, expected) => {
    expect(otherTable([sheet(...headers)])).toBe(expected);
  });

  test.each([
    ['a document', [CODE, '事项', '裁定', '金额', '文号'], { 文号: '青财〔2025〕8号' }, 'rulings'],
    ['batches that nobody filled in', [CODE, '事项', '裁定', '金额', '批次'], {}, 'rulings'],
    ['whether to pay', [CODE, '事项', '裁定', '是否同意拨付'], { 是否同意拨付: '否' }, 'rulings'],
    ['a state of its own', [CODE, '事项', '裁定', '状态'], { 状态: '已办理' }, 'rulings'],
    ['the state of a payment', [CODE, '事项', '裁定', '状态'], { 状态: '已拨付' }, null],
    ['a state of the claim', [CODE, '事项', '申报金额', '状态'], { 状态: '已申报' }, 'claims'],
    ['a year', [CODE, '事项', '申报金额', '年度'], { 年度: '2025' }, 'claims'],
    ['what is meant to be paid', [CODE, '事项', '申报金额', '拟兑现金额'], { 拟兑现金额: '15' }, 'claims'],
    ['how far payment is', [CODE, '事项', '裁定', '兑付情况'], { 兑付情况: '已兑付' }, null],
    ['how far payment is not', [CODE, '事项', '裁定', '兑付情况'], { 兑付情况: '未兑付' }, 'rulings'],
    ['where the money is', [CODE, '事项', '裁定', '资金拨付进度'], { 资金拨付进度: '已发放' }, null],
  ])('rulings or claims with %s', (_, headers, below, expected) => {
    expect(otherTable([filled(headers, below)])).toBe(expected);
  });

  test.each([
    '待拨付金额',
    '尚未拨付',
    '未兑付金额',
    '应拨付金额',
    '可拨付资金',
    '预拨付金额',
    '本年应兑付金额',
  ])('claims with %s are none', (header) => {
    expect(otherTable([filled([CODE, '事项', '申报金额', header], { [header]: '15' })])).toBe('claims');
  });

  test('counts where it is the first that is shown', () => {
    const claims = sheet(CODE, '奖补事项', '申报金额');
    const roster = sheet('企业名称', CODE, '所属县区');
    expect(otherTable([roster, claims])).toBe('claims');
    expect(otherTable([{ ...claims, hidden: true }, sheet(CODE, '奖补事项', '年度')])).toBe(null);
    expect(otherTable([])).toBe(null);
    expect(otherTable([sheet('企业名称', CODE, '行业代码', '上年度营业收入'), sheet(CODE, '事项')])).toBe(
      null,
    );
  });

  test.each([
    ['codes and figures of enterprises', ['企业名称', CODE, '所属县区', '行业代码', '营业收入'], 'roster'],
    ['codes and one of the figures', ['企业名称', CODE, '所属县区', '营业收入'], null],
    ['figures alone', ['企业名称', '行业代码', '营业收入'], null],
  ])('without measures: %s', (_, headers, expected) => {
    expect(otherTable([sheet(...headers)])).toBe(expected);
  });
});
