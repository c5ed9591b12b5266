// For each kind about one enterprise's cells: what is typed into a row in order, and what the hint makes of it.
import { checkCharacter } from '../../../src/values/uscc.ts';
import type { Cells } from './list.ts';

const REVENUE = '上年度营业收入（万元）';
const PRIOR = '前一年度营业收入（万元）';
const PEAK = '历史最高年营业收入（万元）';
const MAIN = '主营业务收入（万元）';
const R_AND_D = '研发费用（万元）';
const CODE = '统一社会信用代码';
const SHARE = '主导产品全国细分市场占有率';

const checked = (first17: string): string => first17 + (checkCharacter(first17) ?? '');

/** Code, the header of the cell it is told at, what is typed, and what is typed instead (in order where absent). */
export const CELL_CASES: readonly (readonly [code: string, header: string, typed: Cells, mended?: Cells])[] =
  [
    ['required-blank', '行业代码', { 行业代码: '' }],
    ['code-length', CODE, { [CODE]: '91630102000000' }],
    ['code-character', CODE, { [CODE]: '9163O1020000000197' }],
    ['code-region', CODE, { [CODE]: '9163A1020000000197' }],
    ['code-check', CODE, { [CODE]: '916301020000000198' }],
    // Both check characters of the code fit, the organisation's own digit in it does not.
    ['organisation-code', CODE, { [CODE]: checked('91630102123456780') }],
    ['sole-trader', CODE, { [CODE]: checked('92630102000000001') }],
    ['unknown-unit', '所属县区', { 所属县区: '城关区' }],
    ['unit-in-wrong-column', '所属县区', { 所属县区: '东川工业园区' }, { 所属园区: '东川工业园区' }],
    ['former-name', '所属县区', { 所属县区: '湟中县' }, { 所属县区: '湟中区' }],
    ['foreign-row', '所属县区', { 所属县区: '城西区' }],
    ['park-outside-county', '所属园区', { 所属园区: '甘河工业园区' }, { 所属园区: '东川工业园区' }],
    ['not-an-industry', '行业代码', { 行业代码: 'C9999' }],
    [
      'unknown-industry-class',
      '行业代码',
      { 行业代码: 'C3898', 行业名称: '' },
      { 行业代码: 'C38', 行业名称: '' },
    ],
    ['industry-name-unlike-code', '行业名称', { 行业名称: '医药制造业' }],
    ['cluster-of-another-county', '所属产业集群', { 所属产业集群: '锂电储能' }, { 所属产业集群: '光伏制造' }],
    ['not-a-date', '入规日期', { 入规日期: '2019年2月30日' }],
    ['date-after-period', '专精特新中小企业认定日期', { 专精特新中小企业认定日期: '2026-04-18' }],
    ['ambiguous-date', '入规日期', { 入规日期: '03/04/2019' }],
    ['before-founding', '入规日期', { 入规日期: '2011-05-01' }],
    ['unknown-state', '企业状态', { 企业状态: '待核实' }],
    ['inactive-with-figures', '企业状态', { 企业状态: '注销' }],
    ['not-a-number', REVENUE, { [REVENUE]: '约五千' }],
    ['negative-amount', REVENUE, { [REVENUE]: -120.5 }],
    ['amount-too-large', REVENUE, { [REVENUE]: '999999999999999' }],
    ['negative-number', '从业人员', { 从业人员: -88 }],
    ['not-a-whole-number', '从业人员', { 从业人员: 88.5 }],
    ['not-yes-no', '是否规上', { 是否规上: '拟申报' }],
    ['not-a-year', '新晋中国500强年份', { 新晋中国500强年份: '去年' }, { 新晋中国500强年份: '2025' }],
    ['year-after-period', '新晋中国500强年份', { 新晋中国500强年份: '2027' }],
    ['over-hundred-percent', SHARE, { [SHARE]: '135%' }, { [SHARE]: '35%' }],
    ['share-or-percent', SHARE, { [SHARE]: '0.12' }, { [SHARE]: '12%' }],
    [
      'revenue-below-scale',
      REVENUE,
      { [REVENUE]: 1650, [MAIN]: 1600 },
      { [REVENUE]: 1650, [MAIN]: 1600, 是否规上: '否', 入规日期: '' },
    ],
    ['not-industrial-above-scale', '是否规上', { 行业代码: 'F5122', 行业名称: '' }],
    ['dated-below-scale', '入规日期', { 是否规上: '否' }],
    ['ready-for-above-scale', '是否规上', { 是否规上: '否', 入规日期: '' }],
    ['above-scale-undated', '入规日期', { 入规日期: '' }],
    ['peak-below-prior', PEAK, { [PEAK]: 3000 }],
    ['main-revenue-above-revenue', MAIN, { [MAIN]: 6900 }],
    ['rd-above-revenue', R_AND_D, { [R_AND_D]: 6100 }],
    [
      'amount-far-above-revenue',
      '近三年累计缴税总额（万元）',
      { '近三年累计缴税总额（万元）': 1_500_000 },
      { '近三年累计缴税总额（万元）': 150 },
    ],
    ['liabilities-above-assets', '负债总额（万元）', { '负债总额（万元）': 9900 }],
    ['liabilities-without-assets', '资产总额（万元）', { '资产总额（万元）': '' }],
    ['rd-staff-above-staff', '研发人员', { 研发人员: 300 }],
    ['implausible-size', '资产总额（万元）', { '资产总额（万元）': 72_000_000 }],
    ['yuan-as-wan', REVENUE, { [REVENUE]: 52_000_000 }],
    [
      'large-enterprise-tier',
      '创新型中小企业认定日期',
      { 从业人员: 1200, [REVENUE]: 58_205, [PRIOR]: 51_000, [PEAK]: 52_000 },
    ],
    [
      'lapsed-recognition',
      '高新技术企业认定日期',
      { 高新技术企业认定日期: '2021-11-28', 高新技术企业证书编号: '' },
      { 高新技术企业认定日期: '2024-11-28', 高新技术企业证书编号: '', 重新认定或复核事项: '高新技术企业' },
    ],
    ['certificate-number', '高新技术企业证书编号', { 高新技术企业证书编号: 'GR202363000102' }],
    ['srdi-without-innovative', '创新型中小企业认定日期', { 创新型中小企业认定日期: '' }],
    [
      'little-giant-without-srdi',
      '专精特新中小企业认定日期',
      { 专精特新中小企业认定日期: '', 专精特新小巨人认定日期: '2025-07-01' },
      { 专精特新小巨人认定日期: '2025-07-01' },
    ],
    [
      'tech-giant-without-hnte',
      '高新技术企业认定日期',
      { 省级科技小巨人认定日期: '2025-07-01', 高新技术企业认定日期: '', 高新技术企业证书编号: '' },
      { 省级科技小巨人认定日期: '2025-07-01' },
    ],
    [
      'tech-giant-before-hnte',
      '高新技术企业认定日期',
      { 省级科技小巨人认定日期: '2025-07-01', 高新技术企业认定日期: '2025-11-28', 高新技术企业证书编号: '' },
      { 省级科技小巨人认定日期: '2025-07-01' },
    ],
    [
      'renewal-in-note',
      '重新认定或复核事项',
      { 备注: '市级科技型企业为复核' },
      { 备注: '市级科技型企业为复核', 重新认定或复核事项: '市级科技型企业' },
    ],
    ['bank-details', '行号', { 行号: '12345' }],
    ['shared-account', '银行账号', { 银行账号: '622848001234567890' }],
    ['duplicate-name', '企业名称', { 企业名称: '西宁青岚机械有限公司', 开户名称: '西宁青岚机械有限公司' }],
    ['unknown-measure', '申报奖补事项', { 申报奖补事项: '稳岗补贴', '申报金额（万元）': 5 }],
    [
      'ambiguous-measure',
      '申报奖补事项',
      { 申报奖补事项: '小巨人', '申报金额（万元）': 5 },
      { 申报奖补事项: '科技小巨人', '申报金额（万元）': 5 },
    ],
    [
      'claim-without-amount',
      '申报金额（万元）',
      { 申报奖补事项: '专精特新中小企业' },
      { 申报奖补事项: '专精特新中小企业', '申报金额（万元）': 70 },
    ],
    [
      'claim-without-item',
      '申报奖补事项',
      { '申报金额（万元）': 70 },
      { 申报奖补事项: '专精特新中小企业', '申报金额（万元）': 70 },
    ],
    [
      'later-day-unnamed',
      '高新技术企业认定日期',
      { 高新技术企业重新认定日期: '2024-11-28' },
      { 高新技术企业重新认定日期: '2024-11-28', 重新认定或复核事项: '高新技术企业' },
    ],
  ];
