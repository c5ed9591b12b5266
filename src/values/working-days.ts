// Working days: Monday to Friday, less public holidays, plus the weekend days that are worked in exchange.
import { addDays, type Day, serialOfDay } from './day.ts';

/** Days that depart from the week; a day in neither set is as the week has it. */
export interface Holidays {
  readonly free: ReadonlySet<Day>;
  readonly worked: ReadonlySet<Day>;
}

export const NO_HOLIDAYS: Holidays = { free: new Set(), worked: new Set() };

/** Whether offices are open on that day. */
export function isWorkingDay(day: Day, { free, worked }: Holidays): boolean {
  if (free.has(day)) return false;
  return worked.has(day) || !isWeekend(day);
}

export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

// Longer than any run of free days; beyond it the holidays are not those of this world.
const LONGEST_WAIT = 400;

/**
 * The span of that many working days (1 or more) from a day on; it begins on that day if it is a working day,
 * otherwise on the next one. Throws RangeError where the holidays leave no working day for more than a year.
 */
export function workingSpan(from: Day, count: number, holidays: Holidays): DaySpan {
  const first = nextWorkingDay(from, holidays);
  let last = first;
  for (let counted = 1; counted < count; counted += 1) last = nextWorkingDay(addDays(last, 1), holidays);
  return { first, last };
}

function nextWorkingDay(from: Day, holidays: Holidays): Day {
  for (let ahead = 0; ahead < LONGEST_WAIT; ahead += 1) {
    const day = addDays(from, ahead);
    if (isWorkingDay(day, holidays)) return day;
  }
  throw new RangeError(`no working day after ${from}`);
}

// Serial number 1 is a Sunday in the count that spreadsheets use, and every seventh after it.
function isWeekend(day: Day): boolean {
  return serialOfDay(day) % 7 < 2;
}
