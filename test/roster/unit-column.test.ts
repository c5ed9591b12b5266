import { describe, expect, test } from 'vitest';
import { readRoster } from '../../src/roster/read-roster.ts';
import { soundCode } from '../support/codes.ts';
import { findings, Q4, rosterIn } from '../support/read.ts';
import { sheet } from '../support/sheet.ts';

const [ONE, TWO, THREE] = [soundCode(1), soundCode(2), soundCode(3)];

/** A list whose header ends with some columns and whose three rows end with some cells. */
const list = (header: string, ...rows: readonly string[]) => sheet`
  | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 是否规上 | ${cell(header, 0)} | ${cell(header, 1)} | ${cell(header, 2)} | ${cell(header, 3)} |
  | 甲公司 | ${ONE} | 城东区 | C3825 | 是 | ${cell(rows[0], 0)} | ${cell(rows[0], 1)} | ${cell(rows[0], 2)} | ${cell(rows[0], 3)} |
  | 乙公司 | ${TWO} | 城东区 | C3825 | 是 | ${cell(rows[1], 0)} | ${cell(rows[1], 1)} | ${cell(rows[1], 2)} | ${cell(rows[1], 3)} |
  | 丙公司 | ${THREE} | 城东区 | C3825 | 是 | ${cell(rows[2], 0)} | ${cell(rows[2], 1)} | ${cell(rows[2], 2)} | ${cell(rows[2], 3)} |
`;

function cell(line: string | undefined, index: number): string | number | undefined {
  const text = line?.split('|')[index]?.trim();
  return text && /^\d+$/u.test(text) ? Number(text) : text || undefined;
}

const valuesOf = (raw: ReturnType<typeof list>, key: 'revenue' | 'netProfit') =>
  rosterIn(raw).rows.map(({ values }) => values[key]);

/** 3,000 万元 in 分. */
const SUM = 3_000_000_000n;

