// Names of the county workbook's sheets, which links lead to.
import type { Localised } from '../../../values/lang.ts';

export const COUNTY_SHEETS = {
  summary: { zh: '核对汇总', en: 'Summary' },
  awards: { zh: '奖补核对', en: 'Awards' },
  findings: { zh: '数据问题', en: 'Findings' },
  since: { zh: '与上期变化', en: 'Since last period' },
  pools: { zh: '培育库', en: 'Cultivation' },
  rows: { zh: '企业明细', en: 'Enterprises' },
} as const satisfies Readonly<Record<string, Localised>>;
