// Days as `2025-03-01`, so that text order is the order of time.

/** The day `count` days after; before where it is negative. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Days from one day to another, both in ISO form. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The number under which spreadsheets keep a day. */
export function serialOfDay(day: string): number {
  return daysBetween('1899-12-30', day);
}

/** The last day of a quarter such as `2025Q4`. */
export function endOfQuarter(period: string): string {
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  return `${period.slice(0, 4)}-${ends[Number(period.slice(5)) - 1]}`;
}
