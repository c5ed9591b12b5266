// The headers that rosters bear, as the contract lists them; the first is the proper one.
import type { AmountKey, DateKey, FactKey } from './canonical.ts';
import { AMOUNT_KEYS, COUNT_KEYS, DATE_KEYS, YEAR_KEYS, YES_NO_KEYS } from './canonical.ts';

/** A column of a roster; the two claim columns are no facts of the enterprise. */
export type ColumnName = FactKey | 'claimItems' | 'claimAmount';

export type CellKind = 'amount' | 'date' | 'yes-no' | 'year' | 'count' | 'unit' | 'measures' | 'text';

// biome-ignore format: one column a line reads as the table it is
export const HEADERS = {
  name: ['企业名称', '单位名称', '企业全称', '公司名称'],
  uscc: ['统一社会信用代码', '社会信用代码', '信用代码', '统一信用代码'],
  county: ['所属县区', '县区', '所属区县', '所在县区', '区县', '属地'],
  park: ['所属园区', '园区', '所在园区'],
  industryCode: ['行业代码', '国民经济行业代码', '行业分类代码'],
  industryName: ['行业名称', '所属行业', '行业类别'],
  mainProduct: ['主导产品', '主要产品'],
  cluster: ['所属产业集群', '特色产业集群', '产业集群'],
  foundedOn: ['成立日期', '注册日期', '成立时间'],
  state: ['企业状态', '经营状态'],
  revenue: ['上年度营业收入', '营业收入', '年营业收入', '上年营业收入'],
  revenuePrior: ['前一年度营业收入', '前年营业收入'],
  revenueYtd: ['本年累计营业收入', '累计营业收入'],
  revenuePeak: ['历史最高年营业收入', '此前最高年营业收入'],
  mainRevenue: ['主营业务收入', '上年度主营业务收入'],
  mainRevenuePrior: ['前一年度主营业务收入'],
  mainRevenuePrior2: ['前二年度主营业务收入'],
  netProfit: ['净利润', '上年度净利润'],
  assets: ['资产总额', '总资产', '资产总计'],
  liabilities: ['负债总额', '总负债', '负债合计'],
  rdExpense: ['研发费用', '上年度研发费用', '研发费用总额', '研发投入'],
  rdExpensePrior: ['前一年度研发费用'],
  tax3y: ['近三年累计缴税总额', '三年累计缴税', '近三年纳税总额'],
  employees: ['从业人员', '从业人员数', '职工人数', '职工总数'],
  rdStaff: ['研发人员', '研发人员数'],
  aboveScale: ['是否规上', '规上企业', '是否规上工业企业'],
  aboveScaleOn: ['入规日期', '纳统日期', '升规时间', '入规时间'],
  reentered: ['是否退库再入库', '退库再入库'],
  innovativeOn: ['创新型中小企业认定日期', '创新型中小企业'],
  srdiOn: ['专精特新中小企业认定日期', '专精特新中小企业', '专精特新认定日期'],
  littleGiantOn: ['专精特新小巨人认定日期', '专精特新“小巨人”', '国家级小巨人'],
  championOn: ['制造业单项冠军认定日期', '单项冠军', '单项冠军认定日期'],
  techSmeOn: ['科技型中小企业入库日期', '科技型中小企业'],
  cityTechOn: ['市级科技型企业认定日期', '市级科技型企业'],
  provTechOn: ['省级科技型企业认定日期', '省级科技型企业'],
  hnteOn: ['高新技术企业认定日期', '高新技术企业', '高企认定日期'],
  hnteNo: ['高新技术企业证书编号', '高企证书编号'],
  techGiantOn: ['省级科技小巨人认定日期', '科技小巨人', '科技“小巨人”'],
  agriParkOn: ['市级农业科技园认定日期', '市级农业科技园'],
  rdCenterOn: ['市级研发中心认定日期', '市级研发中心'],
  global500: ['新晋世界500强年份', '世界500强'],
  china500: ['新晋中国500强年份', '中国500强'],
  private500: ['新晋中国民营500强年份', '民营500强'],
  transferRd: ['转移转化项目研发总投入', '成果转化研发投入'],
  transferSelected: ['转移转化项目是否择优入选', '是否择优入选'],
  team: ['专班责任人', '包联领导', '挂钩领导', '专班'],
  contact: ['联系人'],
  phone: ['联系电话'],
  payee: ['开户名称', '户名'],
  bank: ['开户银行', '开户行'],
  bankCode: ['行号', '联行号'],
  account: ['银行账号', '账号'],
  claimItems: ['申报奖补事项', '申报事项', '申请奖补事项'],
  claimAmount: ['申报金额', '申请金额'],
  renewals: ['重新认定或复核事项'],
  note: ['备注', '说明'],
} as const satisfies Readonly<Record<ColumnName, readonly [string, ...string[]]>>;

export const COLUMN_NAMES = Object.keys(HEADERS) as readonly ColumnName[];

/** What the given rosters of a quarter hold, beside the serial number (`fixtures/quarter-2025q4`). */
// biome-ignore format: thirty names read as a list
export const COUNTY_COLUMNS: readonly ColumnName[] = [
  'name', 'uscc', 'county', 'park', 'industryCode', 'state', 'revenue', 'revenueYtd', 'revenuePeak', 'tax3y',
  'aboveScale', 'aboveScaleOn', 'reentered', 'innovativeOn', 'srdiOn', 'littleGiantOn', 'championOn', 'techSmeOn',
  'cityTechOn', 'provTechOn', 'hnteOn', 'techGiantOn', 'agriParkOn', 'rdCenterOn', 'global500', 'china500',
  'private500', 'transferRd', 'transferSelected', 'team',
];

/** Columns without which a roster is not read. */
export const NEEDED: readonly ColumnName[] = [
  'name',
  'uscc',
  'county',
  'industryCode',
  'revenue',
  'aboveScale',
];

const KINDS: ReadonlyMap<ColumnName, CellKind> = new Map<ColumnName, CellKind>([
  ...AMOUNT_KEYS.map((key) => [key, 'amount'] as const),
  ['claimAmount', 'amount'],
  ...DATE_KEYS.map((key) => [key, 'date'] as const),
  ...YES_NO_KEYS.map((key) => [key, 'yes-no'] as const),
  ...YEAR_KEYS.map((key) => [key, 'year'] as const),
  ...COUNT_KEYS.map((key) => [key, 'count'] as const),
  ['county', 'unit'],
  ['park', 'unit'],
  ['renewals', 'measures'],
  ['claimItems', 'measures'],
]);

export function kindOfColumn(name: ColumnName): CellKind {
  return KINDS.get(name) ?? 'text';
}

/** The group under which a column stands in a header of two rows. */
export function groupOfColumn(name: ColumnName): string {
  if (name === 'claimItems' || name === 'claimAmount' || name === 'renewals') return '申报情况';
  if (AMOUNT_KEYS.includes(name as AmountKey)) return '经营情况';
  if (DATE_KEYS.includes(name as DateKey) && name !== 'foundedOn') return '认定情况';
  return '基本情况';
}
