// Revenue at or above a milestone for the first time (二.2 第一项).
import { type Enterprise, enterpriseField } from '../../enterprises/enterprise.ts';
import type { Trigger } from '../../policy/policy.ts';
import type { Evidence } from '../decision.ts';
import { evidenceOf, joinEvidence } from '../evidence.ts';
import { unknownCode } from '../verdict.ts';
import { readTrigger, type TriggerContext, type TriggerVerdict, unusableTrigger } from './trigger-verdict.ts';

type Crossed = Extract<Trigger, { crossed: unknown }>;

/** Judges revenue ≥ milestone > highest revenue before. Below the milestone there is no decision of its own. */
export function judgeCrossed(
  trigger: Crossed,
  enterprise: Enterprise,
  { article }: TriggerContext,
): TriggerVerdict {
  const revenue = enterpriseField(enterprise, trigger.by);
  if (revenue.state === 'unreadable' || revenue.state === 'conflict') {
    const reached =
      revenue.state === 'conflict' && revenue.between.some(({ value }) => value >= trigger.crossed);
    const unusable = unusableTrigger(trigger.by, revenue, article);
    const before = judgeBefore(trigger, enterprise, article, unusable.evidence);
    return { ...before, exists: reached, reasons: [...unusable.reasons, ...before.reasons] };
  }
  const seen = evidenceOf(trigger.by, revenue);
  if (revenue.state === 'blank' || revenue.value < trigger.crossed)
    return readTrigger(false, seen, article, 'not-recognised');
  return judgeBefore(trigger, enterprise, article, seen);
}

// Whether the milestone is a first: the highest revenue before must be known and below it.
function judgeBefore(
  trigger: Crossed,
  enterprise: Enterprise,
  article: string,
  revenueSeen: Evidence,
): TriggerVerdict {
  const key = trigger['highest-before'];
  const before = enterpriseField(enterprise, key);
  const evidence = joinEvidence([revenueSeen, evidenceOf(key, before)]);
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
    day: null,
  };
}
