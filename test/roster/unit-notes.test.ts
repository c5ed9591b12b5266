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
