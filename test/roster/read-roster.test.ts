import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTextTable } from '../../src/io/read-text-table.ts';
import { openSheet, packSheet } from '../../src/roster/packed-rows.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { type RosterRow, rowField } from '../../src/roster/roster.ts';
import { periodOf } from '../../src/values/period.ts';
import { soundCode } from '../support/codes.ts';
import { findings, Q4, rosterIn } from '../support/read.ts';
import { sheet, sheetOf } from '../support/sheet.ts';

const [ONE, TWO, THREE] = [soundCode(1), soundCode(2), soundCode(3)];

const clean = sheet`
  | 城东区企业名单（2025年第四季度） | <          | <                | <        | <        | <                | <        | <          |
  | 填报单位：城东区                 |            |                  | 填报日期：2026年1月5日 | | 单位：万元       |          |            |
  | 序号                             | 企业名称   | 统一社会信用代码 | 所属县区 | 行业代码 | 上年度营业收入（元） | 是否规上 | 入规日期   |
  | 1                                | 甲公司     | ${ONE}           | 城东区   | C3825    | '12,345.60       | √        | @2025-03-01 |
  | 2                                | 乙公司     | ${TWO}           | 城东     | 3841     | 200              | 否       | /          |
  | 合计                             | 2家        |                  |          |          | '12,545.60       |          |            |
  | 备注：以上数据由各企业填报。     |
  | 填报人：张三                     |            |                  | 审核人：李四 |
`;

describe('a clean roster', () => {
  const { value, diagnostics } = readRoster(clean, Q4);

  test('gives no finding above info', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('says who sent it, for which quarter, and where its columns stand', () => {
    expect(value).toMatchObject({
      file: '城东区.xlsx',
      sheet: '企业名单',
      unit: 'chengdong',
      period: '2025Q4',
      headerRow: 3,
      columns: { name: 2, uscc: 3, county: 4, industryCode: 5, revenue: 6, aboveScale: 7, aboveScaleOn: 8 },
      unknownColumns: [{ column: 1, header: '序号' }],
      claims: [],
    });
  });

  test('holds its rows as values, blank cells left out', () => {
    expect(value?.rows.map(({ number, values }) => [number, values])).toEqual([
      [
        4,
        {
          name: '甲公司',
          uscc: ONE,
          county: 'chengdong',
          industryCode: 'C3825',
          revenue: 1_234_560n,
          aboveScale: true,
          aboveScaleOn: '2025-03-01',
        },
      ],
      [
        5,
        {
          name: '乙公司',
          uscc: TWO,
          county: 'chengdong',
          industryCode: 'C3841',
          revenue: 20_000n,
          aboveScale: false,
        },
      ],
    ]);
  });

  test('holds its total row', () => {
    expect(value?.totals).toEqual([{ row: 6, values: { revenue: 1_254_560n }, count: 2, subtotal: false }]);
  });
});

describe('a bad cell keeps its row', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码    | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 高新技术企业 |
    | 甲公司   | ${916301020000001} | 城东区   | C3825    | #REF!    | 拟申报   | @2026-03-01  |
    | 乙公司   | ${TWO}             | /        |          | 约500    | /        | 是           |
  `;
  const { value, diagnostics } = readRoster(raw, Q4);

  test('and each is reported at its place', () => {
    expect(findings(diagnostics)).toEqual([
      ['B2', 'code-as-number'],
      ['E2', 'cell-fault'],
      ['F2', 'not-yes-no'],
      ['G2', 'date-after-period'],
      ['C3', 'required-blank'],
      ['D3', 'required-blank'],
      ['E3', 'not-a-number'],
      ['F3', 'required-blank'],
      ['G3', 'not-a-date'],
    ]);
    expect(diagnostics.every(({ severity }) => severity === 'error')).toBe(true);
    expect(diagnostics[0]).toMatchObject({ field: 'uscc', value: '916301020000001', row: 2, column: 2 });
  });

  test('and is unreadable there, blank where nothing stands', () => {
    expect(value?.rows).toHaveLength(2);
    const [first, second] = value?.rows ?? [];
    expect(value && first && rowField(value, first, 'revenue')).toMatchObject({
      state: 'unreadable',
      raw: '#REF!',
    });
    expect(value && second && rowField(value, second, 'county')).toMatchObject({ state: 'blank' });
  });

  test('and the same bad text is reported in every row that has it', () => {
    const twice = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
      | 甲公司   | ${ONE}           | 城关区   | C3825    | 5        | 是       |
      | 乙公司   | ${TWO}           | 城关区   | C3825    | 5        | 是       |
    `;
    expect(findings(readRoster(twice, Q4).diagnostics)).toEqual([
      ['C2', 'unknown-unit'],
      ['C3', 'unknown-unit'],
    ]);
  });
});

describe('a sheet is no roster', () => {
  test.each([
    ['instructions', sheet`请各单位认真填报`],
    ['empty', sheet``],
    [
      'contacts',
      sheet`
        | 企业名称 | 联系人 | 联系电话 | 开户银行 |
        | 甲公司   | 张三   | 123      | 青海银行 |
      `,
    ],
    [
      'claims',
      sheet`
        | 统一社会信用代码 | 企业名称 | 奖补事项 | 申报金额 | 备注 |
        | ${ONE}           | 甲公司   | 升规奖励 | 20       |      |
      `,
    ],
  ])('%s: without a word', (_, raw) => {
    expect(readRoster(raw, Q4)).toEqual({ value: null, diagnostics: [] });
  });

  test('without its required columns: one error names all of them and what comes near', () => {
    const raw = sheet`
      | 单位名称 | 社会信用代码证号 | 所属县区 | 营业收入 | 是否规上企业 | 行业代码 |
      | 甲公司   | ${ONE}           | 城东区   | 5        | 是           | C3825    |
    `;
    const { value, diagnostics } = readRoster(raw, Q4);
    expect(value).toBeNull();
    expect(findings(diagnostics)).toEqual([['1', 'missing-column']]);
    expect(diagnostics[0]?.wording.zh).toEqual({
      message: '缺少必填列：统一社会信用代码、是否规上',
      hint: '补上该列后重报；“社会信用代码证号”如指“统一社会信用代码”，改用此名，或用 --map "社会信用代码证号=统一社会信用代码" 指明；“是否规上企业”如指“是否规上”，改用此名，或用 --map "是否规上企业=是否规上" 指明',
    });
  });

  test('where a required column stands there twice with different content', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 上年营业收入 | 是否规上 |
      | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 6            | 是       |
    `;
    const { value, diagnostics } = readRoster(raw, Q4);
    expect(value).toBeNull();
    expect(findings(diagnostics)).toEqual([['F1', 'duplicate-column']]);
  });
});

test('a county merged over several rows stands for each of them, an amount does not', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       |
    | 乙公司   | ${TWO}           | ^        | C3825    | ^        | 否       |
    | 丙公司   | ${THREE}         | ^        | C3825    | 7        | 否       |
  `;
  const { value, diagnostics } = readRoster(raw, Q4);
  expect(value?.rows.map(({ values }) => values.county)).toEqual(['chengdong', 'chengdong', 'chengdong']);
  expect(findings(diagnostics)).toEqual([
    ['E2', 'merged-figure'],
    ['E3', 'required-blank'],
  ]);
});

test('a state, a day and an answer merged over several rows stand for each of them', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 企业状态 | 专精特新中小企业 | 重新认定或复核事项 |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       | 注销     | 2025-03-01       | 专精特新中小企业   |
    | 乙公司   | ${TWO}           | 城东区   | C3825    | 6        | ^        | ^        | ^                | ^                  |
    | 丙公司   | ${THREE}         | 城东区   | C3825    | 7        | 否       |          |                  |                    |
  `;
  const roster = rosterIn(raw);
  const shown = ({ values: { aboveScale, state, srdiOn, renewals } }: RosterRow) => ({
    aboveScale,
    state,
    srdiOn,
    renewals,
  });
  const [first, second, third] = roster.rows.map(shown);
  expect(second).toEqual(first);
  expect(first).toMatchObject({ aboveScale: true, state: '注销', srdiOn: '2025-03-01' });
  expect(third).toMatchObject({ aboveScale: false, srdiOn: undefined });
  // Of a day that each of them is paid by somebody makes sure.
  expect(findings(readRoster(raw, Q4).diagnostics)).toEqual([
    ['H2', 'merged-day'],
    ['H3', 'merged-day'],
  ]);
});

test('what is merged with an enterprise whose code is to come is told of too', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 近三年累计缴税总额 | 专精特新中小企业 |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       | 90                 | 2025-03-01       |
    | 乙公司   | 办理中           | 城东区   | C3825    | 6        | 是       | ^                  | ^                |
  `;
  const merged = findings(readRoster(raw, Q4).diagnostics).filter(([, code]) => code.startsWith('merged'));
  expect(merged).toEqual([
    ['G2', 'merged-figure'],
    ['H2', 'merged-day'],
    ['H3', 'merged-day'],
  ]);
});

