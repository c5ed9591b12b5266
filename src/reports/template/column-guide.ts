// What each column asks for, in a line; columns that need no more than their header are left out.
import type { ColumnKey } from '../../roster/columns.ts';
import type { Localised } from '../../values/lang.ts';

const RECOGNISED: Localised = {
  zh: '认定文件或证书上的日期',
  en: 'the date on the document or certificate',
};
const CLAIM_DATE: Localised = {
  zh: '首次认定的日期；重新认定或复核的另在“重新认定或复核事项”写明',
  en: 'the date of the first recognition; a renewal is also named under 重新认定或复核事项',
};
const FIRST_YEAR: Localised = {
  zh: '首次进入榜单的年份',
  en: 'the year in which it was first on the list',
};

const GUIDE: { readonly [K in ColumnKey]?: Localised } = {
  name: { zh: '营业执照上的全称', en: 'the full name on the business licence' },
  uscc: {
    zh: '照营业执照填写，字母大写；一户一行，不得重复',
    en: 'as on the business licence, in capitals; one row an enterprise',
  },
  county: { zh: '企业所在县区；园区企业也要填', en: 'the county it is in; also for enterprises in a park' },
  park: { zh: '不在园区的留空', en: 'empty where it is in no park' },
  industryCode: { zh: '主营业务的国民经济行业代码', en: 'of the main business' },
  industryName: { zh: '与行业代码对应的名称', en: 'the name that goes with the code' },
  mainProduct: { zh: '收入占比最高的产品', en: 'the product with the largest share of revenue' },
  cluster: { zh: '不属于产业集群的留空', en: 'empty where it belongs to none' },
  state: { zh: '留空视为正常', en: 'empty means 正常' },
  aboveScale: { zh: '报告期末是否为规模以上工业企业', en: 'above scale at the end of the period' },
  aboveScaleOn: {
    zh: '纳入规模以上统计的日期；是规上的必须填',
    en: 'when statistics first counted it; needed where 是否规上 is 是',
  },
  reentered: {
    zh: '曾退出规上、后又纳入的填“是”',
    en: '是 where it had left and came back',
  },
  revenuePeak: {
    zh: '用于判断是否首次突破营业收入台阶',
    en: 'tells whether a milestone is passed for the first time',
  },
  netProfit: { zh: '亏损填负数', en: 'a loss is negative' },
  liabilities: { zh: '与资产总额同一时点', en: 'on the same day as the assets' },
  transferRd: {
    zh: '引进技术落地转化项目的研发总投入，没有项目的留空',
    en: 'R&D of a project that puts imported technology to use; empty where there is none',
  },
  transferSelected: { zh: '项目经择优评审入选的填“是”', en: '是 where the project was selected' },
  innovativeOn: CLAIM_DATE,
  srdiOn: CLAIM_DATE,
  littleGiantOn: {
    zh: '国家级专精特新“小巨人”的认定日期，不是科技小巨人',
    en: 'of the national SRDI little giant, not of the technology one',
  },
  championOn: CLAIM_DATE,
  techSmeOn: { zh: '最近一次入库的日期', en: 'the latest registration' },
  cityTechOn: RECOGNISED,
  provTechOn: RECOGNISED,
  hnteOn: { zh: '现行有效证书上的发证日期', en: 'the date on the certificate now valid' },
  hnteNo: { zh: '与认定日期同一张证书', en: 'of the same certificate as the date' },
  techGiantOn: {
    zh: '省级科技“小巨人”的认定日期，不是专精特新小巨人',
    en: 'of the provincial technology little giant, not of the SRDI one',
  },
  agriParkOn: RECOGNISED,
  rdCenterOn: RECOGNISED,
  global500: FIRST_YEAR,
  china500: FIRST_YEAR,
  private500: FIRST_YEAR,
  renewals: {
    zh: '本年度的认定如属重新认定或复核通过，选填该事项',
    en: 'measures whose recognition this year is a renewal',
  },
  team: {
    zh: '一企一专班的责任人或包联领导；列入培育库的必须有',
    en: 'who answers for it; every enterprise in a pool needs one',
  },
  payee: { zh: '与企业名称一致', en: 'the same as the name of the enterprise' },
  bank: { zh: '写到支行', en: 'down to the branch' },
  bankCode: { zh: '开户银行的联行号', en: 'the code of the branch' },
  claimItems: { zh: '一项一行；同一企业申报几项填几行', en: 'one line for each measure' },
  claimAmount: { zh: '该事项各级资金合计', en: 'all levels together' },
  nicheYears: { zh: '从事主导产品所在细分市场的年数', en: 'years in the market of its main product' },
  marketShare: { zh: '12.5% 填 12.5', en: '12.5 stands for 12.5 %' },
  award: { zh: '近三年获奖级别和名次', en: 'level and rank of awards in three years' },
  honours: { zh: '仍在有效期内的；高新技术企业不必填', en: 'still valid; not 高新技术企业' },
  localScore: { zh: '省级部门评分，未评的留空', en: 'given by the province; empty where it is not' },
  platformScore: { zh: '平台测评得分，未评的留空', en: 'computed by the platform; empty where it is not' },
};

/** What a column asks for; empty where its header says it all. */
export function columnGuide(key: ColumnKey): Localised {
  return GUIDE[key] ?? { zh: '', en: '' };
}
