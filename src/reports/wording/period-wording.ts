// A reporting period as people say it.
import type { Evaluation } from '../../evaluation/evaluation.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { type Period, periodQuarter, periodYear } from '../../values/period.ts';

const QUARTERS_ZH = ['一', '二', '三', '四'] as const;

/** `2025年第四季度` or `2025 Q4`. */
export function periodName(period: Period, lang: Lang): string {
  const [year, quarter] = [periodYear(period), periodQuarter(period)];
  return lang === 'zh' ? `${year}年第${QUARTERS_ZH[quarter - 1] ?? quarter}季度` : `${year} Q${quarter}`;
}

/** Where the period of a run came from. */
export const PERIOD_ORIGIN: Readonly<Record<Evaluation['periodFrom'], Localised>> = {
  given: { zh: '由命令指定', en: 'as given on the command line' },
  stated: { zh: '取自名单', en: 'as the rosters state' },
  calendar: {
    zh: '名单未写明，取最近一个完整季度',
    en: 'the last complete quarter, since the rosters state none',
  },
};
