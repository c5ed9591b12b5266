import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/reports/book.ts';
import { lastList, repeatedCodes } from '../../../src/reports/template/last-list.ts';
import type { ColumnKey } from '../../../src/roster/columns.ts';
import type { RawSheet } from '../../../src/roster/raw-sheet.ts';
import { readRoster } from '../../../src/roster/read-roster.ts';
import { formatWan } from '../../../src/values/money.ts';
import { type Period, parsePeriod, periodOf } from '../../../src/values/period.ts';
import type { UnitId } from '../../../src/values/reporting-unit.ts';
import { soundCode } from '../../support/codes.ts';
import { Q4 } from '../../support/read.ts';
import { sheet, sheetOf } from '../../support/sheet.ts';

const listBefore = (title: string) => sheet`
  ${title}
  | 企业名称 | 统一社会信用代码 | 所属县区 | 所属园区 | 行业代码 | 上年度营业收入 | 前一年度营业收入 | 历史最高年营业收入 | 本年累计营业收入 | 净利润 | 是否规上 | 专精特新中小企业认定日期 | 新晋中国500强年份 | 联系电话       | 备注 |
  | 甲公司   | ${soundCode(1)}   | 城东     |          | 3985     | 120000         | 90000            | 95000              | 130000           | -5     | √        | 2025年3月1日             | 2024              | '09715550001   | 旧   |
`;

function carried(raw: RawSheet, period: Period, unit: UnitId | null = 'chengdong') {
  const { value, diagnostics } = readRoster(raw, Q4);
  return lastList(value ? [value] : [], diagnostics, { period, unit, lang: 'zh' });
}

function shown(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'money':
      return formatWan(cell.money);
    case 'day':
      return cell.day;
    case 'count':
      return String(cell.count);
    default:
      return '';
  }
}

const values = (raw: RawSheet, period: Period, ...keys: readonly ColumnKey[]) => {
  const [row] = carried(raw, period).rows;
  return keys.map((key) => shown(row?.cell(key)));
};

describe('what does not change with the quarter is carried over, in one notation', () => {
  test.each<[ColumnKey, string]>([
    ['name', '甲公司'],
    ['uscc', soundCode(1)],
    ['county', '城东区'],
    ['industryCode', 'C3985'],
    ['aboveScale', '是'],
    ['srdiOn', '2025-03-01'],
    ['china500', '2024'],
    ['phone', '09715550001'],
  ])('%s', (key, value) => {
    expect(values(listBefore('2025年第四季度'), periodOf(2026, 1), key)).toEqual([value]);
  });
});

test('rows that repeat a code are counted; rows without one repeat none', () => {
  const list = (first: string, second: string, third: string) =>
    carried(
      sheet`
        2025年第四季度
        | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 上年度营业收入 | 是否规上 |
        | 甲       | ${first}           | 城东     | 3985     | 1              | 否       |
        | 甲       | ${second}          | 城东     | 3985     | 1              | 否       |
        | 乙       | ${third}           | 城东     | 3985     | 1              | 否       |
      `,
      periodOf(2026, 1),
    );
  const [one, two] = [soundCode(1), soundCode(2)];
  expect(repeatedCodes(list(one, one, one))).toBe(2);
  expect(repeatedCodes(list(one, one, two))).toBe(1);
  expect(repeatedCodes(list(one, '', ''))).toBe(0);
  // Each is a finding already, whatever the other is.
  expect(repeatedCodes(list('91630102MA00', '91630102MA00', one))).toBe(0);
});

describe('what belongs to the quarter is not', () => {
  test.each<ColumnKey>(['revenueYtd', 'note', 'claimItems', 'renewals'])('%s', (key) => {
    expect(values(listBefore('2025年第三季度'), Q4, key)).toEqual(['']);
  });
});

