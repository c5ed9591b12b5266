import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHeader } from '../../src/roster/find-header.ts';
import { prefaceOf } from '../../src/roster/preface.ts';
import type { RawSheet, RawValue } from '../../src/roster/raw-sheet.ts';
import { sheet } from '../support/sheet.ts';

/** Row of the lowest header line, then `column key unit` of what it names. */
function headerOf(raw: RawSheet): readonly (string | number)[] {
  const header = findHeader(raw, 2025);
  if (!header) return [];
  const named = header.cells.flatMap(({ column, reading: { key, unit } }) =>
    key ? [[column, key, unit ?? ''].join(' ').trim()] : [],
  );
  return [header.row, ...named];
}

test('the header stands under title and reporting lines', () => {
  const raw = sheet`
    | 城东区企业名单（2025年第四季度） | <                | <                  |
    | 填报单位：城东区                 |                  | 单位：万元         |
    | 企业名称                         | 统一社会信用代码 | 营业收入（元）     |
    | 甲公司                           | 123              | 5                  |
  `;
  expect(headerOf(raw)).toEqual([3, '1 name', '2 uscc', '3 revenue yuan']);
});

test('under merged groups the lowest filled cell is the header', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 认定情况     | <            | 所属县区 |
    | ^        | ^                | 高新技术企业 | 单项冠军     | ^        |
    | 甲公司   | 123              | @2025-01-01  | @2025-01-01  | 城东区   |
  `;
  expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '3 hnteOn', '4 championOn', '5 county']);
});

test('three rows of header', () => {
  const raw = sheet`
    | 基本情况 | <                | 经营情况   | <              |
    | 企业名称 | 统一社会信用代码 | 收入       | <              |
    | ^        | ^                | 营业收入   | 主营业务收入   |
    | 甲公司   | 123              | 5          | 4              |
  `;
  expect(headerOf(raw)).toEqual([3, '1 name', '2 uscc', '3 revenue', '4 mainRevenue']);
});

describe('a group and the words under it', () => {
  test('together name a column', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 研发费用 | <          | 高新技术企业 | <        |
      | ^        | ^                | 上年度   | 前一年度   | 认定日期     | 证书编号 |
    `;
    expect(headerOf(raw)).toEqual([
      2,
      '1 name',
      '2 uscc',
      '3 rdExpense',
      '4 rdExpensePrior',
      '5 hnteOn',
      '6 hnteNo',
    ]);
  });

  test('do not make one column of two years', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 上年度   | 前一年度 |
      | ^        | ^                | 营业收入 | 营业收入 |
    `;
    expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '3 revenue', '4 revenuePrior']);
  });

  test('share the unit in the group’s bracket', () => {
    const raw = sheet`
      | 企业名单（2025年第四季度） | <                | <                | <              |
      | 企业名称                   | 统一社会信用代码 | 财务指标（元）   | <              |
      | ^                          | ^                | 营业收入         | 净利润（万元） |
    `;
    expect(headerOf(raw)).toEqual([3, '1 name', '2 uscc', '3 revenue yuan', '4 netProfit wan']);
  });
});

test('a line of units under the header belongs to it', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入 | 净利润 | 从业人员 |
    | -        | -                | 元       | 万元   | 人       |
    | 甲公司   | 123              | 5        | 4      | 3        |
  `;
  expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '3 revenue yuan', '4 netProfit wan', '5 employees']);
});

test.each([
  ['年/月', ['', '', '元', '年/月']],
  ['文本, 18位', ['文本', '18位', '元', '日期']],
  ['nothing else', ['', '', '元', '']],
])('a line of units may have beside them %s', (_, [name = '', code = '', amount = '', day = '']) => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入  | 专精特新中小企业 |
    | ${name}  | ${code}          | ${amount} | ${day}           |
    | 甲公司   | 123              | 5         | 2025-03-01       |
  `;
  expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '3 revenue yuan', '4 srdiOn']);
});

test.each([
  ['元', 3, '3 revenue yuan'],
  ['', 1, '3 revenue'],
  ['5', 1, '3 revenue'],
])('a line of column numbers may stand over the units: %s', (unit, row, revenue) => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入 |
    | 甲       | 2                | 3        |
    |          |                  | ${unit}  |
    | 甲公司   | 123              | 5        |
  `;
  expect(headerOf(raw)).toEqual([row, '1 name', '2 uscc', revenue]);
});

test('an instruction sheet has no header', () => {
  const raw = sheet`
    填报说明
    1. 企业名称须与营业执照一致
    2. 营业收入以万元为单位
  `;
  expect(headerOf(raw)).toEqual([]);
});

test('a merge over all of a sheet counts in the rows that are searched', () => {
  const page = sheet`
    序号 | 企业名称 | 统一社会信用代码 | 所属县区
    1 | 西宁虚光电器有限公司 | 91630102MA7A0A0A02 | 城东区
  `;
  const wide = { number: 1_048_576, cells: Array.from({ length: 16_384 }, (_, index) => index) };
  const merge = { firstRow: 2, lastRow: 1_048_576, firstColumn: 2, lastColumn: 6000 };
  expect(findHeader({ ...page, rows: [...page.rows, wide], merges: [merge] })?.row).toBe(1);
});

describe('a sheet that was looked at before the year was known', () => {
  test.each([
    ['2025年第四季度', '2025年', '营业收入'],
    ['2024年', '2024年财务数据', '营业收入'],
    ['', '2025年1-9月', '营业收入'],
    ['', '营业收入', '2024年'],
    ['', '研发费用', '２０２３年度'],
    ['', '财务数据（2024年）', '利润总额'],
    ['2025年', '2026年预计', '2025年营业收入'],
    ['', '20(24)年', '营业收入'],
  ])('%s over %s over %s', (title, group, words) => {
    const raw = (): RawSheet => sheet`
      | 城东区名单${title} | <                | <        | <          | <        |
      | 企业名称           | 统一社会信用代码 | ${group} | <          | 所属县区 |
      | ^                  | ^                | ${words} | 从业人员   | ^        |
      | 2024甲公司         | 123              | 2024     | 2025       | 城东区   |
    `;
    for (const year of [2024, 2025, 2026]) {
      const seen = raw();
      findHeader(seen);
      expect(findHeader(seen, year)).toEqual(findHeader(raw(), year));
    }
  });
});

