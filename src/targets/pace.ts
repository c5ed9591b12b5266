// How fast a target must be approached from here to be reached in time.
import type { Day } from '../values/day.ts';
import { nextPeriod, type Period, periodEnd } from '../values/period.ts';

export interface Pace {
  /** Quarters that end after the period and not after the target's date. */
  readonly quartersLeft: number;
  /** What is needed a quarter, in the unit of the gap, rounded up; 0 where it is reached, null where no quarter is left. */
  readonly perQuarter: number | null;
}

/** The pace that closes a gap (a count of enterprises or of any other unit; below zero where the target is passed) by a day. */
export function paceNeeded(gap: number, period: Period, by: Day): Pace {
  let quartersLeft = 0;
  for (let next = nextPeriod(period); periodEnd(next) <= by; next = nextPeriod(next)) quartersLeft += 1;
  if (gap <= 0) return { quartersLeft, perQuarter: 0 };
  return { quartersLeft, perQuarter: quartersLeft === 0 ? null : Math.ceil(gap / quartersLeft) };
}
