// Every kind of fault planted alone into a roster without any: it is found at its cell, and nothing is found elsewhere.
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { Inputs } from '../../src/evaluation/inputs.ts';
import { loadChecks, loadIndustryNames } from '../../src/io/load-checks.ts';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import { loadPolicy } from '../../src/io/load-policy.ts';
import type { RawRow, RawValue } from '../../src/roster/raw-sheet.ts';
import { NO_CITY_FIGURES } from '../../src/targets/city-figures.ts';
import { cellAddress } from '../../src/values/cell-ref.ts';
import { parseDay, serialOfDay } from '../../src/values/day.ts';
import { type Period, parsePeriod } from '../../src/values/period.ts';
import { soundCode } from '../support/codes.ts';
import { firm, type Typed } from '../support/raised/list.ts';

const HEADERS = [
  '序号',
  '企业名称',
  '统一社会信用代码',
  '所属县区',
  '所属园区',
  '行业代码',
  '行业名称',
  '成立日期',
  '企业状态',
  '上年度营业收入（万元）',
  '前一年度营业收入（万元）',
  '本年累计营业收入（万元）',
  '历史最高年营业收入（万元）',
  '主营业务收入（万元）',
  '净利润（万元）',
  '资产总额（万元）',
  '负债总额（万元）',
  '研发费用（万元）',
  '近三年累计缴税总额（万元）',
  '从业人员',
  '研发人员',
  '是否规上',
  '入规日期',
  '是否退库再入库',
  '创新型中小企业认定日期',
  '专精特新中小企业认定日期',
  '专精特新小巨人认定日期',
  '高新技术企业认定日期',
  '高新技术企业证书编号',
  '省级科技小巨人认定日期',
  '市级科技型企业认定日期',
  '新晋中国500强年份',
  '转移转化项目是否择优入选',
  '专班责任人',
  '联系电话',
  '开户名称',
  '开户银行',
  '行号',
  '银行账号',
  '重新认定或复核事项',
  '备注',
] as const;
type Header = (typeof HEADERS)[number];
type Cells = Partial<Record<Header, RawValue>>;

const FIRST_ROW = 4;

/** An enterprise without a fault, as a workbook holds it: days as dates, and what else a longer list asks. */
function enterprise(serial: number): Cells {
  const typed = Object.entries(firm(serial)).map(([header, value]) => [header, stored(value)] as const);
  return {
    ...Object.fromEntries(typed),
    序号: serial + 1,
    专班责任人: '李主任',
    联系电话: '0971-6123456',
  };
}

function stored(value: Typed): RawValue {
  if (value === '') return undefined;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? date(value) : value;
}

function date(iso: string): RawValue {
  const day = parseDay(iso);
  if (!day) throw new Error(iso);
  return { day, serial: serialOfDay(day) };
}

const { policy, sha256 } = await loadPolicy(null);
const { criteria } = await loadCriteria();
const [checks, industryNames] = [await loadChecks(), await loadIndustryNames()];

/** What is found in a roster of 城东区: severity, cell, code. */
function found(enterprises: readonly Cells[], title = '2025年第四季度城东区企业名单'): readonly string[] {
  const rows: RawRow[] = [
    { number: 1, cells: [title] },
    { number: FIRST_ROW - 1, cells: [...HEADERS] },
    ...enterprises.map((cells, index) => ({
      number: FIRST_ROW + index,
      cells: HEADERS.map((header) => cells[header]),
    })),
  ];
  const inputs: Inputs = {
    files: [
      {
        file: '城东区.xlsx',
        sha256: 'a'.repeat(64),
        failure: null,
        sheets: [{ file: '城东区.xlsx', sheet: '企业名单', hidden: false, rows, merges: [] }],
      },
    ],
    period: parsePeriod('2025Q4') as Period,
    periodFrom: 'stated',
    awardYear: 2025,
    lang: 'zh',
    policy,
    policySha256: sha256,
    ledger: new Map(),
    rulings: [],
    city: NO_CITY_FIGURES,
    diagnostics: [],
    criteria,
    checks,
    industryNames,
  };
  // One roster alone does not say what the others sent.
  const findings = evaluate(inputs).findings.filter(({ code }) => code !== 'unit-missing');
  return findings.map(
    ({ severity, row, column, code }) =>
      `${severity} ${row === null ? '-' : column === null ? row : cellAddress({ row, column })} ${code}`,
  );
}

