// Revenue at or above a milestone for the first time (二.2 第一项).
import type { Trigger } from '../../policy/policy.ts';
import type { Evidence } from '../decision.ts';
import { joinEvidence, type Witness } from '../evidence.ts';
import { unknownCode } from '../verdict.ts';
import { readTrigger, type TriggerContext, type TriggerVerdict, unusableTrigger } from './trigger-verdict.ts';

type Crossed = Extract<Trigger, { crossed: unknown }>;

/** Judges revenue ≥ milestone > highest revenue before. Below the milestone there is no decision of its own. */
export function judgeCrossed(trigger: Crossed, see: Witness, { article }: TriggerContext): TriggerVerdict {
  const { field: revenue, evidence: seen } = see(trigger.by);
  if (revenue.state === 'unreadable' || revenue.state === 'conflict') {
    const stated = revenue.state === 'conflict' ? revenue.between : (revenue.beside ?? []);
    const reached = stated.some(({ value }) => value >= trigger.crossed);
    const unusable = unusableTrigger(trigger.by, revenue.state, seen, article);
    const before = judgeBefore(trigger, see, article, unusable.evidence);
    return { ...before, exists: reached, reasons: [...unusable.reasons, ...before.reasons] };
  }
  if (revenue.state === 'blank' || revenue.value < trigger.crossed)
    return readTrigger(false, seen, article, 'not-recognised');
  return judgeBefore(trigger, see, article, seen);
}

// Whether the milestone is a first: the highest revenue before must be known and below it.
function judgeBefore(trigger: Crossed, see: Witness, article: string, revenueSeen: Evidence): TriggerVerdict {
  const key = trigger['highest-before'];
  const { field: before, evidence: beforeSeen } = see(key);
  const evidence = joinEvidence([revenueSeen, beforeSeen]);
  if (before.state === 'known') {
    return readTrigger(
      true,
      evidence,
      article,
      before.value < trigger.crossed ? null : 'milestone-crossed-before',
    );
  }
  return {
    exists: true,
    reasons: [{ code: unknownCode(key, before.state), effect: 'unknown', article, ...evidence }],
    evidence,
    days: [],
  };
}
