// What follows from the edits: rungs, lapses, revenue thresholds, re-entry.
import { type Enterprise, enterpriseValue } from '../enterprises/enterprise.ts';
import type { Ladder, Policy } from '../policy/policy.ts';
import { hasLapsed } from '../policy/terms.ts';
import { heldSince, rungOf } from '../pools/ladders.ts';
import type { KeyOfType } from '../roster/columns.ts';
import { formatWan, type Money } from '../values/money.ts';
import { periodEnd } from '../values/period.ts';
import type { Change } from './change.ts';
import type { Match } from './match.ts';
import { changeOf } from './own-changes.ts';
import { type Reading, readingOf } from './reading.ts';
import type { Side } from './side.ts';

/** The field under which the rung of a ladder stands, as in evaluation.json. */
export const LADDER_FIELDS = { quality: 'ladder', technology: 'techLadder' } as const;

export interface Sides {
  readonly old: Side;
  readonly new: Side;
}

/** Lapses and steps on either ladder, by what is held and valid at the end of each side's period. */
export function standingChanges(match: Match, sides: Sides): readonly Change[] {
  return [
    ...sides.new.policy.recognitions.flatMap(({ field }) => lapse(match, field, sides)),
    ...sides.new.policy.ladders.flatMap((ladder) => step(match, ladder, sides)),
  ];
}

function lapse({ old, new: now }: Match, key: KeyOfType<'date'>, sides: Sides): readonly Change[] {
  const lapsed = (enterprise: Enterprise, side: Side): boolean | null => {
    const end = periodEnd(side.period);
    const since = heldSince(enterprise, key, end);
    return since === null ? null : hasLapsed(key, since, side.policy, end);
  };
  if (lapsed(now, sides.new) !== true || lapsed(old, sides.old) !== false) return [];
  return [changeOf('lapsed', now, key, readingOf(old, key), readingOf(now, key))];
}

function step({ old, new: now }: Match, ladder: Ladder, sides: Sides): readonly Change[] {
  const before = rungPlace(old, ladder, sides.old);
  const after = rungPlace(now, ladder, sides.new);
  if (before === after) return [];
  // A rung that is not held has no cell: that of the other side's title shows what is missing.
  const reading = (enterprise: Enterprise, place: number, other: number): Reading => {
    const rung = ladder.rungs[place];
    const shown = rung ?? ladder.rungs[other];
    return { text: rung?.id ?? null, cell: shown ? readingOf(enterprise, shown.field).cell : null };
  };
  const kind = after > before ? 'rung-up' : 'rung-down';
  const field = LADDER_FIELDS[ladder.id];
  return [changeOf(kind, now, field, reading(old, before, after), reading(now, after, before))];
}

/** 0-based place on the ladder, -1 for none. */
function rungPlace(enterprise: Enterprise, ladder: Ladder, { policy, period }: Side): number {
  const { rung } = rungOf(enterprise, ladder, policy, periodEnd(period));
  return ladder.rungs.findIndex(({ id }) => id === rung);
}

/** Revenue on two sides of an amount that the policy draws a line at; amounts reached count as crossed. */
export function crossing({ old, new: now }: Match, policy: Policy): readonly Change[] {
  const [before, after] = [enterpriseValue(old, 'revenue'), enterpriseValue(now, 'revenue')];
  if (before === undefined || after === undefined) return [];
  const between = revenueLines(policy).filter((amount) => before < amount !== after < amount);
  if (between.length === 0) return [];
  const change = changeOf('crossed', now, 'revenue', readingOf(old, 'revenue'), readingOf(now, 'revenue'));
  return [{ ...change, thresholds: between.map(formatWan) }];
}

/** Where the reserve begins, where 规上 does, and the milestones; each once, in order. */
function revenueLines({ pools, measures }: Policy): readonly Money[] {
  const all = [
    pools.reserve.from,
    pools.reserve.below,
    pools['ready-for-above-scale'].from,
    ...pools.backbone.milestones,
    ...measures.flatMap(({ trigger }) =>
      'crossed' in trigger && trigger.by === 'revenue' ? [trigger.crossed] : [],
    ),
  ];
  return [...new Set(all)].sort((a, b) => (a < b ? -1 : 1));
}

/**
 * 规上 again after having been it and then not: the old roster says 否 beside the date of an earlier entry. Where the
 * roster says so itself (是否退库再入库), that is an edit of its own.
 */
export function reentry({ old, new: now }: Match): readonly Change[] {
  const became = enterpriseValue(old, 'aboveScale') === false && enterpriseValue(now, 'aboveScale') === true;
  if (!became || enterpriseValue(old, 'aboveScaleOn') === undefined) return [];
  if (enterpriseValue(now, 'reentered') === true && enterpriseValue(old, 'reentered') !== true) return [];
  return [
    changeOf('re-entered', now, 'aboveScale', readingOf(old, 'aboveScale'), readingOf(now, 'aboveScale')),
  ];
}
