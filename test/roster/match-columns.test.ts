import { describe, expect, test } from 'vitest';
import { findHeader, type Header } from '../../src/roster/find-header.ts';
import { type Matching, matchColumns } from '../../src/roster/match-columns.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { findings } from '../support/read.ts';
import { sheet } from '../support/sheet.ts';

function match(raw: RawSheet): Matching {
  const header = findHeader(raw, 2025);
  if (!header) throw new Error('no header');
  return matchColumns(raw, header);
}

const unitsOf = ({ columns }: Matching) => Object.fromEntries(columns.map(({ key, unit }) => [key, unit]));

describe('amounts are in', () => {
  test('万元 where nothing says otherwise', () => {
    const raw = sheet`
      | 企业名称 | 营业收入 | 净利润（元） | 资产总额（亿元） |
    `;
    const matching = match(raw);
    expect(unitsOf(matching)).toMatchObject({ revenue: 'wan', netProfit: 'yuan', assets: 'yi' });
    expect(matching.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['unit-only-of-others', 'info'],
    ]);
  });

  test.each(['单位：元', '（金额单位：人民币元）', '填报单位：城东区  单位：元', '单位：元、人'])(
    'the unit of the line %s where the header has none, and that is said',
    (line) => {
      const raw = sheet`
        ${line}
        | 企业名称 | 营业收入 | 净利润（万元） |
      `;
      const matching = match(raw);
      expect(unitsOf(matching)).toMatchObject({ revenue: 'yuan', netProfit: 'wan' });
      expect(findings(matching.diagnostics)).toEqual([['2', 'unit-of-sheet']]);
      expect(matching.diagnostics[0]).toMatchObject({ severity: 'info' });
    },
  );

  test('those of the line that speaks of money, where names hold 元 or another counts something else', () => {
    const raw = sheet`
      单位：城东区工信局 | 填报人：李元庆 | 单位：元 | 金额单位：万元
      | 企业名称 | 营业收入 |
    `;
    expect(unitsOf(match(raw))).toMatchObject({ revenue: 'wan' });
  });

  test('万元 without a word where the line says 万元', () => {
    const raw = sheet`
      单位：万元
      | 企业名称 | 营业收入 |
    `;
    expect(match(raw).diagnostics).toEqual([]);
  });

  test('万元 where a header names the currency alone, with a warning', () => {
    const raw = sheet`
      | 企业名称 | 营业收入（人民币） | 净利润(RMB) | 资产总额 |
    `;
    const matching = match(raw);
    expect(unitsOf(matching)).toMatchObject({ revenue: 'wan', netProfit: 'wan' });
    expect(findings(matching.diagnostics)).toEqual([['B1', 'currency-without-size']]);
    expect(matching.diagnostics[0]).toMatchObject({ severity: 'warning' });
    expect(matching.diagnostics[0]?.wording.zh.message).toContain('营业收入（人民币）、净利润(RMB)');
  });

  test('those of a line where headers name the currency alone', () => {
    const raw = sheet`
      单位：元
      | 企业名称 | 营业收入（人民币） |
    `;
    expect(findings(match(raw).diagnostics)).toEqual([['2', 'unit-of-sheet']]);
  });

  test('no unit but the three: a column in 千元 is not read', () => {
    const raw = sheet`
      | 企业名称 | 营业收入（千元） | 净利润 |
    `;
    const matching = match(raw);
    expect(Object.keys(unitsOf(matching))).toEqual(['name', 'netProfit']);
    expect(findings(matching.diagnostics)).toEqual([['B1', 'unusable-unit']]);
  });
});

describe('two columns for one key', () => {
  test('that differ are both left unread', () => {
    const raw = sheet`
      | 企业名称 | 净利润 | 上年度净利润 |
      | 甲公司   | 1      | 1            |
      | 乙公司   | 1      | 2            |
    `;
    const matching = match(raw);
    expect(Object.keys(unitsOf(matching))).toEqual(['name']);
    expect(findings(matching.diagnostics)).toEqual([['C1', 'duplicate-column']]);
    expect(matching.diagnostics[0]?.wording.zh.message).toContain('B“净利润” 与 C“上年度净利润”');
    expect(matching.unknown.map(({ column }) => column)).toEqual([2, 3]);
  });

  test('that are the same are read from the first, with a warning', () => {
    const raw = sheet`
      | 企业名称 | 净利润 | 上年度净利润 |
      | 甲公司   | 1      | '1 |
    `;
    const matching = match(raw);
    expect(matching.columns.map(({ column }) => column)).toEqual([1, 2]);
    expect(findings(matching.diagnostics)).toEqual([['C1', 'repeated-column']]);
  });

  test('with the same figures in different units differ', () => {
    const raw = sheet`
      | 企业名称 | 净利润（元） | 净利润（万元） |
      | 甲公司   | 1            | 1              |
    `;
    expect(findings(match(raw).diagnostics)).toEqual([['C1', 'duplicate-column']]);
  });
});

test('a bare 小巨人 is asked about and not read', () => {
  const raw = sheet`
    | 企业名称 | 营业收入 | “小巨人”认定日期 |
  `;
  const matching = match(raw);
  expect(findings(matching.diagnostics)).toEqual([['C1', 'ambiguous-header']]);
  expect(matching.diagnostics[0]).toMatchObject({ severity: 'error' });
  expect(matching.unknown).toEqual([{ column: 3, header: '“小巨人”认定日期' }]);
});

test('an unknown column is kept; only one that looks misspelt is remarked on', () => {
  const raw = sheet`
    | 序号 | 企业名称 | 营业收入 | 是否高新技术企业 | 法定代表人 | 省级科技型企业认证日期 |
  `;
  const matching = match(raw);
  expect(matching.unknown.map(({ header }) => header)).toEqual([
    '序号',
    '是否高新技术企业',
    '法定代表人',
    '省级科技型企业认证日期',
  ]);
  expect(findings(matching.diagnostics)).toEqual([['F1', 'unread-header']]);
});