test.each([
  ['a day that none of them has', '/', '乙公司', TWO],
  ['a day of one enterprise and the sum under it', '2025-03-01', '合计', ''],
  ['a day of one enterprise in two rows', '2025-03-01', '', ''],
])('a merge over rows says nothing where it is %s', (_, day, name, code) => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 专精特新中小企业 |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       | ${day}           |
    | ${name}  | ${code}          | 城东区   | C3825    | 6        | 是       | ^                |
  `;
  const merged = findings(readRoster(raw, Q4).diagnostics).filter(([, found]) => found.startsWith('merged'));
  expect(merged).toEqual([]);
});

test('nobody can tell of which column an answer over two of them is', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 入规日期 | 是否规上 | 退库再入库 |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        |          | 是       |            |
  `;
  const merges = [{ firstRow: 2, lastRow: 2, firstColumn: 7, lastColumn: 8 }];
  const { value, diagnostics } = readRoster({ ...raw, merges }, Q4);
  expect(findings(diagnostics)).toEqual([['G2', 'merged-across']]);
  const unread = { unreadable: '是', unplaced: true };
  expect(value?.rows[0]?.values).toMatchObject({ aboveScale: unread, reentered: unread });
});

test('an answer over its own column and that of a day can be of its own alone', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 入规日期 |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 否       |          |
  `;
  const merges = [{ firstRow: 2, lastRow: 2, firstColumn: 6, lastColumn: 7 }];
  const { value, diagnostics } = readRoster({ ...raw, merges }, Q4);
  expect(findings(diagnostics)).toEqual([]);
  expect(value?.rows[0]?.values).toMatchObject({ aboveScale: false });
});

test.each([
  ['a day over two titles', { firstColumn: 7, lastColumn: 8 }, ['G2'], 'srdiOn', 'innovativeOn'],
  [
    'the same over two rows',
    { lastRow: 3, firstColumn: 7, lastColumn: 8 },
    ['G2', 'G3'],
    'srdiOn',
    'innovativeOn',
  ],
  ['a figure over two columns', { firstColumn: 9, lastColumn: 10 }, ['I2'], 'transferRd', 'tax3y'],
] as const)('nobody can tell of which column it is: %s', (_, merged, cells, left, right) => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 专精特新中小企业 | 创新型中小企业 | 转移转化项目研发总投入 | 近三年累计缴税总额 |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       | 2025-03-01       |                | 300                    |                    |
    | 乙公司   | ${TWO}           | 城东区   | C3825    | 6        | 是       |                  |                |                        |                    |
  `;
  const { value, diagnostics } = readRoster({ ...raw, merges: [{ firstRow: 2, lastRow: 2, ...merged }] }, Q4);
  expect(findings(diagnostics)).toEqual(cells.map((cell) => [cell, 'merged-across']));
  const unread = { unreadable: expect.any(String), unplaced: true };
  const read = value?.rows.slice(0, cells.length) ?? [];
  expect(read.map(({ values }) => [values[left], values[right]])).toEqual(cells.map(() => [unread, unread]));
  // What stands beside the merge is read.
  for (const { values } of read) expect([values.srdiOn, values.transferRd]).not.toEqual([unread, unread]);
});

test.each([
  ['of a total', '合计', '', 5, 9],
  ['of a blank', '甲公司', ONE, 7, 8],
  ['of a day and a remark', '甲公司', ONE, 8, 9],
] as const)(
  'a merge over columns says nothing where it is one %s',
  (_, name, code, firstColumn, lastColumn) => {
    const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 专精特新中小企业 | 创新型中小企业 | 备注 |
    | ${name}  | ${code}          | 城东区   | C3825    | 5        | 是       | /                | 2025-03-01     |      |
  `;
    const merge = { firstRow: 2, lastRow: 2, firstColumn, lastColumn };
    const { diagnostics } = readRoster({ ...raw, merges: [merge] }, Q4);
    expect(findings(diagnostics)).toEqual([]);
  },
);

test('a figure merged over the two rows of one enterprise is its own', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 主导产品 |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       | 锂电池   |
    | ^        | ^                | ^        | ^        | ^        | ^        | 正极材料 |
  `;
  expect(findings(readRoster(raw, Q4).diagnostics)).not.toContainEqual(['E2', 'merged-figure']);
});

test('a roster for another quarter is read, and that is said', () => {
  const raw = sheetOf('城东区2025Q3.xlsx', '企业名单')`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       |
  `;
  const { value, diagnostics } = readRoster(raw, Q4);
  expect(value?.period).toBe('2025Q3');
  expect(findings(diagnostics)).toEqual([['', 'other-period']]);
});

