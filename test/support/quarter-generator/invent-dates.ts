// Days of recognition: in the award year, before it, and on the borders between.
import { addDays, daysBetween } from './calendar.ts';
import type { Profile } from './profile.ts';
import type { Random } from './random.ts';

export interface Calendar {
  readonly awardYear: number;
  readonly end: string;
}

export function dayBetween(random: Random, first: string, last: string): string {
  return addDays(first, random.int(0, Math.max(0, daysBetween(first, last))));
}

/** A recognition: `recent` is the chance that it falls into the award year. Never after the period. */
export function recognitionDay(
  random: Random,
  profile: Profile,
  { awardYear, end }: Calendar,
  recent: number,
): string {
  const first = `${awardYear}-01-01`;
  if (random.chance(profile.onBorder / 2)) return random.pick(borders(awardYear, end));
  if (random.chance(recent)) return dayBetween(random, first, end);
  return dayBetween(random, `${awardYear - 5}-01-01`, `${awardYear - 1}-12-31`);
}

/** The day of entry into the statistics of enterprises above scale: often in the year before the award's. */
export function aboveScaleDay(random: Random, profile: Profile, { awardYear, end }: Calendar): string {
  if (random.chance(profile.onBorder / 2)) {
    const before = awardYear - 1;
    return random.pick([`${before}-01-01`, `${before}-12-31`, `${before - 1}-12-31`, `${awardYear}-01-01`]);
  }
  const year = awardYear - random.pick([1, 1, 2, 3, 4, 5]);
  return random.chance(0.08)
    ? dayBetween(random, `${awardYear}-01-01`, end)
    : dayBetween(random, `${year}-01-01`, `${year}-12-31`);
}

// Where the award year is that of the policy, also the day it took effect and the one before.
function borders(awardYear: number, end: string): readonly [string, ...string[]] {
  const effective = ['2023-06-15', '2023-06-16'].filter(
    (day) => day.startsWith(String(awardYear)) && day <= end,
  );
  return [`${awardYear}-01-01`, `${awardYear - 1}-12-31`, end, ...effective];
}
