// The columns of a roster. Header matching, reading, the template, labels and the README's table all read this.
import type { Day } from '../values/day.ts';
import type { Decimal } from '../values/decimal.ts';
import type { EnterpriseState } from '../values/enterprise-state.ts';
import type { IndustryCode } from '../values/industry.ts';
import type { Money } from '../values/money.ts';
import type { UnitId } from '../values/reporting-unit.ts';
import type { Uscc } from '../values/uscc.ts';

/** What a cell of each type holds once read. */
export interface TypeValues {
  readonly text: string;
  readonly uscc: Uscc;
  readonly unit: UnitId;
  readonly industry: IndustryCode;
  readonly date: Day;
  readonly state: EnterpriseState;
  /** Never below zero. */
  readonly amount: Money;
  readonly 'signed-amount': Money;
  readonly count: number;
  readonly number: Decimal;
  /** In per cent: 12.5 % is 12.5. */
  readonly percent: Decimal;
  readonly 'yes-no': boolean;
  readonly year: number;
  readonly list: readonly string[];
}

export type ColumnType = keyof TypeValues;

/** Types whose values are figures. */
export const FIGURE_TYPES: ReadonlySet<ColumnType> = new Set<ColumnType>([
  'amount',
  'signed-amount',
  'count',
  'number',
  'percent',
]);

interface AnyColumn {
  readonly header: string;
  readonly headerEn: string;
  readonly alsoWritten: readonly string[];
  /** A roster without this column is not read. */
  readonly required: boolean;
}

interface DatedColumn extends AnyColumn {
  readonly type: 'date' | 'year';
  /** Whether its days or years are those of a title, of which renewals, ends and lists may be told. */
  readonly ofTitle: boolean;
}

interface OtherColumn extends AnyColumn {
  readonly type: Exclude<ColumnType, DatedColumn['type']>;
}

export type Column = DatedColumn | OtherColumn;

