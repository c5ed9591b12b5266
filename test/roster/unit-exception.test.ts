import { expect, test } from 'vitest';
import { readRoster } from '../../src/roster/read-roster.ts';
import { exceptionsIn } from '../../src/roster/unit-exception.ts';
import { soundCode } from '../support/codes.ts';
import { findings, Q4 } from '../support/read.ts';
import { sheet } from '../support/sheet.ts';

test.each([
  ['单位：万元（其中研发投入为元）', '单位:万元', 'rdExpense yuan'],
  ['单位：万元（其中研发费用为元）', '单位:万元', 'rdExpense yuan'],
  ['单位：万元，研发费用、净利润用元填报', '单位:万元', 'rdExpense yuan,netProfit yuan'],
  ['营业收入用元，其余为万元', '单位:万元', 'revenue yuan'],
  ['单位：元，净利润和资产总额按万元填写', '单位:元', 'netProfit wan,assets wan'],
  ['（金额单位：人民币万元，其中：营业收入以元为单位）', '单位:万元', 'revenue yuan'],
  ['除营业收入为元外，其他金额均为万元', '单位:万元', 'revenue yuan'],
])('%s says %s, and %s', (line, usual, exceptions) => {
  const said = exceptionsIn(line);
  expect(said?.usual).toBe(usual);
  expect([...(said?.exceptions ?? [])].map((one) => one.join(' ')).join()).toBe(exceptions);
});

test.each([
  '单位：万元',
  '单位：万元（标*的为元）',
  '单位：万元（研发总投入为元）',
  '单位：万元（申报金额为元）',
  '除外贸公司外，其余为元',
])('%s excepts nothing that we know', (line) => {
  expect(exceptionsIn(line)).toBeUndefined();
});

test.each([
  ['单位：万元（其中研发投入为元）', []],
  ['单位：万元（其中营业收入为元）', [['4', 'unit-within-list']]],
])('such a line once more on another page, %s, gives %j', (again, expected) => {
  const raw = sheet`
    单位：万元（其中研发投入为元）
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 研发投入 | 是否规上 |
    | 甲公司   | ${soundCode(1)}  | 城东区   | C3825    | 3000     | 500000   | 是       |
    ${again}
    | 乙公司   | ${soundCode(2)}  | 城东区   | C3825    | 3000     | 500000   | 是       |
  `;
  const { value, diagnostics } = readRoster(raw, Q4);
  expect(value?.rows[0]?.values).toMatchObject({ revenue: 3_000_000_000n, rdExpense: 50_000_000n });
  const told = findings(diagnostics).filter(([, code]) => code !== 'unit-of-sheet');
  expect(told.map(([cell, code]) => [cell.replace(/^A/u, ''), code])).toEqual(expected);
});