test('a column whose note says another year is not taken for last year’s', () => {
  const raw = sheet`
    | 企业名称 | 营业收入 | 净利润（2021年） |
  `;
  const matching = match(raw);
  expect(Object.keys(unitsOf(matching))).toEqual(['name', 'revenue']);
});

test('a column whose note makes something else of it is not used, and that is said', () => {
  const raw = sheet`
    | 企业名称 | 营业收入 | 净利润（预计） | 高新技术企业认定日期（重新认定） | 市级科技型企业（复核） |
  `;
  const matching = match(raw);
  const doubted = matching.columns.filter((column) => column.doubted).map(({ key }) => key);
  expect(Object.keys(unitsOf(matching))).toEqual(['name', 'revenue', 'hnteOn', 'cityTechOn']);
  expect(doubted).toEqual(['hnteOn', 'cityTechOn']);
  expect(findings(matching.diagnostics)).toEqual([
    ['D1', 'doubted-column'],
    ['E1', 'doubted-column'],
    ['C1', 'unread-header'],
  ]);
});

test.each([
  ['营业收入（上年同期）', 'doubted-column'],
  ['营业收入（2025年）', 'unread-header'],
  ['高新技术企业认定时间（计划）', 'unread-header'],
  ['专精特新认定时间（拟申报）', 'unread-header'],
])('a column whose note says another time or a plan is pointed out: %s', (header, code) => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | ${header} |
  `;
  const matching = match(raw);
  expect(matching.columns.filter(({ doubted }) => !doubted).map(({ key }) => key)).toEqual(['name', 'uscc']);
  expect(findings(matching.diagnostics)).toEqual([['C1', code]]);
});

test.each([
  ['新晋中国500强年份（2024年）', '括号中的年份应为2025年'],
  ['净利润（2021年）', '括号中的年份应为2024年'],
])('a column whose note says another year than meant is told with the right one: %s', (header, said) => {
  const raw = sheet`
    | 企业名称 | 营业收入 | ${header} |
  `;
  const { diagnostics } = match(raw);
  expect(findings(diagnostics)).toEqual([['C1', 'unread-header']]);
  expect(diagnostics[0]?.wording.zh.message).toContain(said);
});

test('days of another year are told of beside those of this one, figures are not', () => {
  const raw = sheet`
    | 企业名称 | 营业收入（2024年） | 营业收入（2025年） | 高企认定日期（2025年） | 高企认定日期（2024年） |
  `;
  const matching = match(raw);
  expect(Object.keys(unitsOf(matching))).toEqual(['name', 'revenue', 'hnteOn']);
  expect(findings(matching.diagnostics)).toEqual([['E1', 'unread-header']]);
});

test.each([
  ['高新技术企业认定日期（最新）', 'doubted-column'],
  ['高新技术企业认定日期（最近一次）', 'doubted-column'],
  ['专精特新中小企业（最新证书日期）', 'doubted-column'],
  ['专精特新中小企业（以最近一次认定为准）', 'doubted-column'],
  ['高新技术企业最近一次认定日期', 'later-recognition-unread'],
  ['最新高企认定时间', 'later-recognition-unread'],
  ['高新技术企业重新认定日期', 'later-recognition-unread'],
])('the latest day of a title may be that of a renewal: %s', (header, code) => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入 | ${header} |
  `;
  const matching = match(raw);
  expect(matching.columns.filter(({ doubted }) => !doubted).map(({ column }) => column)).toEqual([1, 2, 3]);
  expect(findings(matching.diagnostics)).toEqual([['D1', code]]);
});

test.each([
  '高新技术企业有效期至',
  '高企证书有效期',
  '专精特新中小企业到期日期',
  '专精特新“小巨人”企业有效期截止时间',
  '创新型中小企业有效期限',
  '制造业单项冠军有效期至',
])('the end of a title whose day is nowhere given is told of: %s', (header) => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入 | ${header} |
    | 甲公司   | 91630102MA7521X4XN | 5000 | 2028年3月 |
  `;
  expect(findings(match(raw).diagnostics)).toEqual([['D1', 'title-end-unread']]);
});

test.each([
  ['高新技术企业认定日期', '高新技术企业有效期至', '2028年3月', []],
  ['高新技术企业认定日期（首次）', '高企到期时间', '2028年3月', []],
  // Asked for, which is told of where it is answered.
  ['是否高新技术企业', '高新技术企业有效期至', '2028年3月', []],
  ['高新技术企业认证日期', '高新技术企业有效期至', '2028年3月', [['D1', 'unread-header']]],
  ['备注', '高新技术企业有效期至', '/', []],
  ['备注', '营业执照有效期至', '2028年3月', []],
  ['备注', '合同到期日期', '2028年3月', []],
])(
  'but not beside what speaks of the title, nor where nothing is filled in: %s, %s',
  (beside, header, day, told) => {
    const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入 | ${beside} | ${header} |
    | 甲公司   | 91630102MA7521X4XN | 5000 | | ${day} |
  `;
    expect(findings(match(raw).diagnostics)).toEqual(told);
  },
);

test.each([
  ['认定类型', '首次认定', '复核', 'told'],
  ['认定方式', '新认定', '重新认定', 'told'],
  ['高企情况', '', '复审通过', 'told'],
  ['认定类型', '首次认定', '首次认定', 'silent'],
  ['认定类型', '专精特新', '复核', 'silent'],
  ['复核人', '王某', '李某', 'silent'],
  ['审核情况', '复核通过', '复核通过', 'silent'],
  ['数据状态', '新', '复核', 'silent'],
])(
  'cells that say which recognitions are renewals are told of: %s, %s, %s: %s',
  (header, first, second, said) => {
    const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入 | ${header} |
    | 甲公司   | 91630102MA7521X4XN | 5000 | ${first} |
    | 乙公司   | 91630103MA7521X4XM | 5000 | ${second} |
  `;
    expect(findings(match(raw).diagnostics)).toEqual(said === 'told' ? [['D1', 'unread-header']] : []);
  },
);

test('other answers than a column asks for are not to be read as its own', () => {
  const hints = ['是否注销', '认定方式', '是否首次入规', '是否曾退库'].map((header) => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码   | 营业收入 | ${header} |
      | 甲公司   | 91630102MA7521X4XN | 5000     | 复核      |
    `;
    return match(raw).diagnostics.map(({ wording }) => [wording.zh.hint, wording.en.hint]);
  });
  const [state, renewals, first, before] = hints.map((found) => found.flat());
  expect(state?.[0]).toBe(
    '如指“企业状态”，加一列“企业状态”，填写正常、停产、注销、吊销或迁出；此列所填不能照搬',
  );
  expect(renewals?.[0]).toContain('属重新认定、复核的填写奖补事项名称');
  expect(first?.[1]).toContain('否 for a first entry');
  expect(before?.[0]).toContain('--map "是否曾退库=是否退库再入库"');
});

