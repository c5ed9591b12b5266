import { describe, expect, test } from 'vitest';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { soundCode } from '../support/codes.ts';
import { Q4, rosterIn } from '../support/read.ts';
import { sheet } from '../support/sheet.ts';

const [ONE, TWO] = [soundCode(1), soundCode(2)];

/** The roster of two enterprises with a line in between, below them, or below their total. */
const withLine = (...cells: readonly (string | number | undefined)[]): RawSheet => {
  const base = sheet`
    | 序号 | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
    | 1    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       |
    | 2    | 乙公司   | ${TWO}           | 城东区   | C3825    | 6        | 否       |
  `;
  return { ...base, rows: [...base.rows, { number: 9, cells }] };
};

const rowsOf = (raw: RawSheet) => rosterIn(raw).rows.map(({ number }) => number);

describe('a line is passed over', () => {
  test.each([
    [['备注：以上数据由各企业填报。']],
    [['说明：1.营业收入为审计数']],
    [['注：带*为必填']],
    [['注意事项：1.营业收入为审计数']],
    [['报送日期：2026年1月5日']],
    [['', '经办：张三']],
    [['', '以下空白']],
    [['', '—以下空白—']],
    [['', '（以下无正文）']],
    [['填报人：张三', undefined, undefined, '审核人：李四']],
    [['单位负责人：', undefined, '填表人：', undefined, '联系电话：']],
    [['制表：', undefined, '审核：', '分管领导：', undefined, '单位盖章：']],
    [[undefined, '（盖章）']],
    [['', '城东区工业和信息化局', '', '', '', '', '（公章）']],
    [['', '张三', '', '李四', '', '', '签字：']],
    [['', '本表待盖章']],
    [[3, '单位负责人签字：']],
    [[3, '城东区工信局（公章）']],
    [['填报单位：', '青海甘河工业园区开发建设集团有限公司', undefined, '负责人：', '张三']],
    [['填报单位：', '青海甘河工业园区开发建设集团有限公司']],
    [['制表人：', '张三', undefined, '0971-6123456', undefined, undefined, '2025年10月9日']],
    [['填表人：', '张三', '科室负责人：', '李四', '2025年10月9日']],
    [['注：', '1.本表由县区填报', undefined, '2.金额为万元', undefined, '3.', '4.']],
    [[undefined, '2026年1月5日']],
    [[3]],
    [[3, '', ' ']],
    [['栏次', '甲', '乙', '丙', 1, 2, 3]],
    [['行次', 1, 2, 3, 4, 5, 6]],
    [['一', '二', '三', '四', '五', '六', '七']],
    [['（1）', '（2）', '（3）', '（4）', '（5）', '（6）', '（7）']],
    [['A', 'B', 'C', 'D', 'E', 'F', 'G']],
    [['第1列', '第2列', '第3列', '第4列', '第5列', '第6列', '第7列']],
    [[1, 2, 3, 4, 5, '6=7+8', 7]],
    [[undefined, undefined, undefined, undefined, 1, 2, 3]],
    [['', '/', '/', '/', '/', '/', '/']],
    [['序号', '企业名称', '统一社会信用代码', '所属县区', '行业代码', '营业收入', '是否规上']],
    [['序号', '企业名称', '统一社会 信用代码', '所属县区']],
    [['', '企业名称', '代码', '所属县区', '行业']],
    [[1, 2, 3, 4, 5, 6, 7]],
    [['甲', '乙', '1', '2', '3', '4', '5']],
    [['示例', '示例：青海某某有限公司', '91630100MA00000000', '城东区', 'C3825', 5, '是']],
    [['', '（填写示例）青海某某有限公司', ONE, '城东区', 'C3825', 5, '是']],
    [[1, '例：某公司', '', '城东区']],
  ])('%j', (cells) => {
    const { value, diagnostics } = readRoster(withLine(...cells), Q4);
    expect(value?.rows).toHaveLength(2);
    expect(value?.totals).toEqual([]);
    expect(diagnostics).toEqual([]);
  });
});