test('claims stand in the roster’s own columns', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 申报奖补事项          | 申报金额 | 备注 |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       | 高新技术企业、升规奖励 | 50       | 两项 |
    | 乙公司   | ${TWO}           | 城东区   | C3825    | 5        | 是       |                       | 10       |      |
    | 丙公司   | ${THREE}         | 城东区   | C3825    | 5        | 是       | /                     |          |      |
  `;
  const { claims } = rosterIn(raw);
  expect(
    claims.map(({ row, name, items, amount, note }) => ({ row, name, items, amount, note })),
  ).toMatchObject([
    {
      row: 2,
      name: '甲公司',
      items: ['高新技术企业', '升规奖励'],
      amount: { state: 'known', value: 50_000_000n },
      note: '两项',
    },
    { row: 3, name: '乙公司', items: [], amount: { state: 'known' }, note: '' },
  ]);
  expect(claims[0]?.uscc).toMatchObject({ state: 'known', value: ONE });
  expect(claims[0]?.itemsAt).toMatchObject({ row: 2, column: 7 });
});

test('the order of the columns does not matter', () => {
  const [header, ...rows] = clean.rows.slice(2, 5).map(({ cells }) => cells);
  const indexes = header?.map((_, index) => index) ?? [];
  const values = (raw: RawSheet) => rosterIn(raw).rows.map((row) => row.values);
  fc.assert(
    fc.property(fc.shuffledSubarray(indexes, { minLength: indexes.length }), (order) => {
      const shuffled = [header ?? [], ...rows].map((cells, row) => ({
        number: row + 1,
        cells: order.map((index) => cells[index]),
      }));
      expect(values({ ...clean, rows: shuffled, merges: [] })).toEqual(values(clean));
    }),
    { numRuns: 20 },
  );
});

test('whatever stands in the cells, reading answers and no row with a code is lost', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(
      '/',
      '合计',
      '备注：',
      '约5',
      '２０２５．１',
      '(1,000)',
      '元',
      '2025-02-30',
      '小巨人',
      '#REF!',
      '\n',
    ),
    fc.constant(undefined),
    fc.constant({ fault: '#N/A' }),
  );
  const header = [
    '企业名称',
    '所属县区',
    '行业代码',
    '营业收入',
    '是否规上',
    '净利润',
    '从业人员',
    '高新技术企业',
  ];
  const more = ['世界500强', '主导产品全国细分市场占有率', '申报奖补事项', '企业状态', '备注', '银行账号'];
  const headers = ['统一社会信用代码', ...header, ...more];
  const row = fc.array(cell, { minLength: headers.length - 1, maxLength: headers.length - 1 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const cells = [headers, ...rows.map((each, index) => [soundCode(index), ...each])];
      const raw = {
        ...clean,
        merges: [],
        rows: cells.map((each, index) => ({ number: index + 1, cells: each })),
      };
      expect(rosterIn(raw).rows).toHaveLength(rows.length);
    }),
  );
});

describe('a row of a text file that is not cut as its header', () => {
  const header =
    '企业名称,统一社会信用代码,所属县区,行业代码,营业收入,是否规上,主导产品,高新技术企业,科技小巨人,备注';
  const whole = `乙公司,${TWO},城东区,C3825,5,是,阀门,2025-03-01,,另附`;
  const blankEnd = `丙公司,${THREE},城东区,C3825,5,是,阀门,2025-03-01,,`;
  const shifted = `甲公司,${ONE},城东区,C3825,5,是,阀门,泵,2025-03-01,,`;
  const lacking = `甲公司,${ONE},城东区,C3825,5,是,2025-03-01,,`;
  const read = async (...lines: readonly string[]) =>
    readRoster(await readTextTable([header, ...lines].join('\n'), '城东区.csv'), Q4);

  test.each([
    ['an unquoted comma', `甲,公司,${ONE},城东区,C3825,5,是,阀门,2025-03-01,,另附`, 11],
    ['one that pushes blanks alone beyond the header', shifted, 11],
    ['a cell left out', lacking, 9],
  ])('gives one finding at the row for %s', async (_, line, cells) => {
    const { diagnostics } = await read(line, whole, blankEnd);
    const [found] = diagnostics.filter(({ code }) => code === 'row-misaligned');
    expect(found).toMatchObject({ severity: 'error', row: 2, column: 1, file: '城东区.csv' });
    expect(found?.wording.zh.message).toContain(`表头有 10 格，此行有 ${cells} 格`);
    expect(diagnostics.filter(({ row }) => row !== 2)).toEqual([]);
  });

  test.each([
    ['an amount', `甲公司,${ONE},城东区,C3825,1,234.5,是,阀门,2025-03-01,,另附`, '似从 E“营业收入” 起错位'],
    ['a code', `甲,公司,${ONE},城东区,C3825,5,是,阀门,2025-03-01,,另附`, '似从 A“企业名称” 起错位'],
    ['a text', shifted, '似从 G“主导产品” 起错位'],
    ['a cell left out', lacking, '似从 F“是否规上” 至 J“备注” 之间的一格起错位'],
    [
      'two cells left out together',
      `甲公司,${ONE},城东区,C3825,阀门,2025-03-01,,另附`,
      '似从 E“营业收入” 起错位',
    ],
    [
      'two commas in one cell',
      `甲公司,${ONE},城东区,C3825,5,是,阀门,泵,管,2025-03-01,,另附`,
      '似从 G“主导产品” 起错位',
    ],
    [
      'one of several columns',
      `甲公司,${ONE},城东区,,C3825,5,是,阀门,2025-03-01,,`,
      '似从 C“所属县区” 至 D“行业代码” 之间的一格起错位',
    ],
    ['commas in two cells', `甲,公司,${ONE},城东区,C3825,5,是,阀门,泵,2025-03-01,,`, '各格可能错位'],
  ])('says from which column on it is shifted, where that can be told: %s', async (_, line, told) => {
    const { diagnostics } = await read(line, whole, blankEnd);
    const [found] = diagnostics.filter(({ code }) => code === 'row-misaligned');
    expect(found?.wording.zh.message).toContain(`格，${told}；`);
  });

  test('accuses no others where the file leaves out blank ends', async () => {
    const short = blankEnd.replace(/,+$/, '');
    const { diagnostics } = await read(
      shifted,
      short,
      short.replace(THREE, TWO),
      whole.replace(TWO, soundCode(9)),
    );
    expect(findings(diagnostics)).toEqual([['A2', 'row-misaligned']]);
  });

  test('is not excused by others like it', async () => {
    const { diagnostics } = await read(shifted, shifted.replace(ONE, THREE), whole);
    expect(findings(diagnostics)).toEqual([
      ['A2', 'row-misaligned'],
      ['A3', 'row-misaligned'],
    ]);
  });

  test.each([shifted, lacking])('is kept, with nothing known but its name and code', async (line) => {
    const { value, diagnostics } = await read(line, whole, blankEnd);
    const [row, ...others] = value?.rows ?? [];
    const { name, uscc, ...rest } = row?.values ?? {};
    expect([name, uscc]).toEqual(['甲公司', ONE]);
    expect(Object.values(rest)).toEqual(Array(8).fill({ unreadable: expect.any(String), unplaced: true }));
    expect(others.map(({ values }) => values.hnteOn)).toEqual(['2025-03-01', '2025-03-01']);
    expect(findings(diagnostics)).toEqual([['A2', 'row-misaligned']]);
  });

  test('claims nothing, for nobody knows what', async () => {
    const claiming = `${header},申报事项,申报金额`;
    const text = [claiming, `${shifted},升规奖励,20`, `${whole},升规奖励,20`].join('\n');
    const { value } = readRoster(await readTextTable(text, '城东区.csv'), Q4);
    expect(value?.claims.map(({ row, items }) => [row, items])).toEqual([[3, ['升规奖励']]]);
  });

  test('keeps neither a code for a name nor a name for a code', async () => {
    const { value } = await read(`${ONE},城东区,C3825,5,是,阀门,2025-03-01,,另附`, whole, blankEnd);
    expect(value?.rows[0]?.values).toMatchObject({
      name: { unreadable: ONE },
      uscc: { unreadable: '城东区' },
    });
  });

  test('is not excused where all rows have as many and none shows that nothing has moved', async () => {
    const { diagnostics } = await read(shifted, shifted.replace(ONE, THREE));
    expect(findings(diagnostics)).toEqual([
      ['A2', 'row-misaligned'],
      ['A3', 'row-misaligned'],
    ]);
  });

  test('is not excused by a few short rows at the end', async () => {
    const many = Array.from({ length: 17 }, (_, index) => blankEnd.replace(THREE, soundCode(10 + index)));
    const { diagnostics } = await read(whole, ...many, lacking);
    expect(findings(diagnostics)).toEqual([['A20', 'row-misaligned']]);
  });

  const blankEnds = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => blankEnd.replace(THREE, soundCode(from + index)));
  const cutShort = (lines: readonly string[]) => lines.map((line) => line.slice(0, -1));

  test.each([
    [
      'Excel leaves out the blank ends of 16 rows',
      whole,
      ...blankEnds(10, 14),
      ...cutShort(blankEnds(30, 16)),
      ...blankEnds(50, 3),
    ],
    ['the last of these blocks is short', whole, ...blankEnds(10, 14), ...cutShort(blankEnds(30, 5))],
    ['the only row has a separator more behind its last cell', `${whole},`],
    ['the only row has no more cells than there are headers', whole],
    ['every row ends with a separator', `${whole},`, `${blankEnd},`],
    ['the file leaves out blank ends', whole, blankEnd.replace(/,+$/, ''), lacking.replace(/,+$/, '')],
    ['a quoted cell holds the separator', whole.replace('阀门', '"阀门,泵"'), blankEnd],
    ['the lines around the list are cut otherwise', whole, blankEnd, '合计,,,,10', '制表：李四,,审核：王五'],
  ])('is none where %s', async (_, ...lines) => {
    const { diagnostics } = await read(...lines);
    expect(diagnostics.map(({ code }) => code)).not.toContain('row-misaligned');
  });

  describe('with as many cells as the header', () => {
    const head =
      '企业名称,统一社会信用代码,所属县区,行业代码,地址,营业收入,是否规上,高新技术企业认定日期,专精特新中小企业认定日期,备注';
    const sound = `乙公司,${TWO},城东区,C3825,某路1号,5,是,,2025-03-01,无`;
    const readWith = async (line: string) =>
      readRoster(await readTextTable([head, line, sound].join('\n'), '城东区.csv'), Q4);

    test.each([
      ['a comma in the address', `甲公司,${ONE},城东区,C3825,某路,2号,5,是,2025-03-01,`],
      ['a comma in a figure', `甲公司,${ONE},城东区,C3825,某路,12,345.6,是,2025-03-01,`],
      ['a comma in the name', `甲公司,乙部,${ONE},城东区,C3825,某路,12,是,2025-03-01,`],
      ['a cell left out, and one more further on', `甲公司,${ONE},城东区,C3825,5,是,,2025-03-01,,`],
    ])('is shifted all the same: %s', async (_, line) => {
      const { value, diagnostics } = await readWith(line);
      expect(findings(diagnostics)).toEqual([['A2', 'row-misaligned']]);
      const { name, hnteOn, srdiOn, revenue } = value?.rows[0]?.values ?? {};
      expect(name).toBe('甲公司');
      for (const read of [hnteOn, srdiOn, revenue]) expect(read).toMatchObject({ unplaced: true });
      expect(value?.rows[1]?.values.srdiOn).toBe('2025-03-01');
    });

    test('says which cell seems to be that of the column beside it', async () => {
      const { diagnostics } = await readWith(`甲公司,${ONE},城东区,C3825,某路,12,345.6,是,2025-03-01,`);
      expect(diagnostics[0]?.wording.zh.message).toBe(
        'H“高新技术企业认定日期” 填“是”，像是相邻的“是否规上”的内容，此行各格可能错位；除企业名称和代码外均未读取',
      );
    });

    test.each([
      ['one cell that cannot be read', `甲公司,${ONE},城东区,C3825,某路,约5,是,,2025-03-01,`, 'not-a-number'],
      ['an answer for a day', `甲公司,${ONE},城东区,C3825,某路,5,是,是,2025-03-01,`, 'not-a-date'],
      [
        'two cells that belong nowhere',
        `甲公司,${ONE},城东区,C3825,某路,很多,大约,,2025-03-01,`,
        'not-a-number',
      ],
    ])('is not shifted by %s', async (_, line, code) => {
      const { value, diagnostics } = await readWith(line);
      expect(diagnostics[0]?.code).toBe(code);
      expect(value?.rows[0]?.values.srdiOn).toBe('2025-03-01');
    });
  });

  test.each([
    ['a day after the period is no figure', '20260804', ['G2 not-a-number', 'H2 date-after-period']],
    ['a figure is no day of some later year', '60000', ['A2 row-misaligned']],
  ])('beside a cell that cannot be read, %s', async (_, foundedOn, expected) => {
    const head = '企业名称,统一社会信用代码,所属县区,行业代码,营业收入,是否规上,负债总额,成立日期,备注';
    const lines = [head, `甲公司,${ONE},城东区,C3825,5,否,约3000,${foundedOn},无`];
    const { diagnostics } = readRoster(await readTextTable(lines.join('\n'), '城东区.csv'), Q4);
    expect(findings(diagnostics).map((found) => found.join(' '))).toEqual(expected);
  });

  describe('with one cell too many and one too few', () => {
    const head =
      '企业名称,统一社会信用代码,所属县区,行业代码,营业收入,历史最高年营业收入,净利润,近三年累计缴税总额,从业人员,是否规上,退库再入库,创新型中小企业认定日期,专精特新中小企业认定日期,备注';
    const sound = (n: number, again = '否') =>
      `乙公司${n},${soundCode(n)},城东区,C3825,5,8,-3,2,12,是,${again},2024-01-05,2025-03-01,无`;
    const others = (again?: string) => [11, 12, 13, 14, 15].map((n) => sound(n, again));
    const findingsIn = async (line: string, again?: string) => {
      const raw = await readTextTable([head, line, ...others(again)].join('\n'), '城东区.csv');
      return findings(readRoster(raw, Q4).diagnostics);
    };

    test.each([
      [
        'two figures of the wrong kind',
        `甲公司,${ONE},城东区,C3825,5,,8,-3,2,12,否,2024-01-05,2025-03-01,无`,
      ],
      [
        'an answer moved out of its column',
        `甲公司,${ONE},城东区,C3825,5,8,-3,2,12,是,,否,2024-01-05,2025-03-01`,
      ],
    ])('is shifted, as %s shows', async (_, line) => {
      expect(await findingsIn(line)).toEqual([['A2', 'row-misaligned']]);
    });

    test.each([
      [
        'an answer for a day beside one that others leave blank too',
        `甲公司,${ONE},城东区,C3825,5,8,-3,2,12,是,,否,2025-03-01,无`,
        '',
        [['L2', 'not-a-date']],
      ],
      [
        'a loss and an answer for a day with what is right between them',
        `甲公司,${ONE},城东区,C3825,5,8,3,-2,12,是,否,是,2025-03-01,无`,
        '否',
        [
          ['H2', 'negative-amount'],
          ['L2', 'not-a-date'],
        ],
      ],
    ])('is none by %s', async (_, line, again, told) => {
      expect(await findingsIn(line, again)).toEqual(told);
    });
  });

  test('is none where a loss stands beside a figure that cannot be read, or a unit is not clear', async () => {
    const head = '企业名称,统一社会信用代码,所属县区,行业代码,净利润,营业收入,单位,是否规上';
    const losses = `甲公司,${ONE},城东区,C3825,约3,-120.5,元,是`;
    const unclear = `乙公司,${TWO},城东区,C3825,约3,5000,千元,是`;
    const sound = `丙公司,${THREE},城东区,C3825,3,50000000,元,是`;
    const raw = await readTextTable([head, losses, unclear, sound].join('\n'), '城东区.csv');
    const { value, diagnostics } = readRoster(raw, Q4);
    expect(diagnostics.map(({ code }) => code)).not.toContain('row-misaligned');
    expect(value?.rows.map(({ values }) => values.aboveScale)).toEqual([true, true, true]);
  });

  test('is none where a day is denied and the year beside it cannot be read', async () => {
    const head =
      '企业名称,统一社会信用代码,所属县区,行业代码,营业收入,是否规上,高新技术企业,高新技术企业,世界500强\n,,,,,,是否,认定日期,';
    const denied = `甲公司,${ONE},城东区,C3825,5,是,否,2025-03-01,大约`;
    const raw = await readTextTable([head, denied].join('\n'), '城东区.csv');
    expect(
      readRoster(raw, Q4)
        .diagnostics.map(({ code }) => code)
        .sort(),
    ).toEqual(['denied-date', 'not-a-year']);
  });

  test('is found in a table kept as bytes too', async () => {
    const text = [header, shifted, whole, blankEnd].join('\n');
    const packed = openSheet(structuredClone(packSheet(await readTextTable(text, '城东区.csv'))));
    expect(findings(readRoster(packed, Q4).diagnostics)).toEqual([['A2', 'row-misaligned']]);
  });
});

test('a list that lacks a required column because of a group over it says so', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 是否规上 | 2025年1-9月 | <    |
    | ^        | ^                | ^        | ^        | ^        | 营业收入    | 其他 |
    | 甲公司   | 123              | 城东区   | 13       | 是       | 1           | 2    |
  `;
  const { value, diagnostics } = readRoster(raw, Q4);
  expect(value).toBeNull();
  expect(findings(diagnostics)).toEqual([['2', 'missing-column']]);
  // The first of them is all that is said of a file that is not read.
  expect(diagnostics[0]?.wording.zh.hint).toContain('“营业收入”注明“2025年1-9月”，未作此列读取，如指');
  expect(diagnostics[0]?.wording.en.hint).toContain(
    '“营业收入” is marked “2025年1-9月” and therefore not read',
  );
});

