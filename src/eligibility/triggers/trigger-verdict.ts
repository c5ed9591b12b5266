// What a measure's trigger says of an enterprise.
import type { ColumnKey } from '../../roster/columns.ts';
import type { Day } from '../../values/day.ts';
import type { Evidence, Reason, ReasonCode } from '../decision.ts';
import type { PossibleDays } from '../possible-days.ts';
import { NO_REASONS, unknownCode } from '../verdict.ts';

export interface TriggerVerdict {
  /** Whether a decision exists without a claim: the field has a value in or before the window. */
  readonly exists: boolean;
  readonly reasons: readonly Reason[];
  readonly evidence: Evidence;
  /** The days on which the trigger may have fallen, for conditions that look at it; null where nothing is known of them. */
  readonly days: PossibleDays | null;
}

export interface TriggerContext {
  readonly awardYear: number;
  readonly periodEnd: Day;
  /** The day the policy took effect. */
  readonly effective: Day;
  readonly article: string;
}

const NO_DAYS: readonly Day[] = [];

/** A trigger whose field could not be used: someone has to look. */
export function unusableTrigger(
  key: ColumnKey,
  state: 'unreadable' | 'conflict',
  evidence: Evidence,
  article: string,
): TriggerVerdict {
  const code = unknownCode(key, state);
  return {
    exists: true,
    reasons: [{ code, effect: 'unknown', article, ...evidence }],
    evidence,
    days: null,
  };
}

/** A trigger that was read: no reasons where it is met. */
export function readTrigger(
  exists: boolean,
  evidence: Evidence,
  article: string,
  code: ReasonCode | null,
  days: readonly Day[] = NO_DAYS,
): TriggerVerdict {
  return {
    exists,
    reasons: code === null ? NO_REASONS : [{ code, effect: effectOf(code), article, ...evidence }],
    evidence,
    days,
  };
}

function effectOf(code: ReasonCode): Reason['effect'] {
  return code.startsWith('missing:') ? 'unknown' : 'fails';
}