test('days of entry in other words are not asked of which title they are beside those that are read', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码   | 营业收入 | 入规日期   | 批准入库时间 |
    | 甲公司   | 91630102MA7521X4XN | 5000     | 2024-05-01 | 2024-05-01   |
  `;
  expect(findings(match(raw).diagnostics)).toEqual([]);
});

test.each([
  ['是否为复核', '重新认定或复核事项'],
  ['是否首次认定', '重新认定或复核事项'],
  ['首次认定/复核', '重新认定或复核事项'],
  ['新认定或重新认定', '重新认定或复核事项'],
  ['是否注销', '企业状态'],
  ['是否停产或注销', '企业状态'],
  ['是否正常经营', '企业状态'],
  ['退库重入', '是否退库再入库'],
  ['是否曾退库', '是否退库再入库'],
  ['是否首次入规', '是否退库再入库'],
])('what keeps awards back is not passed over in silence: %s, unless %s is there', (header, column) => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入 | ${header} |
  `;
  expect(findings(match(raw).diagnostics)).toEqual([['D1', 'unread-header']]);
  const beside = sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入 | ${header} | ${column} |
  `;
  expect(match(beside).diagnostics).toEqual([]);
});

test('of two lists side by side it is said to put one below the other', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入 | 企业名称 |
    | 甲公司   | 91630102MA7521X4XN | 5000 | 乙公司 |
  `;
  const [found] = match(raw).diagnostics;
  expect(found).toMatchObject({ code: 'duplicate-column' });
  expect(found?.wording.zh.hint).toMatch(/^左右并排的两份名单，将右边一份移到左边一份之下；/u);
  expect(found?.wording.en.hint).toMatch(
    /^of two lists side by side move the right one below the left one;/u,
  );
});

test('the latest day makes nothing else of an entry made each year, nor where it is not to be filled in', () => {
  const raw = sheet`
    | 企业名称 | 营业收入 | 科技型中小企业入库日期（最新） | 高企认定日期（首次，不填最近一次） |
  `;
  expect(Object.keys(unitsOf(match(raw)))).toEqual(['name', 'revenue', 'techSmeOn', 'hnteOn']);
  expect(match(raw).diagnostics).toEqual([]);
});

test('what stands under a group of latest recognitions is doubted', () => {
  const raw = sheet`
    |          |                  |          | 最近一次认定 | <            |
    | 企业名称 | 统一社会信用代码 | 营业收入 | 高新技术企业 | 高企证书编号 |
  `;
  expect(findings(match(raw).diagnostics)).toEqual([['D2', 'doubted-column']]);
});

test('beside the plain column it is kept, and that is noted', () => {
  const raw = sheet`
    | 企业名称 | 营业收入 | 省级科技型企业认定日期 | 省级科技型企业认定日期（复核） |
  `;
  const matching = match(raw);
  expect(Object.keys(unitsOf(matching))).toEqual(['name', 'revenue', 'provTechOn']);
  expect(matching.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['later-recognition-unread', 'info'],
  ]);
});

test('what a group keeps from being read is said once, unless another column has it', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入 | 专精特新中小企业 | <    | 2025年1-9月 | <      |
    | ^        | ^                | ^        | 申报日期         | 批次 | 营业收入    | 净利润 |
  `;
  const matching = match(raw);
  expect(Object.keys(unitsOf(matching))).toEqual(['name', 'uscc', 'revenue', 'netProfit']);
  expect(findings(matching.diagnostics)).toEqual([
    ['D2', 'unread-under-group'],
    ['G2', 'doubted-column'],
  ]);
  expect(matching.diagnostics[1]?.wording.zh.message).toBe(
    '列“净利润”注明“2025年1-9月”，是不是“净利润”不能确定，所填各格均未采用',
  );
});

test('a line that seems to state a unit but cannot be understood leaves amounts without a unit unread', () => {
  const raw = sheet`
    单位：头（只）、元
    | 企业名称 | 营业收入 | 净利润（万元） |
  `;
  const matching = match(raw);
  expect(unitsOf(matching)).toEqual({ name: 'wan', netProfit: 'wan' });
  expect(findings(matching.diagnostics)).toEqual([['B2', 'unusable-unit']]);
});

test.each([
  ['（元）', '', 'yuan'],
  ['填报单位：城东区 | （元）', '', 'yuan'],
  ['城东区企业名单', '户数 | 金额（元）', 'wan'],
  ['城东区企业名单', '注：本表金额单位：元', 'yuan'],
  ['城东区企业名单', '说明：1.本表金额单位为元；2.本表一式两份。', 'yuan'],
  ['城东区企业名单', '填表人：李元 | 合计：', 'wan'],
  ['单位：元', '注：金额以元计', 'yuan'],
  ['单位：元', '（元）', 'yuan'],
  ['单位：万元', '注：金额单位：万元', 'wan'],
  ['单位：万元', '（元）', undefined],
  ['单位：人民币 | 元', '', 'yuan'],
  ['单位：人民币', '', undefined],
  ['单位：万元', '注：缴税总额以元填报', undefined],
  ['单位：元', '注：营业收入填万元', undefined],
  ['城东区企业名单', '注：除营业收入外，金额单位均为元。', undefined],
  ['城东区企业名单', '2、营业收入等财务指标以“元”为单位；', 'yuan'],
  ['城东区企业名单', '奖补资金以元为单位拨付至企业账户', 'wan'],
  ['单位：万元', '以上数据以元为单位', undefined],
  ['城东区企业名单', '金额精确到元', undefined],
  ['单位：万元', '金额精确到元', 'wan'],
  ['单位：元', '金额精确到元', 'yuan'],
  ['城东区企业名单', '奖励资金拨付时精确到元', 'wan'],
  ['1.本表由各县区填报；2.金额单位：万元；3.拨付金额以元计', '', 'wan'],
  ['单位：元；奖励按万元拨付', '', 'yuan'],
])('over the list %s and under it %s: amounts are in %s', (over, under, unit) => {
  const [[left = '', right = ''], [low = '', beside = '']] = [over.split(' | '), under.split(' | ')];
  const raw = sheet`
    | ${left}  | ${right}           |          |
    | 企业名称 | 统一社会信用代码   | 营业收入 |
    | 甲公司   | 91630102MA700000XJ | 5000     |
    | ${low}   | ${beside}          |          |
  `;
  expect(unitsOf(match(raw))['revenue']).toBe(unit);
});

test.each([
  ['单位：元', 'yuan'],
  ['填报单位：城东区', 'wan'],
  ['丙公司', 'wan'],
])('a line right under the header may state their unit: %s', (line, unit) => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码   | 营业收入 |
    | ${line}  |                    |          |
    | 甲公司   | 91630102MA700000XJ | 5000     |
  `;
  expect(unitsOf(match(raw))['revenue']).toBe(unit);
});