test('a list that lacks a required column tells of a note on it once, and of other columns in doubt', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 是否规上 | 营收（万元） | 营业收入（1-9月） | 净利润（1-9月） |
    | 甲公司   | 123              | 城东区   | 13       | 是       | 3            | 1                 | 2              |
  `;
  const { diagnostics } = readRoster(raw, Q4);
  expect(findings(diagnostics)).toEqual([
    ['1', 'missing-column'],
    ['H1', 'doubted-column'],
  ]);
  expect(diagnostics[0]?.wording.zh.hint).toContain('“营业收入（1-9月）”注明“1-9月”，未作此列读取');
});

test('a list that lacks a required column because of a year in its note says which year is meant', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 是否规上 | 上年度营业收入（2025年） |
    | 甲公司   | 123              | 城东区   | 13       | 是       | 3                        |
  `;
  const [lacking, ...others] = readRoster(raw, Q4).diagnostics;
  expect(others).toEqual([]);
  expect(lacking?.code).toBe('missing-column');
  expect(lacking?.wording.zh.hint).toContain(
    '“上年度营业收入（2025年）”括号中的年份应为2024年，未作此列读取',
  );
  expect(lacking?.wording.en.hint).toContain('the year noted in “上年度营业收入（2025年）” should be 2024');
});

