// The comment over a header: what goes in, in which form, and what it is needed for.
import { fieldsRead } from '../../eligibility/fields-read.ts';
import { measuresInForce } from '../../policy/in-force.ts';
import { type ColumnKey, columnOf } from '../../roster/columns.ts';
import type { Localised } from '../../values/lang.ts';
import { periodYear } from '../../values/period.ts';
import { columnForm } from './column-entry.ts';
import { columnGuide } from './column-guide.ts';
import { coverage } from './column-years.ts';
import { exampleText } from './example.ts';
import { INDICATOR_KEYS } from './form-columns.ts';
import type { FormSetting } from './form-setting.ts';

/** The whole comment, a line for each thing there is to say. */
export function columnNote(key: ColumnKey, setting: FormSetting): string {
  const { lang } = setting;
  const { header, headerEn, required } = columnOf(key);
  const name = lang === 'zh' ? header : `${header} ${headerEn}`;
  const parts: readonly (readonly [Localised, string])[] = [
    [{ zh: '内容', en: 'What' }, columnGuide(key)[lang]],
    [{ zh: '时间', en: 'When' }, coverage(key, setting.period)?.[lang] ?? ''],
    [{ zh: '形式', en: 'Form' }, columnForm(key, setting)[lang]],
    [{ zh: '示例', en: 'Example' }, exampleText(key, setting)],
    [{ zh: '用于', en: 'For' }, columnUse(key, setting)],
  ];
  const told = parts.filter(([, content]) => content !== '');
  const lead = required ? { zh: '（必填）', en: ' (required)' }[lang] : '';
  const colon = { zh: '：', en: ': ' }[lang];
  return [`${name}${lead}`, ...told.map(([label, content]) => `${label[lang]}${colon}${content}`)].join('\n');
}

/** The measures that read a column, by title; empty where none does. */
export function columnUse(key: ColumnKey, { policy, period, lang }: FormSetting): string {
  const measures = measuresInForce(policy, periodYear(period));
  const reading = measures.filter((measure) => fieldsRead(measure, policy).has(key));
  if (reading.length === 0) return (OTHER_USES[key] ?? indicatorUse(key))[lang];
  if (reading.length === measures.length) return { zh: '全部奖补事项', en: 'every measure' }[lang];
  return reading.map(({ title }) => title[lang]).join({ zh: '、', en: ', ' }[lang]);
}

function indicatorUse(key: ColumnKey): Localised {
  return INDICATOR_KEYS.has(key) ? TIERS : { zh: '', en: '' };
}

const POOLS: Localised = { zh: '培育库', en: 'the cultivation pools' };
const PAYING: Localised = { zh: '兑付', en: 'paying out' };
const PAYER: Localised = { zh: '县区（园区）承担部分由谁支付', en: 'who pays the local share' };
const REACHED: Localised = { zh: '目标统计', en: 'the targets' };

const TIERS: Localised = { zh: '优质中小企业梯度筛查', en: 'screening for the national tiers' };

const OTHER_USES: { readonly [K in ColumnKey]?: Localised } = {
  county: PAYER,
  park: PAYER,
  cluster: { zh: '产业集群统计', en: 'the figures of clusters' },
  mainProduct: { zh: '产业集群统计', en: 'the figures of clusters' },
  revenueYtd: { zh: '培育库（是否达到入规条件）', en: 'the pools (ready for above scale)' },
  team: POOLS,
  industryName: { zh: '核对行业代码', en: 'checking the industry code' },
  foundedOn: { zh: '核对各类日期', en: 'checking the dates' },
  revenuePrior: TIERS,
  mainRevenue: TIERS,
  mainRevenuePrior: TIERS,
  mainRevenuePrior2: TIERS,
  netProfit: TIERS,
  assets: TIERS,
  liabilities: TIERS,
  employees: TIERS,
  rdExpense: TIERS,
  rdExpensePrior: TIERS,
  rdStaff: TIERS,
  techSmeOn: { zh: '科技型企业梯度', en: 'the ladder of technology enterprises' },
  provTechOn: REACHED,
  hnteNo: { zh: '核对高新技术企业认定', en: 'checking the recognition' },
  renewals: {
    zh: '区分新认定与重新认定',
    en: 'telling first recognitions from renewals',
  },
  payee: PAYING,
  bank: PAYING,
  bankCode: PAYING,
  account: PAYING,
};