describe('figures of a year', () => {
  const keys = ['revenue', 'revenuePrior', 'revenuePrior2', 'revenuePeak', 'netProfit'] as const;

  test.each([
    ['stay within the year', '2025年第三季度', '2025Q4', ['120000', '90000', '', '95000', '-5']],
    ['move back by one in the next', '2025年第四季度', '2026Q1', ['', '120000', '90000', '120000', '']],
    ['move back by two after two', '2024年第四季度', '2026Q1', ['', '', '120000', '', '']],
    ['are not taken from a list without a period', '企业名单', '2026Q1', ['', '', '', '', '']],
  ])('%s', (_, title, period, expected) => {
    expect(values(listBefore(title), parsePeriod(period) ?? Q4, ...keys)).toEqual(expected);
  });

  test('give the highest year only where both are known', () => {
    const raw = sheet`
      2025年第四季度
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 上年度营业收入 | 是否规上 |
      | 甲公司   | ${soundCode(1)}   | 城东区   | C3985    | 120000         | 是       |
    `;
    expect(values(raw, periodOf(2026, 1), 'revenuePeak', 'revenuePrior')).toEqual(['', '120000']);
  });

  test('of the year that has just ended are shown beside the blank cell', () => {
    const [row] = carried(listBefore('2025年第四季度'), periodOf(2026, 1)).rows;
    expect(row?.cell('revenue').note).toContain('2025年累计营业收入为 130,000.00 万元');
  });
});

test('a cell that could not be read stands as written, with why', () => {
  const raw = sheet`
    2025年第三季度
    | 企业名称 | 统一社会信用代码   | 所属县区 | 行业代码 | 上年度营业收入 | 是否规上 | 入规日期   |
    | 甲公司   | 91630102000000019X | 城东区   | C3985    | 约500          | 是       | 2024-02-30 |
  `;
  const { rows } = carried(raw, Q4);
  const [row] = rows;
  expect(row?.unreadable).toEqual(['uscc', 'aboveScaleOn', 'revenue']);
  const cell = row?.cell('aboveScaleOn');
  expect(cell).toMatchObject({ kind: 'text', text: '2024-02-30', tone: 'doubt', provisional: true });
  expect(cell?.note).toContain('日历上没有这一天');
  expect(row?.cell('uscc')).toMatchObject({ text: '91630102000000019X', provisional: false });
});

test('what may belong to another column is not carried over', () => {
  const raw = sheet`
    2025年第三季度
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 上年度营业收入 | 是否规上 | 入规日期（拟）| 高新技术企业认定日期（有效期至） |
    | 甲公司   | ${soundCode(1)}  | 城东区   | C3985    | 500            | 是       | 2024-02-01    | 2028-02-01 |
  `;
  const [row] = carried(raw, Q4).rows;
  expect(row?.unreadable).toEqual([]);
  expect(row?.cell('hnteOn')).toMatchObject({ kind: 'blank' });
  expect(row?.cell('uscc')).toMatchObject({ text: soundCode(1) });
});

describe('the rows of a unit', () => {
  const rosterOf = (file: string, title: string) =>
    sheetOf(file, '名单')`
      ${title}
      | 企业名称 | 统一社会信用代码 | 所属县区 | 所属园区     | 行业代码 | 营业收入 | 是否规上 |
      | 甲公司   | ${soundCode(1)}   | 城东区   |              | C3985    | 5        | 否       |
      | 乙公司   | ${soundCode(2)}   | 城东区   | 东川工业园区 | C3985    | 5        | 否       |
      | 丙公司   | ${soundCode(3)}   | 湟源县   |              | C3985    | 5        | 否       |
    `;
  const names = (raw: RawSheet, unit: UnitId | null) =>
    carried(raw, Q4, unit).rows.map((row) => shown(row.cell('name')));

  test.each<[string, string, UnitId | null, readonly string[]]>([
    ['are all that it reported', '城东区.xlsx', 'chengdong', ['甲公司', '乙公司', '丙公司']],
    ['are none of a list of another', '城东区.xlsx', 'huangyuan', []],
    ['are those of its county in a list of nobody', '全市.xlsx', 'chengdong', ['甲公司']],
    ['are those of its park in a list of nobody', '全市.xlsx', 'dongchuan', ['乙公司']],
    ['are all where no unit is asked for', '城东区.xlsx', null, ['甲公司', '乙公司', '丙公司']],
  ])('%s', (_, file, unit, expected) => {
    expect(names(rosterOf(file, '2025年第三季度'), unit)).toEqual(expected);
  });
});
