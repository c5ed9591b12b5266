import { describe, expect, test } from 'vitest';
import { findHeader } from '../../src/roster/find-header.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { sheet } from '../support/sheet.ts';

/** Row of the lowest header line, then `column key unit` of what it names. */
function headerOf(raw: RawSheet): readonly (string | number)[] {
  const header = findHeader(raw, 2025);
  if (!header) return [];
  const named = header.cells.flatMap(({ column, reading: { key, unit } }) =>
    key ? [[column, key, unit ?? ''].join(' ').trim()] : [],
  );
  return [header.row, ...named];
}

test('the header stands under title and reporting lines', () => {
  const raw = sheet`
    | 城东区企业名单（2025年第四季度） | <                | <                  |
    | 填报单位：城东区                 |                  | 单位：万元         |
    | 企业名称                         | 统一社会信用代码 | 营业收入（元）     |
    | 甲公司                           | 123              | 5                  |
  `;
  expect(headerOf(raw)).toEqual([3, '1 name', '2 uscc', '3 revenue yuan']);
});

test('under merged groups the lowest filled cell is the header', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 认定情况     | <            | 所属县区 |
    | ^        | ^                | 高新技术企业 | 单项冠军     | ^        |
    | 甲公司   | 123              | @2025-01-01  | @2025-01-01  | 城东区   |
  `;
  expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '3 hnteOn', '4 championOn', '5 county']);
});

test('three rows of header', () => {
  const raw = sheet`
    | 基本情况 | <                | 经营情况   | <              |
    | 企业名称 | 统一社会信用代码 | 收入       | <              |
    | ^        | ^                | 营业收入   | 主营业务收入   |
    | 甲公司   | 123              | 5          | 4              |
  `;
  expect(headerOf(raw)).toEqual([3, '1 name', '2 uscc', '3 revenue', '4 mainRevenue']);
});

describe('a group and the words under it', () => {
  test('together name a column', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 研发费用 | <          | 高新技术企业 | <        |
      | ^        | ^                | 上年度   | 前一年度   | 认定日期     | 证书编号 |
    `;
    expect(headerOf(raw)).toEqual([
      2,
      '1 name',
      '2 uscc',
      '3 rdExpense',
      '4 rdExpensePrior',
      '5 hnteOn',
      '6 hnteNo',
    ]);
  });

  test('do not make one column of two years', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 上年度   | 前一年度 |
      | ^        | ^                | 营业收入 | 营业收入 |
    `;
    expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '3 revenue', '4 revenuePrior']);
  });

  test('share the unit in the group’s bracket', () => {
    const raw = sheet`
      | 企业名单（2025年第四季度） | <                | <                | <              |
      | 企业名称                   | 统一社会信用代码 | 财务指标（元）   | <              |
      | ^                          | ^                | 营业收入         | 净利润（万元） |
    `;
    expect(headerOf(raw)).toEqual([3, '1 name', '2 uscc', '3 revenue yuan', '4 netProfit wan']);
  });
});

test('a line of units under the header belongs to it', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入 | 净利润 | 从业人员 |
    | -        | -                | 元       | 万元   | 人       |
    | 甲公司   | 123              | 5        | 4      | 3        |
  `;
  expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '3 revenue yuan', '4 netProfit wan', '5 employees']);
});

test('an instruction sheet has no header', () => {
  const raw = sheet`
    填报说明
    1. 企业名称须与营业执照一致
    2. 营业收入以万元为单位
  `;
  expect(headerOf(raw)).toEqual([]);
});

test('a merge over all of a sheet counts in the rows that are searched', () => {
  const page = sheet`
    序号 | 企业名称 | 统一社会信用代码 | 所属县区
    1 | 西宁虚光电器有限公司 | 91630102MA7A0A0A02 | 城东区
  `;
  const wide = { number: 1_048_576, cells: Array.from({ length: 16_384 }, (_, index) => index) };
  const merge = { firstRow: 2, lastRow: 1_048_576, firstColumn: 2, lastColumn: 6000 };
  expect(findHeader({ ...page, rows: [...page.rows, wide], merges: [merge] })?.row).toBe(1);
});

