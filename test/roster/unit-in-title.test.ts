import { describe, expect, test } from 'vitest';
import { readRoster } from '../../src/roster/read-roster.ts';
import { unitOfNames } from '../../src/roster/unit-beside-list.ts';
import { unitInTitle } from '../../src/roster/unit-in-title.ts';
import { soundCode } from '../support/codes.ts';
import { findings, Q4 } from '../support/read.ts';
import { sheetOf } from '../support/sheet.ts';

describe('the unit that a title states among other things', () => {
  test.each([
    ['企业名单（2025年第四季度，元）', 'yuan', true],
    ['企业名单（2025年第四季度 元）', 'yuan', true],
    ['企业名单[2025Q4、人民币元]', 'yuan', true],
    ['企业名单（元，2025年第四季度）', 'yuan', true],
    ['企业名单（元）（2025年四季度）', 'yuan', true],
    ['企业名单（金额：元；人数：人）', 'yuan', true],
    ['企业名单（2025年四季度，以元计）', 'yuan', true],
    ['附件1：企业名单（2025年，万元）', 'wan', true],
    ['企业名单（万元；申报金额：元）', 'wan', true],
    ['企业名单（元；申报金额：万元）', 'yuan', true],
    ['企业名单（2025年，千元）', 'unusable', true],
    ['企业名单（收入：万元，其他：元）', 'unusable', true],
    ['企业名单（万元、元）', 'unusable', true],
    ['企业名单（2025年四季度）元', 'yuan', false],
    ['企业名单2025年第四季度元', 'yuan', false],
    ['企业名单  元', 'yuan', false],
    ['企业名单——元', 'yuan', false],
  ])('is read: %s', (title, unit, isInBracket) => {
    expect(unitInTitle(title)).toEqual({ unit, isInBracket });
  });

  test.each([
    '湟源县多元化企业名单',
    '企业名单（三元公司，2025年第四季度）',
    '企业名单（2025年第四季度，元通公司）',
    '企业名单 王元',
    '企业名单（3单元，2025年）',
    '企业名单（2026年，元月）',
    '企业名单（共8家，120 万元）',
    '企业名单（8家，1,200,000元）',
    '企业名单（亿元以上）',
    '企业名单（每户20万元）',
    '企业名单（收入、利润：元）',
    '企业名单（申报金额，元）',
    '企业名单（2025年第四季度，奖补：元）',
    '企业名单（户数：户；拨付：元）',
    '企业名单（奖励标准，元）',
    '企业名单（资金：元）',
    '企业名单（注册资本：元）',
    '企业名单（缴税总额，元）',
    '企业名单（投资金额：元）',
    '注：1.营业收入以财务报表为准，元以下四舍五入。2.其他金额，元。',
    '元',
  ])('is none: %s', (title) => {
    expect(unitInTitle(title)).toBeUndefined();
  });
});

const revenueUnder = (title: string, line = '', revenue = '营业收入', sheet = '企业名单') => {
  const { value, diagnostics } = readRoster(
    sheetOf('城东区.xlsx', sheet)`
      ${title}
      ${line}
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 是否规上 | ${revenue} |
      | 甲公司   | ${soundCode(1)}  | 城东区   | C3825    | 是       | 30000000   |
    `,
    Q4,
  );
  return {
    revenue: value?.rows[0]?.values.revenue,
    codes: findings(diagnostics).map(([, code]) => code),
  };
};

/** 3,000 万元 and 30,000,000 万元 in 分. */
const [IN_YUAN, IN_WAN] = [3_000_000_000n, 30_000_000_000_000n];

test.each([
  ['企业名单（2025年第四季度，元）', '', '营业收入', IN_YUAN, ['unit-of-sheet']],
  ['企业名单（金额：元）', '', '营业收入', IN_YUAN, ['unit-of-sheet']],
  ['| 企业名单（2025年第四季度） | | | | | 元 |', '', '营业收入', IN_YUAN, ['unit-of-sheet']],
  ['| 企业名单 | | | | | （2025年，元） |', '', '营业收入', IN_YUAN, ['unit-of-sheet']],
  ['企业名单（2025年第四季度，元）', '单位：元', '营业收入', IN_YUAN, ['unit-of-sheet']],
  ['企业名单（2025年第四季度，元）', '单位：万元', '营业收入', undefined, ['unusable-unit']],
  ['企业名单（2025年第四季度，元）', '', '营业收入（万元）', IN_WAN, []],
  ['企业名单（2025年第四季度，万元）', '', '营业收入', IN_WAN, []],
  ['企业名单（青海三元公司，2025年）', '', '营业收入', IN_WAN, []],
  // Of the amounts claimed, as with 奖补资金明细表（元）.
  ['奖补资金明细表（2025年第四季度，元）', '', '营业收入', IN_WAN, ['unit-only-of-others']],
])('under the title %s and %s amounts of %s are %s', (title, line, revenue, amount, codes) => {
  expect(revenueUnder(title, line, revenue)).toEqual({ revenue: amount, codes });
});

test.each([
  ['企业名单（2025Q4，元）', 'yuan'],
  ['企业名单 元', 'yuan'],
  ['奖补资金（2025Q4，元）', undefined],
  ['多元企业（2025年）', undefined],
])('a sheet named %s is in %s', (name, unit) => {
  expect(unitOfNames(sheetOf('城东区.xlsx', name)`| 企业名称 |`)?.unit).toBe(unit);
});