describe('another header lower on the sheet', () => {
  const first = soundCode(12_345_678);
  const second = soundCode(87_654_321);
  const listWith = (header: string): RawSheet => sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入（万元） | 是否规上 | 专精特新中小企业 | 创新型中小企业 |
    | 甲公司   | ${first}         | 城东区   | 1310     | 3000             | 是       | 2025-03-01       |                |
    | ${header.split('|')[0]} | ${header.split('|')[1]} | ${header.split('|')[2]} | ${header.split('|')[3]} | ${header.split('|')[4]} | ${header.split('|')[5]} | ${header.split('|')[6]} | ${header.split('|')[7]} |
    | 乙公司   | ${second}        | 城东区   | 1310     | 5000             | 是       | 2025-04-01       |                |
  `;
  const OWN =
    '企业名称|统一社会信用代码|所属县区|行业代码|营业收入（万元）|是否规上|专精特新中小企业|创新型中小企业';

  test.each([
    ['the same once more', OWN],
    ['the same in other words', OWN.replace('企业名称', '单位名称').replace('所属县区', '县区')],
    ['the same with the usual unit left out', OWN.replace('（万元）', '')],
  ])('is passed over where it is %s', (_, header) => {
    const roster = rosterIn(listWith(header));
    expect(roster.rows.map(({ values }) => values.srdiOn)).toEqual(['2025-03-01', '2025-04-01']);
    expect(readRoster(listWith(header), Q4).diagnostics).toEqual([]);
  });

  test.each([
    [
      'other columns',
      OWN.replace('专精特新中小企业|创新型中小企业', '创新型中小企业|专精特新中小企业'),
      'G3',
    ],
    ['another unit', OWN.replace('（万元）', '（元）'), 'E3'],
  ])('with %s leaves unread what it says otherwise of', (_, header, cell) => {
    const { value, diagnostics } = readRoster(listWith(header), Q4);
    expect(findings(diagnostics)).toEqual([[cell, 'second-header']]);
    const [above, below] = value?.rows ?? [];
    expect(above?.values).toMatchObject({ name: '甲公司', srdiOn: '2025-03-01' });
    expect(below?.values).toMatchObject({
      name: '乙公司',
      uscc: second,
      revenue: { unreadable: '5000' },
      srdiOn: { unreadable: '2025-04-01' },
    });
  });

  test('ends with the list’s own header once more', () => {
    const raw = listWith(OWN.replace('（万元）', '（元）'));
    const [header, ...rows] = raw.rows;
    if (!header) throw new Error('no header');
    const again = [header, ...rows, header, ...rows.slice(0, 1)].map((row, index) => ({
      ...row,
      number: index + 1,
    }));
    const { value } = readRoster({ ...raw, rows: again }, Q4);
    expect(value?.rows.map(({ values }) => typeof values.srdiOn)).toEqual(['string', 'object', 'string']);
  });

  const stacked = (above: string, unit: string, [over, again]: readonly [string, string]): RawSheet => sheet`
    ${unit}
    |          |                  |          |          |                  |          | ${over}          | <            |
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入         | 是否规上 | 专精特新中小企业 | 高新技术企业 |
    | 甲公司   | ${first}         | 城东区   | 1310     | 3000             | 是       | 2025-03-01       |              |
    |          |                  |          |          | ${above}         |          |                  |              |
    |          |                  |          |          |                  |          | ${again}         | <            |
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入         | 是否规上 | 专精特新中小企业 | 高新技术企业 |
    | 乙公司   | ${second}        | 城东区   | 1310     | 5000             | 是       | 2025-04-01       |              |
  `;

  test.each([
    ['the usual unit', '单位：万元', '', ['', '']],
    ['the unit of the first', '单位：元', '单位：元', ['', '']],
    ['no unit where the first has one', '', '单位：元', ['', '']],
    ['the same group', '', '', ['认定时间', '认定时间']],
    ['no group where the first has one', '', '', ['认定时间', '']],
    ['another title', '城东区企业名单（续）', '', ['', '']],
  ] as const)('is passed over where over it stands %s', (_, above, unit, groups) => {
    const { value, diagnostics } = readRoster(stacked(above, unit, groups), Q4);
    expect(findings(diagnostics).map(([, code]) => code)).not.toContain('second-header');
    expect(value?.rows.at(-1)?.values.srdiOn).toBe('2025-04-01');
  });

  test.each([
    ['another unit', '单位：元', '', ['', ''], 'E7', 'E“单位：元 / 营业收入”'],
    [
      'the usual unit, unlike the first',
      '单位：万元',
      '单位：元',
      ['', ''],
      'E7',
      'E“单位：万元 / 营业收入”',
    ],
    ['a unit that is not clear', '营业收入以元填报', '', ['', ''], 'E7', '营业收入”'],
    [
      'another group',
      '',
      '',
      ['认定时间', '有效期至'],
      'G7',
      'G“有效期至 / 专精特新中小企业”、H“有效期至 / 高新技术企业”',
    ],
  ] as const)('is another one where over it stands %s', (_, above, unit, groups, cell, said) => {
    const { value, diagnostics } = readRoster(stacked(above, unit, groups), Q4);
    const [found] = diagnostics.filter(({ code }) => code === 'second-header');
    expect(found && findings([found])).toEqual([[cell, 'second-header']]);
    expect(found?.wording.zh.message).toContain(said);
    expect(value?.rows.at(-1)?.values.srdiOn).toEqual({ unreadable: '2025-04-01', unplaced: true });
  });

  test.each([
    ['', '', '单位：元', ['A4', 'unit-within-list']],
    ['（万元）', '', '单位：元', undefined],
    ['', '', '单位：万元', undefined],
    ['', '单位：元', '单位：万元', ['A4', 'unit-within-list']],
    ['', '单位：元', '金额以元计', undefined],
    ['', '', '填报单位：元亨公司', undefined],
  ])('is not there but another unit may be: %s, %s, %s', (unit, over, line, found) => {
    const raw = sheet`
      ${over}
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入${unit} | 是否规上 |
      | 甲公司   | ${first}         | 城东区   | 1310     | 3000            | 是       |
      | ${line}  |                  |          |          |                 |          |
      | 乙公司   | ${second}        | 城东区   | 1310     | 5000            | 是       |
    `;
    const { value, diagnostics } = readRoster(raw, Q4);
    expect(findings(diagnostics).filter(([, code]) => code === 'unit-within-list')).toEqual(
      found ? [found] : [],
    );
    expect(typeof value?.rows.at(-1)?.values.revenue).toBe(found ? 'object' : 'bigint');
  });

  test.each([
    ['（以下企业金额按元填报）', '', '', true],
    ['以下财务数据以元为单位', '', '', true],
    ['以下营业收入按元填报', '', '', true],
    ['二、园区企业', '', '金额以元计', true],
    ['续表', '单位：元', '', true],
    ['续表', '单位：万元', '', false],
    ['二、园区企业', '', '金额以万元计', false],
  ])('is not there but another unit may be beside other words: %s, %s, %s', (left, middle, right, found) => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
      | 甲公司   | ${first}         | 城东区   | 1310     | 3000     | 是       |
      | ${left}  | ${middle}        | ${right} |          |          |          |
      | 乙公司   | ${second}        | 城东区   | 1310     | 5000     | 是       |
    `;
    const { value, diagnostics } = readRoster(raw, Q4);
    expect(findings(diagnostics).filter(([, code]) => code !== 'skipped-line')).toEqual(
      found ? [['A3', 'unit-within-list']] : [],
    );
    expect(value?.rows.map(({ values }) => values.name)).toEqual(['甲公司', '乙公司']);
    expect(typeof value?.rows.at(-1)?.values.revenue).toBe(found ? 'object' : 'bigint');
  });

  test('is found at each line that states one, however many there are', () => {
    const head = ['企业名称', '统一社会信用代码', '所属县区', '行业代码', '营业收入', '是否规上'];
    const firm = (number: number) => [`甲${number}公司`, soundCode(number), '城东区', '1310', 3000, '是'];
    const lines = Array.from({ length: 40 }, (_, index) => [
      [index % 2 === 0 ? '单位：元' : '单位：万元'],
      firm(index + 10),
    ]);
    const rows = [head, firm(1), ...lines.flat()].map((cells, index) => ({ number: index + 1, cells }));
    const { value, diagnostics } = readRoster({ ...sheet``, rows }, Q4);
    const stated = Array.from({ length: 20 }, (_, index) => [`A${3 + index * 4}`, 'unit-within-list']);
    expect(findings(diagnostics)).toEqual(stated);
    const read = value?.rows.map(({ values }) => typeof values.revenue);
    expect(read).toEqual([
      'bigint',
      ...Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 'object' : 'bigint')),
    ]);
  });

  test('is no line that states a unit beside the name of a firm', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 备注       |
      | 甲公司   | ${first}         | 城东区   | 1310     | 3000     | 是       |            |
      | 丙公司   |                  | 城东区   |          |          |          | 金额以元计 |
    `;
    expect(readRoster(raw, Q4).value?.rows.map(({ values }) => values.name)).toEqual(['甲公司', '丙公司']);
  });

  test('and a unit said of some amounts is another one where it is not that of the list', () => {
    const raw = sheet`
      单位：元
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
      | 甲公司   | ${first}         | 城东区   | 1310     | 30000000 | 是       |
      | 以下营业收入填万元 | | | | | |
      | 乙公司   | ${second}        | 城东区   | 1310     | 5000     | 是       |
    `;
    expect(findings(readRoster(raw, Q4).diagnostics)).toContainEqual(['A4', 'unit-within-list']);
  });

  test.each([
    ['高新技术企业', '专精特新中小企业', 'object'],
    ['专精特新中小企业', '高新技术企业', 'string'],
    ['高新技术企业', '', 'string'],
  ])('of two titles alone counts where they have changed places: %s, %s', (left, right, type) => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 专精特新中小企业 | 高新技术企业 |
      | 甲公司   | ${first}         | 城东区   | 1310     | 3000     | 是       | 2025-03-01       |              |
      |          |                  |          |          |          |          | ${left}          | ${right}     |
      | 乙公司   | ${second}        | 城东区   | 1310     | 5000     | 是       | 2025-04-01       |              |
    `;
    const { value } = readRoster(raw, Q4);
    expect(typeof value?.rows.at(-1)?.values.srdiOn).toBe(type);
  });

  test('above which there are enterprises is told with each of them', () => {
    const raw = sheet`
      | 城东区   | 企业名单         |        |              |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码   |
      | 甲公司   | ${first}         | 城东区 | 1310         |
      |          |                  |        |              |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
      | 乙公司   | ${second}        | 城东区   | 1310     | 3000     | 是       |
    `;
    const { value, diagnostics } = readRoster(raw, Q4);
    expect(value?.rows.map(({ values }) => values.name)).toEqual(['乙公司']);
    expect(findings(diagnostics)).toEqual([['A3', 'row-above-header']]);
  });
});