test('what a line says of claims is said of no other amount', () => {
  const raw = sheet`
    单位：万元（申报金额单位：元）
    | 企业名称 | 营业收入 | 申报金额 |
  `;
  const matching = match(raw);
  expect(unitsOf(matching)).toMatchObject({ revenue: 'wan', claimAmount: 'yuan' });
  expect(matching.diagnostics.map(({ wording }) => wording.zh.message)).toEqual([
    '表头未写单位的金额列按本表“单位：元”读取：申报金额',
  ]);
});

test.each([
  '单位：万元（其中研发总投入为元）',
  '单位：万元 | （标*的为元）',
  '收入单位：万元 | 金额单位：元',
])('a line that names several units leaves amounts without one of their own unread: %s', (line) => {
  const [left = '', right = ''] = line.split(' | ');
  const raw = sheet`
      | ${left}  | ${right} |                | ${''}    |
      | 企业名称 | 营业收入 | 净利润（万元） | 研发投入 |
    `;
  const matching = match(raw);
  expect(unitsOf(matching)).toEqual({ name: 'wan', netProfit: 'wan' });
  expect(findings(matching.diagnostics)).toEqual([
    ['B2', 'unusable-unit'],
    ['D2', 'unusable-unit'],
  ]);
});

test.each([
  ['单位：万元（其中研发投入为元）', 'wan', 'yuan', 'wan'],
  ['单位：元，研发投入、净利润单位：万元', 'yuan', 'wan', 'wan'],
  ['除研发投入为元外，其余单位为万元', 'wan', 'yuan', 'wan'],
  ['注：研发投入以元为单位，其余为万元', 'wan', 'yuan', 'wan'],
  ['单位：万元（研发投入：千元）', 'wan', undefined, 'wan'],
])('a line may except amounts that it names: %s', (line, revenue, rdExpense, netProfit) => {
  const raw = sheet`
    ${line}
    | 企业名称 | 营业收入 | 研发投入 | 净利润 |
  `;
  const units = unitsOf(match(raw));
  expect([units['revenue'], units['rdExpense'], units['netProfit']]).toEqual([revenue, rdExpense, netProfit]);
});

test.each([
  ['金额精确到元', '第 1 行“金额精确到元”只说了精确到哪一位，全表没有写明金额按元还是万元填写'],
  ['单位：万元（标*的为元）', '第 1 行“单位：万元（标*的为元）”写有不止一种单位，哪些金额用哪一种读不出来'],
  ['单位：RMB', '第 1 行“单位：RMB”没有写清是哪些金额的单位，或不是可用的单位'],
  ['单位：千元', '列“营业收入”的单位“单位：千元”不能使用，该列未读取'],
])('what is not understood of %s is told', (line, message) => {
  const raw = sheet`
    ${line}
    | 企业名称 | 营业收入 |
  `;
  const { diagnostics } = match(raw);
  expect(diagnostics[0]?.wording.zh.message).toContain(message);
});

test('of a header that has a unit in brackets, that is what is told not to do', () => {
  const { diagnostics } = match(sheet`
    | 企业名称 | 营业收入（美元） |
  `);
  expect(diagnostics[0]?.wording.zh.message).toBe('列“营业收入（美元）”的单位“美元”不能使用，该列未读取');
});

