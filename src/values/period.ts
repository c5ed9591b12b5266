// A reporting period: one quarter of a calendar year.
import { type Day, dayOf, lastDayOfMonth, monthOf, yearOf } from './day.ts';

declare const quarter: unique symbol;

/** A quarter as `2025Q4`; text order is time order. */
export type Period = string & { readonly [quarter]: true };

/** Reads `2025Q4` (either case, full-width digits not allowed); undefined for anything else. */
export function parsePeriod(text: string): Period | undefined {
  const match = /^((?:19|20)\d{2})[Qq]([1-4])$/.exec(text.trim());
  return match ? periodOf(Number(match[1]), Number(match[2])) : undefined;
}

/** The quarter (1–4) of a year. */
export function periodOf(year: number, quarterOfYear: number): Period {
  return `${year}Q${quarterOfYear}` as Period;
}

/** The calendar year. */
export function periodYear(period: Period): number {
  return Number(period.slice(0, 4));
}

/** The quarter, 1 to 4. */
export function periodQuarter(period: Period): number {
  return Number(period.slice(5));
}

/** The last day of the quarter. */
export function periodEnd(period: Period): Day {
  return lastDayOfMonth(periodYear(period), periodQuarter(period) * 3);
}

/** The first day of the quarter. */
export function periodStart(period: Period): Day {
  const start = dayOf(periodYear(period), periodQuarter(period) * 3 - 2, 1);
  if (!start) throw new RangeError(`period ${period}`);
  return start;
}

/** The last quarter that has wholly passed on that day. */
export function lastCompletePeriod(today: Day): Period {
  const before = Math.floor((monthOf(today) - 1) / 3);
  return before === 0 ? periodOf(yearOf(today) - 1, 4) : periodOf(yearOf(today), before);
}

/** The quarter that comes before. */
export function periodBefore(period: Period): Period {
  const quarter = periodQuarter(period);
  return quarter === 1 ? periodOf(periodYear(period) - 1, 4) : periodOf(periodYear(period), quarter - 1);
}

/** The quarter that follows. */
export function nextPeriod(period: Period): Period {
  const quarter = periodQuarter(period);
  return quarter === 4 ? periodOf(periodYear(period) + 1, 1) : periodOf(periodYear(period), quarter + 1);
}