describe('an enterprise without a code that can be told is kept', () => {
  test.each([
    [['3', '丙公司', '', '城东区', 'C3825', 5, '材料未盖章']],
    [['3', '丙公司', '办理中', '城东区', 'C3825', 5, '待法人签字']],
    [['3', '丙公司', '91630102-MA0000', '城东区', 'C3825', 5, '公章待补盖章']],
    [['附1', '丙公司', '', '城东区', 'C3825', 5, '否']],
    [['注1', '丙合作社', undefined, '城东区', 'C3825', 5, '否']],
  ])('%j', (cells) => {
    expect(rowsOf(withLine(...cells))).toHaveLength(3);
  });

  test.each(['说明：代码待补', '累计投资1.2亿', '小计数待核'])('with a remark in front: %s', (remark) => {
    const raw = sheet`
      | 备注      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
      |           | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       |
      | ${remark} | 乙公司   |                  | 城东区   | C3825    | 6        | 否       |
    `;
    const { value } = readRoster(raw, Q4);
    expect([value?.rows.length, value?.totals]).toEqual([2, []]);
  });
});

test('a remark in front that begins like a note leaves a row with little else its enterprise', () => {
  const raw = sheet`
    | 备注           | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
    |                | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       |
    | 说明：代码待补 | 乙商行   |                  | 城东区   |          | 6        |          |
  `;
  expect(rowsOf(raw)).toEqual([2, 3]);
});

test('a sum whose label stands in the column of remarks is a sum', () => {
  const raw = sheet`
    | 备注 | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
    |      | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       |
    | 合计 |          |                  |          |          | 5        |          |
  `;
  const { value } = readRoster(raw, Q4);
  expect([value?.rows.length, value?.totals.length]).toEqual([1, 1]);
  for (const named of ['1家企业', '—']) {
    const rows = raw.rows.map((row) =>
      row.number === 3 ? { ...row, cells: ['合计', named, '', '', '', 5] } : row,
    );
    expect(rosterIn({ ...raw, rows })).toMatchObject({ rows: [{ number: 2 }], totals: [{ row: 3 }] });
  }
});