test.each(['财务指标（单位：万元，研发投入为元）', '财务指标（万元、元）', '财务指标:万元,研发投入为元'])(
  'so does a group: %s',
  (group) => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | ${group} | <        | <              |
      | ^        | ^                | 营业收入 | 研发投入 | 净利润（万元） |
    `;
    expect(Object.keys(unitsOf(match(raw)))).toEqual(['name', 'uscc', 'netProfit']);
  },
);

describe('the unit of a group over blank cells, none of them merged,', () => {
  const rows = (line: string, group: string, next: string) => sheet`
    ${line}
    |          |                  | ${group} |          | ${next} |                | 认定     |
    | 企业名称 | 统一社会信用代码 | 营业收入 | 研发投入 | 净利润  | 资产总额（元） | 是否规上 |
  `;

  test.each([
    ['单位：元', '经营情况（万元）', '', { revenue: 'wan', assets: 'yuan' }, ['D3', 'E3']],
    ['', '经营情况（元）', '', { revenue: 'yuan', assets: 'yuan' }, ['D3', 'E3']],
    ['', '经营情况（元）', '其他', { revenue: 'yuan', netProfit: 'wan', assets: 'yuan' }, ['D3']],
  ])('leaves open what it may not reach: %s, %s, %s', (line, group, next, units, cells) => {
    const matching = match(rows(line, group, next));
    expect(unitsOf(matching)).toEqual({ name: 'wan', uscc: 'wan', aboveScale: 'wan', ...units });
    const unusable = matching.diagnostics.filter(({ code }) => code === 'unusable-unit');
    expect(findings(unusable).map(([cell]) => cell)).toEqual(cells);
    expect(unusable[0]?.wording.zh.message).toContain(`单位“${group}”是否也管到列`);
  });

  test.each([
    ['', '经营情况（万元）', ''],
    ['单位：万元', '经营情况（万元）', '其他'],
    ['单位：元', '经营情况（元）', ''],
  ])('is read where it is the unit of all anyway: %s, %s, %s', (line, group, next) => {
    const matching = match(rows(line, group, next));
    expect(matching.diagnostics.map(({ code }) => code)).not.toContain('unusable-unit');
  });

  test('is settled by a line of units under the header', () => {
    const raw = sheet`
      |          |                  | 经营情况（元） |          |          |
      | 企业名称 | 统一社会信用代码 | 营业收入       | 研发投入 | 是否规上 |
      |          |                  |                | 万元     |          |
    `;
    expect(unitsOf(match(raw))).toMatchObject({ revenue: 'yuan', rdExpense: 'wan' });
  });

  test('is certain where cells are merged', () => {
    const raw = sheet`
      |          |                  | 经营情况（元） | <        |          |
      | 企业名称 | 统一社会信用代码 | 营业收入       | 研发投入 | 是否规上 |
    `;
    expect(unitsOf(match(raw))).toMatchObject({ revenue: 'yuan', rdExpense: 'yuan' });
  });
});

test('a column that a contrary group further left may reach is read, and that is said', () => {
  const raw = sheet`
    |          |                  |          | 撤销时间         |              |
    | 企业名称 | 统一社会信用代码 | 营业收入 | 专精特新中小企业 | 高新技术企业 |
  `;
  const matching = match(raw);
  expect(matching.columns.map(({ key, doubted = false }) => [key, doubted])).toEqual([
    ['name', false],
    ['uscc', false],
    ['revenue', false],
    ['srdiOn', true],
    ['hnteOn', false],
  ]);
  expect(findings(matching.diagnostics)).toEqual([
    ['D2', 'doubted-column'],
    ['E2', 'group-may-reach'],
  ]);
});

test("beside a column of its name under another group it is that group's, and unread", () => {
  const raw = sheet`
    |          |                  | 2024年   |          | 2025年1-9月 |          |
    | 企业名称 | 统一社会信用代码 | 资产总额 | 营业收入 | 资产总额    | 营业收入 |
    | 甲公司   | 123              | 9        | 5        | 8           | 4        |
  `;
  const matching = matchColumns(raw, findHeader(raw, 2025) as Header);
  expect(matching.columns.map(({ key, column }) => [key, column])).toEqual([
    ['name', 1],
    ['uscc', 2],
    ['assets', 3],
    ['revenue', 4],
  ]);
  expect(findings(matching.diagnostics)).toEqual([['F2', 'unread-under-group']]);
});

test('a group of another year, in two digits as in four, makes the figures under it doubtful', () => {
  for (const year of ['25年', '2025年']) {
    const raw = sheet`
      |          |                  |          |          | ${year}  | <      |
      | 企业名称 | 统一社会信用代码 | 所属县区 | 是否规上 | 营业收入 | 净利润 |
      | 甲公司   | 123              | 城东区   | 是       | 9        | 5      |
    `;
    expect(findings(matchColumns(raw, findHeader(raw, 2025) as Header).diagnostics)).toEqual([
      ['E2', 'doubted-column'],
      ['F2', 'doubted-column'],
    ]);
  }
});

test('groups of several years, in two digits, say of which each column is', () => {
  const raw = sheet`
    |          |                  | 24年     | 23年     |
    | 企业名称 | 统一社会信用代码 | 营业收入 | 营业收入 |
    | 甲公司   | 123              | 9        | 5        |
  `;
  const { columns } = matchColumns(raw, findHeader(raw, 2025) as Header);
  expect(columns.map(({ key, column }) => [key, column])).toEqual([
    ['name', 1],
    ['uscc', 2],
    ['revenue', 3],
    ['revenuePrior', 4],
  ]);
});

test.each([
  ['创新型', '是否规上', ['E1 unread-header']],
  ['科技型', '是否规上', ['E1 unread-header']],
  ['专精特新', '专精特新中小企业认定日期', []],
  ['高企', '是否规上', ['E1 unread-header']],
  ['“高企”', '是否规上', ['E1 unread-header']],
  ['高企', '高企认定时间', []],
  ['入规', '是否规上', []],
  ['是否高企', '是否规上', []],
  ['创新', '是否规上', []],
  ['认定日期', '是否规上', ['E1 unread-header']],
  ['认定日期', '绿色工厂', []],
  ['认定日期', '有效荣誉', []],
])('a title without 认定日期, %s beside %s', (title, other, told) => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入 | ${other}    | ${title}    |
    | 甲公司   | 123              | 5        | @2025-01-01 | @2025-01-01 |
  `;
  const said = matchColumns(raw, findHeader(raw, 2025) as Header).diagnostics;
  expect(findings(said).map((finding) => finding.join(' '))).toEqual(told);
});

