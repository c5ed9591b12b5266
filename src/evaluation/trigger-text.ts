// When a measure falls due, in words.
import type { Policy, Trigger } from '../policy/policy.ts';
import { type ColumnKey, columnOf } from '../roster/columns.ts';
import type { Day } from '../values/day.ts';
import { type Lang, textIn } from '../values/lang.ts';
import { formatWan } from '../values/money.ts';

/** The year and the day that a window is counted from. */
export interface Window {
  readonly awardYear: number;
  readonly periodEnd: Day;
}

/** What must stand in which column, and when; with the years and days themselves where a window is given. */
export function triggerText(
  trigger: Trigger,
  { effective }: Pick<Policy, 'effective'>,
  lang: Lang,
  window: Window | null = null,
): string {
  const t = textIn(lang);
  if ('spent' in trigger)
    return t(`${header(trigger.spent, lang)}大于 0`, `${header(trigger.spent, lang)} above 0`);
  if ('crossed' in trigger) {
    const amount = formatWan(trigger.crossed);
    const [by, before] = [header(trigger.by, lang), header(trigger['highest-before'], lang)];
    return t(
      `${by}达到 ${amount} 万元，且${before}低于 ${amount} 万元`,
      `${by} is at least ${amount} × 10,000 yuan and ${before.toLowerCase()} is below it`,
    );
  }
  const year = yearText(trigger.in, lang, window);
  if ('listed' in trigger)
    return t(`${header(trigger.listed, lang)}为${year}`, `${header(trigger.listed, lang)} is ${year}`);
  const since = trigger.in === 'award-year' ? t(`、不早于 ${effective}`, `, not before ${effective}`) : '';
  const end = window?.periodEnd ?? t('报告期末', "the period's end");
  return t(
    `${header(trigger.recognised, lang)}在${year}内${since}、不晚于${gap(end)}`,
    `${header(trigger.recognised, lang)} lies in ${year}${since}, not after ${end}`,
  );
}

function yearText(year: 'award-year' | 'year-before-award', lang: Lang, window: Window | null): string {
  const t = textIn(lang);
  if (window !== null) {
    const written = year === 'award-year' ? window.awardYear : window.awardYear - 1;
    return t(` ${written} 年`, String(written));
  }
  return year === 'award-year'
    ? t('奖补年度', 'the award year')
    : t('奖补年度的上一年', 'the year before the award year');
}

// A date stands apart from the characters before it.
function gap(text: string): string {
  return /^\d/.test(text) ? ` ${text}` : text;
}

function header(key: ColumnKey, lang: Lang): string {
  const { header: zh, headerEn: en } = columnOf(key);
  return { zh, en }[lang];
}