test.each([
  ['2024年', '', ''],
  ['2025年', '收入类', '单位：元'],
  ['2024年（单位：元）', '2025年', ''],
  ['2025-2027年预计', '收入类', '填报日期：2025年12月31日'],
  ['上年同期', '2024年', '2025年'],
])('rows over it may hang on the year too: %s over %s, beside %s', (upper, lower, side) => {
  const raw = (): RawSheet => sheet`
    | 城东区名单 | <                | <        | ${upper} | <          | ${side}        |
    |            |                  |          | ${lower} | <          |                |
    | 企业名称   | 统一社会信用代码 | 所属县区 | 营业收入 | 研发费用   | 2024年营业收入 |
    | 甲公司     | 123              | 城东区   | 5        | 6          | 7              |
  `;
  for (const year of [2024, 2025, 2026]) {
    const seen = raw();
    findHeader(seen);
    expect(findHeader(seen, year)).toEqual(findHeader(raw(), year));
  }
});

test('what a header was taken for in one year does not hold in another', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 2024年营业收入 | 2023年营业收入 |
    | 甲公司   | 123              | 5              | 4              |
  `;
  const keysIn = (year?: number) => findHeader(raw, year)?.cells.map(({ reading }) => reading.key);
  expect(keysIn()).toEqual(['name', 'uscc', undefined, undefined]);
  expect(keysIn(2025)).toEqual(['name', 'uscc', 'revenue', 'revenuePrior']);
  expect(keysIn(2024)).toEqual(['name', 'uscc', undefined, 'revenue']);
});

describe('a year as a number alone', () => {
  test.each([
    ['2024', '2023', ['revenue', 'rdExpense', 'revenuePrior', 'rdExpensePrior']],
    ['2023', '2024', ['revenuePrior', 'rdExpensePrior', 'revenue', 'rdExpense']],
    ['2023', '2022', ['revenuePrior', 'rdExpensePrior', 'revenuePrior2', undefined]],
  ])('over words is theirs: %s and %s', (first, second, keys) => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | ${first} | <        | ${second} | <        |
      | ^        | ^                | 营业收入 | 研发费用 | 营业收入  | 研发费用 |
      | 甲公司   | 123              | 1        | 2        | 3         | 4        |
    `;
    const read = findHeader(raw, 2025)?.cells.map(({ reading }) => reading.key);
    expect(read).toEqual(['name', 'uscc', ...keys]);
  });

  test('under words is that of these', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 营业收入 | <    | 研发费用 | <    |
      | ^        | ^                | 2024     | 2023 | 2023     | 2024 |
      | 甲公司   | 123              | 1        | 2    | 3        | 4    |
    `;
    const read = findHeader(raw, 2025)?.cells.map(({ reading }) => reading.key);
    expect(read).toEqual(['name', 'uscc', 'revenue', 'revenuePrior', 'rdExpensePrior', 'rdExpense']);
  });

  test('over each column, without merged cells', () => {
    const raw = sheet`
      |          |                  |          | 2023     | 2023     | 2025     |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 营业收入 | 研发费用 | 资产总额 |
      | 甲公司   | 123              | 城东区   | 1        | 2        | 3        |
    `;
    const read = findHeader(raw, 2025)?.cells.map(({ reading }) => reading.key);
    expect(read).toEqual(['name', 'uscc', 'county', 'revenuePrior', 'rdExpensePrior', undefined]);
  });

  test('that is no year of theirs keeps words from being read', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 2020     | <        | 所属县区 |
      | ^        | ^                | 营业收入 | 研发费用 | ^        |
      | 甲公司   | 123              | 1        | 2        | 城东区   |
    `;
    const read = findHeader(raw, 2025)?.cells.map(({ reading }) => reading.key);
    expect(read).toEqual(['name', 'uscc', undefined, undefined, 'county']);
  });
});

test('a year as a number alone is read as one with 年', () => {
  const year = fc.constantFrom(2021, 2022, 2023, 2024, 2025, 2026);
  const words = fc.constantFrom(
    ...[
      '营业收入',
      '研发费用',
      '净利润',
      '上年度营业收入',
      '资产总额',
      '从业人员',
      '高新技术企业',
      '认定日期',
    ],
    ...['财务指标', '单位：元', '1000', ''],
  );
  const rows = fc.array(fc.array(fc.oneof(year, words), { minLength: 5, maxLength: 5 }), {
    minLength: 2,
    maxLength: 3,
  });
  fc.assert(
    fc.property(rows, fc.boolean(), fc.constantFrom('text', 'number'), (texts, isMerged, kind) => {
      const read = (cellOf: (year: number) => RawValue) =>
        findHeader(yearSheet(texts, cellOf, isMerged), 2025)?.cells.map(({ column, reading }) => [
          column,
          reading.key,
        ]);
      expect(read((alone) => (kind === 'text' ? String(alone) : alone))).toEqual(read((own) => `${own}年`));
    }),
    { numRuns: 1000 },
  );
});

/** A header of such rows, the last beside names; where wished, blanks are merged with what stands to their left. */
function yearSheet(
  rows: readonly (readonly (string | number)[])[],
  cellOf: (year: number) => RawValue,
  isMerged: boolean,
): RawSheet {
  const plain = sheet`
    | 甲公司   | 123              | 1 | 2 | 3 | 4 | 5 |
  `;
  const header = rows.map((texts, index) => ({
    number: index + 1,
    cells: [
      ...(index === rows.length - 1 ? ['企业名称', '统一社会信用代码'] : [undefined, undefined]),
      ...texts.map((text) => (typeof text === 'number' ? cellOf(text) : text === '' ? undefined : text)),
    ],
  }));
  const merges = rows
    .slice(0, -1)
    .flatMap((texts, index) =>
      texts.flatMap((text, at) =>
        isMerged && text !== '' && texts[at + 1] === ''
          ? [{ firstRow: index + 1, lastRow: index + 1, firstColumn: at + 3, lastColumn: at + 4 }]
          : [],
      ),
    );
  const list = plain.rows.map((row) => ({ ...row, number: header.length + 1 }));
  return { ...plain, merges, rows: [...header, ...list] };
}

test('a small table over the list does not hide its header', () => {
  const raw = sheet`
    | 企业名称 | 所属县区 |                | <        | <        |
    | 甲公司   | 城东区   |                |          |          |
    |          |          |                |          |          |
    | 企业名称 | 统一社会信用代码 | 研发费用 | <          | 所属县区 |
    | ^        | ^                | 上年度   | 前一年度   | ^        |
    | 甲公司   | 123              | 5        | 4          | 城东区   |
  `;
  expect(headerOf(raw)).toEqual([5, '1 name', '2 uscc', '3 rdExpense', '4 rdExpensePrior', '5 county']);
});

