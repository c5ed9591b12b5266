import { describe, expect, test } from 'vitest';
import { readRoster } from '../../src/roster/read-roster.ts';
import { soundCode } from '../support/codes.ts';
import { Q4 } from '../support/read.ts';
import { sheet } from '../support/sheet.ts';

const list = sheet`
  城东区企业名单
  | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 备注 | 自用 |
  | 甲公司   | ${soundCode(1)}  | 城东区   | 1310     | 3000     | 是       |      | 1    |
  | 乙公司   | ${soundCode(2)}  | 城东区   | 1310     | 4000     | 是       |      | 2    |
  | 丙公司   | ${soundCode(3)}  | 城东区   | 1310     | 4000     | 是       |      | 3    |
  | 合计     |                  |          |          | 11000    |          |      |      |
  注：另附材料
`;

type Written = readonly (readonly [row: number, column: number, text: string])[];

function told(written: Written) {
  const comments = new Map(
    written.map(([row]) => [
      row,
      written.flatMap(([own, column, text]) => (own === row ? [{ column, text }] : [])),
    ]),
  );
  const { value, diagnostics } = readRoster({ ...list, comments }, Q4);
  expect(value?.rows).toHaveLength(3);
  return diagnostics.map(({ code, severity, row, column, field, wording }) =>
    [code, severity, `${row}:${column}`, field, wording.zh.message].join(' '),
  );
}

test('a comment on a cell of an enterprise is told of there', () => {
  expect(
    told([
      [3, 5, '应为300'],
      [3, 7, '材料\n齐全'],
      [4, 8, '见附件'],
    ]),
  ).toEqual([
    'commented-cell warning 3:5 revenue 此格有批注“应为300”，批注不读取，仍按格内所填核定',
    'commented-cell warning 3:7 note 此格有批注“材料 齐全”，批注不读取，仍按格内所填核定',
    'commented-cell warning 4:8  此格有批注“见附件”，批注不读取，仍按格内所填核定',
  ]);
});

test('of a long one the beginning is quoted', () => {
  expect(told([[3, 5, '说明'.repeat(60)]])).toEqual([
    `commented-cell warning 3:5 revenue 此格有批注“${'说明'.repeat(50)}…”，批注不读取，仍按格内所填核定`,
  ]);
});

describe('one that says what a note may say of the enterprise is told of as such', () => {
  test.each([
    '此企业已注销',
    '作废',
    '删除。',
    '取消',
    '去年已享受奖补',
    '高企系重新认定',
    '数据已核\n已迁出',
  ])('%s', (text) => {
    const [found] = told([[4, 1, text]]);
    expect(found).toBe(
      `telling-comment warning 4:1 name 批注写明“${text.replace('\n', ' ')}”，批注不读取，该企业仍按所填内容核定`,
    );
  });

  test.each(['未注销', '首次认定，2028年复核', '已核实', '数据已复核'])('not %s', (text) => {
    expect(told([[4, 1, text]])[0]).toContain('commented-cell warning 4:1');
  });
});

test('nothing is told of comments on titles, headers, totals, notes and blank rows', () => {
  expect(
    told([
      [1, 1, '作废'],
      [2, 5, '单位：元'],
      [6, 5, '应为300'],
      [7, 1, '已注销'],
      [9, 1, '已注销'],
    ]),
  ).toEqual([]);
});

test('the same on all cells of a column is told of once, at the header, unless it tells something of the enterprises', () => {
  const onAll = (text: string): Written => [3, 4, 5].map((row) => [row, 2, text] as const);
  expect(told(onAll('18位'))).toEqual([
    'commented-cell warning 2:2 uscc 本列 3 户企业各格都有批注“18位”，批注不读取，仍按格内所填核定',
  ]);
  expect(told(onAll('已注销')).map((one) => one.slice(0, 28))).toEqual([
    'telling-comment warning 3:2 ',
    'telling-comment warning 4:2 ',
    'telling-comment warning 5:2 ',
  ]);
});
