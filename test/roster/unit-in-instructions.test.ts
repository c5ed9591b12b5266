import { describe, expect, test } from 'vitest';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { readWorkbook } from '../../src/roster/read-workbook.ts';
import { soundCode } from '../support/codes.ts';
import { findings, Q4 } from '../support/read.ts';
import { sheet, sheetOf } from '../support/sheet.ts';

const ONE = soundCode(1);
const instructions = sheetOf('城东区.xlsx', '填报说明');

const list = (line = '', revenue = '营业收入', rd = '研发费用') => sheet`
  | 城东区工业企业名单 |        |          |          |            |           |          |
  | ${line}            |        |          |          |            |           |          |
  | 企业名称           | 统一社会信用代码 | 所属县区 | 行业代码 | ${revenue} | ${rd}     | 是否规上 |
  | 甲公司             | ${ONE} | 城东区   | C3825    | 30000000   | 1000000   | 是       |
`;

/** Amounts of the only enterprise in 万元, and what was found. */
function read(...sheets: readonly RawSheet[]) {
  const { value, diagnostics } = readWorkbook('城东区.xlsx', sheets, Q4);
  const values = value[0]?.rows[0]?.values;
  const amounts = [values?.revenue, values?.rdExpense].map((amount) =>
    typeof amount === 'bigint' ? Number(amount) / 1_000_000 : 'x',
  );
  return { amounts: amounts.join(' '), found: findings(diagnostics), diagnostics };
}

const said = (text: string) => instructions`
  填报说明
  一、本表由各县区填报
  ${text}
`;

describe('a list without a unit is read in that of the instructions beside it, with a warning:', () => {
  test.each([
    '金额单位：元',
    '二、金额单位：元',
    '3. 本表金额以元为单位',
    '营业收入等金额单位为元',
    '2、所有金额均以元填报，保留两位小数',
    '财务数据：单位为元，精确到分',
  ])('%s', (text) => {
    const { amounts, found, diagnostics } = read(said(text), list());
    expect([amounts, found]).toEqual(['3000 100', [['E3', 'unit-of-instructions']]]);
    expect(diagnostics[0]?.severity).toBe('warning');
    expect(diagnostics[0]?.wording.zh.message).toContain(`“填报说明”的“${text}”`);
  });

  test('whether they stand in front of it or behind', () => {
    expect(read(list(), said('金额单位：元')).amounts).toBe('3000 100');
  });

  test('each column in its own where they tell so', () => {
    expect(read(said('金额单位：元，研发费用单位：万元'), list()).amounts).toBe('3000 1000000');
    const table = instructions`
      | 序号 | 列名     | 填写要求       |
      | 1    | 营业收入 | 数值，单位：元 |
      | 2    | 研发费用 | 数值           |
    `;
    const { amounts, found } = read(table, list());
    expect([amounts, found]).toEqual(['3000 1000000', [['E3', 'unit-of-instructions']]]);
  });
});

describe('what is said of other figures, or leaves the unit open, is only pointed out:', () => {
  test.each([
    '税收数据来自税务局，单位为元，请换算成万元后填写',
    '请将财务报表（单位：元）换算成万元填写',
    '财务报表单位：元',
    '兑付金额单位：元',
    '金额单位：元；上报市局时改用万元',
  ])('%s', (text) => {
    const { amounts, found, diagnostics } = read(said(text), list());
    expect([amounts, found]).toEqual(['30000000 1000000', [['E3', 'unit-of-instructions']]]);
    expect(diagnostics[0]?.wording.zh.message).toContain('未据以读取');
  });

  test('nothing where every header has its unit', () => {
    const { found } = read(
      said('请将财务报表（单位：元）换算成万元填写'),
      list('', '营业收入（万元）', '研发费用（万元）'),
    );
    expect(found).toEqual([]);
  });
});

describe('nothing is taken from', () => {
  const unread = { amounts: '30000000 1000000', found: [] };

  test('what a table of fields says of others', () => {
    const table = instructions`
      | 序号 | 列名     | 填写要求 |
      | 1    | 营业收入 | 数值     |
      | 2    | 注册资本 | 单位：元 |
    `;
    expect(read(table, list())).toMatchObject(unread);
  });

  test.each([
    ['元', '万元'],
    ['人', '元'],
  ])('what cells are chosen from: %s, %s', (first, second) => {
    const choices = sheetOf('城东区.xlsx', '下拉选项')`
      是
      ${first}
      ${second}
    `;
    expect(read(choices, list())).toMatchObject(unread);
  });

  test.each(['奖补政策要求', '兑付情况说明', '奖励资金汇总'])('a sheet of awards: %s', (name) => {
    const awards = sheetOf('城东区.xlsx', name)`
      单位：元
      专精特新中小企业
    `;
    expect(read(awards, list())).toMatchObject(unread);
  });
});

