import { describe, expect, test } from 'vitest';
import type { Unseen } from '../../src/roster/raw-sheet.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { soundCode } from '../support/codes.ts';
import { Q4 } from '../support/read.ts';
import { sheet } from '../support/sheet.ts';

const firm = (number: number): string => soundCode(number);
const list = sheet`
  城东区企业名单
  | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 自用 |
  | 甲公司   | ${firm(1)}       | 城东区   | 1310     | 3000     | 是       | 1    |
  | 乙公司   | ${firm(2)}       | 城东区   | 1310     | 4000     | 是       | 2    |
  | 丙公司   | ${firm(3)}       | 城东区   | 1310     | 5000     | 是       | 3    |
  | 丁公司   | ${firm(4)}       | 城东区   | 1310     | 6000     | 是       | 4    |
  | 合计     |                  |          |          | 18000    |          |      |
`;

function told(unseen: Unseen) {
  const { value, diagnostics } = readRoster({ ...list, unseen }, Q4);
  return {
    names: value?.rows.map(({ values }) => values.name),
    found: diagnostics.map(({ code, severity, row, wording }) => [code, severity, row, wording.zh.message]),
  };
}

describe('what is hidden in a list', () => {
  test('rows of enterprises are read, and one warning names them all', () => {
    expect(told({ rows: [3, 5, 6], columns: [] })).toEqual({
      names: ['甲公司', '乙公司', '丙公司', '丁公司'],
      found: [
        [
          'unseen-cells',
          'warning',
          2,
          '第 3、5-6 行（3 户企业）隐藏或被筛选掉，打开文件看不见，仍照样读取、核定',
        ],
      ],
    });
  });

  test('columns that are read are worth a note, or stand in the warning on rows', () => {
    const message = 'E“营业收入”列隐藏或被筛选掉，打开文件看不见，仍照样读取、核定';
    expect(told({ rows: [], columns: [5] }).found).toEqual([['unseen-cells', 'info', 2, message]]);
    expect(told({ rows: [4], columns: [5] }).found).toEqual([
      ['unseen-cells', 'warning', 2, `第 4 行（1 户企业），${message}`],
    ]);
  });

  test('titles, totals and columns of no meaning say nothing', () => {
    expect(told({ rows: [1, 7], columns: [7] }).found).toEqual([]);
  });
});
