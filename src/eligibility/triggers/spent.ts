// An outlay above zero (二.3 第三项: 转移转化项目研发总投入).
import type { Trigger } from '../../policy/policy.ts';
import { ZERO } from '../../values/money.ts';
import type { Witness } from '../evidence.ts';
import { readTrigger, type TriggerContext, type TriggerVerdict, unusableTrigger } from './trigger-verdict.ts';

/** Judges outlay > 0 (article 二.3); a cell that cannot be used leaves it to a person. */
export function judgeSpent(
  trigger: Extract<Trigger, { spent: unknown }>,
  see: Witness,
  { article }: TriggerContext,
): TriggerVerdict {
  const { field, evidence } = see(trigger.spent);
  if (field.state === 'unreadable' || field.state === 'conflict')
    return unusableTrigger(trigger.spent, field.state, evidence, article);
  const spent = field.state === 'known' && field.value > ZERO;
  return readTrigger(spent, evidence, article, spent ? null : 'not-recognised');
}