describe('the list itself goes first, and that they differ is told:', () => {
  test.each([
    ['金额单位：元', list('单位：万元'), '30000000 1000000', [['E3', 'unit-of-instructions']]],
    [
      '金额单位：万元',
      list('单位：元'),
      '3000 100',
      [
        ['3', 'unit-of-sheet'],
        ['E3', 'unit-of-instructions'],
      ],
    ],
    [
      '金额单位：元',
      list('', '营业收入（万元）', '研发费用（万元）'),
      '30000000 1000000',
      [['E3', 'unit-of-instructions']],
    ],
    ['金额单位：千元', list(), '30000000 1000000', [['E3', 'unit-of-instructions']]],
    ['研发投入以元填报', list(), '30000000 1000000', [['E3', 'unit-of-instructions']]],
  ])('%s', (text, raw, amounts, found) => {
    const result = read(said(text), raw);
    expect([result.amounts, result.found]).toEqual([amounts, found]);
    expect(result.diagnostics.at(-1)?.wording.zh.message).toContain('仍按名单读取');
  });
});

describe('nothing is told where nothing is in doubt:', () => {
  const inWan = list('', '营业收入（万元）', '研发费用（万元）');
  test.each([
    ['金额单位：万元', list()],
    ['金额单位：万元', inWan],
    ['金额精确到元', inWan],
    ['金额单位：千元', inWan],
    ['金额单位：万元', list('', '营业收入（元）', '研发费用（元）')],
    ['对新认定的企业一次性奖励50万元', list()],
    ['逾期未报的，取消奖励资金拨付资格，单位负责人签字', list()],
  ])('%s', (text, raw) => {
    expect(read(said(text), raw).found.filter(([, code]) => code !== 'unit-of-sheet')).toEqual([]);
  });

  test('nor by a table beside the list that has a unit of its own', () => {
    const sums = sheetOf('城东区.xlsx', '汇总')`
      | 单位：元 |          |
      | 县区     | 营业收入 |
      | 城东区   | 30000000 |
    `;
    const hidden = sheetOf('城东区.xlsx', '填报说明', true)`金额单位：元`;
    expect(read(list(), sums)).toMatchObject({ amounts: '30000000 1000000', found: [] });
    expect(read(list(), hidden)).toMatchObject({ amounts: '30000000 1000000', found: [] });
  });
});

describe('what instructions say of claims holds for them alone:', () => {
  const claimed = (line: string, header = '申报金额') => sheet`
    | 城东区工业企业名单 |        |          |          |          |          |              |           |
    | ${line}            |        |          |          |          |          |              |           |
    | 企业名称           | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 申报奖补事项 | ${header} |
    | 甲公司             | ${ONE} | 城东区   | C3825    | 3000     | 是       | 创新型中小企业 | 300000  |
  `;
  const readClaimed = (text: string, raw: RawSheet) => {
    const { value, diagnostics } = readWorkbook('城东区.xlsx', [said(text), raw], Q4);
    const values = value[0]?.rows[0]?.values;
    const inWan = [values?.revenue, values?.claimAmount].map((amount) =>
      typeof amount === 'bigint' ? Number(amount) / 1_000_000 : 'x',
    );
    return [inWan.join(' '), findings(diagnostics)];
  };

  test.each([
    '申报金额以元为单位',
    '4.申报金额以元为单位填报。',
    '申请奖补金额按元填写',
    '申报金额单位：元',
    '金额以万元为单位，申报金额以元为单位',
  ])('%s', (text) => {
    expect(readClaimed(text, claimed(''))).toEqual(['3000 30', [['H3', 'unit-of-instructions']]]);
  });

  test('also in a table of fields', () => {
    const table = instructions`
      | 申报金额 | 数值，单位：元 |
      | 营业收入 | 数值           |
    `;
    const { value } = readWorkbook('城东区.xlsx', [table, claimed('')], Q4);
    expect(value[0]?.rows[0]?.values).toMatchObject({ claimAmount: 30_000_000n, revenue: 3_000_000_000n });
  });

  test('nothing of what the list says itself', () => {
    const open = [['H3', 'unit-of-instructions']];
    expect(readClaimed('申报金额以元为单位', claimed('单位：万元'))).toEqual(['3000 300000', open]);
    expect(readClaimed('申报金额以元为单位', claimed('', '申报金额（万元）'))).toEqual(['3000 300000', []]);
    expect(readClaimed('申报金额以元为单位', claimed('', '申报金额（元）'))).toEqual(['3000 30', []]);
    expect(readClaimed('申报金额以万元为单位', claimed(''))).toEqual(['3000 300000', []]);
  });

  test('nothing of other amounts, whether there are claims or not', () => {
    expect(read(said('申报金额以元为单位填报'), list())).toMatchObject({
      amounts: '30000000 1000000',
      found: [],
    });
  });
});