describe('a column of units beside an amount', () => {
  test('gives each row its own', () => {
    const raw = list('营业收入 | 单位', '30000000 | 元', '3000 | 万元', '3000万元 | 万元');
    expect(valuesOf(raw, 'revenue')).toEqual([SUM, SUM, SUM]);
    const { diagnostics } = readRoster(raw, Q4);
    expect(findings(diagnostics)).toEqual([['1', 'unit-by-row']]);
    expect(diagnostics[0]?.severity).toBe('info');
  });

  test('gives each row that it is merged over the same', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 是否规上 | 营业收入 | 单位 |
      | 甲公司   | ${ONE}           | 城东区   | C3825    | 是       | 30000000 | 元   |
      | 乙公司   | ${TWO}           | 城东区   | C3825    | 是       | 30000000 | ^    |
      | 丙公司   | ${THREE}         | 城东区   | C3825    | 是       | 3000     | 万元 |
    `;
    expect(valuesOf(raw, 'revenue')).toEqual([SUM, SUM, SUM]);
    expect(findings(readRoster(raw, Q4).diagnostics)).toEqual([['1', 'unit-by-row']]);
  });

  test('is not spoken of where it says 万元 throughout', () => {
    const raw = list('营业收入 | 单位', '3000 | 万元', '3000 | ', '3000 | 万元');
    expect(valuesOf(raw, 'revenue')).toEqual([SUM, SUM, SUM]);
    expect(readRoster(raw, Q4).diagnostics).toEqual([]);
  });

  test('leaves amounts unread where it is blank or cannot be used', () => {
    const raw = list('营业收入 | 单位', '30000000 | 元', '3000 | ', '3000 | 千元');
    expect(valuesOf(raw, 'revenue')).toEqual([SUM, { unreadable: '3000' }, { unreadable: '3000' }]);
    const { diagnostics } = readRoster(raw, Q4);
    expect(findings(diagnostics).slice(1)).toEqual([
      ['F3', 'unit-of-row-unclear'],
      ['F4', 'unit-of-row-unclear'],
    ]);
    expect(diagnostics[1]?.wording.zh.message).toContain('此行空白');
    expect(diagnostics[2]?.wording.zh.message).toContain('此行为“千元”');
  });

  test('leaves amounts unread where most rows have no unit in it', () => {
    const raw = list('营业收入 | 单位', '30000000 | 元', '3000 | ', '3000 | 城东区工信局');
    expect(valuesOf(raw, 'revenue')).toEqual([SUM, { unreadable: '3000' }, { unreadable: '3000' }]);
    const mixed = list('营业收入 | 单位', '30000000 | 元', '3000 | 元/年', '3000 | 元/年');
    expect(valuesOf(mixed, 'revenue')).toEqual([SUM, { unreadable: '3000' }, { unreadable: '3000' }]);
  });

  test.each(['元/年', '万元／年', '元每年'])('leaves amounts unread that are in %s alone', (unit) => {
    const raw = list('营业收入 | 单位', `30000000 | ${unit}`, `3000 | ${unit}`, '3000 | ');
    expect(valuesOf(raw, 'revenue')).toEqual(
      ['30000000', '3000', '3000'].map((unreadable) => ({ unreadable })),
    );
  });

  test('says more than a header that names only the currency', () => {
    const raw = list('营业收入（人民币） | 单位', '30000000 | 元', '3000 | 万元', '3000 | 万元');
    expect(valuesOf(raw, 'revenue')).toEqual([SUM, SUM, SUM]);
    expect(findings(readRoster(raw, Q4).diagnostics)).toEqual([['1', 'unit-by-row']]);
  });

  test('is that of figures however they are written', () => {
    const raw = list(
      '营业收入（万元） | 净利润 | 单位',
      '1 | ３００００００００ | 元',
      '1 | (300,000,000) | 元',
      '1 | （300000000） | 元',
    );
    expect(valuesOf(raw, 'netProfit')).toEqual([10n * SUM, -10n * SUM, -10n * SUM]);
  });

  test('is not added to what a finding quotes', () => {
    const raw = list('营业收入 | 单位', '-30 | 元', '约30 | 元', '30 | 元');
    const { diagnostics } = readRoster(raw, Q4);
    expect(diagnostics.slice(1).map(({ code, value }) => [code, value])).toEqual([
      ['negative-amount', '-30'],
      ['not-a-number', '约30'],
    ]);
  });

  test('leaves an amount unread whose header says another', () => {
    const raw = list('营业收入（万元） | 单位', '30000000 | 元', '3000 | 万元', '3000 | 万元');
    expect(valuesOf(raw, 'revenue')).toEqual([{ unreadable: '30000000' }, SUM, SUM]);
    expect(findings(readRoster(raw, Q4).diagnostics)).toEqual([['F2', 'unit-of-row-unclear']]);
  });

  test('may be that of the amount before it only', () => {
    const raw = list(
      '净利润 | 营业收入 | 单位',
      '3000 | 30000000 | 元',
      '3000 | 3000 | 万元',
      '3000 | 3000 | 万元',
    );
    expect(valuesOf(raw, 'revenue')).toEqual([SUM, SUM, SUM]);
    expect(valuesOf(raw, 'netProfit')).toEqual([{ unreadable: '3000' }, SUM, SUM]);
  });

  test('is that of the amount it names, wherever it stands', () => {
    const row = '3000 | 3000 | 元';
    const raw = list('营业收入 | 净利润 | 营业收入单位', row, row, row);
    expect(valuesOf(raw, 'revenue')).toEqual([SUM / 10_000n, SUM / 10_000n, SUM / 10_000n]);
    expect(valuesOf(raw, 'netProfit')).toEqual([SUM, SUM, SUM]);
  });

  test('is that of all where it speaks of money', () => {
    const raw = list(
      '净利润 | 营业收入 | 金额单位',
      '30000000 | 30000000 | 元',
      '3000 | 3000 | 万元',
      '3000 | 3000 | 万元',
    );
    expect(valuesOf(raw, 'netProfit')).toEqual([SUM, SUM, SUM]);
  });

  test('stands for each of two amounts beside its own', () => {
    const raw = list(
      '净利润 | 单位 | 营业收入 | 单位',
      '30000000 | 元 | 3000 | 万元',
      '3000 | 万元 | 30000000 | 元',
      '',
    );
    expect(valuesOf(raw, 'netProfit').slice(0, 2)).toEqual([SUM, SUM]);
    expect(valuesOf(raw, 'revenue').slice(0, 2)).toEqual([SUM, SUM]);
  });

  test('leaves an amount unread where it names the currency and other rows a size of its unit', () => {
    const raw = list('营业收入 | 单位', '30000000 | 元', '30000000 | 人民币', '30000000 | RMB');
    expect(valuesOf(raw, 'revenue')).toEqual([SUM, { unreadable: '30000000' }, { unreadable: '30000000' }]);
    const { diagnostics } = readRoster(raw, Q4);
    expect(findings(diagnostics).slice(1)).toEqual([
      ['F3', 'unit-of-row-unclear'],
      ['F4', 'unit-of-row-unclear'],
    ]);
    expect(diagnostics[1]?.wording.zh.message).toContain('此行为“人民币”，不能使用');
  });

  test('leaves amounts unread where it names foreign currencies alone', () => {
    const raw = list('营业收入 | 币种', '3000 | 港币', '3000 | 美金', '3000 | 港币');
    expect(valuesOf(raw, 'revenue')).toEqual(Array(3).fill({ unreadable: '3000' }));
  });

  test('is that of the amount behind it where what stands before it is none', () => {
    const row = '南山路 | 元 | 30000000';
    expect(valuesOf(list('注册地址 | 单位 | 营业收入', row, row, row), 'revenue')).toEqual([SUM, SUM, SUM]);
  });

  test.each(['货币单位', '币别', '货币'])('is that of all where it is called %s', (header) => {
    const row = '30000000 | 30000000 | 元';
    const raw = list(`净利润 | 营业收入 | ${header}`, row, row, row);
    expect(valuesOf(raw, 'netProfit')).toEqual([SUM, SUM, SUM]);
    expect(valuesOf(raw, 'revenue')).toEqual([SUM, SUM, SUM]);
  });

  test('is that of the amount it names, beside a figure that is none of ours', () => {
    const row = '30000000 | 7 | 元';
    expect(valuesOf(list('营业收入 | 用电量 | 营业收入单位', row, row, row), 'revenue')).toEqual([
      SUM,
      SUM,
      SUM,
    ]);
  });

  test('names yuan in every way it is written', () => {
    const raw = list('营业收入 | 单位', '30000000 | 人民币元', '30000000 | 元人民币', '3000 | 万人民币');
    expect(valuesOf(raw, 'revenue')).toEqual([SUM, SUM, SUM]);
  });

  test('leaves the sum of such amounts unread', () => {
    const raw = list('营业收入 | 单位', '30000000 | 元', '3000 | 万元', '3000 | 万元');
    const rows = [...raw.rows, { number: 5, cells: ['合计', '', '', '', '', 30006000] }];
    const { totals } = rosterIn({ ...raw, rows });
    expect(totals).toMatchObject([{ row: 5 }]);
    expect(totals[0]?.values.revenue).toBeUndefined();
  });

  test('holds no yuan where it names a foreign currency', () => {
    const raw = list('营业收入 | 币种', '3000 | 人民币', '3000 | 美元', '3000 | 港币');
    expect(valuesOf(raw, 'revenue')).toEqual([SUM, { unreadable: '3000' }, { unreadable: '3000' }]);
  });
});

test.each([
  ['offices', '营业收入 | 单位', '3000 | 城东区工信局', '3000 | 城东区工信局', '3000 | '],
  ['what products are counted in', '营业收入 | 产量单位', '3000 | 吨', '3000 | 元', '3000 | 台'],
  [
    'what another figure is counted in',
    '营业收入 | 产量 | 单位',
    '3000 | 20 | 吨',
    '3000 | 30 | 台',
    '3000 | 5 | 吨',
  ],
  [
    'the unit of another amount',
    '营业收入 | 注册资本 | 单位',
    '3000 | 20 | 元',
    '3000 | 30 | 元',
    '3000 | 5 | 万元',
  ],
])('a column called 单位 may hold %s', (_, header, ...rows) => {
  const raw = list(header, ...rows);
  expect(valuesOf(raw, 'revenue')).toEqual([SUM, SUM, SUM]);
  expect(readRoster(raw, Q4).diagnostics).toEqual([]);
});

test('a row whose unit cannot be used is told of once, with all the amounts that it leaves open', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 净利润 | 研发费用 | 金额单位 | 是否规上 |
    | 甲公司   | ${soundCode(1)}  | 城东区   | 1310     | 3000     | 5      | 20       | 千元     | 是       |
    | 乙公司   | ${soundCode(2)}  | 城东区   | 1310     | 3000     |        | 20       |          | 是       |
    | 丙公司   | ${soundCode(3)}  | 城东区   | 1310     | 3000     | 5      | 20       | 元       | 是       |
  `;
  const told = readRoster(raw, Q4).diagnostics.filter(({ severity }) => severity === 'error');
  expect(
    told.map(({ row, column, field, value, wording }) => [row, column, field, value, wording.zh.message]),
  ).toEqual([
    [
      2,
      5,
      'revenue',
      '3000',
      '“金额单位”一列此行为“千元”，不能使用；“上年度营业收入”“净利润”“研发费用”未读取',
    ],
    [3, 5, 'revenue', '3000', '“金额单位”一列此行空白，别的行写有单位；“上年度营业收入”“研发费用”未读取'],
  ]);
});