test('what stands in a column that may be another is unreadable, what is blank stays blank', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 高新技术企业认定日期（有效期至） | 专精特新中小企业（拟） |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       | 2025-03-01                       | 2025-03-01             |
    | 乙公司   | ${TWO}           | 城东区   | C3825    | 5        | 是       | /                                |                        |
  `;
  const { value, diagnostics } = readRoster(raw, Q4);
  expect(value?.rows.map(({ values }) => values.hnteOn)).toEqual([
    { unreadable: '2025-03-01', unplaced: true },
    undefined,
  ]);
  expect(value?.rows[0]?.values.srdiOn).toBeUndefined();
  expect(findings(diagnostics)).toEqual([
    ['G1', 'doubted-column'],
    ['H1', 'unread-header'],
  ]);
});

describe('what a heading says has gone', () => {
  const [first, second, third] = [soundCode(1), soundCode(2), soundCode(3)];
  const listUnder = (title: string, heading: string): RawSheet => sheet`
    ${title}
    | 序号         | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
    | 1            | 甲公司   | ${first}         | 城东区   | C3825    | 5        | 是       |
    | ${heading}   |          |                  |          |          |          |          |
    | 2            | 乙公司   | ${second}        | 城东区   | C3825    | 6        | 否       |
    | （三）其他企业 |        |                  |          |          |          |          |
    | 3            | 丙公司   | ${third}         | 城东区   | C3825    | 7        | 否       |
  `;
  const doubted = (raw: RawSheet, period = Q4) => {
    const { value, diagnostics } = readRoster(raw, period);
    expect(value?.rows).toHaveLength(3);
    return findings(diagnostics).flatMap(([cell, code]) => {
      if (code === 'all-listed-as-gone') return `${cell} for all`;
      return code === 'listed-as-gone' ? cell : [];
    });
  };

  test.each([
    ...['（二）退出规上企业', '二、撤销称号的企业', '（二）未通过复核', '以下为有效期至'],
    ...['以下企业为复核通过', '以下为2025年拟申报企业', '二、2025年拟认定企业', '（二）待核实企业'],
    ...['二、2024年认定企业', '2026年储备企业', '（二）重新认定企业', '二、2025年拟新认定企业'],
    ...['二、第二次认定企业', '（二）再认定企业', '二、摘牌企业', '（二）移出名单的企业'],
    ...['（二）重新认定/退出企业', '二、拟认定、撤销企业'],
  ])('is doubted up to the next: %s', (heading) => {
    expect(doubted(listUnder('城东区2025年企业名单', heading))).toEqual(['C5']);
  });

  test.each([
    ...['取消专精特新称号企业名单', '城东区2026年专精特新培育计划企业名单', '2026年拟认定企业', '待核实'],
    ...['2025年复核通过企业', '2024年专精特新企业名单', '2024年度', '2026年专精特新储备企业'],
  ])('is doubted in all of a list whose title says so: %s', (title) => {
    expect(doubted(listUnder(title, '（二）城区'))).toEqual(['C2 for all']);
  });

  test.each(['2024年', '拟认定', '复核通过', '2026年培育计划', '待核实'])(
    'is doubted in all of a sheet whose name says so: %s',
    (name) => {
      const raw = { ...listUnder('城东区企业名单', '（二）城区'), sheet: name };
      expect(doubted(raw)).toEqual(['C2 for all']);
    },
  );

  test('is said once of all enterprises, with their rows, and of each where it is not said of all', () => {
    const { diagnostics } = readRoster(listUnder('拟认定企业名单', '（二）城区'), Q4);
    expect(diagnostics.map(({ wording }) => wording.zh.message)).toContain(
      '本表3户企业（第 3、5、7 行）都列在“拟认定企业名单”之下，仍按所填内容核定',
    );
    expect(doubted(listUnder('拟认定企业名单', '二、退出企业'))).toEqual(['C3', 'C5', 'C7']);
  });

  test('is said once where one column says the same of all, and of each where it differs', () => {
    const listOf = (...marks: readonly string[]): RawSheet => {
      const raw = listUnder('城东区企业名单', '（二）城区');
      let place = 0;
      const marked = (cells: RawSheet['rows'][number]['cells']) => {
        if (cells[2] === undefined) return cells;
        return [...cells, cells[2] === '统一社会信用代码' ? '现状' : marks[place++]];
      };
      return { ...raw, rows: raw.rows.map((row) => ({ ...row, cells: marked(row.cells) })) };
    };
    expect(doubted(listOf('作废', '作废', '作废'))).toEqual(['H2 for all']);
    expect(doubted(listOf('作废', '作废', '撤销'))).toEqual(['H3', 'H5', 'H7']);
    expect(doubted(listOf('作废', '', '作废'))).toEqual(['H3', 'H7']);
  });

  test.each([
    ['二、退出企业', '单位：万元', ['C5']],
    ['二、规上企业', '单位：万元', []],
    ['退出企业', '共1户', []],
    ['二、退出企业', '', ['C5']],
  ])('is doubted also where a unit stands beside the heading: %s | %s', (heading, beside, told) => {
    const raw = listUnder('单位：万元', heading);
    const rows = raw.rows.map((row) =>
      row.cells[0] === heading ? { ...row, cells: [heading, '', '', '', '', beside] } : row,
    );
    expect(doubted({ ...raw, rows })).toEqual(told);
  });

  test('is doubted across a page that begins with the title and the unit once more', () => {
    const raw = listUnder('城东区企业名单', '二、退出企业');
    const [title, header, one, heading, two, , three] = raw.rows.map(({ cells }) => cells);
    const cells = [
      ['城东区企业名单'],
      ['单位：万元'],
      header,
      one,
      heading,
      two,
      title,
      ['单位：万元'],
      three,
    ];
    const rows = cells.map((own, index) => ({ number: index + 1, cells: own ?? [] }));
    expect(doubted({ ...raw, rows })).toEqual(['C6', 'C9']);
  });

  test.each([
    ['2026年', 2025, 4, []],
    ['2027年', 2025, 4, ['C2 for all']],
    ['根据2024年公布的名单', 2025, 4, []],
    ['2025年度梯度培育企业名单', 2026, 1, []],
    ['西宁市2025年认定高新技术企业名单', 2026, 1, []],
    ['西宁市2025年认定高新技术企业名单', 2026, 2, ['C2 for all']],
  ])('by its year: %s for %iQ%i', (title, year, quarter, told) => {
    expect(doubted(listUnder(title, '（二）城区'), periodOf(year, quarter))).toEqual(told);
  });

  test('is not doubted by the year of the sheet where the title says that of the period', () => {
    const raw = listUnder('城东区企业名单（2025年第四季度）', '（二）城区');
    expect(doubted({ ...raw, sheet: '2026年1月报送' })).toEqual([]);
    expect(doubted({ ...raw, sheet: '2024年' })).toEqual([]);
  });

  test.each([
    ...['城东区工业中小企业梯度培育企业名单', '2025年四季度奖补申报表', '培育库', '储备库', '汇总表'],
    ...['2026年梯度培育奖补资金申报表', '填报日期：2026年1月5日', '2026年1月5日', '2025年拟奖补企业名单'],
    ...[
      '2024年升规企业名单',
      '2024年度营业收入',
      '2023-2025年企业名单',
      '宁政办〔2023〕32号',
      '2025年企业名单',
    ],
    ...[
      '城东区企业培育计划申报表',
      '2025年度兑付计划',
      '计划兑付企业名单',
      '2026年奖补计划',
      '计划投产企业',
      '关于拟定企业名单的报告',
    ],
    ...['西宁市梯度培育行动计划企业名单', '2023年以来认定企业', '数据已复核', '城东区2024年规上企业名单'],
    ...['2025年第二次认定企业名单', '西宁市2025年度第二次认定企业', '四季度第三次认定企业'],
    ...['移出经营异常名录企业', '已移出失信名单企业'],
    ...['规上企业名单（年收入2000万元）', '认定企业2024户名单'],
  ])('is not what other titles and headings say: %s', (text) => {
    expect(doubted(listUnder(text, '（二）城区'))).toEqual([]);
    expect(doubted(listUnder('城东区企业名单', text))).toEqual([]);
    expect(doubted({ ...listUnder('城东区企业名单', '（二）城区'), sheet: text })).toEqual([]);
  });

  test.each([
    ['城东区企业名单', '（二）规上企业'],
    ['城东区新认定及取消企业名单', '（二）新增、退出企业'],
    ['城东区企业认定、移出情况', '（二）认定/摘牌企业'],
    ['城东区企业名单（不含停产企业）', '（二）规上企业'],
    ['说明：停产企业在企业状态栏注明', '二、注销企业请在备注中写明日期'],
  ])('is nothing where the headings say so of none or of both: %s, %s', (title, heading) => {
    expect(doubted(listUnder(title, heading))).toEqual([]);
  });
});

describe('what a row says has gone outside the columns that decide', () => {
  const doubted = ({ serial = '1', name = '甲公司', note = '', state = '' }) => {
    const raw = sheet`
      | 序号      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 备注    | 企业状态 |
      | ${serial} | ${name}  | ${ONE}           | 城东区   | C3825    | 5        | 是       | ${note} | ${state} |
      | 2         | 乙公司   | ${TWO}           | 城东区   | C3825    | 6        | 否       |         |          |
    `;
    const { value, diagnostics } = readRoster(raw, Q4);
    expect(value?.rows).toHaveLength(2);
    return diagnostics.flatMap(({ code, row, field }) =>
      code === 'listed-as-gone' ? `${row} ${field}` : [],
    );
  };

  test.each([
    ...[
      { name: '甲公司（已注销）' },
      { name: '甲公司（注销）' },
      { name: '甲公司(停产)' },
      { name: '甲公司（迁出）' },
    ],
    ...[{ note: '已注销' }, { note: '已迁出' }, { note: '该企业2025年6月停产' }, { note: '高企资格已取消' }],
    ...[{ note: '称号已被撤销' }, { note: '日期为公示日期' }, { note: '拟认定' }, { note: '已享受该项奖补' }],
    ...[{ note: '2024年奖补资金已拨付' }, { serial: '撤销' }, { serial: '删除' }, { serial: '作废' }],
    { name: '甲公司（已注销）', state: '正常' },
    ...[
      { note: '已迁出至海东市' },
      { note: '原因：停产' },
      { note: '公示期内' },
      { note: '企业待核实' },
      { note: '高企证书已到期' },
      { note: '单项冠军已到期' },
    ],
    ...[
      ...[
        '已兑付',
        '2024年已兑付',
        '已于2024年兑付，文号见附件',
        '已享受',
        '已于2024年享受奖补',
        '已在2024年度享受过省级奖励',
      ],
      ...['市级资金已拨付', '省级已兑现', '2025年已兑付市级部分', '已兑付（市级）', '上年已奖', '高企已拨'],
      ...['高企奖励已领', '创新型奖补20万元已到账', '专精特新资金已发放', '县区部分已拨付', '2024年已补'],
      ...['2024年享受过奖补', '奖补资金已于2024年12月拨付', '奖补已全部兑付到位'],
      ...[
        '迁往海东',
        '已搬迁至海东市',
        '2025年3月搬到甘肃兰州',
        '由城东区迁至省外',
        '企业已外迁',
        '从我市外迁',
      ],
      ...['已兑付30万元', '2024年已拨付50万', '材料齐，已于2024年兑付20.5万元', '高企证书2025年12月被取消'],
      ...[
        '此户不报',
        '重复',
        '删除',
        '不再申报',
        '放弃申报',
        '企业自愿放弃奖补',
        '不纳入本次奖补',
        '不予奖补',
      ],
      ...['不符合条件', '不符合奖补条件', '已退库', '2025年已退库'],
    ].map((note) => ({ note })),
  ])('is doubted: %o', (row) => {
    // At the cell that says so, that of the serial number being of no column.
    const field = ['note', 'name'].find((key) => key in row) ?? null;
    expect(doubted(row)).toEqual([`2 ${field}`]);
  });

  test.each([
    ...[
      { name: '甲公司（青海）' },
      { note: '未停产' },
      { note: '曾停产，现已恢复生产' },
      { note: '由外省迁入' },
    ],
    ...[{ note: '尚未享受该项奖补' }, { note: '称号未被撤销' }, { note: '拟申报小巨人' }, { note: '拟奖补' }],
    ...[
      { note: '材料齐全' },
      { note: '已享受税收优惠' },
      { note: '认定日期以公示文件为准' },
      { serial: 'A-1' },
    ],
    ...[
      ...[
        '公示期间无异议',
        '公示期满无异议',
        '公示期已过',
        '由城中区迁出至城东区',
        '地址已迁出城东区至城北区',
        '子公司已注销',
      ],
      ...['分公司（西宁）已注销', '部分生产线停产检修', '银行账号待核实', '联系人待核实', '环评待核实'],
      ...['已退库后恢复入库', '已退库，整改完成后已入库', '已退库企业已恢复', '2022年已退库，2024年纳统'],
      ...['商标证书已到期', 'ISO9001认证证书过期', '旧证书作废已换新证', '原营业执照作废已换发'],
      ...['高企证书到期，已重新认定', '专精特新称号到期，复核通过', '资质已过期，换证中'],
      ...[
        '未迁往海东',
        '不搬迁至海东',
        '生产线搬迁至海东',
        '由海东迁至城北区',
        '从甘肃搬迁至西宁',
        '搬至上海路5号',
      ],
      ...[
        '省外迁入企业',
        '由省外迁至城东区',
        '由市外迁入',
        '2023年迁入我市（原海东企业）',
        '迁入西宁前在海东',
      ],
      ...['仓库搬至海东', '车间迁往甘肃'],
      ...[
        '贷款已拨付',
        '市级技改项目已到位',
        '设备已到位',
        '市级已领导调研',
        '高企已领先同行',
        '省级资金未拨付',
      ],
      ...['企业已获得授信资金', '已发放用地补偿', '电费补贴已拨付', '稳岗补贴已到账', '已享受税收优惠资金'],
      ...['专精特新贷款已发放', '市级部分尚未兑付', '土地款已到账', '高企证书已领取', '省级证书已领'],
      ...['搬迁至新厂区', '注册地址变更，迁至五四大街', '已搬迁至甘河园区', '易地搬迁就业企业'],
      ...[
        '未兑付',
        '尚未兑付',
        '工资已兑付到个人',
        '已领取营业执照',
        '2024年获得国家发明专利',
        '已享受研发费用加计扣除',
      ],
      ...['固定资产投资资金已到位', '高企证书2026年到期'],
      ...['贷款已拨付300万元', '工资已兑付30万元', '数据无重复', '2022年退库，2024年已重新入库', '未退库'],
      ...['未放弃申报', '不存在重复申报', '此前不符合小升规条件，现已符合', '非重复', '不报送纸质材料'],
    ].map((note) => ({ note })),
    ...[
      { note: '已注销', state: '注销' },
      { name: '甲公司（停产）', state: '停产' },
    ],
  ])('is not: %o', (row) => {
    expect(doubted(row)).toEqual([]);
  });
});

test('what stands under another header says nothing has gone', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 备注         |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       | 已注销       |
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 是否规上 | 营业收入 | 出资人       |
    | 乙公司   | ${TWO}           | 城东区   | C3825    | 是       | 5        | 已注销的公司 |
  `;
  const { diagnostics } = readRoster(raw, Q4);
  expect(findings(diagnostics)).toEqual([
    ['G2', 'listed-as-gone'],
    ['E3', 'second-header'],
  ]);
});

