// Names of the city summary's sheets, which links lead to.
import type { Localised } from '../../../values/lang.ts';

export const CITY_SHEETS = {
  targets: { zh: '目标完成情况', en: 'Targets' },
  since: { zh: '与上期变化', en: 'Since last period' },
  trend: { zh: '趋势', en: 'Trend' },
  units: { zh: '县区对比', en: 'Units compared' },
  awards: { zh: '奖补资金', en: 'Awards' },
  support: { zh: '政策支持事项', en: 'Policy support' },
  ladders: { zh: '梯度结构', en: 'Ladders' },
  pools: { zh: '培育库', en: 'Cultivation pools' },
  sprint: { zh: '冲刺名单', en: 'Sprint list' },
  clusters: { zh: '产业集群', en: 'Clusters' },
  duplicates: { zh: '跨单位重复', en: 'Reported twice' },
  open: { zh: '待核事项', en: 'Open questions' },
  basis: { zh: '政策依据', en: 'Policy basis' },
  run: { zh: '运行信息', en: 'About this run' },
} as const satisfies Readonly<Record<string, Localised>>;
