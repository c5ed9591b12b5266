// A calendar date without time or zone.

declare const iso: unique symbol;

/** A calendar date as ISO text, `2025-03-01`; text order is date order. */
export type Day = string & { readonly [iso]: true };

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const MS_PER_DAY = 86_400_000;

/** The date of year, month (1–12) and day of month; undefined where the calendar has none such. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return undefined;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return iso8601(year, month, dayOfMonth);
}

/** The last day there is here: for who holds days against no period. */
export const LAST_DAY = '9999-12-31' as Day;

/** Reads ISO text `YYYY-MM-DD`; undefined for anything else. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/**
 * The date of a spreadsheet serial number (days since 1899-12-30, or since 1904-01-01 in files that count
 * from there). Fractions (times of day) are dropped. Undefined outside 1900–9999.
 */
export function dayOfSerial(serial: number, epoch: '1900' | '1904' = '1900'): Day | undefined {
  const days = Math.floor(serial) + (epoch === '1904' ? 1462 : 0);
  if (!(days >= 61) || days > 2_958_465) return undefined;
  const date = new Date((days - 25_569) * MS_PER_DAY);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The spreadsheet serial number (1900 system) of a date. */
export function serialOfDay(day: Day): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, Number(day.slice(8, 10))) / MS_PER_DAY + 25_569;
}

/** The day that many days later; earlier where `days` is negative. Throws RangeError outside 1900–9999. */
export function addDays(day: Day, days: number): Day {
  const moved = dayOfSerial(serialOfDay(day) + days);
  if (!moved) throw new RangeError(`${day} and ${days} days`);
  return moved;
}

/** The same day of the year `years` later; 29 February becomes 1 March where there is none. */
export function addYears(day: Day, years: number): Day {
  const year = yearOf(day) + years;
  const within = day.slice(4);
  // The one day that not every year has.
  return (within === '-02-29' && daysInMonth(year, 2) < 29 ? `${year}-03-01` : year + within) as Day;
}

/** The year, four digits. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The month, 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** The last day of a month (1–12). */
export function lastDayOfMonth(year: number, month: number): Day {
  return iso8601(year, month, daysInMonth(year, month));
}

function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS_IN_MONTH[month - 1] ?? 0) + (leap ? 1 : 0);
}

function iso8601(year: number, month: number, dayOfMonth: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}` as Day;
}

/** The last of some days (ISO); null where there is none, or one of them is not known. */
export function lastOf<T extends string>(days: readonly (T | null)[]): T | null {
  const known = days.flatMap((day) => day ?? []);
  return known.length < days.length ? null : (known.sort().at(-1) ?? null);
}
