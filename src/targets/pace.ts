// How fast a target must be approached from here to be reached in time.
import type { Day } from '../values/day.ts';
import { nextPeriod, type Period, periodEnd } from '../values/period.ts';

export interface Pace {
  /** Quarters that end after the period and not after the target's date. */
  readonly quartersLeft: number;
  /** Enterprises a quarter that are needed, rounded up; 0 where it is reached, null where no quarter is left. */
  readonly perQuarter: number | null;
}

/** The pace that closes a gap (a count; below zero where the target is passed) by a day. */
export function paceNeeded(gap: number, period: Period, by: Day): Pace {
  let quartersLeft = 0;
  for (let next = nextPeriod(period); periodEnd(next) <= by; next = nextPeriod(next)) quartersLeft += 1;
  if (gap <= 0) return { quartersLeft, perQuarter: 0 };
  return { quartersLeft, perQuarter: quartersLeft === 0 ? null : Math.ceil(gap / quartersLeft) };
}
