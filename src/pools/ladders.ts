// The rungs of the two ladders: the highest title held and not lapsed, and the one above it (二.3, 二.4).
import { type Enterprise, enterpriseField, enterpriseValue } from '../enterprises/enterprise.ts';
import type { Ladder, Policy } from '../policy/policy.ts';
import { hasLapsed } from '../policy/terms.ts';
import type { KeyOfType } from '../roster/columns.ts';
import type { Day } from '../values/day.ts';

export interface RungReading {
  /** Id of the highest rung whose title is held and valid on the day; null for none. */
  readonly rung: string | null;
  /** Id of the rung above; null at the top. */
  readonly next: string | null;
}

/** Where an enterprise stands on a ladder on a day. */
export function rungOf(enterprise: Enterprise, ladder: Ladder, policy: Policy, on: Day): RungReading {
  const held = ladder.rungs.findLastIndex(({ field }) => {
    const day = heldSince(enterprise, field, on);
    return day !== null && !hasLapsed(field, day, policy, on);
  });
  return { rung: ladder.rungs[held]?.id ?? null, next: ladder.rungs[held + 1]?.id ?? null };
}

/** The day a recognition was given, where it was given by a day; of differing reports the latest. */
export function heldSince(enterprise: Enterprise, key: KeyOfType<'date'>, on: Day): Day | null {
  if (enterprise.reports.length === 1) {
    const day = enterpriseValue(enterprise, key);
    return day !== undefined && day <= on ? day : null;
  }
  const field = enterpriseField(enterprise, key);
  const days =
    field.state === 'known'
      ? [field.value]
      : field.state === 'conflict'
        ? field.between.map(({ value }) => value)
        : [];
  return (
    days
      .filter((day) => day <= on)
      .sort()
      .at(-1) ?? null
  );
}