describe('a group that is a title of ours by itself', () => {
  test('is not the column: the lowest words are', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 专精特新中小企业 | <        | 所属县区 |
      | ^        | ^                | 申报日期         | 认定日期 | ^        |
      | 甲公司   | 123              | @2024-01-01      | @2025-01-01 | 城东区 |
    `;
    expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '4 srdiOn', '5 county']);
  });

  test('is not read where none of the words under it names its day', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 专精特新中小企业 | <      | 所属县区 |
      | ^        | ^                | 申报日期         | 批次   | ^        |
      | 甲公司   | 123              | @2024-01-01      | 三     | 城东区   |
    `;
    expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '5 county']);
    expect(findHeader(raw, 2025)?.cells[2]?.against).toEqual({
      key: 'srdiOn',
      group: '专精特新中小企业',
      named: false,
      doubted: false,
    });
  });

  test.each(['是/否', '是否', '是或否', '有或无'])(
    'is the column over a question for its answer: %s',
    (words) => {
      const raw = sheet`
      | 基本信息 | <                | 是否规上 | 其他     |
      | 企业名称 | 统一社会信用代码 | ${words} | 联系电话 |
    `;
      expect(findHeader(raw, 2025)?.cells[2]?.reading.key).toBe('aboveScale');
    },
  );

  test('is the column where the words under it add nothing but a unit', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 转移转化项目研发总投入 | 所属县区 |
      | ^        | ^                | 金额（元）             | ^        |
      | 甲公司   | 123              | 5                      | 城东区   |
    `;
    expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '3 transferRd yuan', '4 county']);
  });

  test('counts for its words in a file without merged cells too', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 财务指标（元） |        | 研发费用 |          | 专精特新中小企业 |          |
      |          |                  |          | 营业收入       | 净利润 | 上年度   | 前一年度 | 申报日期         | 认定日期 |
      | 甲公司   | 123              | 城东区   | 5              | 6      | 7        | 8        | @2024-01-01      | @2025-01-01 |
    `;
    expect(headerOf(raw)).toEqual([
      2,
      '1 name',
      '2 uscc',
      '3 county',
      '4 revenue yuan',
      '5 netProfit yuan',
      '6 rdExpense',
      '7 rdExpensePrior',
      '9 srdiOn',
    ]);
  });
});

