import { describe, expect, test } from 'vitest';
import { readRoster } from '../../src/roster/read-roster.ts';
import type { Period } from '../../src/values/period.ts';
import { Q4 } from '../support/read.ts';
import { sheetOf } from '../support/sheet.ts';

const Q3_2026 = '2026Q3' as Period;
const Q1_2025 = '2025Q1' as Period;

function told(title: string, period: Period, sheet = '企业名单', file = '城东区.xlsx'): readonly string[] {
  const raw = sheetOf(file, sheet)`
    ${title}
    | 企业名称 | 统一社会信用代码   | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
    | 甲公司   | 91630102MA00000000 | 城东区   | C3825    | 5        | 是       |
  `;
  return readRoster(raw, period).diagnostics.flatMap(({ code, row, wording }) =>
    code === 'period-unclear' ? `${row ?? '-'} ${wording.zh.message}` : [],
  );
}

describe('a time that is not read as a quarter and is another than the period taken is pointed out', () => {
  test.each([
    ['城东区工业企业名单（2025年12月）', '2025年12月'],
    ['城东区工业企业名单（2025年10—12月）', '2025年10—12月'],
    ['城东区企业情况表（截至2025年12月31日）', '截至2025年12月31日'],
    ['城东区工业企业名单（25年四季度）', '25年四季度'],
    ['2025年1-12月企业名单', '2025年1-12月'],
    ['2025年下半年企业名单', '2025年下半年'],
    ['2025年1-4季度企业名单', '2025年1-4季度'],
  ])('%s', (title, text) => {
    expect(told(title, Q3_2026)).toEqual([`1 此处写的是“${text}”，本次按 2026Q3 核定`]);
    expect(told(title, Q4)).toEqual([]);
  });

  test('a part of the year', () => {
    expect(told('2025年上半年企业名单', Q4)).toHaveLength(1);
    expect(told('2025年上半年企业名单', '2025Q2' as Period)).toEqual([]);
  });

  test.each([
    ['城东区企业名单（2025年第三季度和第四季度）', '2025年第三季度和第四季度'],
    ['2025年第三、四季度企业名单', '2025年第三、四季度'],
    ['2025年三季度至2025年四季度', '2025年三季度至2025年四季度'],
  ])('two quarters, whichever is taken: %s', (title, text) => {
    expect(told(title, Q4)).toEqual([`1 此处写的是“${text}”两个季度，本次按 2025Q4 核定`]);
  });

  test('the first quarter up to another, of which the first would be taken', () => {
    const text = '2025年一季度至四季度';
    expect(told(`${text}企业名单`, Q1_2025)).toEqual([`1 此处写的是“${text}”，本次按 2025Q1 核定`]);
    expect(told(`${text}企业名单`, Q4)).toEqual([]);
  });

  test('in the name of the sheet or file, once for the roster', () => {
    expect(told('企业名单', Q3_2026, '2025年12月')).toEqual(['- 此处写的是“2025年12月”，本次按 2026Q3 核定']);
    expect(told('企业名单', Q3_2026, '2025年12月', '名单2025年12月.xlsx')).toHaveLength(1);
    expect(told('企业名单', Q3_2026, '名单', '名单2025年12月.xlsx')).toHaveLength(1);
  });

  test('it says how to give the period', () => {
    const raw = sheetOf('城东区.xlsx', '2025年12月')`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
    `;
    const finding = readRoster(raw, Q3_2026).diagnostics.find(({ code }) => code === 'period-unclear');
    expect(finding?.wording.zh.hint).toContain('--period 2025Q4');
  });
});

test.each([
  '城东区企业名单（2025年第四季度）',
  '城东区企业名单（2026年1月）',
  '填报日期：2026年9月5日',
  '2026年9月',
  '2025年企业名单',
  '2024年度规上企业名单',
  '2024年12月认定的企业名单',
  '宁政办〔2023〕32号企业名单',
  '请于2026年3月前报送企业名单',
  '2025年1-12月企业名单',
  '2025年第四季度企业名单（2026年3月报送）',
  '2025年第四季度企业名单（截至2026年2月）',
  '2025年9月升规企业名单',
  '专精特新企业（2025年5月公布）名单',
])('what other titles say is no other time: %s', (title) => {
  expect(told(title, Q4)).toEqual([]);
});
