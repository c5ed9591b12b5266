// How many enterprises stand on which rung before and after.
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { Ladder } from '../policy/policy.ts';
import { rungOf } from '../pools/ladders.ts';
import { periodEnd } from '../values/period.ts';
import type { Sides } from './consequences.ts';
import type { Side } from './side.ts';

/** Where an enterprise stands: id of a rung, `none` on no rung, `absent` in no roster. */
export type Standing = string;

export const NO_RUNG: Standing = 'none';
export const ABSENT: Standing = 'absent';

export interface Flow {
  readonly from: Standing;
  readonly to: Standing;
  readonly count: number;
}

/** The flows on one ladder, those who stay where they are included; in the order of the rungs. */
export interface LadderFlows {
  readonly ladder: Ladder['id'];
  readonly flows: readonly Flow[];
}

/** An enterprise on both sides; null where a side does not have it. */
export interface Pair {
  readonly old: Enterprise | null;
  readonly new: Enterprise | null;
}

/** Counts the flows on each ladder of the new side's policy. */
export function ladderFlows(pairs: readonly Pair[], sides: Sides): readonly LadderFlows[] {
  return sides.new.policy.ladders.map((ladder) => {
    const order = [ABSENT, NO_RUNG, ...ladder.rungs.map(({ id }) => id)];
    const counts = new Map<string, number>();
    for (const pair of pairs) {
      const key = `${standing(pair.old, ladder, sides.old)} ${standing(pair.new, ladder, sides.new)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const flows = order.flatMap((from) =>
      order.map((to) => ({ from, to, count: counts.get(`${from} ${to}`) ?? 0 })),
    );
    return { ladder: ladder.id, flows: flows.filter(({ count }) => count > 0) };
  });
}

function standing(enterprise: Enterprise | null, ladder: Ladder, { policy, period }: Side): Standing {
  if (enterprise === null) return ABSENT;
  return rungOf(enterprise, ladder, policy, periodEnd(period)).rung ?? NO_RUNG;
}