const CLEAN = [0, 1, 2, 3, 4, 5].map((serial) => enterprise(serial));
const PLANTED = 2;

function cell(header: Header, place = PLANTED): string {
  return cellAddress({ row: FIRST_ROW + place, column: HEADERS.indexOf(header) + 1 });
}

test('the roster without faults gives no finding', () => {
  expect(found(CLEAN)).toEqual([]);
});

const good = soundCode(42);
const wrongDigit = `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`;

describe('a fault planted alone is found at its cell, and nothing elsewhere', () => {
  test.each<readonly [what: string, planted: Cells, expected: readonly string[]]>([
    ['wrong check digit', { 统一社会信用代码: wrongDigit }, [`error ${cell('统一社会信用代码')} code-check`]],
    [
      'code too short',
      { 统一社会信用代码: good.slice(0, 17) },
      [`error ${cell('统一社会信用代码')} code-length`],
    ],
    [
      'code as number',
      { 统一社会信用代码: 9.16301e17 },
      [`error ${cell('统一社会信用代码')} code-as-number`],
    ],
    [
      'illegal letter',
      { 统一社会信用代码: `${good.slice(0, 8)}O${good.slice(9)}` },
      [`error ${cell('统一社会信用代码')} code-character`],
    ],
    ['blank code', { 统一社会信用代码: undefined }, [`error ${cell('统一社会信用代码')} required-blank`]],
    ['blank name', { 企业名称: undefined }, [`error ${cell('企业名称')} required-blank`]],
    ['blank county', { 所属县区: undefined }, [`error ${cell('所属县区')} required-blank`]],
    ['blank industry', { 行业代码: undefined }, [`error ${cell('行业代码')} required-blank`]],
    [
      'blank revenue',
      { '上年度营业收入（万元）': undefined },
      [`error ${cell('上年度营业收入（万元）')} required-blank`],
    ],
    ['blank above scale', { 是否规上: undefined }, [`error ${cell('是否规上')} required-blank`]],
    [
      'not a number',
      { '上年度营业收入（万元）': '待核实' },
      [`error ${cell('上年度营业收入（万元）')} not-a-number`],
    ],
    [
      'not a number, optional',
      { '研发费用（万元）': '约二百' },
      [`error ${cell('研发费用（万元）')} not-a-number`],
    ],
    [
      'not a date',
      { 专精特新中小企业认定日期: '已认定' },
      [`error ${cell('专精特新中小企业认定日期')} not-a-date`],
    ],
    [
      'no such day',
      { 专精特新中小企业认定日期: '2025-02-30' },
      [`error ${cell('专精特新中小企业认定日期')} not-a-date`],
    ],
    ['a word for yes', { 是否规上: '规上' }, [`error ${cell('是否规上')} not-yes-no`]],
    ['not yes or no', { 是否规上: '不详' }, [`error ${cell('是否规上')} not-yes-no`]],
    ['unknown unit', { 所属县区: '城关区' }, [`error ${cell('所属县区')} unknown-unit`]],
    ['unknown park', { 所属园区: '经开区' }, [`error ${cell('所属园区')} unknown-unit`]],
    ['park as county', { 所属县区: '东川工业园区' }, [`error ${cell('所属县区')} unit-in-wrong-column`]],
    [
      'negative revenue',
      { '上年度营业收入（万元）': -5820.5 },
      [`error ${cell('上年度营业收入（万元）')} negative-amount`],
    ],
    [
      'revenue beyond all measure',
      { '上年度营业收入（万元）': 123_456_789_012 },
      [`error ${cell('上年度营业收入（万元）')} amount-too-large`],
    ],
    ['negative staff', { 从业人员: -88 }, [`error ${cell('从业人员')} negative-number`]],
    ['fraction of a person', { 从业人员: 88.5 }, [`error ${cell('从业人员')} not-a-whole-number`]],
    [
      '元 typed as 万元',
      { '上年度营业收入（万元）': 58205000 },
      [
        `warning ${cell('上年度营业收入（万元）')} implausible-size`,
        `warning ${cell('上年度营业收入（万元）')} yuan-as-wan`,
      ],
    ],
    [
      'assets in 元',
      { '资产总额（万元）': 72000000 },
      [`warning ${cell('资产总额（万元）')} implausible-size`],
    ],
    [
      'date after period',
      { 专精特新中小企业认定日期: date('2026-04-18') },
      [`error ${cell('专精特新中小企业认定日期')} date-after-period`],
    ],
    [
      'date before founding',
      { 入规日期: date('2011-05-01') },
      [`warning ${cell('入规日期')} before-founding`],
    ],
    [
      'founded after everything',
      { 成立日期: date('2025-08-15') },
      (
        [
          '入规日期',
          '创新型中小企业认定日期',
          '专精特新中小企业认定日期',
          '高新技术企业认定日期',
          '市级科技型企业认定日期',
        ] as const
      ).map((header) => `warning ${cell(header)} before-founding`),
    ],
    [
      'above scale below 2000',
      { '上年度营业收入（万元）': 1999.99, '主营业务收入（万元）': 1900 },
      [`warning ${cell('上年度营业收入（万元）')} revenue-below-scale`],
    ],
    [
      'above scale without date',
      { 入规日期: undefined },
      [`warning ${cell('入规日期')} above-scale-undated`],
    ],
    [
      'date without above scale',
      { 是否规上: '否' },
      [`info ${cell('是否规上')} ready-for-above-scale`, `warning ${cell('入规日期')} dated-below-scale`],
    ],
    [
      'main revenue above revenue',
      { '主营业务收入（万元）': 5900 },
      [`warning ${cell('主营业务收入（万元）')} main-revenue-above-revenue`],
    ],
    [
      'R&D above revenue',
      { '研发费用（万元）': 6100 },
      [`warning ${cell('研发费用（万元）')} rd-above-revenue`],
    ],
    [
      'liabilities without assets',
      { '资产总额（万元）': undefined },
      [`warning ${cell('资产总额（万元）')} liabilities-without-assets`],
    ],
    ['R&D staff above staff', { 研发人员: 120 }, [`warning ${cell('研发人员')} rd-staff-above-staff`]],
    [
      'little giant without srdi',
      { 专精特新中小企业认定日期: undefined, 专精特新小巨人认定日期: date('2025-07-01') },
      [`warning ${cell('专精特新中小企业认定日期')} little-giant-without-srdi`],
    ],
    [
      'srdi without innovative',
      { 创新型中小企业认定日期: undefined },
      [`warning ${cell('创新型中小企业认定日期')} srdi-without-innovative`],
    ],
    [
      'tech giant without hnte',
      {
        省级科技小巨人认定日期: date('2025-07-01'),
        高新技术企业认定日期: undefined,
        高新技术企业证书编号: undefined,
      },
      [`warning ${cell('高新技术企业认定日期')} tech-giant-without-hnte`],
    ],
    [
      'certificate of another year',
      { 高新技术企业证书编号: 'GR202363000102' },
      [`warning ${cell('高新技术企业证书编号')} certificate-number`],
    ],
    [
      'certificate of another province',
      { 高新技术企业证书编号: 'GR202462000102' },
      [`warning ${cell('高新技术企业证书编号')} certificate-number`],
    ],
    ['no such industry', { 行业代码: 'C9999' }, [`error ${cell('行业代码')} not-an-industry`]],
    ['industry is no code', { 行业代码: '机械' }, [`error ${cell('行业代码')} not-an-industry`]],
    [
      'industry name unlike',
      { 行业名称: '医药制造业' },
      [`warning ${cell('行业名称')} industry-name-unlike-code`],
    ],
    [
      'park outside county',
      { 所属园区: '甘河工业园区' },
      [`warning ${cell('所属园区')} park-outside-county`],
    ],
    [
      'former name of a county',
      { 所属县区: '湟中县' },
      [`warning ${cell('所属县区')} foreign-row`, `info ${cell('所属县区')} former-name`],
    ],
    ['county of another unit', { 所属县区: '城西区' }, [`warning ${cell('所属县区')} foreign-row`]],
    [
      'lapsed',
      { 高新技术企业认定日期: date('2021-11-28'), 高新技术企业证书编号: 'GR202163000102' },
      [`warning ${cell('高新技术企业认定日期')} lapsed-recognition`],
    ],
    ['state unknown', { 企业状态: '搬迁中' }, [`error ${cell('企业状态')} unknown-state`]],
    ['year', { 新晋中国500强年份: '今年' }, [`error ${cell('新晋中国500强年份')} not-a-year`]],
    ['year after', { 新晋中国500强年份: 2027 }, [`error ${cell('新晋中国500强年份')} year-after-period`]],
    [
      'selected',
      { 转移转化项目是否择优入选: '一般' },
      [`error ${cell('转移转化项目是否择优入选')} not-yes-no`],
    ],
    [
      'error cell',
      { '上年度营业收入（万元）': { fault: '#REF!' } },
      [`error ${cell('上年度营业收入（万元）')} cell-fault`],
    ],
    ['account as number', { 银行账号: 6228480012345678 }, [`error ${cell('银行账号')} digits-lost`]],
    ['bank code short', { 行号: '31385100001' }, [`warning ${cell('行号')} bank-details`]],
    ['account letters', { 银行账号: '62284800O1234' }, [`warning ${cell('银行账号')} bank-details`]],
    ['payee is not the enterprise', { 开户名称: '张三' }, [`warning ${cell('开户名称')} bank-details`]],
    ['account shared', { 银行账号: '622848001234567890' }, [`warning ${cell('银行账号')} shared-account`]],
    [
      'same name',
      { 企业名称: '西宁雪域机械有限公司', 开户名称: '西宁雪域机械有限公司' },
      [`warning ${cell('企业名称')} duplicate-name`],
    ],
    [
      'peak below prior',
      { '历史最高年营业收入（万元）': 3000 },
      [`warning ${cell('历史最高年营业收入（万元）')} peak-below-prior`],
    ],
    ['inactive with figures', { 企业状态: '注销' }, [`info ${cell('企业状态')} inactive-with-figures`]],
    [
      'large enterprise',
      {
        从业人员: 1200,
        '上年度营业收入（万元）': 58205,
        '历史最高年营业收入（万元）': 52000,
        '前一年度营业收入（万元）': 51000,
      },
      [`warning ${cell('创新型中小企业认定日期')} large-enterprise-tier`],
    ],
    [
      'bare little giant renewal',
      { 重新认定或复核事项: '小巨人' },
      [`error ${cell('重新认定或复核事项')} ambiguous-measure`],
    ],
    [
      'unknown renewal',
      { 重新认定或复核事项: '文明单位' },
      [`error ${cell('重新认定或复核事项')} unknown-measure`],
    ],
  ])('%s', (_, planted, expected) => {
    const enterprises = CLEAN.map((clean, place) => (place === PLANTED ? { ...clean, ...planted } : clean));
    expect(found(enterprises)).toEqual(expected);
  });

  test('a code that stands in two rows: an error on the later one, and doubts where the rows differ', () => {
    const repeated = CLEAN.map((clean, place) =>
      place === PLANTED ? { ...clean, 统一社会信用代码: CLEAN[PLANTED - 1]?.统一社会信用代码 } : clean,
    );
    const findings = found(repeated);
    expect(findings.filter((one) => one.startsWith('error'))).toEqual([
      `error ${cell('统一社会信用代码')} duplicate-code`,
    ]);
    expect(findings.filter((one) => !/ [A-Z]+6 /.test(one))).toEqual([]);
  });

  test('two faults in two rows are found each at its own', () => {
    const twice = CLEAN.map((clean, place) => {
      if (place === 1) return { ...clean, 研发人员: 300 };
      return place === 4 ? { ...clean, 入规日期: '二〇二五年' } : clean;
    });
    expect(found(twice)).toEqual([
      `warning ${cell('研发人员', 1)} rd-staff-above-staff`,
      `error ${cell('入规日期', 4)} not-a-date`,
    ]);
  });
});
