// Newly on a top-500 list in the award year (domain §4).
import type { Trigger } from '../../policy/policy.ts';
import type { Witness } from '../evidence.ts';
import { readTrigger, type TriggerContext, type TriggerVerdict, unusableTrigger } from './trigger-verdict.ts';

/** Judges the year of listing; a later year makes no decision of its own. */
export function judgeListed(
  trigger: Extract<Trigger, { listed: unknown }>,
  see: Witness,
  context: TriggerContext,
): TriggerVerdict {
  const key = trigger.listed;
  const { field, evidence } = see(key);
  if (field.state === 'unreadable' || field.state === 'conflict')
    return unusableTrigger(key, field.state, evidence, context.article);
  if (field.state === 'blank') return readTrigger(false, evidence, context.article, 'not-recognised');
  const window = trigger.in === 'award-year' ? context.awardYear : context.awardYear - 1;
  return readTrigger(
    field.value <= window,
    evidence,
    context.article,
    field.value === window ? null : 'outside-window',
  );
}
