// Revenue at or above a milestone for the first time (二.2 第一项).
import { type Enterprise, enterpriseField } from '../../enterprises/enterprise.ts';
import type { Trigger } from '../../policy/policy.ts';
import { evidenceOf, joinEvidence } from '../evidence.ts';
import { unknownCode } from '../verdict.ts';
import { readTrigger, type TriggerContext, type TriggerVerdict, unusableTrigger } from './trigger-verdict.ts';

/** Judges revenue ≥ milestone > highest revenue before. Below the milestone there is no decision of its own. */
export function judgeCrossed(
  trigger: Extract<Trigger, { crossed: unknown }>,
  enterprise: Enterprise,
  { article }: TriggerContext,
): TriggerVerdict {
  const revenue = enterpriseField(enterprise, trigger.by);
  if (revenue.state === 'unreadable')
    return { ...unusableTrigger(trigger.by, revenue, article), exists: false };
  if (revenue.state === 'conflict') {
    const reached = revenue.between.some(({ value }) => value >= trigger.crossed);
    return { ...unusableTrigger(trigger.by, revenue, article), exists: reached };
  }
  const seen = evidenceOf(trigger.by, revenue);
  if (revenue.state === 'blank' || revenue.value < trigger.crossed)
    return readTrigger(false, seen, article, 'not-recognised');
  const key = trigger['highest-before'];
  const before = enterpriseField(enterprise, key);
  const evidence = joinEvidence([seen, evidenceOf(key, before)]);
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