const TITLES_IN_OTHER_WORDS = [
  ['国家级专精特新“小巨人”企业认定时间', '专精特新小巨人认定日期'],
  ['国家级专精特新小巨人企业认定时间', '专精特新小巨人认定日期'],
  ['国家级专精特新“小巨人”企业', '专精特新小巨人认定日期'],
  ['国家级小巨人企业认定年份', '专精特新小巨人认定日期'],
  ['省专精特新', '专精特新中小企业认定日期'],
  ['专精特新企业', '专精特新中小企业认定日期'],
  ['创新型企业', '创新型中小企业认定日期'],
  ['国家级制造业单项冠军', '制造业单项冠军认定日期'],
  ['单项冠军企业', '制造业单项冠军认定日期'],
  ['科技小巨人企业', '省级科技小巨人认定日期'],
  ['高企时间', '高新技术企业认定日期'],
  ['高企认定年度', '高新技术企业认定日期'],
  ['获评高新技术企业时间', '高新技术企业认定日期'],
  ['认定高新技术企业时间', '高新技术企业认定日期'],
  ['高新技术企业发证日期', '高新技术企业认定日期'],
  ['西宁市科技型企业认定日期', '市级科技型企业认定日期'],
  ['青海省科技型企业', '省级科技型企业认定日期'],
  ['西宁市研发中心', '市级研发中心认定日期'],
  ['农业科技园', '市级农业科技园认定日期'],
  ['上规时间', '入规日期'],
  ['首次上规时间', '入规日期'],
  ['上规日期', '入规日期'],
  ['纳规时间', '入规日期'],
  ['入统时间', '入规日期'],
  ['规上入库时间', '入规日期'],
  ['入库时间', '入规日期'],
  ['统计局批准入库时间', '入规日期'],
  ['月度入库日期', '入规日期'],
  ['冠军企业', '制造业单项冠军认定日期'],
  ['冠军企业认定时间', '制造业单项冠军认定日期'],
  ['制造业冠军', '制造业单项冠军认定日期'],
  ['研发经费', '研发费用'],
  ['研发经费支出', '研发费用'],
  ['R&D投入', '研发费用'],
  ['2024年研发经费', '研发费用'],
  ['研究与试验发展经费支出', '研发费用'],
  ['前一年度研发经费', '前一年度研发费用'],
  ['2025年1-12月营业收入', '本年累计营业收入'],
  ['2025年1—11月营业收入（万元）', '本年累计营业收入'],
  ['2025年全年营业收入', '本年累计营业收入'],
  ['营业收入2025年1-12月', '本年累计营业收入'],
  ['2023年研发经费', '前一年度研发费用'],
  ['1-12月营业收入', '本年累计营业收入'],
  ['规上认定时间', '入规日期'],
  ['小升规年度', '入规日期'],
  ['新晋中国民营企业500强', '新晋中国民营500强年份'],
  ['民营企业500强年份', '新晋中国民营500强年份'],
  ['中国企业500强年份', '新晋中国500强年份'],
  ['项目研发总投入', '转移转化项目研发总投入'],
  ['引进技术研发总投入', '转移转化项目研发总投入'],
  ['技术转移转化研发投入', '转移转化项目研发总投入'],
  ['成果转化投入', '转移转化项目研发总投入'],
  ['技术转让研发费用', '转移转化项目研发总投入'],
  ['择优入选', '转移转化项目是否择优入选'],
  ['近三年缴税', '近三年累计缴税总额'],
  ['近3年实缴税金', '近三年累计缴税总额'],
  ['2022-2024年纳税总额', '近三年累计缴税总额'],
  ['以前年度最高营业收入', '历史最高年营业收入'],
  ['营业收入历史最高', '历史最高年营业收入'],
  ['是否重新入库', '是否退库再入库'],
  ['申请奖补资金', '申报金额'],
  ['申报资金', '申报金额'],
  ['复核事项', '重新认定或复核事项'],
  ['重新认定或复核', '重新认定或复核事项'],
  ['是否重新认定', '重新认定或复核事项'],
  ['是否第二次认定', '重新认定或复核事项'],
  ['第一次认定还是复核', '重新认定或复核事项'],
  ['被认定为创新型中小企业的时间', '创新型中小企业认定日期'],
  ['何时认定为创新型中小企业', '创新型中小企业认定日期'],
  ['专精特新企业认定批次及时间', '专精特新中小企业认定日期'],
  ['专精特新有效期开始日期', '专精特新中小企业认定日期'],
  ['高新技术企业认定/到期日期', '高新技术企业认定日期'],
  ['专精特新企业认定及到期时间', '专精特新中小企业认定日期'],
  ['高新技术企业认定/到期情况认定日期', '高新技术企业认定日期'],
  ['工信部小巨人认定时间', '专精特新小巨人认定日期'],
  ['国家级专精特新认定时间', '专精特新小巨人认定日期'],
  ['国家级专精特新中小企业', '专精特新小巨人认定日期'],
  ['单项冠军示范企业认定时间', '制造业单项冠军认定日期'],
  ['制造业单项冠军示范企业', '制造业单项冠军认定日期'],
  ['单项冠军产品', '制造业单项冠军认定日期'],
  ['制造业单项冠军产品认定日期', '制造业单项冠军认定日期'],
  ['单项冠军企业产品', '制造业单项冠军认定日期'],
  ['专精特新产品认定时间', '专精特新中小企业认定日期'],
  ['高新', '高新技术企业认定日期'],
  ['高新获批时间', '高新技术企业认定日期'],
  ['高新技术企业认定情况', '高新技术企业认定日期'],
  ['高新技术企业证书颁发日期', '高新技术企业认定日期'],
  ['取得高新技术企业证书时间', '高新技术企业认定日期'],
  ['高企公告日期', '高新技术企业认定日期'],
  ['高企备案日期', '高新技术企业认定日期'],
  ['高新技术企业有效期起', '高新技术企业认定日期'],
  ['高新技术企业认定日期/证书编号', '高新技术企业认定日期'],
  ['农业科技园区认定时间', '市级农业科技园认定日期'],
  ['入库时间（规上）', '入规日期'],
  ['进规时间', '入规日期'],
  ['成为规上企业时间', '入规日期'],
  ['纳入统计库时间', '入规日期'],
  ['升规月份', '入规日期'],
  ['进入中国企业500强年份', '新晋中国500强年份'],
  ['中国企业五百强年份', '新晋中国500强年份'],
] as const;

