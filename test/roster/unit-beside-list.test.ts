import { expect, test } from 'vitest';
import { readRoster } from '../../src/roster/read-roster.ts';
import { unitOfNames } from '../../src/roster/unit-beside-list.ts';
import { soundCode } from '../support/codes.ts';
import { findings, Q4 } from '../support/read.ts';
import { sheetOf } from '../support/sheet.ts';

test.each([
  ['营业收入（元）', '城东区.xlsx', 'yuan'],
  ['元', '城东区.xlsx', 'yuan'],
  ['单位元', '城东区.xlsx', 'yuan'],
  ['企业名单(单位：千元)', '城东区.xlsx', 'unusable'],
  ['', '名单_单位元.csv', 'yuan'],
  ['企业名单', '城东区（万元）.xlsx', 'wan'],
  ['企业名单', '元通公司.xlsx', undefined],
  ['填报单位元亨', '城东区.xlsx', undefined],
  ['企业名单（2000万元以上）', '城东区.xlsx', undefined],
  ['奖补20万元', '城东区.xlsx', undefined],
  ['申报奖补资金（元）', '城东区.xlsx', undefined],
  ['企业名单', '奖补申报金额（元）城东区.xlsx', undefined],
  ['奖补申报名单（元）', '城东区.xlsx', 'yuan'],
  ['2026年元月', '城东区.xlsx', undefined],
])('the sheet %s of %s is named for the unit %s', (name, file, unit) => {
  expect(unitOfNames(sheetOf(file, name)`| 企业名称 |`)?.unit).toBe(unit);
});

const list = (name: string, line: string, revenue: string, beside = '', head = '') => sheetOf(
  '城东区.xlsx',
  name,
)`
  ${line}
  | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 是否规上 | ${revenue} | ${head} |
  | 甲公司   | ${soundCode(1)}  | 城东区   | C3825    | 是       | 30000000   |         | ${beside} |
`;

const revenueIn = (raw: ReturnType<typeof list>) => readRoster(raw, Q4).value?.rows[0]?.values.revenue;

/** 3,000 万元 and 30,000,000 万元 in 分. */
const [IN_YUAN, IN_WAN] = [3_000_000_000n, 30_000_000_000_000n];

test.each([
  ['企业名单（元）', '', '营业收入', IN_YUAN, ['unit-of-sheet']],
  ['企业名单（元）', '单位：元', '营业收入', IN_YUAN, ['unit-of-sheet']],
  ['企业名单（元）', '单位：万元', '营业收入', undefined, ['unusable-unit']],
  ['企业名单（元）', '', '营业收入（万元）', IN_WAN, ['unit-of-name-differs']],
  ['企业名单（万元）', '', '营业收入（元）', IN_YUAN, ['unit-of-name-differs']],
  ['企业名单（元）', '', '营业收入（元）', IN_YUAN, []],
  ['企业名单（万元）', '', '营业收入', IN_WAN, []],
])('on the sheet %s under the line %s amounts of %s are %s', (name, line, revenue, amount, codes) => {
  const raw = list(name, line, revenue);
  expect(revenueIn(raw)).toBe(amount);
  expect(findings(readRoster(raw, Q4).diagnostics).map(([, code]) => code)).toEqual(codes);
});

test.each([
  ['to the right of it', '', '单位：元', ''],
  ['in a cell of its header', '', '', '单位：元'],
  ['in a group over all of it', '财务数据（元）', '', ''],
])('a list is in the unit that is stated %s', (_, line, beside, head) => {
  expect(revenueIn(list('企业名单', line, '营业收入', beside, head))).toBe(IN_YUAN);
});

test.each(['申报金额合计（元）', '奖补资金（元）', '企业补贴情况（元）', '规上企业（2000万元）'])(
  'what is said of something else is the unit of no list: %s',
  (line) => {
    expect(revenueIn(list('企业名单', line, '营业收入'))).toBe(IN_WAN);
  },
);

test('the header of the names may state the unit of the list, another column only its own', () => {
  const rows = (serial: string) => sheetOf('城东区.xlsx', '企业名单')`
    | ${serial} | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 是否规上 | 营业收入 |
    | 1         | 甲公司   | ${soundCode(1)}  | 城东区   | C3825    | 是       | 30000000 |
  `;
  expect(revenueIn(rows('序号（单位：元）'))).toBe(IN_YUAN);
  expect(revenueIn(rows('注册资本（单位：元）'))).toBe(IN_WAN);
});