// biome-ignore format: one column a line reads as the table it is
export const COLUMNS = {
  name: { type: 'text', header: '企业名称', headerEn: 'Enterprise', alsoWritten: ['单位名称', '企业全称', '公司名称'], required: true },
  uscc: { type: 'uscc', header: '统一社会信用代码', headerEn: 'Unified social credit code', alsoWritten: ['社会信用代码', '信用代码', '统一信用代码'], required: true },
  county: { type: 'unit', header: '所属县区', headerEn: 'County', alsoWritten: ['县区', '所属区县', '所在县区', '区县', '属地'], required: true },
  park: { type: 'unit', header: '所属园区', headerEn: 'Park', alsoWritten: ['园区', '所在园区'], required: false },
  industryCode: { type: 'industry', header: '行业代码', headerEn: 'Industry code', alsoWritten: ['国民经济行业代码', '行业分类代码'], required: true },
  industryName: { type: 'text', header: '行业名称', headerEn: 'Industry', alsoWritten: ['所属行业', '行业类别'], required: false },
  mainProduct: { type: 'text', header: '主导产品', headerEn: 'Main product', alsoWritten: ['主要产品'], required: false },
  cluster: { type: 'text', header: '所属产业集群', headerEn: 'Cluster', alsoWritten: ['特色产业集群', '产业集群'], required: false },
  foundedOn: { type: 'date', ofTitle: false, header: '成立日期', headerEn: 'Founded on', alsoWritten: ['注册日期', '成立时间'], required: false },
  state: { type: 'state', header: '企业状态', headerEn: 'State', alsoWritten: ['经营状态'], required: false },
  revenue: { type: 'amount', header: '上年度营业收入', headerEn: 'Revenue, last year', alsoWritten: ['营业收入', '年营业收入', '上年营业收入'], required: true },
  revenuePrior: { type: 'amount', header: '前一年度营业收入', headerEn: 'Revenue, year before last', alsoWritten: ['前年营业收入'], required: false },
  revenueYtd: { type: 'amount', header: '本年累计营业收入', headerEn: 'Revenue, this year to date', alsoWritten: ['累计营业收入'], required: false },
  revenuePeak: { type: 'amount', header: '历史最高年营业收入', headerEn: 'Highest revenue before last year', alsoWritten: ['此前最高年营业收入'], required: false },
  mainRevenue: { type: 'amount', header: '主营业务收入', headerEn: 'Main-business revenue, last year', alsoWritten: ['上年度主营业务收入'], required: false },
  mainRevenuePrior: { type: 'amount', header: '前一年度主营业务收入', headerEn: 'Main-business revenue, year before last', alsoWritten: [], required: false },
  mainRevenuePrior2: { type: 'amount', header: '前二年度主营业务收入', headerEn: 'Main-business revenue, two years before last', alsoWritten: [], required: false },
  netProfit: { type: 'signed-amount', header: '净利润', headerEn: 'Net profit, last year', alsoWritten: ['上年度净利润'], required: false },
  assets: { type: 'amount', header: '资产总额', headerEn: 'Total assets', alsoWritten: ['总资产', '资产总计'], required: false },
  liabilities: { type: 'amount', header: '负债总额', headerEn: 'Total liabilities', alsoWritten: ['总负债', '负债合计'], required: false },
  rdExpense: { type: 'amount', header: '研发费用', headerEn: 'R&D expense, last year', alsoWritten: ['上年度研发费用', '研发费用总额', '研发投入'], required: false },
  rdExpensePrior: { type: 'amount', header: '前一年度研发费用', headerEn: 'R&D expense, year before last', alsoWritten: [], required: false },
  tax3y: { type: 'amount', header: '近三年累计缴税总额', headerEn: 'Tax paid, three years', alsoWritten: ['三年累计缴税', '近三年纳税总额'], required: false },
  employees: { type: 'count', header: '从业人员', headerEn: 'Employees', alsoWritten: ['从业人员数', '职工人数', '职工总数'], required: false },
  rdStaff: { type: 'count', header: '研发人员', headerEn: 'R&D staff', alsoWritten: ['研发人员数'], required: false },
  aboveScale: { type: 'yes-no', header: '是否规上', headerEn: 'Above scale', alsoWritten: ['规上企业', '是否规上工业企业'], required: true },
  aboveScaleOn: { type: 'date', ofTitle: false, header: '入规日期', headerEn: 'Above scale since', alsoWritten: ['纳统日期', '升规时间', '入规时间'], required: false },
  reentered: { type: 'yes-no', header: '是否退库再入库', headerEn: 'Re-entered', alsoWritten: ['退库再入库'], required: false },
  innovativeOn: { type: 'date', ofTitle: true, header: '创新型中小企业认定日期', headerEn: 'Innovative SME on', alsoWritten: ['创新型中小企业'], required: false },
  srdiOn: { type: 'date', ofTitle: true, header: '专精特新中小企业认定日期', headerEn: 'SRDI SME on', alsoWritten: ['专精特新中小企业', '专精特新认定日期'], required: false },
  littleGiantOn: { type: 'date', ofTitle: true, header: '专精特新小巨人认定日期', headerEn: 'SRDI little giant on', alsoWritten: ['专精特新“小巨人”', '国家级小巨人'], required: false },
  championOn: { type: 'date', ofTitle: true, header: '制造业单项冠军认定日期', headerEn: 'Manufacturing champion on', alsoWritten: ['单项冠军', '单项冠军认定日期'], required: false },
  techSmeOn: { type: 'date', ofTitle: true, header: '科技型中小企业入库日期', headerEn: 'Technology SME on', alsoWritten: ['科技型中小企业'], required: false },
  cityTechOn: { type: 'date', ofTitle: true, header: '市级科技型企业认定日期', headerEn: 'City technology enterprise on', alsoWritten: ['市级科技型企业'], required: false },
  provTechOn: { type: 'date', ofTitle: true, header: '省级科技型企业认定日期', headerEn: 'Provincial technology enterprise on', alsoWritten: ['省级科技型企业'], required: false },
  hnteOn: { type: 'date', ofTitle: true, header: '高新技术企业认定日期', headerEn: 'High-tech enterprise on', alsoWritten: ['高新技术企业', '高企认定日期'], required: false },
  hnteNo: { type: 'text', header: '高新技术企业证书编号', headerEn: 'High-tech certificate no.', alsoWritten: ['高企证书编号'], required: false },
  techGiantOn: { type: 'date', ofTitle: true, header: '省级科技小巨人认定日期', headerEn: 'Technology little giant on', alsoWritten: ['科技小巨人', '科技“小巨人”'], required: false },
  agriParkOn: { type: 'date', ofTitle: true, header: '市级农业科技园认定日期', headerEn: 'City agricultural technology park on', alsoWritten: ['市级农业科技园'], required: false },
  rdCenterOn: { type: 'date', ofTitle: true, header: '市级研发中心认定日期', headerEn: 'City R&D centre on', alsoWritten: ['市级研发中心'], required: false },
  global500: { type: 'year', ofTitle: true, header: '新晋世界500强年份', headerEn: 'Global 500, year', alsoWritten: ['世界500强'], required: false },
  china500: { type: 'year', ofTitle: true, header: '新晋中国500强年份', headerEn: 'China 500, year', alsoWritten: ['中国500强'], required: false },
  private500: { type: 'year', ofTitle: true, header: '新晋中国民营500强年份', headerEn: 'China private 500, year', alsoWritten: ['民营500强'], required: false },
  transferRd: { type: 'amount', header: '转移转化项目研发总投入', headerEn: 'Transfer project R&D', alsoWritten: ['成果转化研发投入'], required: false },
  transferSelected: { type: 'yes-no', header: '转移转化项目是否择优入选', headerEn: 'Transfer project selected', alsoWritten: ['是否择优入选'], required: false },
  team: { type: 'text', header: '专班责任人', headerEn: 'Responsible team', alsoWritten: ['包联领导', '挂钩领导', '专班'], required: false },
  contact: { type: 'text', header: '联系人', headerEn: 'Contact', alsoWritten: [], required: false },
  phone: { type: 'text', header: '联系电话', headerEn: 'Telephone', alsoWritten: [], required: false },
  payee: { type: 'text', header: '开户名称', headerEn: 'Account holder', alsoWritten: ['户名'], required: false },
  bank: { type: 'text', header: '开户银行', headerEn: 'Bank', alsoWritten: ['开户行'], required: false },
  bankCode: { type: 'text', header: '行号', headerEn: 'Bank code', alsoWritten: ['联行号'], required: false },
  account: { type: 'text', header: '银行账号', headerEn: 'Account', alsoWritten: ['账号'], required: false },
  claimItems: { type: 'list', header: '申报奖补事项', headerEn: 'Measures claimed', alsoWritten: ['申报事项', '申请奖补事项'], required: false },
  claimAmount: { type: 'amount', header: '申报金额', headerEn: 'Amount claimed', alsoWritten: ['申请金额'], required: false },
  renewals: { type: 'list', header: '重新认定或复核事项', headerEn: 'Renewals', alsoWritten: [], required: false },
  note: { type: 'text', header: '备注', headerEn: 'Note', alsoWritten: ['说明'], required: false },
  nicheYears: { type: 'number', header: '从事特定细分市场年限', headerEn: 'Years in the niche', alsoWritten: [], required: false },
  ip1High: { type: 'count', header: 'Ⅰ类高价值知识产权数量', headerEn: 'High-value class I IP', alsoWritten: [], required: false },
  ip1Own: { type: 'count', header: '自主研发Ⅰ类知识产权数量', headerEn: 'Own class I IP', alsoWritten: [], required: false },
  ip1: { type: 'count', header: 'Ⅰ类知识产权数量', headerEn: 'Class I IP', alsoWritten: [], required: false },
  ip2: { type: 'count', header: 'Ⅱ类知识产权数量', headerEn: 'Class II IP', alsoWritten: [], required: false },
  strategic: { type: 'yes-no', header: '是否战略性新兴产业', headerEn: 'Strategic emerging industry', alsoWritten: [], required: false },
  field: { type: 'text', header: '主导产品所属领域', headerEn: 'Field of main product', alsoWritten: [], required: false },
  digitalLevel: { type: 'text', header: '数字化水平', headerEn: 'Digital level', alsoWritten: [], required: false },
  qualityItems: { type: 'list', header: '质量管理水平', headerEn: 'Quality management', alsoWritten: [], required: false },
  rdOrg: { type: 'text', header: '研发机构级别', headerEn: 'R&D organisation level', alsoWritten: [], required: false },
  marketShare: { type: 'percent', header: '主导产品全国细分市场占有率', headerEn: 'Market share', alsoWritten: [], required: false },
  ownBrand: { type: 'yes-no', header: '自主品牌', headerEn: 'Own brand', alsoWritten: [], required: false },
  infoSystem: { type: 'yes-no', header: '核心业务信息系统支撑', headerEn: 'Core systems digital', alsoWritten: [], required: false },
  certified: { type: 'yes-no', header: '管理体系或产品认证', headerEn: 'Certified', alsoWritten: [], required: false },
  chainLink: { type: 'yes-no', header: '位于产业链关键环节', headerEn: 'Key link of the chain', alsoWritten: [], required: false },
  keyField: { type: 'yes-no', header: '属于重点领域', headerEn: 'Key field', alsoWritten: [], required: false },
  equity1y: { type: 'amount', header: '近一年新增股权融资', headerEn: 'New equity, one year', alsoWritten: [], required: false },
  equity2y: { type: 'amount', header: '近两年新增股权融资', headerEn: 'New equity, two years', alsoWritten: [], required: false },
  equity3y: { type: 'amount', header: '近三年新增股权融资', headerEn: 'New equity, three years', alsoWritten: [], required: false },
  award: { type: 'text', header: '科技奖励', headerEn: 'Science award', alsoWritten: [], required: false },
  contest: { type: 'text', header: '创客中国名次', headerEn: 'Maker in China rank', alsoWritten: [], required: false },
  honours: { type: 'list', header: '有效荣誉', headerEn: 'Valid honours', alsoWritten: [], required: false },
  localScore: { type: 'number', header: '地方特色指标得分', headerEn: 'Local indicator score', alsoWritten: [], required: false },
  platformScore: { type: 'number', header: '专精特新发展评价得分', headerEn: 'Platform score', alsoWritten: [], required: false },
  revenuePrior2: { type: 'amount', header: '前二年度营业收入', headerEn: 'Revenue, two years before last', alsoWritten: [], required: false },
} as const satisfies Readonly<Record<string, Column>>;

