import { describe, expect, test } from 'vitest';
import { readRoster } from '../../src/roster/read-roster.ts';
import { soundCode } from '../support/codes.ts';
import { Q4 } from '../support/read.ts';
import { sheet } from '../support/sheet.ts';

const firm = (number: number): string => soundCode(number);
const list = sheet`
  城东区企业名单
  | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 专精特新中小企业认定日期 | 备注 | 自用 |
  | 甲公司   | ${firm(1)}       | 城东区   | 1310     | 3000     | 是       | 2025-03-01               | 新   | 1    |
  | 乙公司   | ${firm(2)}       | 城东区   | 1310     | 4000     | 是       |                          | 旧   | 2    |
  | 合计     |                  |          |          | 7000     |          |                          |      |      |
`;

function told(struck: Readonly<Record<number, readonly number[]>>) {
  const rows = new Map(Object.entries(struck).map(([row, columns]) => [Number(row), columns]));
  const { value, diagnostics } = readRoster({ ...list, struck: rows }, Q4);
  expect(value?.rows.map(({ values }) => values.name)).toEqual(['甲公司', '乙公司']);
  return diagnostics.map(({ code, severity, row, column, wording }) =>
    [code, severity, `${row}:${column}`, wording.zh.message].join(' '),
  );
}

describe('an enterprise that is crossed out is read, and that is told at its code', () => {
  const message = '本行（乙公司）加了删除线，仍照样读取、核定';
  test.each([
    ['all of it', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['its name', [1]],
    ['its code', [2]],
  ])('%s', (_, columns) => {
    expect(told({ 4: columns })).toEqual([`crossed-out-row warning 4:2 ${message}`]);
  });
});

describe('of an enterprise that is not', () => {
  test('each cell that is crossed out is told of', () => {
    expect(told({ 3: [5, 7] })).toEqual([
      'crossed-out-cell warning 3:5 “上年度营业收入”此格加了删除线，仍照所填读取',
      'crossed-out-cell warning 3:7 “专精特新中小企业认定日期”此格加了删除线，仍照所填读取',
    ]);
  });

  test('nothing is told of what is blank, of notes, of columns that are not read, of totals and of titles', () => {
    expect(told({ 1: [1], 2: [1, 2], 4: [7, 8, 9], 5: [1, 5] })).toEqual([]);
  });
});

test('a column is not crossed out that only crossed-out enterprises have filled in', () => {
  const titled = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 高新技术企业认定日期 |
    | 甲公司   | ${firm(1)}       | 城东区   | 1310     | 3000     | 是       | 2025-03-01           |
    | 乙公司   | ${firm(2)}       | 城东区   | 1310     | 4000     | 是       | 2025-04-01           |
    | 丙公司   | ${firm(3)}       | 城东区   | 1310     | 5000     | 是       |                      |
  `;
  const struck = new Map([2, 3].map((row) => [row, [1, 2, 3, 4, 5, 6, 7]]));
  const { diagnostics } = readRoster({ ...titled, struck }, Q4);
  expect(diagnostics.map(({ code, row, column }) => `${code} ${row}:${column}`)).toEqual([
    'crossed-out-row 2:2',
    'crossed-out-row 3:2',
  ]);
});

describe('what is crossed out in all rows is told once, at the header', () => {
  test('a column, beside single cells', () => {
    expect(told({ 2: [5], 3: [5, 6], 4: [5] })).toEqual([
      'crossed-out-column warning 2:5 “上年度营业收入”整列所填各格都加了删除线，仍照所填读取',
      'crossed-out-cell warning 3:6 “是否规上”此格加了删除线，仍照所填读取',
    ]);
  });

  test.each([
    ['all of it', [1, 2, 3, 4, 5, 6, 7, 8, 9], '企业名称'],
    ['the names', [1], '企业名称'],
    ['the codes', [2], '统一社会信用代码'],
  ])('%s, at the codes', (_, columns, words) => {
    expect(told({ 3: columns, 4: columns })).toEqual([
      `crossed-out-column warning 2:2 “${words}”整列所填各格都加了删除线，仍照所填读取`,
    ]);
  });
});
