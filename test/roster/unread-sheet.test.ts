import { describe, expect, test } from 'vitest';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { readWorkbook } from '../../src/roster/read-workbook.ts';
import { soundCode } from '../support/codes.ts';
import { Q4 } from '../support/read.ts';
import { sheetOf } from '../support/sheet.ts';

const FILE = '城东区.xlsx';
const roster = sheetOf(FILE, '名单')`
  | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
  | 甲公司   | ${soundCode(1)}   | 城东区   | C3825    | 5        | 是       |
`;
const found = (sheet: RawSheet) => {
  const { value, diagnostics } = readWorkbook(FILE, [roster, sheet], Q4);
  return {
    claims: value.flatMap(({ claims }) => claims.flatMap(({ items }) => items)),
    said: diagnostics.map(({ code, severity, sheet: at }) => `${severity} ${code} ${at}`),
    messages: diagnostics.map(({ wording }) => wording.zh.message),
  };
};

describe('a sheet that is neither a list nor claims', () => {
  test('is told of where it is called 奖补申报 and filled in', () => {
    const { claims, said } = found(sheetOf(FILE, '奖补申报')`
      | 单位   | 项目         | 金额 |
      | 甲公司 | 高新技术企业 | 30   |
    `);
    expect(claims).toEqual([]);
    expect(said).toEqual(['warning unread-sheet 奖补申报']);
  });

  test('is told of where it names codes, and how many rows do', () => {
    const { said, messages } = found(sheetOf(FILE, 'Sheet2')`
      | 码             | 项目         |
      | ${soundCode(1)} | 高新技术企业 |
      | ${soundCode(2)} | 高新技术企业 |
    `);
    expect(said).toEqual(['error unread-sheet Sheet2']);
    expect(messages.join('')).toContain('2 行写有统一社会信用代码，1 个代码不在所读的名单中');
  });

  test('is no error where its codes are all on the list', () => {
    const { said, messages } = found(sheetOf(FILE, '开户信息')`
      | 码             | 账号   |
      | ${soundCode(1)} | 622700 |
    `);
    expect(said).toEqual(['warning unread-sheet 开户信息']);
    expect(messages.join('')).not.toContain('不在所读的名单中');
  });

  test('is an error where it goes on with a list and has no header', () => {
    const { said } = found(sheetOf(FILE, '续')`
      | 乙公司   | ${soundCode(2)}   | 城东区   | C3825    | 5        | 是       |
      | 丙公司   | ${soundCode(3)}   | 城东区   | C3825    | 5        | 是       |
    `);
    expect(said).toEqual(['error unread-sheet 续']);
  });

  test.each([
    ['instructions', sheetOf(FILE, '填报说明')`| 一、 | 请认真填报 |`],
    ['a blank form of claims', sheetOf(FILE, '奖补申报')`| 奖补申报表 |`],
    [
      'the return list that stands in front of a returned workbook',
      sheetOf(FILE, '退回清单')`
        | 2025年第四季度企业名单退回清单 |
        | 序号 | 现填内容        |
        | 1    | ${soundCode(1)} |
      `,
    ],
  ])('is left in peace where it is %s', (_, sheet) => {
    expect(found(sheet).said).toEqual([]);
  });
});

describe('a hidden sheet of claims', () => {
  const hidden = sheetOf(FILE, '奖补申报', true)`
    | 统一社会信用代码 | 企业名称 | 奖补事项     | 申报金额 |
    | ${soundCode(1)}   | 甲公司   | 高新技术企业 | 30       |
  `;

  test('is not read, and that is said', () => {
    const { claims, said, messages } = found(hidden);
    expect(claims).toEqual([]);
    expect(said).toEqual(['warning unread-sheet 奖补申报']);
    expect(messages.join('')).toContain('隐藏的奖补申报表');
  });
});

test('claims are read from a sheet that names the county too', () => {
  const { claims, said } = found(sheetOf(FILE, '奖补申报')`
    | 序号 | 所属县区 | 统一社会信用代码 | 企业名称 | 奖补事项     | 申报金额 |
    | 1    | 城东区   | ${soundCode(1)}   | 甲公司   | 高新技术企业 | 30       |
  `);
  expect(claims).toEqual(['高新技术企业']);
  expect(said).toEqual([]);
});

describe('a sheet with some columns of a list', () => {
  const sums = sheetOf(FILE, '汇总表')`
    | 企业名称 | 营业收入 | 是否规上 |
    | 城东区小计 | 5      |          |
    |          |          |          |
    | 合计     | 5        |          |
  `;

  test('is only told of where it holds nothing but totals', () => {
    expect(found(sums).said).toEqual(['info sums-beside-list 汇总表']);
  });

  test('is an error where it names an enterprise', () => {
    const named = sheetOf(FILE, '汇总表')`
      | 企业名称 | 营业收入 | 是否规上 |
      | 乙商行   | 5        |          |
      | 合计     | 5        |          |
    `;
    expect(found(named).said).toEqual(['error missing-column 汇总表']);
  });

  test('is an error where no list stands beside it', () => {
    const { diagnostics } = readWorkbook(FILE, [sums], Q4);
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing-column']);
  });
});
