import { describe, expect, test } from 'vitest';
import { readRoster } from '../../src/roster/read-roster.ts';
import { soundCode } from '../support/codes.ts';
import { findings, Q4 } from '../support/read.ts';
import { sheet } from '../support/sheet.ts';

const [ONE, TWO, THREE] = [soundCode(1), soundCode(2), soundCode(3)];

function told(notes: readonly [string, string, string], revenue = '营业收入') {
  const { value, diagnostics } = readRoster(
    sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | ${revenue} | 是否规上 | 备注        |
      | 甲公司   | ${ONE}           | 城东区   | C3825    | 30000000   | 是       | ${notes[0]} |
      | 乙公司   | ${TWO}           | 城东区   | C3825    | 30000000   | 是       | ${notes[1]} |
      | 丙公司   | ${THREE}         | 城东区   | C3825    |            | 是       | ${notes[2]} |
    `,
    Q4,
  );
  expect(value?.rows.length).toBe(3);
  return diagnostics.filter(({ code }) => code !== 'required-blank');
}

describe('a note that states another unit than amounts are read in is told of at its cell:', () => {
  test.each([
    '以上金额单位为元',
    '金额单位：元',
    '元',
    '本行金额为元',
    '收入、研发费用按元填写',
    '营业收入单位为元',
    '本企业按元填报',
    '财务数据单位千元',
  ])('%s', (note) => {
    const [only, ...others] = told(['', note, '']);
    expect(others).toEqual([]);
    expect(findings(only ? [only] : [])).toEqual([['G3', 'unit-in-note']]);
    expect(only?.severity).toBe('warning');
    expect(only?.wording.zh.message).toBe(`备注写有“${note}”（第 3 行），金额按万元读取：营业收入`);
  });

  test('once, however many rows have it', () => {
    const [only, ...others] = told(['金额单位：元', '金额单位：元', '金额单位：元']);
    expect(others).toEqual([]);
    expect(only?.wording.en.message).toContain('rows 2-4');
  });
});

test('a note on the last enterprise, whose code is to come, gives the others no unit', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 备注         |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 3000     | 是       |              |
    | 乙公司   | 办理中           | 城东区   | C3825    | 30000000 | 是       | 金额单位：元 |
  `;
  const { value, diagnostics } = readRoster(raw, Q4);
  expect(value?.rows[0]?.values.revenue).toBe(3_000_000_000n);
  expect(findings(diagnostics)).toContainEqual(['G3', 'unit-in-note']);
});

test.each(['合计', '汇总', '全区', ''])('one on the sum under the list, %s, is said of the list', (label) => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 备注     |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 30000000 | 是       |          |
    | ${label} |                  |          |          | 30000000 |          | 单位：元 |
  `;
  expect(readRoster(raw, Q4).value?.rows[0]?.values.revenue).toBe(3_000_000_000n);
});

describe('nothing is told of a note', () => {
  test.each([
    ['with the same unit', '金额单位：万元', '营业收入'],
    ['with that of the header', '金额单位：元', '营业收入（元）'],
    ['of an award', '2024年获奖励50万元', '营业收入'],
    ['of an amount', '研发投入3000元', '营业收入'],
    ['of a name', '由原单位：元通公司迁入', '营业收入'],
    ['of other money', '出口收入以美元计价', '营业收入'],
    ['of the form', '注册资本单位：万元', '营业收入'],
  ])('%s', (_, note, revenue) => {
    expect(findings(told([note, '', ''], revenue))).toEqual([]);
  });

  test('of an enterprise without amounts', () => {
    expect(findings(told(['', '', '金额单位：元'])).filter(([, code]) => code === 'unit-in-note')).toEqual(
      [],
    );
  });
});
