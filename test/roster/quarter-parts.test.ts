import { describe, expect, test } from 'vitest';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { type Period, periodOf } from '../../src/values/period.ts';
import { soundCode } from '../support/codes.ts';
import { findings, Q4 } from '../support/read.ts';
import { sheet } from '../support/sheet.ts';

const [ONE, TWO, THREE] = [soundCode(1), soundCode(2), soundCode(3)];

const listWith = (title: string, first: string, then = '', beside = ''): RawSheet => sheet`
  ${title}
  | 序号     | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
  | 1        | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       |
  | ${first} |          |                  |          | ${beside} |         |          |
  | 2        | 乙公司   | ${TWO}           | 城东区   | C3825    | 6        | 否       |
  | ${then}  |          |                  |          |          |          |          |
  | 3        | 丙公司   | ${THREE}         | 城东区   | C3825    | 7        | 否       |
`;

const told = (raw: RawSheet, period: Period = Q4) => {
  const { value, diagnostics } = readRoster(raw, period);
  expect(value?.rows).toHaveLength(3);
  return findings(diagnostics);
};
const TITLE = '城东区企业名单';

describe('a list of another quarter further down a sheet', () => {
  test.each([
    ...['（2025年第三季度）', '2025年第三季度', '2025年第三季度企业名单', '2025Q3', '二、2025年三季度名单'],
    ...['城东区2025年第三季度企业名单（续）', '2025年第二、三季度企业名单', '25年三季度企业', '2025Q3名单'],
    ...[
      '二〇二五年第三季度奖补申报表',
      '2025年1-3季度企业名单',
      '2026年第一季度企业名单',
      '附：上季度名单（2025年第三季度）',
    ],
  ])('is told of in one finding and in place of a line that is skipped: %s', (heading) => {
    expect(told(listWith(TITLE, heading))).toEqual([['C4', 'list-of-other-quarter']]);
  });

  test('names heading, quarters and rows', () => {
    const { diagnostics } = readRoster(listWith(TITLE, '（2025年第三季度）'), Q4);
    expect(diagnostics.map(({ severity, value, wording }) => [severity, value, wording.zh.message])).toEqual([
      [
        'warning',
        '（2025年第三季度）',
        '“（2025年第三季度）”写明为 2025Q3，本次按 2025Q4 核定；其下2户企业（第 5、7 行）仍按所填内容核定',
      ],
    ]);
  });

  test('may have its sender or unit beside the quarter', () => {
    expect(told(listWith(TITLE, '2025年第三季度企业名单', '', '单位：万元'))).toEqual([
      ['C4', 'list-of-other-quarter'],
    ]);
    expect(told(listWith(TITLE, '填报单位：城东区', '', '2025年第三季度'))).toEqual([
      ['C4', 'list-of-other-quarter'],
    ]);
  });

  test('is told of at each enterprise where one of the period follows', () => {
    expect(told(listWith(TITLE, '（2025年第三季度）', '（2025年第四季度）'))).toEqual([
      ['C5', 'listed-as-gone'],
      ['A6', 'skipped-line'],
    ]);
    const title = '城东区企业名单（2025年第四季度）';
    expect(told(listWith(title, '（2025年第三季度）', title))).toEqual([['C5', 'listed-as-gone']]);
  });

  test('goes on under other headings, and is followed by another', () => {
    expect(told(listWith(TITLE, '2025年第三季度企业名单', '（二）园区企业'))).toContainEqual([
      'C4',
      'list-of-other-quarter',
    ]);
    expect(told(listWith(TITLE, '2025年第三季度', '2025年第二季度'))).toEqual([
      ['C4', 'list-of-other-quarter'],
      ['C6', 'list-of-other-quarter'],
    ]);
  });

  test('is no enterprise where its heading stands in the column of names', () => {
    const raw = sheet`
      | 企业名称             | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
      | 甲公司               | ${ONE}           | 城东区   | C3825    | 5        | 是       |
      | （2025年第三季度）   |                  |          |          |          |          |
      | 乙公司               | ${TWO}           | 城东区   | C3825    | 6        | 否       |
    `;
    const { value, diagnostics } = readRoster(raw, Q4);
    expect(value?.rows.map(({ number }) => number)).toEqual([2, 4]);
    expect(findings(diagnostics)).toEqual([['B3', 'list-of-other-quarter']]);
  });

  test.each([
    ...['（2025年第四季度）', '2025年四季度企业名单', '2025年第三季度和第四季度企业名单', '2025年一至四季度'],
    ...[
      '2025年第三季度新认定企业',
      '2025年第三季度入规企业',
      '填报日期：2025年9月30日',
      '截至2025年第三季度',
    ],
    ...['2025年第三季度新增企业名单', '2025年第三季度数据', '2025年10月15日', '2025年第五季度'],
    ...['注：2025年第三季度企业名单另报', '2024年第四季度至2026年第一季度企业名单'],
  ])('is not what other lines say: %s', (line) => {
    expect(told(listWith(TITLE, line)).filter(([, code]) => code !== 'skipped-line')).toEqual([]);
  });

  test('is not told of again where the title itself says that quarter', () => {
    expect(told(listWith('2025年第三季度企业名单', '（2025年第三季度）'))).toEqual([
      ['', 'other-period'],
      ['A4', 'skipped-line'],
    ]);
  });

  test('is judged by the period', () => {
    expect(told(listWith(TITLE, '（2025年第三季度）'), periodOf(2025, 3))).toEqual([['A4', 'skipped-line']]);
    expect(told(listWith(TITLE, '（2025年第四季度）'), periodOf(2026, 1))).toEqual([
      ['C4', 'list-of-other-quarter'],
    ]);
  });

  test('without enterprises is a line like any other', () => {
    expect(told(listWith(TITLE, '（二）园区', '')).map(([, code]) => code)).toEqual(['skipped-line']);
    const raw = listWith(TITLE, '', '');
    const rows = [...raw.rows, { number: 9, cells: ['（2025年第三季度）'] }];
    expect(told({ ...raw, rows })).toEqual([['A9', 'skipped-line']]);
  });
});