describe('a title or figure in other words', () => {
  const beside = (other: string, ...headers: readonly string[]): readonly string[] => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 营业收入 | ${other} | ${headers[0] ?? ''} | ${headers[1] ?? ''} | ${headers[2] ?? ''} |
      | 甲公司   | 123              | 5        |          |                     |                    |                    |
    `;
    const { diagnostics } = matchColumns(raw, findHeader(raw, 2025) as Header);
    return diagnostics.map(({ code, wording }) => `${code} ${wording.zh.hint ?? ''}`);
  };

  test.each(TITLES_IN_OTHER_WORDS)('%s is not read, and that is said: %s', (written, meant) => {
    const told = beside('是否规上', written);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^unread-header 如指“${meant}”`, 'u'));
  });

  test.each(TITLES_IN_OTHER_WORDS)('%s is not remarked on beside the column itself', (written, meant) => {
    expect(beside(meant, written)).toEqual([]);
  });

  test.each(['重新认定时间', '复核通过时间', '高新技术企业重新认定时间', '高企复审日期'])(
    'of a renewal is told beside the title, unless renewals are named: %s',
    (written) => {
      expect(beside('高新技术企业', written)).toEqual([
        expect.stringMatching(/^unread-header 如指“重新认定或复核事项”/u),
      ]);
      expect(beside('高新技术企业', written, '重新认定或复核事项')).toEqual([]);
      expect(beside('是否规上', '复核时间')).toEqual([]);
    },
  );

  test.each(['市级专精特新企业认定时间', '西宁市高新技术企业'])('is none of another level: %s', (written) => {
    expect(beside('是否规上', written)).toEqual([]);
  });

  test.each([
    ...['省级小巨人企业认定时间', '小巨人认定年度', '“小巨人”认定情况认定日期', '小巨人公告日期', '3.小巨人'],
    ...['小巨人入选时间', '被认定为小巨人日期', '第七批小巨人认定日期', '“小巨人”企业名单批次时间'],
  ])('asks which little giant: %s', (written) => {
    expect(beside('是否规上', written)).toEqual([expect.stringMatching(/^ambiguous-header/u)]);
  });

  test.each([
    ['是否高新技术企业', '认定时间', '如指“高新技术企业认定日期”'],
    ['是否专精特新企业', '证书编号 | 获评时间', '如指“专精特新中小企业认定日期”'],
    ['资质名称', '认定日期', '每项资质各设一列'],
    ['称号类别', '批次 | 认定年度', '每项资质各设一列'],
    ['主导产品', '证书编号 | 认定时间', '每项资质各设一列'],
    ['主导产品', '国家级认定时间', '每项资质各设一列'],
    ['主导产品', '500强', '每项资质各设一列'],
    ['世界500强', '入选500强年份', '每项资质各设一列'],
  ])('days of recognition are told of beside what was recognised: %s, %s', (title, days, hint) => {
    expect(beside('是否规上', title, ...days.split(' | '))).toEqual([
      expect.stringContaining(`unread-header ${hint}`),
    ]);
  });

  test.each(['高新技术企业（是/否）', '高新技术企业（是、否）', '高新技术企业（填是或否）'])(
    'a column of 是 and 否 is none of days: %s',
    (written) => {
      expect(beside('高新技术企业认定时间', written)).toEqual([]);
      expect(beside('是否规上', written)).toEqual([expect.stringMatching(/^doubted-column/u)]);
    },
  );

  test.each([
    ['高新技术企业', '是否高新技术企业', '认定时间'],
    ['是否规上', '是否上市', '认定时间'],
    ['是否规上', '资质名称', '有效期至'],
  ])('and not where nothing is lost: %s, %s, %s', (read, title, days) => {
    expect(beside(read, title, days)).toEqual([]);
  });

  test.each([
    ...['联系人', '联系电话', '备注', '法定代表人', '地址', '注册资本', '开户行', '证书编号', '发证机关'],
    ...[
      '有效期至',
      '申报类型',
      '培育方向',
      '认定文号',
      '认定部门',
      '认定级别',
      '认定批次',
      '注册地址',
      '产值',
    ],
    ...['是否专精特新', '是否高新技术企业', '专精特新培育方向', '专精特新批次', '专精特新有效期', '企业规模'],
    ...['研发项目数', '研发机构名称', '研发中心名称', '再入库时间', '填报时间', '退库时间', '有效期截止时间'],
    ...['是否上市', '上市时间', '投产时间', '项目名称', '项目总投资', '高新技术产品收入', '数量'],
    ...['高新技术产品', '单项冠军产品名称', '单项冠军产品收入', '单项冠军产品数', '专精特新产品'],
    ...['高新技术产业开发区', '企业类型', '企业类别', '年度', '年份', '所属年度', '数据复核人', '技术合同额'],
    ...['隶属关系', '规上工业产值', '规上企业数', '民营企业', '国家级绿色工厂', '省级企业技术中心'],
    ...[
      '隐形冠军',
      '2021年营业收入',
      '2025年营业收入增长率',
      '2025年1-12月工业总产值',
      '研发费用占比',
      '研发人员经费',
      '2025年研发费用',
      '2022年研发费用',
    ],
  ])('is not what other columns are: %s', (written) => {
    expect(beside('是否规上', written)).toEqual([]);
  });
});

