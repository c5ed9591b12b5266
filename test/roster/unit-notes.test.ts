import { describe, expect, test } from 'vitest';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { soundCode } from '../support/codes.ts';
import { Q4 } from '../support/read.ts';
import { sheetOf } from '../support/sheet.ts';

const list = ({
  title = '城东区企业名单',
  name = '名单',
  other = '注册地址',
  revenue = '营业收入',
}): RawSheet =>
  sheetOf('城东区.xlsx', name)`
    ${title}
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | ${revenue} | 净利润 | 是否规上 | ${other} |
    | 甲公司   | ${soundCode(1)}  | 城东区   | C3825    | 950000     | 50000  | 是       | 200000   |
  `;

const told = (raw: RawSheet) =>
  readRoster(raw, Q4).diagnostics.flatMap(({ code, severity, row, column, wording }) =>
    code === 'unit-only-of-others' ? [`${severity} ${row}:${column} ${wording.zh.message}`] : [],
  );

describe('where no amount of a list has a unit, the unit of something else is told of:', () => {
  test.each([
    [{ other: '补贴（元）' }, '补贴（元）'],
    [{ other: '兑现（元）' }, '兑现（元）'],
    [{ other: '工业总产值（亿元）' }, '工业总产值（亿元）'],
    [{ title: '城东区企业奖补资金（元）' }, '城东区企业奖补资金（元）'],
    [{ title: '奖补资金明细表（元）' }, '奖补资金明细表（元）'],
    [{ title: '城东区奖补资金申报表（单位：元）' }, '城东区奖补资金申报表（单位：元）'],
    [{ name: '补贴（元）' }, '补贴（元）'],
  ])('%o', (written, stated) => {
    expect(told(list(written))).toEqual([
      `warning 2:5 名单上只有“${stated}”写有金额单位，以下各列没有写，按万元读取：营业收入、净利润`,
    ]);
  });

  test('also that of one of the amounts, of the others, with no more than a note', () => {
    expect(told(list({ revenue: '营业收入（元）' }))).toEqual([
      'info 2:6 名单上只有“营业收入（元）”写有金额单位，以下各列没有写，按万元读取：净利润',
    ]);
  });
});

describe('nothing is told of', () => {
  test.each([
    {},
    { other: '注册资本（万元）' },
    { other: '补贴（元）', title: '单位：万元' },
    { other: '补贴（元）', title: '单位：元' },
    { other: '补贴（元）', revenue: '营业收入（万元）' },
    { other: '申报金额（元）' },
    { other: '人均工资（元）' },
    { other: '社保缴费基数（元）' },
    { other: '厂房租金（元）' },
    { other: '注册资本（万美元）' },
    { other: '出口额（美元）' },
    { other: '电价（元/千瓦时）' },
    { other: '用电量（万千瓦时）' },
    { title: '城东区企业奖补资金（万元）' },
  ])('%o', (written) => {
    expect(told(list(written))).toEqual([]);
  });
});

describe('the unit in a title of awards', () => {
  const amountsOf = (sheet: RawSheet) =>
    readRoster(sheet, Q4).value?.rows.map(({ values: { revenue, claimAmount } }) => [
      String(revenue),
      String(claimAmount),
    ]);
  const amounts = (title: string, other = '申报金额') => amountsOf(list({ title, other }));

  test.each([
    '奖补资金明细表（元）',
    '企业奖补申报表（单位：元）',
    '企业奖补申报表（金额单位：元）',
    '补贴兑现明细表（元）',
    '城东区企业申报表（元）',
    '中小企业发展专项资金名单（元）',
    '奖补资金情况表（元）',
    '研发投入补助资金明细表（元）',
  ])('%s is that of what is claimed alone', (title) => {
    const { diagnostics } = readRoster(list({ title, other: '申报金额' }), Q4);
    expect(amounts(title)).toEqual([['950000000000', '20000000']]);
    expect(told(list({ title, other: '申报金额' }))).toHaveLength(1);
    expect(
      diagnostics.filter(({ code }) => code === 'unit-of-sheet').map(({ wording }) => wording.zh.message),
    ).toEqual([expect.stringContaining('申报金额')]);
  });

  test.each(['城东区企业申报表（元）', '专精特新中小企业申报汇总表（单位：元）'])(
    '%s is that of the list where nothing is claimed on it',
    (title) => {
      expect(amounts(title, '注册地址')).toEqual([['95000000', 'undefined']]);
    },
  );

  test.each([
    '企业经营及奖补申报情况表（元）',
    '企业基本情况和奖补申报表（单位：元）',
    '企业资产和资金情况统计表（元）',
    '城东区企业资金情况表（元）',
    '企业流动资金需求表（元）',
    '企业自有资金一览表（元）',
    '企业研发投入及奖补申报表（元）',
  ])('%s is that of other amounts too', (title) => {
    expect(amounts(title)).toEqual([['95000000', '20000000']]);
  });

  test('leaves what is claimed open where the list states another', () => {
    const sheet = sheetOf('城东区.xlsx', '名单')`
      奖补资金明细表（元）
      单位：万元
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 净利润 | 是否规上 | 申报金额 |
      | 甲公司   | ${soundCode(1)}  | 城东区   | C3825    | 950000   | 50000  | 是       | 200000   |
    `;
    const found = readRoster(sheet, Q4).diagnostics.map(({ code, column }) => [code, column]);
    expect(found).toContainEqual(['unusable-unit', 8]);
    expect(amountsOf(sheet)).toEqual([['950000000000', 'undefined']]);
  });

  test('is none of another list where it stands once more within it', () => {
    const sheet = sheetOf('城东区.xlsx', '名单')`
      奖补资金明细表（元）
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 净利润 | 是否规上 | 申报金额 |
      | 甲公司   | ${soundCode(1)}  | 城东区   | C3825    | 950000   | 50000  | 是       | 200000   |
      奖补资金明细表（元）
      | 乙公司   | ${soundCode(2)}  | 城东区   | C3825    | 950000   | 50000  | 是       | 200000   |
    `;
    expect(amountsOf(sheet)).toEqual([
      ['950000000000', '20000000'],
      ['950000000000', '20000000'],
    ]);
  });
});