test('a day alone in a column of days is told, one elsewhere is that of a signature', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 专精特新中小企业认定日期 |
    | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       | 2025-03-01               |
    |          |                  |          |          |          |          | 2025-06-01               |
  `;
  expect(readRoster(raw, Q4).diagnostics.map(({ code, row }) => `${row} ${code}`)).toContain(
    '3 skipped-line',
  );
});

describe('a line is a sum', () => {
  test.each([
    [['合计', '17家'], 17, false],
    [['合 计', undefined, undefined, undefined, undefined, 11], null, false],
    [['总计', 17], 17, false],
    [[undefined, '合计：17户'], 17, false],
    [['合计（17家）'], 17, false],
    [['小计', '2家'], 2, true],
    [['', '合计', '', '城东区', 'C3825', 11, '是'], null, false],
    [['', '合计企业数', '', '城东区', '', 11], null, false],
    [['', '合计户数', '', '', 3, 11, '2'], null, false],
    [['合计', '', '', '', '', 11, '其中新增1家'], null, false],
    [['合计17家，其中新增1家'], 17, false],
    [['共17家'], 17, false],
    [['共17家公司'], 17, false],
    [['本表合计', '17家'], 17, false],
    [['全市总计', undefined, undefined, undefined, undefined, 11], null, false],
    [['本页合计', '2家'], 2, true],
    [['合计：17家集团公司'], 17, false],
  ])('%j', (cells, count, subtotal) => {
    const { rows, totals } = rosterIn(withLine(...cells));
    expect(rows).toHaveLength(2);
    expect(totals).toMatchObject([{ row: 9, count, subtotal }]);
  });
});

describe('a row is never lost', () => {
  test.each([
    ['without a code', [3, '丙公司', undefined, '城东区', 'C3825', 5, '是']],
    ['without a name', [3, undefined, soundCode(3), '城东区', 'C3825', 5, '是']],
    ['with a code typed as a number', [3, '丙公司', 916301020000000, '城东区']],
    ['with a wrong code', [3, '丙公司', '9163', '城东区']],
    [
      'with nothing but a name and a remark like a signature',
      [3, '丙有限公司', undefined, undefined, undefined, undefined, '资料未盖章'],
    ],
    [
      'with a number, a name and a remark that they have sealed it',
      [3, '丙商行', '', '', '', '', '材料已盖章'],
    ],
    ['with a name and a remark that a seal is to come', ['', '丙商行', '', '', '', '', '待盖章']],
    ['with a name and a remark that a seal is missing', ['', '丙商行', '', '', '', '', '未盖公章']],
    ['with a name and a remark that none has been affixed', ['', '丙商行', '', '', '', '', '未加盖公章']],
    ['with two cells that repeat their headers', [3, '丙商行', '', '所属县区', '行业代码', 5, '是']],
    ['with a word for sums in one of its answers', [3, '丙商行', '', '城东区', '', 5, '合计']],
    ['with a name that ends like an office', [3, '丙邮政局', '', '城东区', 'C3825', 5, '是']],
    ['with nothing but a name', [undefined, '丙公司']],
    ['with nothing but a name that ends like what closes a form', [undefined, '青海空白']],
    ['with nothing but a name and whom to call', ['', '丙有限公司', '', '联系人：张三']],
    ['with a name that says whom to call', ['', '丙商行（负责人：张三）', '', '城东区', '', '', '']],
    ['with a name that begins like a note', [undefined, '备注：印刷有限公司', soundCode(3), '城东区']],
    ['with a name that begins like a sum', [3, '总计科技有限公司', soundCode(3), '城东区']],
    [
      'with a name that begins like a sum and no code',
      [3, '累计能源有限公司', undefined, '城东区', 'C3825', 5, '是'],
    ],
    ['with such a name, however it ends', [3, '总数码商行', '', '城东区', 'C3825', 5, '是']],
    ['with such a name and a code to come', [3, '合计商贸有限公司', '办理中', '城东区']],
  ])('%s', (_, cells) => {
    expect(rowsOf(withLine(...cells))).toEqual([2, 3, 9]);
  });

  test.each([
    ['with a code', ['丙公司', soundCode(3)]],
    ['with a name and enough beside it', ['丙公司', undefined, '城东区', 'C3825']],
  ])('below the total row, %s', (_, cells) => {
    const base = withLine('合计', '2家');
    const below = { ...base, rows: [...base.rows, { number: 10, cells: [3, ...cells] }] };
    expect(rowsOf(below)).toEqual([2, 3, 10]);
  });

  test('where the total stands above the list', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
      | 合计     |                  |          |          | 11       |          |
      | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       |
      | 乙公司   |                  | 城东区   | C3825    | 6        | 否       |
    `;
    expect(rowsOf(raw)).toEqual([3, 4]);
  });

  test('between blank rows and repeated headers', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
      | 甲公司   | ${ONE}           | 城东区   | C3825    | 5        | 是       |

      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
      | 乙公司   | ${TWO}           | 城东区   | C3825    | 6        | 否       |
    `;
    expect(rowsOf(raw)).toEqual([2, 5]);
  });
});

describe('a line that may be an enterprise but is not read is mentioned', () => {
  test.each([
    ['a heading', ['一、规上企业']],
    ['the office that signs', [undefined, '城东区工业和信息化局']],
    ['a remark beside the list', ['以下企业待核']],
    ['a remark that begins with a number, beside the list', ['2026年计划新增']],
    [
      'a name and a remark that they have sealed it',
      [undefined, '丙商行', '', '城东区', '', '', '材料已盖章'],
    ],
  ])('%s', (_, cells) => {
    const { value, diagnostics } = readRoster(withLine(...cells), Q4);
    expect(value?.rows).toHaveLength(2);
    expect(diagnostics.map(({ code, severity, row }) => [code, severity, row])).toEqual([
      ['skipped-line', 'info', 9],
    ]);
  });

  test.each([
    ['a firm', ['丙公司'], 'warning'],
    ['a firm and one answer', ['丙公司', undefined, undefined, undefined, undefined, '是'], 'warning'],
    ['another', ['丙商行'], 'info'],
  ])('the bare name of %s below the total row', (_, cells, severity) => {
    const base = withLine('合计', '2家');
    const raw = { ...base, rows: [...base.rows, { number: 10, cells: [undefined, ...cells] }] };
    const { diagnostics } = readRoster(raw, Q4);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['skipped-line', severity]]);
  });
});

test.each(['青海示例制造有限公司', '示例制造有限公司', '例外新材料公司'])(
  'a name like %s is no example',
  (name) => {
    expect(rowsOf(withLine('示例', name, soundCode(3), '城东区', 'C3825', 5, '是'))).toEqual([2, 3, 9]);
  },
);

test.each([
  '城东区合计',
  '制造业小计',
  '规上企业合计：3家',
  '（一）新认定企业总计',
  '八一路街道小计（4户）',
  '园区合计(共8家企业)',
  '制造业小计4户',
])('the sum of a part of the list is no enterprise: %s', (label) => {
  const roster = rosterIn(withLine('', label, '', '', '', 11));
  expect(roster.rows.map(({ number }) => number)).toEqual([2, 3]);
  expect(roster.totals).toMatchObject([{ row: 9, subtotal: true, values: { revenue: 1_100_000_0n } }]);
});

describe('the line of a part of the list is no enterprise', () => {
  test.each([
    '八一路街道（4户）',
    '韵家口镇(4家企业)',
    '园区企业（共4户）',
    '一、规上企业（4户）',
    '周家泉街道办事处：4户',
    '八一路街道共4户',
    '八一路街道',
    '城东区',
  ])('%s, with the sum of it in its own columns', (label) => {
    for (const cells of [
      ['', label, '', '', '', 11],
      [label, '', '', '', '', 11],
      ...(/\d/u.test(label)
        ? [
            ['一', label, '', '', '', 11],
            [1, label, '', '', '', 11],
          ]
        : []),
    ]) {
      const roster = rosterIn(withLine(...cells));
      expect(roster.rows.map(({ number }) => number)).toEqual([2, 3]);
      expect(roster.totals).toMatchObject([{ row: 9, subtotal: true, values: { revenue: 1_100_000_0n } }]);
    }
  });

  test.each([
    ['八一路街道办事处', [], [['skipped-line', 'info']]],
    ['八一路街道工业企业', [], [['skipped-line', 'info']]],
    ['八一路街道规模以上企业', [], [['skipped-line', 'info']]],
    ['八一路街道（4户单位）', [11.5], []],
    ['韵家口镇', [11], []],
    ['八一路街道办', [11], []],
    ['韵家口镇（4家企业）', [11], []],
  ])('%s, with the county that is filled down beside it', (label, sum, told) => {
    const { value, diagnostics } = readRoster(withLine('', label, '', '城东区', '', ...sum), Q4);
    expect(value?.rows.map(({ number }) => number)).toEqual([2, 3]);
    expect(value?.totals.map(({ row }) => row)).toEqual(sum.length > 0 ? [9] : []);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual(told);
  });

  test.each([
    ['', '其中：八一路街道2户'],
    ['', '其中：规上企业', '', '', '', 11],
    ['其中', '', '', '', '', 11],
    [1, '其中八一路街道2户', '', '城东区', '', 11],
  ])('what a sum is made up of, which is compared with nothing: %j', (...cells) => {
    const { value, diagnostics } = readRoster(withLine(...cells), Q4);
    expect(value?.rows.map(({ number }) => number)).toEqual([2, 3]);
    expect(value?.totals).toEqual([]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['skipped-line', 'info']]);
  });

  test('with how many there are: a number that is wrong is found', () => {
    expect(rosterIn(withLine('', '八一路街道（4户）')).totals).toMatchObject([{ row: 9, count: 4 }]);
  });

  test('a place by itself is told of', () => {
    const { value, diagnostics } = readRoster(withLine('', '八一路街道'), Q4);
    expect(value?.rows).toHaveLength(2);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['skipped-line', 'info']]);
  });

  test.each([
    ['', '八一路街道（4户）', '', '城东区', 'C3825', 11, '是'],
    ['', '八一路街道办企业管理有限公司', '', '城东区', '', ''],
    ['', '其中：青海丙有限公司', '', '城东区', '', 11],
    ['', '其中科技公司', '', '城东区', '', 11],
    ['', '大通示范园区', '', '城东区', '', 11],
    [3, '八一路街道办事处', '', '城东区', '', ''],
    ['', '八一路街道办事处', '', '城东区', 'C3825', ''],
    [3, '八一路街道', soundCode(3)],
    ['', '八一路街道', '', '', 'C3825', 11],
    ['', '青海（4户）科技公司', '', '', '', 11],
    ['', '西宁城东区食品厂', '', '', '', 11],
    ['', '丙公司', '', '', '', 11],
    [3, '八一路街道', '', '', '', 11],
  ])('what has more of an enterprise is one: %j', (...cells) => {
    expect(rowsOf(withLine(...cells))).toEqual([2, 3, 9]);
  });
});

test.each([
  [3, '', '', '城东区', '', '', ''],
  [3, '', '', '城东区', '', '', '否'],
  [3, '/', '', '城东区', '', 0, '×'],
  ['', '', '', '城东区', '', '0.00', '否'],
])('a row filled in beforehand and left without an enterprise is none, which is said: %j', (...cells) => {
  const { value, diagnostics } = readRoster(withLine(...cells), Q4);
  expect(value?.rows.map(({ number }) => number)).toEqual([2, 3]);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['skipped-line', 'info']]);
});

test.each([
  [3, '', '', '城东区', '', '', '是'],
  [3, '', '', '城东区', '', 5, '否'],
  [3, '', '', '城东区', 'C3825', '', '否'],
  [3, '丙公司', '', '城东区', '', 0, '否'],
])('but what says more of an enterprise is kept: %j', (...cells) => {
  expect(rowsOf(withLine(...cells))).toEqual([2, 3, 9]);
});

test.each([
  ['No.', 'Name', 'Code', 'County', 'Industry code', 'Revenue', 'Above scale (yes/no)'],
  ['No.', 'Name', 'Credit code (18 digits)', 'County', '', 'Revenue 2024 (RMB 10,000)', ''],
  ['', 'name', 'uscc', 'county', 'industry_code', 'revenue', 'above_scale'],
])('the header once more in another language is no enterprise, and that is told: %j', (...cells) => {
  const { value, diagnostics } = readRoster(withLine(...cells), Q4);
  expect(value?.rows).toHaveLength(2);
  expect(diagnostics.map(({ code, row }) => `${code} ${row}`)).toEqual(['skipped-line 9']);
});

test.each([
  [3, 'Kunlun Alloy Ltd', 'unknown', '城东区', 'C3825', 7, '是'],
  [3, 'Kunlun Alloy Ltd', '', 'Chengdong', '', '', ''],
  ['', 'Kunlun Alloy Ltd', 'none', 'Chengdong', '', '', 'Y'],
  ['', 'Kunlun Alloy Ltd', 'no code', '', '', '', 'yes'],
])('a firm with a name in another language is one: %j, %j', (...cells) => {
  expect(rowsOf(withLine(...cells))).toHaveLength(3);
});

describe('a sentence by itself under the names is no enterprise', () => {
  const sentences = [
    '带*的企业已于2025年退出',
    '标注★的企业为复核企业',
    '有＊号的为外地迁入企业',
    '*为本季度新增企业',
    '“*”表示已注销',
    '以上企业均已核实',
    '上述数据经核对无误',
    '经核实，以上企业无误',
    '以上2户企业均为2025年认定',
  ];
  test.each(sentences)('%s', (sentence) => {
    const { value, diagnostics } = readRoster(withLine('', sentence), Q4);
    expect(value?.rows.map(({ number }) => number)).toEqual([2, 3]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['skipped-line', 'info']]);
  });

  test.each([
    ['', '*青海丙有限公司'],
    ['', '*为民食品厂'],
    ['', '*为民食品'],
    ['', '青海标点★文化'],
    ['', '有*号的企业', soundCode(3)],
    ['', '以上食品有限公司'],
    ['', '青海丙有限公司*'],
  ])('what may be a name is one: %j', (...cells) => {
    expect(rowsOf(withLine(...cells))).toEqual([2, 3, 9]);
  });
});

test.each([
  ['以上企业已退出', 'warning'],
  ['注：以上企业已退出', 'warning'],
  ['附：以上企业已注销', 'warning'],
  ['附注1.以上企业已迁出', 'warning'],
  ['※注：以上企业已退出', 'warning'],
  ['填报说明：以上企业已退出', 'warning'],
  ['以上为2025年拟认定企业', 'warning'],
  ['上述企业已于2025年注销', 'warning'],
  ['以上企业均无退出情况', 'info'],
  ['以上企业均未注销', 'info'],
])('%s is said of the enterprises over it, and of none under it', (sentence, severity) => {
  const { rows, ...rest } = withLine();
  const [header, first, second] = rows;
  if (!header || !first || !second) throw new Error('three rows');
  const line = { number: 3, cells: ['', sentence] };
  const raw = { ...rest, rows: [header, first, line, { ...second, number: 4 }] };
  const found = readRoster(raw, Q4).diagnostics.map((one) => [one.code, one.severity, one.row]);
  expect(found).toEqual([['skipped-line', severity, 3]]);
});