// The row of groups stands over the header, or the header's other cells are merged with it.
const GROUPED = [
  (group: string, words: string) => sheet`
    |          |                  |          |          | ${group} | <        |
    | 企业名称 | 统一社会信用代码 | 营业收入 | 是否规上 | ${words} | 证书编号 |
    | 甲公司   | 123              | 5        | 是       | @2025-03-01 | x     |
  `,
  (group: string, words: string) => sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入 | 是否规上 | ${group} | <        |
    | ^        | ^                | ^        | ^        | ${words} | 证书编号 |
    | 甲公司   | 123              | 5        | 是       | @2025-03-01 | x     |
  `,
  (group: string, words: string) => sheet`
    |          |                  |          |          | ${group}    |
    | 企业名称 | 统一社会信用代码 | 营业收入 | 是否规上 | ${words}    |
    | 甲公司   | 123              | 5        | 是       | @2025-03-01 |
  `,
  (group: string, words: string) => sheet`
    | 企业名称 | 统一社会信用代码 | 营业收入 | 是否规上 | ${group}    |
    |          |                  |          |          | ${words}    |
    | 甲公司   | 123              | 5        | 是       | @2025-03-01 |
  `,
];

describe('what a group and the words under it say as one header', () => {
  test.each([
    ['小巨人', '认定时间', 'ambiguous-header'],
    ['小巨人企业', '认定时间', 'ambiguous-header'],
    ['“小巨人”认定情况', '认定时间', 'ambiguous-header'],
    ['小巨人认定', '认定时间', 'ambiguous-header'],
    ['小巨人称号', '获批时间', 'ambiguous-header'],
    ['小巨人名单', '认定时间', 'ambiguous-header'],
    ['专精特新企业', '认定时间', '如指“专精特新中小企业认定日期”'],
    ['专精特新企业情况', '认定时间', '如指“专精特新中小企业认定日期”'],
    ['创新型企业', '认定时间', '如指“创新型中小企业认定日期”'],
    ['高新', '认定时间', '如指“高新技术企业认定日期”'],
    ['高新', '获批时间', '如指“高新技术企业认定日期”'],
    ['国家级高新技术企业', '发证日期', '如指“高新技术企业认定日期”'],
    ['单项冠军企业', '获批时间', '如指“制造业单项冠军认定日期”'],
    ['规上', '认定时间', '如指“入规日期”'],
    ['500强', '获评年份', '每项资质各设一列'],
    ['国家级', '认定时间', '每项资质各设一列'],
  ])('is told of where nothing is read: %s, %s', (group, words, said) => {
    for (const grouped of GROUPED) {
      const raw = grouped(group, words);
      const matching = match(raw);
      expect(matching.columns.map(({ column }) => column)).toEqual([1, 2, 3, 4]);
      const of = matching.diagnostics.filter(({ value }) => value === words || value === group);
      expect(of.map(({ code, wording }) => `${code} ${wording.zh.hint}`)).toEqual([
        expect.stringContaining(said),
      ]);
    }
  });

  test('is told of beside the words of another group, but not where these are of something else', () => {
    const raw = sheet`
      |          |                  |          |          | 小巨人企业  | 绿色工厂    |
      | 企业名称 | 统一社会信用代码 | 营业收入 | 是否规上 | 认定时间    | 认定时间    |
      | 甲公司   | 123              | 5        | 是       | @2025-03-01 | @2025-03-01 |
    `;
    expect(findings(match(raw).diagnostics)).toEqual([['E2', 'ambiguous-header']]);
  });

  test('is doubted where a note of the group makes other days of it', () => {
    const [over] = GROUPED;
    const matching = match(over?.('高新技术企业（重新认定）', '认定时间') ?? sheet``);
    expect(findings(matching.diagnostics)).toEqual([['E2', 'doubted-column']]);
  });

  test.each([
    ['专精特新', '小巨人', 'littleGiantOn', []],
    ['科技', '小巨人', 'techGiantOn', []],
    ['市级', '科技型企业', 'cityTechOn', []],
    ['专精特新', '省级', 'srdiOn', []],
    ['高新技术企业', '国家级', 'hnteOn', []],
    ['国家级', '单项冠军', 'championOn', []],
    ['专精特新', '国家级', 'srdiOn', ['doubted-column']],
    ['国家级', '专精特新', 'srdiOn', ['doubted-column']],
    ['省级认定', '单项冠军', 'championOn', ['doubted-column']],
    ['专精特新', '创新型', undefined, ['unread-header']],
    ['专精特新', '单项冠军企业', undefined, ['unread-header']],
    ['优质中小企业', '小巨人企业', undefined, ['ambiguous-header']],
  ])('is that of the lower of two groups: %s, %s', (high, low, key, told) => {
    const matching = match(sheet`
      |          |                  |          |          | ${high}     | <        |
      |          |                  |          |          | ${low}      | <        |
      | 企业名称 | 统一社会信用代码 | 营业收入 | 是否规上 | 认定时间    | 证书编号 |
      | 甲公司   | 123              | 5        | 是       | @2025-03-01 | x        |
    `);
    expect(matching.columns.find(({ column }) => column === 5)?.key).toBe(key);
    expect(matching.diagnostics.map(({ code }) => code)).toEqual(told);
  });
});

describe('under a group of its recognition and its end, the day from which a title holds', () => {
  const under = (group: string, from: string, to: string) => sheet`
    |          |                  |          |          |          | ${group}     | <           |
    | 企业名称 | 统一社会信用代码 | 营业收入 | 是否规上 | 入规日期 | ${from}      | ${to}       |
    | 甲公司   | 123              | 5        | 是       |          | @2025-03-01  | @2028-02-29 |
  `;

  test.each([
    ['专精特新中小企业认定/到期日期', '起', '止'],
    ['专精特新中小企业认定日期/到期日期', '起', '止'],
    ['专精特新中小企业认定及到期时间', '开始', '结束'],
    ['专精特新中小企业认定/到期日期', '认定', '到期'],
    ['专精特新中小企业认定日期/到期日期', '认定日期', '到期日期'],
    ['专精特新中小企业有效期', '起', '止'],
    ['专精特新中小企业有效期', '自', '至'],
  ])('is asked about: %s over %s and %s', (group, from, to) => {
    const { diagnostics } = match(under(group, from, to));
    expect(findings(diagnostics)).toEqual([['F2', 'unread-header']]);
    expect(diagnostics[0]?.wording.zh.message).toContain('专精特新中小企业认定日期');
  });

  test.each([
    ['认定/到期日期', '起', '止'],
    ['认定日期/到期日期', '开始日期', '结束日期'],
  ])('is asked of which title it is where none is named: %s over %s and %s', (group, from, to) => {
    expect(findings(match(under(group, from, to)).diagnostics)).toEqual([['F2', 'unread-header']]);
  });

  test.each([
    ['租赁合同', '起', '止'],
    ['厂房租赁期限', '起', '止'],
    ['商标有效期', '起', '止'],
  ])('is nothing of a title: %s over %s and %s', (group, from, to) => {
    expect(findings(match(under(group, from, to)).diagnostics)).toEqual([]);
  });
});
