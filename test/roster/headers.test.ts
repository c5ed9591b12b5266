import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/roster/cell-text.ts';
import { COLUMN_KEYS, columnOf } from '../../src/roster/columns.ts';
import { mayBeHeader, readHeader } from '../../src/roster/headers.ts';

test('every header and every other spelling of the contract means its own column', () => {
  const wrong = COLUMN_KEYS.flatMap((key) =>
    [columnOf(key).header, ...columnOf(key).alsoWritten].filter((name) => readHeader(name).key !== key),
  );
  expect(wrong).toEqual([]);
});

test('no two columns share a spelling', () => {
  const names = COLUMN_KEYS.flatMap((key) =>
    [columnOf(key).header, ...columnOf(key).alsoWritten].map(plainText),
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe('a header is understood whatever its dress', () => {
  test.each([
    ['统一社会\n信用代码', 'uscc'],
    [' 企 业 名 称 ', 'name'],
    ['*企业名称', 'name'],
    ['企业名称（必填）', 'name'],
    ['专精特新"小巨人"认定日期', 'littleGiantOn'],
    ['专精特新（小巨人）认定日期', 'littleGiantOn'],
    ['科技“小巨人”', 'techGiantOn'],
    ['科技小巨人认定日期', 'techGiantOn'],
    ['高新技术企业认定时间', 'hnteOn'],
    ['Ⅰ类知识产权数量', 'ip1'],
    ['新晋世界５００强年份', 'global500'],
    ['营业收入（上年度）', 'revenue'],
    ['营业收入（前一年度，万元）', 'revenuePrior'],
    ['营业收入/万元', 'revenue'],
    ['1.营业收入', 'revenue'],
    ['12、*企业名称', 'name'],
    ['营业收入（1）', 'revenue'],
  ])('%j means %s', (text, key) => {
    expect(readHeader(text).key).toBe(key);
  });
});

describe('a header that names a year is understood from the period', () => {
  test.each([
    ['2024年营业收入（万元）', 'revenue'],
    ['营业收入（2024年度）', 'revenue'],
    ['营业收入（2023年）', 'revenuePrior'],
    ['2022年主营业务收入', 'mainRevenuePrior2'],
    ['2025年累计营业收入', 'revenueYtd'],
    ['营业收入2024年（万元）', 'revenue'],
    ['营业收入-2023年', 'revenuePrior'],
    ['2024年全年营业收入', 'revenue'],
    ['2024年1-12月营业收入', 'revenue'],
    ['营业收入（23年）', 'revenuePrior'],
    ['24年营业收入', 'revenue'],
    ['近三年累计缴税总额（22-24年）', 'tax3y'],
    ['近三年累计缴税总额（22、23、24年）', 'tax3y'],
    ['近三年累计缴税总额（22/23/24年）', 'tax3y'],
    ['成立日期（不少于25年）', 'foundedOn'],
    ['从事特定细分市场年限（至少25年）', 'nicheYears'],
    ['从事特定细分市场年限（25年以上）', 'nicheYears'],
    ['从事特定细分市场年限（满25年）', 'nicheYears'],
  ])('%s means %s in 2025', (text, key) => {
    expect(readHeader(text, 2025).key).toBe(key);
  });

  test.each([
    '营业收入（2021年）',
    '2025年营业收入',
    '营业收入2025年',
    '2025年1-12月营业收入',
    '2024年1-9月营业收入',
    '申报金额（2023年）',
  ])('%s is none of ours in 2025', (text) => {
    expect(readHeader(text, 2025).key).toBeUndefined();
  });
});

describe('years in a bracket that are those its words mean change nothing', () => {
  test.each([
    ['近三年累计缴税总额（2022-2024年）', 'tax3y'],
    ['近三年（2022—2024年）累计缴税总额（万元）', 'tax3y'],
    ['近三年累计缴税总额（元，2022年至2024年）', 'tax3y'],
    ['近三年累计缴税总额（2022、2023、2024年度）', 'tax3y'],
    ['三年累计缴税（2022-2024年合计）（万元）', 'tax3y'],
    ['近三年纳税总额（2022年1月-2024年12月）', 'tax3y'],
    ['历史最高年营业收入（2023年及以前）', 'revenuePeak'],
    ['历史最高年营业收入（截至2023年底，万元）', 'revenuePeak'],
    ['此前最高年营业收入（不含2024年）', 'revenuePeak'],
    ['此前最高年营业收入（2023年及之前）', 'revenuePeak'],
  ])('%s is %s in 2025, and in no other year', (header, key) => {
    expect(readHeader(header, 2025)).toMatchObject({ key });
    for (const year of [2024, 2026, undefined]) expect(readHeader(header, year).key).toBeUndefined();
  });

  test.each([
    '近三年累计缴税总额（2021-2023年）',
    '近三年累计缴税总额（2023-2025年）',
    '近三年累计缴税总额（2022-2025年）',
    '近三年累计缴税总额（2022-2024年，预计）',
    '近三年累计缴税总额（2022、2024年）',
    '近三年累计缴税总额（2024年）',
    '历史最高年营业收入（2024年及以前）',
    '历史最高年营业收入（2022年及以前）',
    '历史最高年营业收入（2024年以前）',
    '历史最高年营业收入（2023年）',
    '此前最高年营业收入（不含2025年）',
    '营业收入（2022-2024年）',
    '营业收入（不含2024年）',
  ])('%s names other years', (header) => {
    expect(readHeader(header, 2025).key).toBeUndefined();
  });

  test.each([
    ['上年度营业收入（2024年）', 'revenue'],
    ['上年度营业收入（2024年，万元）', 'revenue'],
    ['上年度（2024年）营业收入', 'revenue'],
    ['营业收入(2024)', 'revenue'],
    ['营业收入（2024年决算数）', 'revenue'],
    ['上年度营业收入（2024年1-12月）', 'revenue'],
    ['营业收入（2023）', 'revenuePrior'],
    ['前一年度营业收入（2023年）', 'revenuePrior'],
    ['前二年度营业收入（2022年）', 'revenuePrior2'],
    ['本年累计营业收入（2025年）', 'revenueYtd'],
    ['本年累计营业收入（2025年1-12月）', 'revenueYtd'],
    ['本年累计营业收入（截至2025年12月底）', 'revenueYtd'],
    ['上年度研发费用（2024年，万元）', 'rdExpense'],
    ['资产总额（2024年末）', 'assets'],
    ['负债总额（2024年12月31日）', 'liabilities'],
    ['2024年末资产总额（万元）', 'assets'],
    ['从业人员（2024年）', 'employees'],
    ['新晋中国500强年份（2025年）', 'china500'],
    ['高新技术企业认定日期(2025年)', 'hnteOn'],
    ['专精特新中小企业（2025年新认定）', 'srdiOn'],
    ['是否规上（2025年）', 'aboveScale'],
    ['申报金额（2025年，万元）', 'claimAmount'],
    ['申报金额（2025）', 'claimAmount'],
    ['本年累计营业收入（2025年累计）', 'revenueYtd'],
    ['企业状态（截至2025年12月31日）', 'state'],
  ])('%s is %s in 2025, and not in the year after', (header, key) => {
    expect(readHeader(header, 2025)).toMatchObject({ key });
    expect(readHeader(header, 2026).key).not.toBe(key);
  });

  test.each(['入规日期（2024年）', '入规日期（2025年）'])('%s is read in the year of either', (header) => {
    expect(readHeader(header, 2025).key).toBe('aboveScaleOn');
  });

  test.each([
    ['营业收入（2025年）', 'revenue', [2024]],
    ['上年度营业收入（2023年）', 'revenue', [2024]],
    ['营业收入（2021）', 'revenue', [2024]],
    ['前一年度营业收入（2024年）', 'revenuePrior', [2023]],
    ['本年累计营业收入（2024年）', 'revenueYtd', [2025]],
    ['资产总额（2025年末）', 'assets', [2024]],
    ['高新技术企业认定日期（2024年）', 'hnteOn', [2025]],
    ['是否规上（2024年）', 'aboveScale', [2025]],
    ['入规日期（2023年）', 'aboveScaleOn', [2024, 2025]],
    ['营业收入（25年）', 'revenue', [2024]],
    ['净利润（２３年）', 'netProfit', [2024]],
    ['高新技术企业认定日期（24年）', 'hnteOn', [2025]],
  ])('%s is none of ours in 2025, where the years of %s are %j', (header, key, meant) => {
    expect(readHeader(header, 2025)).toMatchObject({ key: undefined, otherYear: { key, meant } });
  });

  test.each(['行业代码（GB/T 4754-2017）', '国民经济行业代码（2017版）', '行业代码（GB/T4754—2017，四位）'])(
    'the year of the classification that its codes are of says nothing against %s',
    (header) => {
      for (const year of [2025, 2031]) expect(readHeader(header, year).key).toBe('industryCode');
      expect(readHeader(header.replace('2017', '2011'), 2025).key).toBeUndefined();
    },
  );

  test.each([
    ['是否规上（2000万元以上）', 'aboveScale'],
    ['是否规上（年主营业务收入2000万元及以上）', 'aboveScale'],
    ['上年度营业收入（2000万元以上填）', 'revenue'],
    ['从业人员（1000人以上另附说明）', 'employees'],
  ])('what counts money or people names no year: %s', (header, key) => {
    for (const year of [2025, 2031]) expect(readHeader(header, year).key).toBe(key);
  });

  test.each([
    '高新技术企业认定日期（格式：2025-01-01）',
    '高新技术企业认定时间（如2025/3/1）',
    '高新技术企业认定日期（例：2024年3月1日）',
    '高新技术企业认定日期（如：20250301）',
    '高新技术企业认定日期（按2025-01-01格式填写）',
    '高新技术企业认定日期（格式2025.01，首次）',
  ])('a day that shows how to write one names no year: %s', (header) => {
    for (const year of [2025, 2031]) expect(readHeader(header, year).key).toBe('hnteOn');
  });

  test.each(['格式：2025年', '如：2024', '例：2024年', '按2025年格式填写'])(
    'nor does a year in a column of years: %s',
    (example) => {
      for (const year of [2025, 2031])
        expect(readHeader(`新晋中国500强年份（${example}）`, year).key).toBe('china500');
      expect(
        readHeader(`新晋中国500强年份（${example}）`.replace(/[如例格式：按填写]/gu, ''), 2031).key,
      ).toBeUndefined();
    },
  );

  test.each([
    '高新技术企业认定日期（2023-01-01）',
    '高新技术企业认定日期（如2024年）',
    '高新技术企业认定日期（20230101）',
    '高新技术企业认定日期（2024-12-31前）',
    '高新技术企业认定日期（如2024年已认定）',
    '上年度营业收入（20231231）',
    '上年度营业收入（202312）',
  ])('any other day does: %s', (header) => {
    expect(readHeader(header, 2025).key).toBeUndefined();
  });

  test('the unit beside them counts', () => {
    expect(readHeader('近三年累计缴税总额（元，2022-2024年）', 2025)).toMatchObject({ unit: 'yuan' });
  });
});

describe('a header is not taken for another', () => {
  test.each(['是否高新技术企业', '高新技术企业数', '营业收入增速', '营业收入（历史最高）', '序号', ''])(
    '%j is none of ours',
    (text) => {
      expect(readHeader(text)).toMatchObject({ key: undefined, ambiguous: false });
    },
  );

  test.each(['小巨人', '“小巨人”', '小巨人认定日期', '是否小巨人', '“小巨人”企业认定时间'])(
    '%s asks which',
    (text) => {
      expect(readHeader(text)).toMatchObject({ key: undefined, ambiguous: true });
    },
  );
});

describe('a note that makes another column of it is not passed over', () => {
  const dayNotes =
    '有效期至 到期 到期日期 申报时间 申报日期 推荐时间 拟认定 复核 复核通过日期 重新认定 撤销 撤销日期 取消 培育 培育入库 公示 证书截止日期 终止日期 受理 第二次认定';
  test.each(dayNotes.split(' '))('not a recognition: （%s）', (note) => {
    expect(readHeader(`高新技术企业认定日期（${note}）`, 2025).key).toBeUndefined();
    expect(readHeader(`专精特新中小企业【${note}】（必填）`, 2025).key).toBeUndefined();
  });

  const briefNotes =
    '摘牌 已摘牌 移出 除名 被省厅移出的日期 过期 已过期 有效截止 截止日 终止 注销 延续 含延续 二次 重新 第二次 首次/重新 复评 审核中 未获认定 兑付 已兑付 奖补兑付日期 产品';
  test.each(briefNotes.split(' '))('of another day, nobody can tell: （%s）', (note) => {
    const doubted = { key: 'srdiOn' };
    expect(readHeader(`专精特新中小企业（${note}）`, 2025)).toMatchObject({ key: undefined, doubted });
  });

  test('of a product, unless it is of enterprises too', () => {
    const doubted = { key: 'championOn' };
    expect(readHeader('单项冠军（产品）', 2025)).toMatchObject({ key: undefined, doubted });
    expect(readHeader('单项冠军（示范企业、产品）', 2025).key).toBe('championOn');
    expect(readHeader('单项冠军（企业/产品）', 2025).key).toBe('championOn');
  });

  test.each(['争取', '意向', '争取认定', '2026年争取', '后备'])('only hoped for: （%s）', (note) => {
    const { key, doubted } = readHeader(`高新技术企业认定日期（${note}）`, 2025);
    expect([key, doubted]).toEqual([undefined, undefined]);
  });

  const figureNotes =
    '1-9月 1—6月 1月-9月 2-12月 11-12月 9月末 一季度 本季度 第三季度 上半年 前三季度 预计 预计数 预算 计划 占营业收入比重 占比 比重 % 同比 增长 增速 同比增长% 其中：财政资金';
  test.each(figureNotes.split(' '))('not an amount of the whole year: （%s）', (note) => {
    expect(readHeader(`营业收入（${note}）`, 2025).key).toBeUndefined();
    expect(readHeader(`研发费用（万元）（${note}）`, 2025).key).toBeUndefined();
  });

  test.each([
    ['营业收入（上年同期）', 'revenue'],
    ['营业收入（万元，上年同期）', 'revenue'],
    ['营业收入（同期数）', 'revenue'],
    ['营业收入（本期）', 'revenue'],
    ['营业收入（上期数，万元）', 'revenue'],
    ['主营业务收入（今年）', 'mainRevenue'],
    ['研发费用（同期）', 'rdExpense'],
    ['从业人员（上年同期）', 'employees'],
    ['本年累计营业收入（上年同期）', 'revenueYtd'],
    ['累计营业收入（上年）', 'revenueYtd'],
    ['申报金额（上年度）', 'claimAmount'],
  ])('a figure of another time: %s may be %s, nobody can tell', (text, key) => {
    expect(readHeader(text, 2025)).toMatchObject({ key: undefined, doubted: { key } });
  });

  const spans =
    '当期 当期数 报告期 报告期末 年初至今 1-9 １—９ 7-9 Q3 Q1-Q3 q2 预估 预估数 估算 测算 暂估 月均 平均 近三年 近三年平均 万元，当期 1-9，万元';
  test.each(spans.split(' '))('of another span, nobody can tell: （%s）', (note) => {
    for (const [words, key] of [
      ['营业收入', 'revenue'],
      ['上年度净利润', 'netProfit'],
    ])
      expect(readHeader(`${words}（${note}）`, 2025)).toMatchObject({ key: undefined, doubted: { key } });
  });

  test.each(['概算', '可研', '批复', '合同', '合同额', '可研批复', '批复总投资', '预估', '报告期'])(
    'of a project, not what was put into it: （%s）',
    (note) => {
      const doubted = { key: 'transferRd' };
      expect(readHeader(`转移转化项目研发总投入（${note}）`)).toMatchObject({ key: undefined, doubted });
    },
  );

  test.each([
    ['营业收入（1-12）', 'revenue'],
    ['营业收入（Q1-Q4）', 'revenue'],
    ['营业收入（万元，以报告期为准）', 'revenue'],
    ['营业收入（不含暂估）', 'revenue'],
    ['营业收入（合同）', 'revenue'],
    ['本年累计营业收入（报告期）', 'revenueYtd'],
    ['本年累计营业收入（年初至今，1-9）', 'revenueYtd'],
    ['三年累计缴税（近三年）', 'tax3y'],
    ['转移转化项目研发总投入（近三年）', 'transferRd'],
    ['转移转化项目研发总投入（按合同支付）', 'transferRd'],
    ['转移转化项目研发总投入（以合同为准）', 'transferRd'],
    ['申报金额（测算）', 'claimAmount'],
    ['从业人员（平均）', 'employees'],
    ['从业人员（报告期末）', 'employees'],
    ['营业收入（万元，上年）', 'revenue'],
    ['主营业务收入（2024年）', 'mainRevenue'],
    ['营业收入（上年同期，1-12月）', 'revenue'],
    ['申报金额（上年度认定的事项）', 'claimAmount'],
    ['近三年累计缴税总额（截至上年末）', 'tax3y'],
    ['历史最高年营业收入（不含上年）', 'revenuePeak'],
    ['研发费用（不含上期结转）', 'rdExpense'],
    ['营业收入（全年，万元）', 'revenue'],
    ['营业收入（1-12月）', 'revenue'],
    ['营业收入（2024年1—12月）', 'revenue'],
    ['资产总额（12月末）', 'assets'],
    ['本年累计营业收入（1-9月）', 'revenueYtd'],
    ['累计营业收入（前三季度，万元）', 'revenueYtd'],
    ['申报金额（本季度）', 'claimAmount'],
    ['营业收入（2024年）（万元）', 'revenue'],
    ['主导产品全国细分市场占有率（%）', 'marketShare'],
    ['高新技术企业认定日期（年/月/日）', 'hnteOn'],
    ['高新技术企业认定日期（首次，不含重新认定、复核）', 'hnteOn'],
    ['高新技术企业认定日期（有效期内）', 'hnteOn'],
    ['专精特新中小企业认定日期（首次认定，复核不填）', 'srdiOn'],
    ['专精特新中小企业认定日期（不填复核日期）', 'srdiOn'],
    ['专精特新中小企业认定日期（已到期的不填）', 'srdiOn'],
    ['专精特新中小企业认定日期（已过期的不填）', 'srdiOn'],
    ['专精特新中小企业认定日期（省级争取）', 'srdiOn'],
    ['专精特新中小企业认定日期（首次）', 'srdiOn'],
    ['成立日期（注销企业除外）', 'foundedOn'],
    ['成立日期（注册）', 'foundedOn'],
    ['申报金额（省级争取）', 'claimAmount'],
    ['高新技术企业认定日期（换证企业填首次）', 'hnteOn'],
    ['专精特新中小企业认定日期（有效期：3年）', 'srdiOn'],
    ['专精特新中小企业认定日期（有效期限三年）', 'srdiOn'],
    ['专精特新中小企业认定日期（由县区申报）', 'srdiOn'],
    ['专精特新中小企业认定日期（省级推荐）', 'srdiOn'],
    ['专精特新中小企业认定日期（以公示日期为准）', 'srdiOn'],
    ['专精特新中小企业认定日期（计划单列市除外）', 'srdiOn'],
    ['转移转化项目研发总投入（项目目标期内）', 'transferRd'],
    ['从业人员（季末）', 'employees'],
    ['上年度营业收入（万元，四季度报送）', 'revenue'],
    ['高新技术企业认定日期（申报奖补的必填）', 'hnteOn'],
    ['企业名称（与公示名单一致）', 'name'],
    ['备注（复核情况）', 'note'],
  ])('%s means %s as ever', (text, key) => {
    expect(readHeader(text, 2025).key).toBe(key);
  });
});

test.each([
  ['营业收入（元）', 'yuan'],
  ['营业收入(万元)', 'wan'],
  ['营业收入【亿元】', 'yi'],
  ['营业收入\n（单位：元）', 'yuan'],
  ['营业收入\n单位：元', 'yuan'],
  ['营业收入 单位：人民币万元', 'wan'],
  ['营业收入　计量单位：亿元', 'yi'],
  ['营业收入，单位为万元', 'wan'],
  ['营业收入 单位 元', 'yuan'],
  ['营业收入：元', 'yuan'],
  ['营业收入（万元，保留两位小数）', 'wan'],
  ['营业收入（全年）单位：元', 'yuan'],
  ['营业收入（审计数）元', 'yuan'],
  ['营业收入万元（保留两位小数）', 'wan'],
  ['营业收入（元）单位：元', 'yuan'],
  ['营业收入（万元）单位：元', 'unusable'],
  ['营业收入（千元）', 'unusable'],
  ['营业收入（百万元）', 'unusable'],
  ['营业收入（美元）', 'unusable'],
  ['营业收入', undefined],
  ['营业收入（合并口径）', undefined],
])('%j states the unit %s', (text, unit) => {
  expect(readHeader(text)).toMatchObject({ key: 'revenue', unit });
});

test.each([
  ['主要指标 单位：元', 'yuan'],
  ['主要指标（2024年）万元', 'wan'],
  ['主要指标千元', 'unusable'],
  ['主要指标 单位：百万元', 'unusable'],
  ['主要指标 单位：10万元', 'unusable'],
  ['主要指标（2024年）单位：美元', 'unusable'],
  ['主要指标2024万元', 'wan'],
])('%j over columns states the unit %s', (text, unit) => {
  expect(readHeader(text)).toMatchObject({ key: undefined, unit });
});

test.each(['研发投入占比%', '研发投入占比（2024年）%', '研发投入占比（%）'])('%j is of percents', (text) => {
  expect(readHeader(text).perCent).toBe(true);
});

test('quotes around a text change nothing about what it says', () => {
  const names = COLUMN_KEYS.flatMap((key) => [columnOf(key).header, ...columnOf(key).alsoWritten]);
  const piece = fc.constantFrom(
    ...names,
    '元',
    '万元',
    '%',
    '人民币',
    '小巨人',
    '认定日期',
    '2024年',
    '是',
    ' ',
    '12.5',
    'A',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), (pieces) => {
      const text = pieces.join('');
      expect(readHeader(text, 2025)).toEqual(readHeader(`“${text}”`, 2025));
    }),
    { numRuns: 1000 },
  );
});

describe('what may be a header is told at a glance', () => {
  const names = COLUMN_KEYS.flatMap((key) => [columnOf(key).header, ...columnOf(key).alsoWritten]);

  test('no part of a header is taken for data', () => {
    const dress = [
      '',
      '（',
      '）',
      '*',
      '2024年',
      '2023年度',
      '2024',
      '（万元）',
      '/万元',
      '单位：万元',
      '计量单位为元',
      '人民币元',
      '“',
      ' ',
      '％',
    ];
    const name = fc.constantFrom(...names);
    const dressed = fc
      .tuple(fc.constantFrom(...dress), name, fc.constantFrom(...dress), fc.constantFrom(...dress, ...names))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        dressed,
        fc.nat(40),
        fc.option(fc.constant(2025), { nil: undefined }),
        (whole, at, year) => {
          fc.pre(readHeader(whole, year).key !== undefined);
          const [head, tail] = [whole.slice(0, at), whole.slice(at)];
          // Nobody breaks a line within a year.
          fc.pre(!(/\d$/u.test(head) && /^\d/u.test(tail)));
          expect([whole, head, tail].filter((part) => !mayBeHeader(part))).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each(['数值', '数量', '是|否', '①', '1.', '1-12月营业收入', '年末', '全年'])(
    '%s may be under a group',
    (text) => {
      expect(mayBeHeader(text)).toBe(true);
    },
  );

  test.each(['2025-03-11', '1234.5', '91630102AFW5C6E1XP', '湟中某某锂电材料有限公司', '13897123456'])(
    '%s is data',
    (text) => {
      expect(mayBeHeader(text)).toBe(false);
    },
  );
});

test.each(['高新技术企业（储备）', '专精特新中小企业认定日期（储备库）', '创新型中小企业（2026年计划）'])(
  'what is only held in reserve or planned is no recognition: %s',
  (header) => {
    const { key, doubted } = readHeader(header, 2025);
    expect([key, doubted]).toEqual([undefined, undefined]);
  },
);

test.each(['是否规上（拟）', '是否规上（预计）', '是否择优入选（计划）'])(
  'what is only hoped for answers no question: %s',
  (header) => {
    expect(readHeader(header, 2025).key).toBeUndefined();
  },
);

test.each([
  ['营业收入（亿）', 'yi'],
  ['营业收入（单位：万）', 'wan'],
  ['营业收入（百万）', 'unusable'],
  ['营业收入（千）', 'unusable'],
  ['营业收入（上年度，亿）', 'yi'],
  ['营业收入（美金）', 'unusable'],
  ['营业收入（万美金）', 'unusable'],
  ['营业收入（USD）', 'unusable'],
  ['营业收入（亿，元）', 'yuan'],
  ['营业收入（必填）', undefined],
  ['营业收入（圆）', 'yuan'],
  ['营业收入（萬元）', 'wan'],
  ['营业收入（仟元）', 'unusable'],
  ['营业收入（佰万）', 'unusable'],
  ['营业收入（w元）', 'unusable'],
  ['营业收入（W）', 'unusable'],
  ['营业收入（含税，W）', 'unusable'],
  ['营业收入（10万元）', 'unusable'],
  ['营业收入（×10⁴元）', 'unusable'],
  ['营业收入（元或万元）', 'unusable'],
  ['营业收入（万元；元）', 'unusable'],
  ['营业收入（元人民币）', 'yuan'],
  ['营业收入（角）', 'unusable'],
  ["营业收入（RMB'000）", 'unusable'],
  ['营业收入（RMB million）', 'unusable'],
  ['营业收入（yuan）', 'yuan'],
  ['营业收入（RMB 10k）', 'wan'],
  ['营业收入（10,000 yuan）', 'wan'],
  ['营业收入（万RMB）', 'wan'],
  ['营业收入（亿人民币）', 'yi'],
  ['营业收入（人民币元）', 'yuan'],
  ['营业收入（人民币）', undefined],
  ['营业收入（¥）', undefined],
  ['营业收入（万元，美金）', 'unusable'],
  ['营业收入（韩元）', 'unusable'],
  ['营业收入（卢布）', 'unusable'],
  ['营业收入（万元，外币折合人民币）', 'wan'],
  ['营业收入（精确到元）', 'unusable'],
  ['营业收入（万元，精确到元）', 'wan'],
  ['营业收入（精确到0.01万元）', 'wan'],
])('the bracket of %s states %s', (header, unit) => {
  expect(readHeader(header)).toMatchObject({ key: 'revenue', unit });
});

describe('a mark that refers to a note is no part of a header', () => {
  test.each([
    ['统一社会信用代码①', 'uscc'],
    ['上年度营业收入²', 'revenue'],
    ['专精特新中小企业认定日期⑩', 'srdiOn'],
    ['上年度营业收入（万元）①', 'revenue'],
    ['上年度营业收入①（万元）', 'revenue'],
    ['净利润 ②\n', 'netProfit'],
    ['所属县区①②', 'county'],
  ])('%s', (text, key) => {
    expect(readHeader(text, 2025).key).toBe(key);
  });

  test('nor is it a header by itself', () => {
    expect(readHeader('①', 2025).key).toBeUndefined();
    expect(readHeader('市级①', 2025).key).toBeUndefined();
  });
});
