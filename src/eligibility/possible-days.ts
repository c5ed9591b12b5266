// The days on which a recognition may have been given, where it is not plain which.
import { type Day, dayOf } from '../values/day.ts';

/** From the first day to the last; none where the last is earlier. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

/** The days that are written, one where reports agree, or all within which it must lie; none where there was none. */
export type PossibleDays = readonly Day[] | DaySpan;

/** Whether something that begins on one day and has ended on another was in force on all, some or none of the days. */
export function inForceOn(
  days: PossibleDays,
  begins: Day,
  hasEnded: (on: Day) => boolean,
): 'all' | 'some' | 'none' {
  const holds = (day: Day): boolean => begins <= day && !hasEnded(day);
  if (isSpan(days)) {
    const { first, last } = days;
    const earliest = begins > first ? begins : first;
    if (earliest > last || !holds(earliest)) return 'none';
    return holds(first) && holds(last) ? 'all' : 'some';
  }
  const held = days.filter(holds).length;
  if (held === 0) return 'none';
  return held === days.length ? 'all' : 'some';
}

/** Of days that reports give those within a span; all of them where none is, for then no other is possible. */
export function daysWithin(days: readonly Day[], { first, last }: DaySpan): readonly Day[] {
  const within = days.filter((day) => first <= day && day <= last);
  return within.length > 0 ? within : days;
}

/** The days of a year from one day on and up to another. */
export function spanOfYear(year: number, from: Day | null, upTo: Day): DaySpan {
  const [opens, closes] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  if (!opens || !closes) throw new RangeError(`year ${year}`);
  return { first: from !== null && from > opens ? from : opens, last: upTo < closes ? upTo : closes };
}

function isSpan(days: PossibleDays): days is DaySpan {
  return 'first' in days;
}