export type ColumnKey = keyof typeof COLUMNS;

export type ColumnValue<K extends ColumnKey> = TypeValues[(typeof COLUMNS)[K]['type']];

/** Keys of the columns that hold one type. */
export type KeyOfType<T extends ColumnType> = {
  [K in ColumnKey]: (typeof COLUMNS)[K]['type'] extends T ? K : never;
}[ColumnKey];

export const COLUMN_KEYS = Object.keys(COLUMNS) as readonly ColumnKey[];

/** What a column is, by its key. */
export function columnOf(key: ColumnKey): Column {
  return COLUMNS[key];
}

type AmountKey = KeyOfType<'amount' | 'signed-amount'>;

/** Whether a header's key is that of a column which holds money; of no key it is false. */
export function isAmount(key: ColumnKey | undefined): key is AmountKey {
  return key !== undefined && AMOUNT_TYPES.has(columnOf(key).type);
}

const AMOUNT_TYPES: ReadonlySet<ColumnType> = new Set<ColumnType>(['amount', 'signed-amount']);

/** Whether a column holds what can be added up over enterprises: money, or a number of people or things. */
export function isSummable(key: ColumnKey): boolean {
  return isAmount(key) || columnOf(key).type === 'count';
}

/** Whether a column says which enterprise a row is of. */
export function namesEnterprise(key: ColumnKey | undefined): boolean {
  return key === 'name' || key === 'uscc';
}

/** Whether a column holds days or years. */
export function isDated(key: ColumnKey): boolean {
  const { type } = columnOf(key);
  return type === 'date' || type === 'year';
}

/** Whether a column has the days or years of a title. */
export function isOfTitle(key: ColumnKey): boolean {
  const column = columnOf(key);
  return 'ofTitle' in column && column.ofTitle;
}

/** Whether a text is the key of a column. */
export function isColumnKey(text: string): text is ColumnKey {
  return Object.hasOwn(COLUMNS, text);
}