test('what a header was taken for in one year does not hold in another', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 2024年营业收入 | 2023年营业收入 |
    | 甲公司   | 123              | 5              | 4              |
  `;
  const keysIn = (year?: number) => findHeader(raw, year)?.cells.map(({ reading }) => reading.key);
  expect(keysIn()).toEqual(['name', 'uscc', undefined, undefined]);
  expect(keysIn(2025)).toEqual(['name', 'uscc', 'revenue', 'revenuePrior']);
  expect(keysIn(2024)).toEqual(['name', 'uscc', undefined, 'revenue']);
});

test('a small table over the list does not hide its header', () => {
  const raw = sheet`
    | 企业名称 | 所属县区 |                | <        | <        |
    | 甲公司   | 城东区   |                |          |          |
    |          |          |                |          |          |
    | 企业名称 | 统一社会信用代码 | 研发费用 | <          | 所属县区 |
    | ^        | ^                | 上年度   | 前一年度   | ^        |
    | 甲公司   | 123              | 5        | 4          | 城东区   |
  `;
  expect(headerOf(raw)).toEqual([5, '1 name', '2 uscc', '3 rdExpense', '4 rdExpensePrior', '5 county']);
});

describe('a group that is a title of ours by itself', () => {
  test('is not the column: the lowest words are', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 专精特新中小企业 | <        | 所属县区 |
      | ^        | ^                | 申报日期         | 认定日期 | ^        |
      | 甲公司   | 123              | @2024-01-01      | @2025-01-01 | 城东区 |
    `;
    expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '4 srdiOn', '5 county']);
  });

  test('is not read where none of the words under it names its day', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 专精特新中小企业 | <      | 所属县区 |
      | ^        | ^                | 申报日期         | 批次   | ^        |
      | 甲公司   | 123              | @2024-01-01      | 三     | 城东区   |
    `;
    expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '5 county']);
    expect(findHeader(raw, 2025)?.cells[2]?.against).toEqual({
      key: 'srdiOn',
      group: '专精特新中小企业',
      doubted: false,
    });
  });

  test('is the column where the words under it add nothing but a unit', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 转移转化项目研发总投入 | 所属县区 |
      | ^        | ^                | 金额（元）             | ^        |
      | 甲公司   | 123              | 5                      | 城东区   |
    `;
    expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '3 transferRd yuan', '4 county']);
  });

  test('counts for its words in a file without merged cells too', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 财务指标（元） |        | 研发费用 |          | 专精特新中小企业 |          |
      |          |                  |          | 营业收入       | 净利润 | 上年度   | 前一年度 | 申报日期         | 认定日期 |
      | 甲公司   | 123              | 城东区   | 5              | 6      | 7        | 8        | @2024-01-01      | @2025-01-01 |
    `;
    expect(headerOf(raw)).toEqual([
      2,
      '1 name',
      '2 uscc',
      '3 county',
      '4 revenue yuan',
      '5 netProfit yuan',
      '6 rdExpense',
      '7 rdExpensePrior',
      '9 srdiOn',
    ]);
  });
});

describe('a group that speaks of something else than the words under it', () => {
  test.each([
    ['2025年1-9月', '营业收入', 'revenue'],
    ['2025年', '营业收入', 'revenue'],
    ['2022年', '研发费用', 'rdExpense'],
    ['本年', '净利润', 'netProfit'],
    ['同比增长', '营业收入', 'revenue'],
    ['有效期至', '高新技术企业', 'hnteOn'],
    ['2026年拟申报', '专精特新中小企业', 'srdiOn'],
    ['2026年拟升规', '是否规上', 'aboveScale'],
  ])('%s over %s keeps it from being read', (group, words, key) => {
    const merged = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | ${group} | <          |
      | ^        | ^                | ^        | ^        | ${words} | 其他       |
      | 甲公司   | 123              | 城东区   | 13       | 1        | 2          |
    `;
    const repeated = sheet`
      |          |                  |          |          | ${group} | <          |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | ${words} | 其他       |
      | 甲公司   | 123              | 城东区   | 13       | 1        | 2          |
    `;
    for (const raw of [merged, repeated]) {
      expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '3 county', '4 industryCode']);
      expect(findHeader(raw, 2025)?.cells[4]?.against).toMatchObject({ key, group });
    }
  });

  test.each([
    ['2024年', '营业收入', 'revenue'],
    ['去年', '营业收入', 'revenue'],
    ['2024年1-12月', '净利润', 'netProfit'],
    ['2025年', '上年度营业收入', 'revenue'],
    ['2025年', '从业人员', 'employees'],
    ['2025年', '申报金额', 'claimAmount'],
    ['梯度培育情况', '创新型中小企业', 'innovativeOn'],
    ['认定（复核）情况', '高新技术企业', 'hnteOn'],
    ['2025年', '专精特新中小企业认定日期', 'srdiOn'],
    ['2025年第四季度', '营业收入', 'revenue'],
    ['单位：万元', '营业收入', 'revenue'],
  ])('%s over %s does not', (group, words, key) => {
    const raw = sheet`
      |          |                  |          |          | ${group} | <          |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | ${words} | 其他       |
      | 甲公司   | 123              | 城东区   | 13       | 1        | 2          |
    `;
    expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '3 county', '4 industryCode', `5 ${key}`]);
  });

  test('may make another column of it', () => {
    const raw = sheet`
      |          |                  |          |          | 前一年度 | <      |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 其他   |
      | 甲公司   | 123              | 城东区   | 13       | 1        | 2      |
    `;
    expect(headerOf(raw).at(-1)).toBe('5 revenuePrior');
  });
});

test('titles and statements over a header are no groups of it', () => {
  const raw = sheet`
    |          |                  | 2025年四季度 | 城东区 |              |
    | 企业名称 | 统一社会信用代码 | 所属县区     | 营业收入 | 高新技术企业 |
    | 甲公司   | 123              | 城东区       | 5      | @2025-01-01  |
  `;
  expect(findHeader(raw, 2025)?.first).toBe(1);
  const yearAlone = sheet`
    |          |                  |              | 2025年   |              |
    | 企业名称 | 统一社会信用代码 | 所属县区     | 营业收入 | 高新技术企业 |
  `;
  expect(findHeader(yearAlone, 2025)?.first).toBe(1);
});