describe('a group that speaks of something else than the words under it', () => {
  test.each([
    ['2025年1-9月', '营业收入', 'revenue'],
    ['（2025年1-9月）', '营业收入', 'revenue'],
    ['2025年', '营业收入', 'revenue'],
    ['2022年', '研发费用', 'rdExpense'],
    ['2025年第四季度', '营业收入', 'revenue'],
    ['三季度末', '资产总额', 'assets'],
    ['城东区2025年财务数据', '营业收入', 'revenue'],
    ['2025年企业经营情况', '营业收入', 'revenue'],
    ['财务情况（2025年）', '营业收入', 'revenue'],
    ['拟认定名单', '高新技术企业', 'hnteOn'],
    ['拟认定（公示）', '高新技术企业', 'hnteOn'],
    ['撤销时间：', '高新技术企业', 'hnteOn'],
    ['本年', '净利润', 'netProfit'],
    ['同比增长', '营业收入', 'revenue'],
    ['有效期至', '高新技术企业', 'hnteOn'],
    ['2026年拟申报', '专精特新中小企业', 'srdiOn'],
    ['2026年拟升规', '是否规上', 'aboveScale'],
    ['2025年1-9月经营情况', '营业收入', 'revenue'],
    ['拟申报认定情况', '高新技术企业', 'hnteOn'],
    ['拟补报认定', '高新技术企业', 'hnteOn'],
  ])('%s over %s keeps it from being read', (group, words, key) => {
    const merged = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | ${group} | <          |
      | ^        | ^                | ^        | ^        | ${words} | 其他       |
      | 甲公司   | 123              | 城东区   | 13       | 1        | 2          |
    `;
    const repeated = sheet`
      |          |                  |          |          | ${group} | <          |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | ${words} | 其他       |
      | 甲公司   | 123              | 城东区   | 13       | 1        | 2          |
    `;
    for (const raw of [merged, repeated]) {
      expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '3 county', '4 industryCode']);
      expect(findHeader(raw, 2025)?.cells[4]?.against).toMatchObject({ key, group });
    }
  });

  test.each([
    ['2024年', '营业收入', 'revenue'],
    ['去年', '营业收入', 'revenue'],
    ['2024年1-12月', '净利润', 'netProfit'],
    ['2025年', '上年度营业收入', 'revenue'],
    ['2025年', '从业人员', 'employees'],
    ['2025年', '申报金额', 'claimAmount'],
    ['梯度培育情况', '创新型中小企业', 'innovativeOn'],
    ['认定（复核）情况', '高新技术企业', 'hnteOn'],
    ['2025年', '专精特新中小企业认定日期', 'srdiOn'],
    ['单位：万元', '营业收入', 'revenue'],
    ['拟奖补情况', '专精特新中小企业', 'srdiOn'],
    ['拟兑付情况', '专精特新中小企业', 'srdiOn'],
  ])('%s over %s does not', (group, words, key) => {
    const raw = sheet`
      |          |                  |          |          | ${group} | <          |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | ${words} | 其他       |
      | 甲公司   | 123              | 城东区   | 13       | 1        | 2          |
    `;
    expect(headerOf(raw)).toEqual([2, '1 name', '2 uscc', '3 county', '4 industryCode', `5 ${key}`]);
  });

  test('may make another column of it', () => {
    const raw = sheet`
      |          |                  |          |          | 前一年度 | <      |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 其他   |
      | 甲公司   | 123              | 城东区   | 13       | 1        | 2      |
    `;
    expect(headerOf(raw).at(-1)).toBe('5 revenuePrior');
  });
});

test('titles and statements over a header are no groups of it', () => {
  const raw = sheet`
    |          |                  | 2025年四季度 | 城东区 |              |
    | 企业名称 | 统一社会信用代码 | 所属县区     | 营业收入 | 高新技术企业 |
    | 甲公司   | 123              | 城东区       | 5      | @2025-01-01  |
  `;
  expect(findHeader(raw, 2025)?.first).toBe(1);
  const yearAlone = sheet`
    |          |                  |              | 2025年   |              |
    | 企业名称 | 统一社会信用代码 | 所属县区     | 营业收入 | 高新技术企业 |
  `;
  expect(findHeader(yearAlone, 2025)?.first).toBe(1);
});

describe('rows around a header take no column away', () => {
  test.each([
    ['of units', ['', '', '', '', '万元', '年/月/日', '年/月/日']],
    ['of hints', ['', '', '', '', '', '首次', '公告日期']],
    ['of demands', ['', '', '', '', '必填', '必填', '必填']],
    ['of a part of the list', ['', '', '城东区', '', '', '', '']],
    ['of another part', ['一、退出企业', '', '', '', '', '', '']],
  ])('below: a line %s', (_, words) => {
    const base = sheet`
      | 企业基本情况 | <        | <                | <        | 经济指标 | 认定情况         | <            |
      | 序号         | 企业名称 | 统一社会信用代码 | 所属县区 | 营业收入 | 专精特新中小企业 | 高新技术企业 |
    `;
    const below = { number: 3, cells: [words[0], '', '', ...words.slice(2, 3), ...words.slice(4)] };
    const keys = findHeader({ ...base, rows: [...base.rows, below] }, 2025)?.cells.flatMap(
      ({ reading: { key } }) => key ?? [],
    );
    expect(keys).toEqual(['name', 'uscc', 'county', 'revenue', 'srdiOn', 'hnteOn']);
  });

  test.each([
    '2025年四季度城东区中小企业培育情况',
    '西宁市2025年度中小企业情况',
    '城东区2025年四季度企业情况',
    '城东区梯度培育企业（2025年四季度）',
    '2025年度拟奖补企业公示',
    '城东区预计升规企业情况',
  ])('above: the title %s, wherever it stands', (title) => {
    const own = [
      '企业名称',
      '统一社会信用代码',
      '所属县区',
      '是否规上',
      '营业收入',
      '净利润',
      '专精特新中小企业',
    ];
    const [name, code, county, scale, revenue, profit, srdi] = own;
    const flat = sheet`
      |         |         |           |          |            |           |         |
      | ${name} | ${code} | ${county} | ${scale} | ${revenue} | ${profit} | ${srdi} |
    `;
    for (let column = 1; column <= own.length; column += 1) {
      const cells = Array.from({ length: column }, (_, index) => (index === column - 1 ? title : undefined));
      const rows = [{ number: 1, cells }, ...flat.rows];
      const wide = { firstRow: 1, lastRow: 1, firstColumn: column, lastColumn: column + 2 };
      for (const merges of [[], [wide]]) {
        const header = findHeader({ ...flat, rows, merges }, 2025);
        expect(header?.score, `in column ${column}, ${merges.length} merged`).toBe(own.length);
        expect(header?.first).toBe(1);
      }
    }
  });
});

describe('a group settles figures only by what it says of them', () => {
  const keysUnder = (groups: readonly string[], words: string) => {
    const [upper = '', lower = ''] = groups.length === 2 ? groups : ['企业基本信息', ...groups];
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | ${upper} | <    |
      | ^        | ^                | ^        | ^        | ${lower} | <    |
      | ^        | ^                | ^        | ^        | ${words} | 其他 |
    `;
    return findHeader(raw, 2025)?.cells[4]?.reading.key;
  };

  test.each([
    [['主要经济指标（单位：万元、%）'], '营业收入'],
    [['2025年四季度'], '营业收入（2024年）'],
    [['2025年四季度'], '净利润（上年度）'],
    [['2025年四季度企业情况', '2024年主要经济指标'], '营业收入'],
    [['2025年经济指标', '2024年'], '净利润'],
    [['财务指标（2026年1月填报）'], '营业收入'],
    [['指标（工信部企业〔2022〕63号）'], '营业收入'],
    [['指标（国统〔2023〕88号口径）'], '资产总额'],
    [['经济指标（其中规上企业必填）'], '营业收入'],
    [['年度目标完成情况'], '营业收入'],
    [['主要经济指标（年度，不填季度数）'], '营业收入'],
    [['2024年指标（截至12月）'], '营业收入'],
    [['2024年一季度—四季度'], '营业收入'],
  ])('%j leave %s as it is', (groups, words) => {
    expect(keysUnder(groups, words)).toBeDefined();
  });

  test.each([
    [['2024年指标', '2025年1-9月'], '营业收入'],
    [['2023-2024年主要经济指标'], '营业收入'],
    [['2024-2025年主要经济指标'], '营业收入'],
    [['目标值'], '净利润'],
    [['经济指标（2025年1-9月，单位：万元）'], '营业收入'],
    [['经济指标（2023年，万元）'], '营业收入'],
    [['经营指标（截至2025年9月）'], '营业收入'],
    [['企业2025年经济指标'], '营业收入'],
    [['县区审核（2022年）'], '营业收入'],
  ])('%j do not', (groups, words) => {
    expect(keysUnder(groups, words)).toBeUndefined();
  });
});

test('a group that is only taken to reach over a column speaks against nothing there', () => {
  const raw = sheet`
    |          |                  |          | 拟引进项目             |                  |                  | 2025年1-12月     |          |
    | 企业名称 | 统一社会信用代码 | 所属县区 | 转移转化项目研发总投入 | 创新型中小企业   | 专精特新中小企业 | 本年累计营业收入 | 营业收入 |
  `;
  expect(headerOf(raw).slice(3)).toEqual([
    '3 county',
    '4 transferRd',
    '5 innovativeOn',
    '6 srdiOn',
    '7 revenueYtd',
    '8 revenue',
  ]);
});

describe('a group that takes no column away counts all the same', () => {
  test.each(['有效期至', '2026年拟认定', '到期时间', '拟认定时间'])(
    '%s, which may reach from a column that is none of ours to two titles',
    (group) => {
      const raw = sheet`
        |          |                  |          | ${group} |              |                  |
        | 企业名称 | 统一社会信用代码 | 所属县区 | 证书编号 | 高新技术企业 | 专精特新中小企业 |
        | 甲公司   | 123              | 城东区   | 1        | @2025-01-01  | @2025-01-01      |
      `;
      const reached = findHeader({ ...raw, merges: [] }, 2025)?.cells.map((cell) => cell.reached);
      expect(reached?.slice(4)).toEqual([
        { key: 'hnteOn', group },
        { key: 'srdiOn', group },
      ]);
    },
  );

  test('where it names a title that its words do not', () => {
    const raw = sheet`
      | 基本信息 | <                | <        | 高新技术企业 | <          |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 首次认定日期 | 重新认定日期 |
    `;
    expect(
      findHeader(raw, 2025)
        ?.cells.slice(3)
        .map(({ against }) => against?.key),
    ).toEqual(['hnteOn', 'hnteOn']);
  });

  test('where it states the unit of its columns', () => {
    const raw = sheet`
      |          |                  |          | 财务数据（元） | <      |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 营业收入       | 净利润 |
    `;
    expect(headerOf(raw).slice(4)).toEqual(['4 revenue yuan', '5 netProfit yuan']);
  });
});

describe('in a sheet with merged cells a group that is not merged', () => {
  test('may reach to its right where only a title is merged', () => {
    const raw = sheet`
      | 企业名单 | <                | <        | <            | <                | <              |
      |          |                  |          | 撤销时间     |                  |                |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 高新技术企业 | 专精特新中小企业 | 创新型中小企业 |
    `;
    const cells = findHeader(raw, 2025)?.cells.slice(3);
    expect(cells?.map(({ against, reached }) => [against?.key, reached?.key])).toEqual([
      ['hnteOn', undefined],
      [undefined, 'srdiOn'],
      [undefined, 'innovativeOn'],
    ]);
  });

  test('gives its unit to the columns beside it', () => {
    const raw = sheet`
      | 企业名单 | <                | <        | <              | <      | <        |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 财务数据（元） |        | 所属园区 |
      | ^        | ^                | ^        | 营业收入       | 净利润 | ^        |
    `;
    expect(headerOf(raw).slice(4)).toEqual(['4 revenue yuan', '5 netProfit yuan', '6 park']);
  });

  test('stays over its own column where others of its row are merged', () => {
    const raw = sheet`
      | 基本信息 | <                | <        | 撤销时间     |                  | 财务数据 | <      |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 高新技术企业 | 专精特新中小企业 | 营业收入 | 净利润 |
    `;
    expect(findHeader(raw, 2025)?.cells[4]?.reached).toBeUndefined();
  });
});

describe('groups among statements, and above other rows', () => {
  const doubtsOf = (raw: RawSheet) =>
    findHeader(raw, 2025)?.cells.flatMap(({ column, against, reached }) =>
      against ? [`${column} ${against.group}`] : reached ? [`${column} (${reached.group})`] : [],
    );
  const header = ['企业名称', '统一社会信用代码', '所属县区', '营业收入', '净利润', '高新技术企业', '备注'];

  test.each([
    ['单位：万元', '2025年1-9月', '有效期至', '', ['4 2025年1-9月', '5 2025年1-9月', '6 有效期至']],
    [
      '',
      '2025年1-9月（单位：万元）',
      '认定情况',
      '',
      ['4 2025年1-9月（单位：万元）', '5 2025年1-9月（单位：万元）'],
    ],
    ['', '2025年1-9月：万元', '认定情况', '', ['4 2025年1-9月：万元', '5 2025年1-9月：万元']],
    ['', '2024年', '认定情况（填报日期）', '', []],
    ['', '2024年', '2025年新认定名单', '', []],
    ['', '2024年', '拟认定名单', '', ['6 拟认定名单']],
    ['填报单位：城东区工信局', '2024年', '有效期至', '单位：万元', ['6 有效期至']],
    ['2025年', '2024年', '有效期至', 1200, []],
  ])('%j beside %s, %s and %j', (left, figures, days, right, expected) => {
    const raw = sheet`
      | ${left}     | <            | <            | ${figures}   | <            | ${days}      | ${right}     |
      | ${header[0]} | ${header[1]} | ${header[2]} | ${header[3]} | ${header[4]} | ${header[5]} | ${header[6]} |
    `;
    expect(doubtsOf(raw)).toEqual(expected);
  });

  test.each([
    ['填报单位：城东区工信局', '2025年12月31日'],
    ['填报日期：', '2025年12月'],
    ['制表人：王某', '2025年四季度'],
    ['填报单位：城东区工信局', '2025年'],
  ])('%s and the day %s are no groups', (statement, day) => {
    const raw = sheet`
      |              |              | ${statement} | ${day}       |              |              |              |
      | ${header[0]} | ${header[1]} | ${header[2]} | ${header[3]} | ${header[4]} | ${header[5]} | ${header[6]} |
    `;
    expect(doubtsOf(raw)).toEqual([]);
  });

  test.each([
    ['填报单位：', '城东区工信局', '填报日期：', '2025年12月31日'],
    ['填报单位：', '城东区工信局', '报告期：', '2025年四季度'],
    ['单位：万元', '城东区工信局', '', '2025年12月'],
    ['填报单位：城东区', '', '', '2025年12月31日'],
  ])('merged statements are none either: %s %s %s %s', (office, name, day, value) => {
    const raw = sheet`
      | ${office}    | ${name}      | ${day}       | ${value}     | <            |              |              |
      | ${header[0]} | ${header[1]} | ${header[2]} | ${header[3]} | ${header[4]} | ${header[5]} | ${header[6]} |
    `;
    const [row, ...under] = raw.rows;
    const cells = row?.cells.map((cell) => (cell === '' ? undefined : cell)) ?? [];
    expect(doubtsOf({ ...raw, rows: [{ number: 1, cells }, ...under] })).toEqual([]);
  });

  test.each(['单位（元）', '单位：元', '人民币：元', '金额单位（元）', '单位 元'])(
    '%s over other columns than amounts is for all the list',
    (unit) => {
      for (const column of [5, 6]) {
        const raw = sheet`
        | ${header[0]} | ${header[1]} | ${header[2]} | ${header[3]} | ${header[4]} | ${header[5]} | ${header[6]} |
      `;
        const above = { number: 0, cells: header.map((_, at) => (at === column ? unit : undefined)) };
        expect(findHeader({ ...raw, rows: [above, ...raw.rows] }, 2025)?.first).toBe(1);
      }
    },
  );

  test('a day over several columns beside other groups is one', () => {
    const raw = sheet`
      | 单位：万元   |              |              | 2025年9月    | <            | 认定情况     | <            |
      | ${header[0]} | ${header[1]} | ${header[2]} | ${header[3]} | ${header[4]} | ${header[5]} | ${header[6]} |
    `;
    expect(doubtsOf(raw)).toEqual(['4 2025年9月', '5 2025年9月']);
  });

  test('a day that is a date is no group, nor what stands apart from the header by itself', () => {
    const dated = sheet`
      |              |              | @2025-12-31  | 有效期至     |              | 有效期至     |              |
      | ${header[0]} | ${header[1]} | ${header[2]} | ${header[3]} | ${header[4]} | ${header[5]} | ${header[6]} |
    `;
    const apart = sheet`
      |              |              |              |              |              | 有效期至     |              |
      |              |              |              |              |              |              |              |
      | ${header[0]} | ${header[1]} | ${header[2]} | ${header[3]} | ${header[4]} | ${header[5]} | ${header[6]} |
    `;
    expect([doubtsOf(dated), doubtsOf(apart)]).toEqual([[], []]);
  });

  test.each([
    ['words that say nothing', ['', '', '', '收入类', '利润类', '工信厅', '']],
    ['words at the side', ['基本信息', '', '', '', '', '', '']],
    ['a statement', ['填报单位：城东区', '', '', '', '', '', '单位：元']],
    ['nothing', ['', '', '', '', '', '', '']],
  ])('%s may stand between', (_, between) => {
    const raw = sheet`
      | 基本信息     | <            | <            | 2025年1-9月  | <            | 有效期至     | <            |
      | ${between[0]} | ${between[1]} | ${between[2]} | ${between[3]} | ${between[4]} | ${between[5]} | ${between[6]} |
      | ${header[0]} | ${header[1]} | ${header[2]} | ${header[3]} | ${header[4]} | ${header[5]} | ${header[6]} |
    `;
    const rows = raw.rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
    expect(doubtsOf({ ...raw, rows })).toEqual(['4 2025年1-9月', '5 2025年1-9月', '6 有效期至']);
  });

  test('a group may be two rows tall', () => {
    const raw = sheet`
      |              |              |              | 2025年1-9月  | <            | 有效期至     | <            |
      |              |              |              | ^            | <            | ^            | <            |
      | ${header[0]} | ${header[1]} | ${header[2]} | ${header[3]} | ${header[4]} | ${header[5]} | ${header[6]} |
    `;
    expect(doubtsOf(raw)).toEqual(['4 2025年1-9月', '5 2025年1-9月', '6 有效期至']);
  });

  test('statements in a row of groups are told of the list still', () => {
    const raw = sheet`
      | 填报单位：城东区工信局 | <            | <            | 财务数据     | <            | 有效期至     | 单位：元     |
      | ${header[0]} | ${header[1]} | ${header[2]} | ${header[3]} | ${header[4]} | ${header[5]} | ${header[6]} |
    `;
    const found = findHeader(raw, 2025);
    expect(found?.aside?.map(({ cells }) => cells.filter((cell) => cell !== undefined))).toEqual([
      ['填报单位：城东区工信局', '单位：元'],
    ]);
    expect(found && prefaceOf(raw, found).map(({ text }) => text)).toEqual([
      '填报单位：城东区工信局',
      '单位：元',
    ]);
  });
});

describe('a group of what is only to be spent or paid, over figures of no one year', () => {
  const keyUnder = (group: string, words: string) => {
    const raw = sheet`
      | 基本信息 | <                | <        | ${group} | <    |
      | 企业名称 | 统一社会信用代码 | 所属县区 | ${words} | 其他 |
    `;
    return findHeader(raw, 2025)?.cells[3]?.reading.key;
  };

  test.each([
    ['2026年计划', '转移转化项目研发总投入'],
    ['2026年预计投入', '转移转化项目研发总投入'],
    ['项目预算', '转移转化项目研发总投入'],
    ['计划投资', '转移转化项目研发总投入'],
    ['拟投入（万元）', '转移转化项目研发总投入'],
    ['2025-2027年预计', '近三年累计缴税总额'],
    ['预计缴税', '近三年累计缴税总额'],
    ['全年预计', '本年累计营业收入'],
    ['同比增长', '上年度营业收入'],
  ])('%s keeps %s from being read', (group, words) => {
    expect(keyUnder(group, words)).toBeUndefined();
  });

  test.each([
    ['省级科技计划项目', '转移转化项目研发总投入'],
    ['2025年成果转化', '转移转化项目研发总投入'],
    ['2023-2025年', '近三年累计缴税总额'],
    ['2025年', '上年度营业收入'],
    ['项目情况（预算数不填）', '转移转化项目研发总投入'],
    ['2026年计划奖补', '申报金额'],
    ['预计奖补资金', '申报金额'],
  ])('%s does not keep %s', (group, words) => {
    expect(keyUnder(group, words)).toBeDefined();
  });
});

// Groups of a word or two, of other days than those of a recognition.
const BRIEF_OTHERS = [
  ...['重新认定', '再次认定', '二次认定', '第二次认定', '延续认定', '延续', '复核通过', '复评'],
  ...['摘牌', '已摘牌', '移出', '移出（动态管理）', '移出名单', '除名', '废止', '终止', '资格终止', '注销'],
  ...['过期', '过期时间', '有效截止', '有效截止日期', '截止日', '2025年摘牌', '重新认定（2025年）'],
  ...['审核中', '评审中', '未获认定', '已兑付', '兑付日期', '奖补兑付日期', '资金拨付时间'],
];
const BRIEF_HOPES = [
  '计划认定',
  '争取',
  '2026年争取',
  '争取认定',
  '意向',
  '意向企业',
  '后备',
  '后备库',
  '预申报',
];

test.each([
  ['概算', '转移转化项目研发总投入', undefined],
  ['可研', '转移转化项目研发总投入', undefined],
  ['项目批复', '转移转化项目研发总投入', undefined],
  ['批复', '转移转化项目研发总投入', undefined],
  ['合同金额（元）', '转移转化项目研发总投入', undefined],
  ['预估', '近三年累计缴税总额', undefined],
  ['月均', '上年度营业收入', undefined],
  ['近三年', '近三年累计缴税总额', 'tax3y'],
  ['三年累计', '转移转化项目研发总投入', 'transferRd'],
  ['近三年', '上年度营业收入', 'revenue'],
  ['报告期', '本年累计营业收入', 'revenueYtd'],
  ['报告期', '从业人员', 'employees'],
  ['测算', '申报金额', 'claimAmount'],
])('%s over %s is read as %s', (group, words, key) => {
  const raw = sheet`
    | 基本信息 | <                | <        | ${group} | <    |
    | 企业名称 | 统一社会信用代码 | 所属县区 | ${words} | 其他 |
  `;
  const { reading, against } = findHeader(raw, 2025)?.cells[3] ?? {};
  expect([reading?.key, against?.doubted]).toEqual([key, key ? undefined : true]);
});

describe('a group over a title’s day', () => {
  const cellUnder = (group: string) => {
    const raw = sheet`
      | 基本信息 | <                | <        | ${group}         | <    |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 专精特新中小企业 | 其他 |
    `;
    return findHeader(raw, 2025)?.cells[3];
  };
  const keyUnder = (group: string) => cellUnder(group)?.reading.key;

  test.each([
    '复核时间',
    '复核日期',
    '2025年复核时间',
    '复核通过时间',
    '重新认定时间',
    '公示时间',
    '推荐时间',
    '受理时间',
    '申请日期',
    '截止日期',
    '终止日期',
    '退库时间',
    '待认定',
    '未认定',
    '正在申报',
    '不再保留',
    '有效期至（未认定不填）',
    '撤销时间（不含取消）',
    '认定/移出时间',
    '认定或退出日期',
    '认定撤销情况',
    '重新认定/退出情况',
    '认定/移出情况（退出时间）',
    '认定/到期时间',
    '认定及到期日期',
    '重新认定/到期情况',
    '认定到期情况',
    '2026年培育计划',
    '2026年申报计划',
    '2026年计划',
    '2026年度计划',
    '2026年计划认定',
    '计划申报',
    '计划认定时间',
    '下年度计划',
    '明年计划',
    '下一年度拟申报',
    '储备',
    '储备库',
    '专精特新储备库',
    '储备入库时间',
    '储备企业',
    ...BRIEF_OTHERS,
    ...BRIEF_HOPES,
  ])('%s keeps it from being read', (group) => {
    expect(keyUnder(group)).toBeUndefined();
  });

  test.each(BRIEF_OTHERS)('what stands under %s may be what it asks for: nobody can tell', (group) => {
    expect(cellUnder(group)?.against).toMatchObject({ key: 'srdiOn', group, doubted: true });
  });

  test.each(BRIEF_HOPES)('%s is only hoped for', (group) => {
    expect(cellUnder(group)?.against).toMatchObject({ key: 'srdiOn', group, doubted: false });
  });

  test.each([
    '认定情况',
    '资质认定时间',
    '认定/复核时间',
    '认定（复核）时间',
    '认定或复核情况',
    '批次',
    '获评时间',
    '公布日期',
    '认定公布时间',
    '培育情况',
    '梯度培育计划',
    '未到期资质',
    '资质（不含已撤销）',
    '认定情况（到期未复核不填）',
    '已失效的不填',
    '资质等级（取消的不填）',
    '取得资质时间（换证企业填首次）',
    '科技型企业（拟培育不填）',
    '申报情况',
    '认定/储备情况',
    '认定（储备）情况',
    '非储备企业',
    '认定情况（储备企业不填）',
    '储备企业基本情况',
    '2025年计划奖补',
    '省级科技计划项目',
    '2025年度计划项目',
    '科技计划申报情况',
    '三年计划',
    '认定情况/复核情况',
    '认定/重新认定情况',
    '认定（重新认定）情况',
    '复评情况',
    '动态管理',
    '省级争取',
    '争取省级奖补情况',
    '注册/注销情况',
    '认定/移出情况',
    '认定及退出情况',
    '认定、撤销情况',
    '认定/到期情况',
    '认定及到期',
    '认定及到期情况',
    '认定情况（已过期的不填）',
    '资质（不含重新认定）',
    '奖补申报情况',
  ])('%s does not', (group) => {
    expect(keyUnder(group)).toBe('srdiOn');
  });
});

test('the same time of last year is none of this year to date', () => {
  const raw = sheet`
    | 基本信息 | <                | <        | 上年同期     | <    |
    | 企业名称 | 统一社会信用代码 | 所属县区 | 累计营业收入 | 其他 |
  `;
  expect(findHeader(raw, 2025)?.cells[3]?.against).toMatchObject({ key: 'revenueYtd', doubted: true });
});

test.each([
  ['上年同期', undefined],
  ['上期', undefined],
  ['去年同期数', undefined],
  ['上年同期（1-12月）', 'revenue'],
  ['上年', 'revenue'],
  ['当期', undefined],
  ['报告期', undefined],
  ['报告期末', undefined],
  ['年初至今', undefined],
  ['近三年', undefined],
  ['近三年平均', undefined],
  ['三年累计', undefined],
  ['月均', undefined],
  ['预估', undefined],
  ['测算（万元）', undefined],
  ['报告期（2024年1-12月）', 'revenue'],
  ['近三年经营情况', 'revenue'],
  ['1-12', 'revenue'],
  ['合同', 'revenue'],
])('%s over 营业收入 is read as %s', (group, key) => {
  const raw = sheet`
    | 基本信息 | <                | <        | ${group} | <    |
    | 企业名称 | 统一社会信用代码 | 所属县区 | 营业收入 | 其他 |
  `;
  expect(findHeader(raw, 2025)?.cells[3]?.reading.key).toBe(key);
});

describe('a header three rows tall', () => {
  const bottom = (raw: RawSheet) =>
    findHeader(raw, 2025)?.cells.map(({ reading: { key }, against }) => key ?? `(${against?.key})`);

  test('is read whole under a title and a statement, its names merged over all three', () => {
    const raw = sheet`
      | 城东区企业名单   | <                | <        | <        | <        | <                | <            | <        |
      | 填报单位：城东区 |                  |          |          |          |                  |              |          |
      | 企业名称         | 统一社会信用代码 | 所属县区 | 经营情况 | <        | 认定情况         | <            | 是否规上 |
      | ^                | ^                | ^        | 研发费用 | <        | 专精特新中小企业 | 高新技术企业 | ^        |
      | ^                | ^                | ^        | 上年度   | 前一年度 | 认定日期         | 认定日期     | ^        |
      | 甲公司           | 123              | 城东区   | 5        | 4        | @2025-01-01      | @2025-01-01  | 是       |
    `;
    expect(headerOf(raw)).toEqual([
      5,
      '1 name',
      '2 uscc',
      '3 county',
      '4 rdExpense',
      '5 rdExpensePrior',
      '6 srdiOn',
      '7 hnteOn',
      '8 aboveScale',
    ]);
    expect(findHeader(raw, 2025)).toMatchObject({ first: 2, next: 5 });
  });

  test('may have its words merged over the two lower rows', () => {
    const raw = sheet`
      | 城东区企业名单 | <                | <        | <        | <      | <                |
      | 企业名称       | 统一社会信用代码 | 所属县区 | 2024年   | <      | 认定情况         |
      | ^              | ^                | ^        | 营业收入 | 净利润 | 专精特新中小企业 |
      | ^              | ^                | ^        | ^        | ^      | ^                |
      | 甲公司         | 123              | 城东区   | 5        | 4      | @2025-01-01      |
    `;
    const header = findHeader(raw, 2025);
    expect(bottom(raw)).toEqual(['name', 'uscc', 'county', 'revenue', 'netProfit', 'srdiOn']);
    expect(raw.rows[header?.next ?? 0]?.number).toBe(5);
  });

  test.each([
    ['2026年拟申报', '认定日期'],
    ['有效期至', '认定日期'],
    ['2026年拟申报', '日期'],
  ])('%s speaks against what the two rows under it say together: %s', (group, words) => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | ${group}         | <            | 是否规上 |
      | ^        | ^                | ^        | 专精特新中小企业 | 高新技术企业 | ^        |
      | ^        | ^                | ^        | ${words}         | ${words}     | ^        |
      | 甲公司   | 123              | 城东区   | @2025-01-01      | @2025-01-01  | 是       |
    `;
    expect(bottom(raw)).toEqual(['name', 'uscc', 'county', '(srdiOn)', '(hnteOn)', 'aboveScale']);
  });

  test('goes down to the words that groups keep from being read', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 经营情况    | 认定情况         | <            | 是否规上 |
      | ^        | ^                | ^        | 2025年1-9月 | 有效期           | 到期时间     | ^        |
      | ^        | ^                | ^        | 营业收入    | 专精特新中小企业 | 高新技术企业 | ^        |
      | 甲公司   | 123              | 城东区   | 5           | @2025-01-01      | @2025-01-01  | 是       |
    `;
    expect(bottom(raw)).toEqual([
      'name',
      'uscc',
      'county',
      '(revenue)',
      '(srdiOn)',
      '(hnteOn)',
      'aboveScale',
    ]);
  });
});