test('another header that only swaps where money goes is another header', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 开户银行 | 银行账号 | 备注  |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       | 甲行     | '6222    |       |
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 银行账号 | 开户银行 | 备注1 |
    | 乙公司   | ${TWO}           | 城东区   | C3825    | 5        | 是       | '6223    | 乙行     |       |
  `;
  const { value, diagnostics } = readRoster(raw, Q4);
  expect(findings(diagnostics)).toEqual([['G3', 'second-header']]);
  expect(value?.rows[1]?.values.account).toEqual({ unreadable: '乙行', unplaced: true });
});

describe('是否 and 时间 under one title', () => {
  const listWith = (
    questions: string,
    days: string,
    rows: readonly (readonly [string, string])[],
  ): RawSheet => {
    const base = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 上年度营业收入 | 是否规上 | 高新技术企业 | <       |
      | ^        | ^                | ^        | ^        | ^              | ^        | ${questions} | ${days} |
    `;
    const lines = rows.map(([answer, day], index) => ({
      number: 3 + index,
      cells: [`甲${index}公司`, soundCode(index + 1), '城东区', 'C3825', 200, '是', answer, day],
    }));
    return { ...base, rows: [...base.rows, ...lines] };
  };
  const toldOf = (raw: RawSheet) =>
    findings(readRoster(raw, Q4).diagnostics).filter(([, code]) => code === 'denied-date');

  test.each([
    ['是否', '时间'],
    ['是否认定', '认定日期'],
    ['有/无', '日期'],
    ['是或否', '日期'],
    ['有或无', '认定日期'],
  ])('a day beside a no is none: %s beside %s', (questions, days) => {
    const raw = listWith(questions, days, [
      ['否', '2025-09-01'],
      ['是', '2025-03-01'],
      ['', '2025-03-02'],
      ['无', '/'],
      ['×', '2025-03-04'],
      ['0', '2025-03-05'],
      ['N', '2025年3月'],
    ]);
    expect(toldOf(raw)).toEqual([
      ['H3', 'denied-date'],
      ['H7', 'denied-date'],
      ['H8', 'denied-date'],
      ['H9', 'denied-date'],
    ]);
    const { value } = readRoster(raw, Q4);
    expect(value?.rows.map(({ values }) => values.hnteOn)).toEqual([
      { unreadable: '2025-09-01' },
      '2025-03-01',
      '2025-03-02',
      undefined,
      { unreadable: '2025-03-04' },
      { unreadable: '2025-03-05' },
      { unreadable: '2025年3月' },
    ]);
  });

  test('what is said quotes the day as it stands, and the cell that denies it', () => {
    const { diagnostics } = readRoster(listWith('是否', '认定日期', [['否', '2025-09-01']]), Q4);
    const [found] = diagnostics.filter(({ code }) => code === 'denied-date');
    expect(found?.value).toBe('2025-09-01');
    expect(found?.wording.zh).toEqual({
      message: '填有日期“2025-09-01”，而 G3“是否”填“否”：是否认定不能确定',
      hint: '确已认定的，更正 G3；没有认定的，删去日期',
    });
    expect(found?.wording.en.message).toBe(
      'the day “2025-09-01” stands here, but G3 (是否) says “否”: whether the title was given cannot be told',
    );
  });

  test('what is no day says so itself, whatever stands beside it', () => {
    const { diagnostics } = readRoster(listWith('是否', '认定日期', [['否', '待定']]), Q4);
    expect(findings(diagnostics)).toEqual([['H3', 'not-a-date']]);
  });

  test('an answer merged over several rows denies the days of all of them', () => {
    const raw = listWith('是否', '时间', [
      ['否', '2025-09-01'],
      ['', '2025-10-11'],
      ['', '2025-10-12'],
    ]);
    const merge = { firstRow: 3, lastRow: 4, firstColumn: 7, lastColumn: 7 };
    expect(toldOf({ ...raw, merges: [...raw.merges, merge] })).toEqual([
      ['H3', 'denied-date'],
      ['H4', 'denied-date'],
    ]);
  });

  test('a question that was left out by hand denies nothing', () => {
    const raw = listWith('是否', '时间', [['否', '2025-09-01']]);
    const unread = { key: null, unit: null, dateOrder: null };
    const skipped = [{ unit: null, header: '是否', meaning: unread }];
    expect(readRoster(raw, Q4, skipped).value?.rows[0]?.values.hnteOn).toBe('2025-09-01');
  });

  test('what is asked of something else denies nothing', () => {
    const raw = listWith('是否公示', '认定日期', [['否', '2025-09-01']]);
    expect(toldOf(raw)).toEqual([]);
  });
});
