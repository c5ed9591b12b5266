import { describe, expect, test } from 'vitest';
import { readRoster } from '../../src/roster/read-roster.ts';
import { soundCode } from '../support/codes.ts';
import { findings, Q4 } from '../support/read.ts';
import { sheet } from '../support/sheet.ts';

const ONE = soundCode(1);

/** Amounts in 万元 of the only enterprise; `x` where one is not read. */
function read(raw: ReturnType<typeof sheet>) {
  const { value, diagnostics } = readRoster(raw, Q4);
  const [only, ...others] = value?.rows ?? [];
  expect(others).toEqual([]);
  const amounts = (['revenue', 'netProfit', 'rdExpense'] as const).map((key) => {
    const amount = only?.values[key];
    return typeof amount === 'bigint' ? Number(amount) / 1_000_000 : 'x';
  });
  return { name: only?.values.name, amounts: amounts.join(' '), found: findings(diagnostics) };
}

describe('a row of units that tells how to fill in other columns too belongs to the header:', () => {
  test.each([
    ['文本', '18位代码', '填县区', '（单位：元）', '人', ['A2', 'skipped-line']],
    ['与营业执照一致', '18位', '下拉选择', '元', '单位：人', ['A2', 'skipped-line']],
    ['填报说明', '', '', '人民币元', '人', ['A2', 'skipped-line']],
    ['', '', '', '单位：元', '人', undefined],
    ['—', '—', '—', 'RMB元', '人', undefined],
    ['单位', '', '', '（元）', '人', undefined],
  ])('%s | %s | %s | %s | %s', (name, code, county, unit, staff, finding) => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区  | 行业代码 | 营业收入 | 从业人员 | 是否规上 | 入规日期   |
      | ${name}  | ${code}          | ${county} |          | ${unit}  | ${staff} | 是/否    | 年月日     |
      | 甲公司   | ${ONE}           | 城东区    | C3825    | 30000000 | 30       | 是       | 2025-03-01 |
    `;
    const { name: first, amounts, found } = read(raw);
    expect([first, amounts]).toEqual(['甲公司', '3000 x x']);
    expect(found).toEqual(finding ? [finding] : []);
  });

  test.each([
    ['', '甲公司', '', '城东区', 'C3825', '元', '是'],
    ['', '乙工作室', '', '城东区', 'C3825', '元', '是'],
    ['', '乙工作室', '', '', 'C3825', '5', '是'],
    ['', '乙工作室（个体）', '', '西宁', '', '元', ''],
    ['', '乙', '', '', '', '元', '是'],
    ['1', '乙', '', '', '', '元', ''],
  ])('not the row of an enterprise: %s | %s | %s | %s | %s | %s | %s', (...texts) => {
    const [serial, name, code, county, industry, revenue, answer] = texts;
    const raw = sheet`
      | 序号      | 企业名称 | 统一社会信用代码 | 所属县区  | 行业代码    | 营业收入   | 是否规上  |
      | ${serial} | ${name}  | ${code}          | ${county} | ${industry} | ${revenue} | ${answer} |
      | 2         | 甲公司   | ${ONE}           | 城东区    | C3825       | 3000       | 是        |
    `;
    expect(readRoster(raw, Q4).value?.rows.at(-1)?.values.revenue).toBe(3_000_000_000n);
    expect(readRoster(raw, Q4).value?.rows.map(({ values }) => values.name)).toEqual([name, '甲公司']);
  });
});

test.each([
  ['千元', 'x'],
  ['百万元', 'x'],
  ['万美元', 'x'],
  ['万', '3000'],
])('a unit of such a row that cannot be used is named: %s', (unit, revenue) => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 净利润 | 营业收入 | 是否规上 |
    |          |                  |          |          | 万元   | ${unit}  |          |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 3      | 3000     | 是       |
  `;
  const { value, diagnostics } = readRoster(raw, Q4);
  const amount = value?.rows[0]?.values.revenue;
  expect(typeof amount === 'bigint' ? String(amount / 1_000_000n) : 'x').toBe(revenue);
  if (revenue === 'x') expect(diagnostics[0]?.wording.zh.message).toContain(`“${unit}”`);
});

test('one that contradicts the header’s own leaves the column unread', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 净利润（万元） | 是否规上 |
    |          |                  |          |          | 万元     | 元             |          |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 3000     | 5              | 是       |
  `;
  expect(read(raw)).toMatchObject({ amounts: '3000 x x', found: [['F2', 'unusable-unit']] });
});

describe('单位：元 in a row of its own', () => {
  const rows = (...over: readonly string[]) => sheet`
    | 城东区企业名单 | <                | <        | <        | <        | <        | <        | <        |
    | ${over[0]}     |                  |          | ${over[1]} | ${over[2]} | ${over[3]} | ${over[4]} | ${over[5]} |
    | 企业名称       | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 净利润   | 研发投入 | 是否规上 |
    | 甲公司         | ${ONE}           | 城东区   | C3825    | 30000000 | 30000000 | 30000000 | 是       |
  `;
  const whole = { amounts: '3000 3000 3000', found: [['3', 'unit-of-sheet']] };

  test.each([
    ['over the names', ['单位：元', '', '', '', '', '']],
    ['over what is no amount', ['', '单位：元', '', '', '', '']],
    ['at the right end', ['', '', '', '', '', '单位：元']],
    ['near the right end', ['', '', '', '', '单位：元', '']],
    ['beside other statements', ['填报单位：城东区', '', '单位：元', '', '', '']],
  ])('is said of the whole list %s', (_, over) => {
    expect(read(rows(...over))).toMatchObject(whole);
  });

  test.each([
    ['元', ['', '', '', '', '', '元']],
    ['元 near the right end, over an amount', ['', '', '', '', '元', '']],
    ['（元） near the right end, over an amount', ['', '', '', '', '（元）', '']],
    ['金额：元 near the right end, over an amount', ['', '', '', '', '金额：元', '']],
    ['元 beside a statement', ['填报单位：城东区', '元', '', '', '', '']],
    ['元 beside a statement, over an amount', ['填报单位：城东区', '', '', '', '元', '']],
    ['单位 | 元 without a colon, over amounts', ['', '', '', '单位', '元', '']],
    ['金额单位 | 元 beside a statement', ['填报单位：城东区', '', '', '金额单位', '元', '']],
    ['元 behind the title', ['城东区优质中小企业名单', '', '', '', '', '元']],
    ['元 behind an office', ['城东区工信局', '', '', '', '', '元']],
    ['（元） behind a day', ['2026年1月5日', '', '', '', '', '（元）']],
    ['元 behind a day in figures', ['2026-01-05', '', '', '', '', '元']],
    ['元 behind a day with points', ['2026.1.5', '', '', '', '', '元']],
    ['元 behind a month', ['截至2025年12月', '', '', '', '', '元']],
    ['元 behind a quarter', ['2025Q4', '', '', '', '', '元']],
    ['元 behind a year', ['2025年度', '', '', '', '', '元']],
    ['元 behind the number of the table', ['表一', '', '', '', '', '元']],
    ['元 behind the number of the page', ['第1页', '', '', '', '', '元']],
  ])('is as well said by %s', (_, over) => {
    expect(read(rows(...over))).toMatchObject(whole);
  });

  test.each([
    ['a figure', ['300', '', '', '', '', '元']],
    ['a figure that may be a month', ['2025.12', '', '', '', '', '元']],
    ['a sum to be filled in', ['合计：', '', '', '', '', '元']],
    ['awards', ['填报单位：城东区', '', '', '奖补资金', '', '元']],
    ['words of another table', ['项目', '', '', '', '', '元']],
  ])('is not said of the list by 元 behind %s', (_, over) => {
    expect(read(rows(...over))).toMatchObject({ amounts: '30000000 30000000 30000000', found: [] });
  });

  test.each(['2025年1-9月：', '本年累计：', '预计：'])('leaves the group %s beside it as it is', (group) => {
    expect(read(rows('', '', group, '', '元', '')).found).toEqual([['3', 'missing-column']]);
  });

  const above = (under: string) => sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 净利润   | 研发投入 | 是否规上 |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 30000000 | 30000000 | 30000000 | 是       |
    |          |                  |          |          |          |          |          | ${under} |
  `;

  test.each([
    ['元', '30000000 30000000 30000000'],
    ['（元）', '3000 3000 3000'],
    ['单位：元', '3000 3000 3000'],
  ])('under the list is no statement by itself: %s', (under, amounts) => {
    expect(read(above(under)).amounts).toBe(amounts);
  });

  test('under an amount, below the list, is said of the list', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 净利润   | 研发投入 | 是否规上 |
      | 甲公司   | ${ONE}           | 城东区   | C3825    | 30000000 | 30000000 | 30000000 | 是       |
      |          |                  |          |          |          | 单位：元 |          |          |
    `;
    expect(read(raw).amounts).toBe('3000 3000 3000');
  });

  test('over one amount among several may be said of that only: the others are not read', () => {
    expect(read(rows('', '', '单位：元', '', '', ''))).toMatchObject({
      amounts: '3000 x x',
      found: [
        ['F3', 'unusable-unit'],
        ['G3', 'unusable-unit'],
      ],
    });
  });

  test('over one amount makes no difference where it says 万元', () => {
    const { amounts, found } = read(rows('', '', '单位：万元', '', '', ''));
    expect([amounts, found]).toEqual(['30000000 30000000 30000000', []]);
  });

  test('is that of each column where several stand side by side', () => {
    const { amounts, found } = read(rows('', '', '单位：元', '单位：万元', '单位：元', ''));
    expect([amounts, found]).toEqual(['3000 30000000 3000', []]);
  });

  test.each(['单位：元', '元', '（元）'])(
    'under one amount among several is said of that only: %s',
    (unit) => {
      const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 净利润 | 是否规上 |
      |          |                  |          |          | ${unit}  |        |          |
      | 甲公司   | ${ONE}           | 城东区   | C3825    | 30000000 | 3000   | 是       |
    `;
      expect(read(raw)).toMatchObject({ amounts: '3000 x x', found: [['F2', 'unusable-unit']] });
    },
  );

  test.each([
    ['单位：元'],
    ['（元）'],
    ['金额以元计'],
    ['单位：', '元'],
    ['单位', '元'],
    ['金额单位', '元'],
    ['单位：人', '元'],
    ['填报单位：', '城东区', '单位：', '元'],
    ['填报单位：城东区', '单位：', '', '元'],
    ['填报单位', '城东区', '单位', '元'],
    ['填报日期', '2026年1月5日', '金额单位', '元'],
    ['单位', '元', '填报单位', '城东区'],
    ['填报单位：城东区', '', '单位', '元'],
  ])(
    'under the names is said of the whole list: %s %s %s %s',
    (unit, second = '', third = '', fourth = '') => {
      const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码  | 营业收入 | 净利润   | 是否规上 |
      | ${unit}  | ${second}        | ${third} | ${fourth} |          |          |          |
      | 甲公司   | ${ONE}           | 城东区   | C3825     | 30000000 | 30000000 | 是       |
    `;
      expect(read(raw)).toMatchObject({ amounts: '3000 3000 x', found: [['1', 'unit-of-sheet']] });
    },
  );

  test.each(['财务数据（元）', '（2025年）财务数据（元）'])(
    'is as well said by the heading %s',
    (heading) => {
      const raw = sheet`
      城东区企业名单
      ${heading}
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 净利润   | 是否规上 |
      | 甲公司   | ${ONE}           | 城东区   | C3825    | 30000000 | 30000000 | 是       |
    `;
      expect(read(raw)).toMatchObject({ amounts: '3000 3000 x', found: [['3', 'unit-of-sheet']] });
    },
  );

  test('under the header counts whatever has a code over it', () => {
    const raw = sheet`
      | 主管部门代码：   | ${soundCode(2)}  |          |          |          |          |          |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 净利润   | 是否规上 |
      | 单位：元 |                  |          |          |          |          |          |
      | 甲公司   | ${ONE}           | 城东区   | C3825    | 30000000 | 30000000 | 是       |
    `;
    expect(read(raw).amounts).toBe('3000 3000 x');
  });

  test('merged over several amounts under the header is that of each', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 净利润   | 研发投入 | 是否规上 |
      |          |                  |          |          | 元       | <        | 万元     |          |
      | 甲公司   | ${ONE}           | 城东区   | C3825    | 30000000 | 30000000 | 3000     | 是       |
    `;
    expect(read(raw)).toMatchObject({ amounts: '3000 3000 3000', found: [] });
  });

  test('merged over the whole list under the header leaves an amount its own', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入（万元） | 净利润   | 是否规上 |
      | 单位：元 | <                | <        | <        | <                | <        | <        |
      | 甲公司   | ${ONE}           | 城东区   | C3825    | 3000             | 30000000 | 是       |
    `;
    expect(read(raw)).toMatchObject({ amounts: '3000 3000 x', found: [['1', 'unit-of-sheet']] });
  });

  test('in two cells under the list is no enterprise', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 净利润   | 是否规上 |
      | 甲公司   | ${ONE}           | 城东区   | C3825    | 30000000 | 30000000 | 是       |
      | 单位     | 元               |          |          |          |          |          |
    `;
    expect(read(raw)).toMatchObject({ amounts: '3000 3000 x', found: [['1', 'unit-of-sheet']] });
  });

  test('a word for the row of units, apart from them, leaves each to its column', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 净利润   | 是否规上 |
      | 单位     |                  |          |          | 元       | 万元     |          |
      | 甲公司   | ${ONE}           | 城东区   | C3825    | 30000000 | 30000000 | 是       |
    `;
    expect(read(raw)).toMatchObject({ amounts: '3000 30000000 x', found: [] });
  });
});