test.each([
  ['审核中', { key: 'aboveScale', doubted: true }],
  ['意向', { key: 'aboveScale', doubted: false }],
  ['认定情况', undefined],
])('%s over a question', (group, against) => {
  const raw = sheet`
    | 基本信息 | <                | <        | ${group} | <    |
    | 企业名称 | 统一社会信用代码 | 所属县区 | 是否规上 | 其他 |
  `;
  const cell = findHeader(raw, 2025)?.cells[3];
  if (against) expect(cell?.against).toMatchObject(against);
  else expect(cell?.reading.key).toBe('aboveScale');
});

describe('what is planned or held in reserve', () => {
  test('is told as other plans are, and read in no cell', () => {
    for (const group of ['2026年计划', '储备', '储备库', '下年度计划', '下一年度拟申报', '争取', '意向']) {
      const raw = sheet`
        | 基本信息 | <                | <        | ${group}         | <            |
        | 企业名称 | 统一社会信用代码 | 所属县区 | 专精特新中小企业 | 高新技术企业 |
      `;
      const against = findHeader(raw, 2025)?.cells.slice(3);
      expect(against?.map((cell) => cell.against)).toMatchObject([
        { key: 'srdiOn', group, doubted: false },
        { key: 'hnteOn', group, doubted: false },
      ]);
    }
  });

  test('speaks against nothing where it is said of the enterprises: over their names too', () => {
    for (const group of [
      '储备',
      '储备库',
      '2026年计划',
      '梯度培育储备名单',
      '梯度培育储备企业',
      '意向企业',
    ]) {
      const raw = sheet`
        | ${group} | <                | <        | <                | <            | 财务数据 | <      | <        |
        | 企业名称 | 统一社会信用代码 | 所属县区 | 专精特新中小企业 | 高新技术企业 | 营业收入 | 净利润 | 资产总额 |
        | 甲公司   | 123              | 城东区   | @2025-01-01      | @2025-01-01  | 5        | 6      | 7        |
      `;
      const tall = sheet`
        | ${group} | <                | <        | <                | <            | <        | <      | <        |
        | 企业名称 | 统一社会信用代码 | 所属县区 | 认定情况         | <            | 营业收入 | 净利润 | 资产总额 |
        | ^        | ^                | ^        | 专精特新中小企业 | 高新技术企业 | ^        | ^      | ^        |
        | 甲公司   | 123              | 城东区   | @2025-01-01      | @2025-01-01  | 5        | 6      | 7        |
      `;
      for (const keys of [raw, tall].map(headerOf))
        expect(keys.slice(1)).toEqual([
          '1 name',
          '2 uscc',
          '3 county',
          '4 srdiOn',
          '5 hnteOn',
          '6 revenue',
          '7 netProfit',
          '8 assets',
        ]);
    }
  });
});

test.each([
  ['栏次', '甲', '1', '2'],
  ['（1）', '（2）', '（3）', '（4）'],
  ['一', '二', '三', '四'],
])('a line of units under one that numbers the columns (%s, %s …) belongs to the header', (...numbers) => {
  const raw = sheet`
    | 序号 | 企业名称 | 营业收入 | 净利润 |
    | ${numbers[0]} | ${numbers[1]} | ${numbers[2]} | ${numbers[3]} |
    |      |          | 元       | 万元   |
    | 1    | 甲公司   | 5        | 6      |
  `;
  const header = findHeader(raw, 2025);
  expect(header?.next).toBe(3);
  expect(header?.cells.map(({ reading }) => reading.unit)).toEqual([undefined, undefined, 'yuan', 'wan']);
});

describe('what is passed over at a glance is never the header', () => {
  test('figures of 1-12月 under their year, below a table that names as many columns', () => {
    const raw = sheet`
      | 规上企业 | 单项冠军     | 科技型中小企业 | 高新技术企业 | 备注             |                   |
      | 12       | 1            | 7              | 5            |                  |                   |
      | 企业名称 | 信用代码     | 所属县区       | 2024年       | <                | <                 |
      | ^        | ^            | ^              | 1-12月营业收入 | 1-12月净利润     | 1-12月研发费用    |
      | 甲公司   | 123          | 城东区         | 5            | 1                | 2                 |
    `;
    expect(headerOf(raw)).toEqual([
      4,
      '1 name',
      '2 uscc',
      '3 county',
      '4 revenue',
      '5 netProfit',
      '6 rdExpense',
    ]);
  });

  test('as many columns of which more are read, below those that a group speaks against', () => {
    const raw = sheet`
      | 高新技术企业 | 企业状态 | 认定/到期日期 |
      |              |          | 注册日期      |
      | 甲           | 乙       | 丙            |
      | 丁           | 戊       | 己            |
      | 企业名称     | 信用代码 | 高新技术企业  |
      | 甲公司       | 123      | @2025-01-01   |
    `;
    expect(headerOf(raw)).toEqual([5, '1 name', '2 uscc', '3 hnteOn']);
  });
});
