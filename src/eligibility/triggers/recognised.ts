// A recognition dated in the award year or in the year before it (domain §4).
import type { Trigger } from '../../policy/policy.ts';
import type { KeyOfType } from '../../roster/columns.ts';
import { type Day, yearOf } from '../../values/day.ts';
import { knownValue } from '../../values/field.ts';
import type { ReasonCode } from '../decision.ts';
import { joinEvidence, type Witness } from '../evidence.ts';
import { type DaySpan, daysWithin, spanOfYear } from '../possible-days.ts';
import { readTrigger, type TriggerContext, type TriggerVerdict, unusableTrigger } from './trigger-verdict.ts';

type Recognised = Extract<Trigger, { recognised: unknown }>;

/** Judges the date against the window. A date after the window makes no decision of its own. */
export function judgeRecognised(trigger: Recognised, see: Witness, context: TriggerContext): TriggerVerdict {
  const key = trigger.recognised;
  const { field, evidence } = see(key);
  const window = trigger.in === 'award-year' ? context.awardYear : context.awardYear - 1;
  if (field.state === 'unreadable')
    return {
      ...unusableTrigger(key, field.state, evidence, context.article),
      days: windowSpan(window, trigger, context),
    };
  if (field.state === 'conflict') {
    const days = field.between.map(({ value }) => value);
    const exists = days.some((day) => yearOf(day) <= window);
    const unusable = unusableTrigger(key, field.state, evidence, context.article);
    return { ...unusable, exists, days: daysWithin(days, windowSpan(window, trigger, context)) };
  }
  if (field.state === 'blank') return blankRecognition(trigger, see, context);
  const after = yearOf(field.value) > window || field.value > context.periodEnd;
  const code = after ? 'outside-window' : windowFault(field.value, window, trigger, context);
  return readTrigger(!after, evidence, context.article, code, [field.value]);
}

function windowSpan(window: number, trigger: Recognised, { effective, periodEnd }: TriggerContext): DaySpan {
  return spanOfYear(window, trigger.in === 'award-year' ? effective : null, periodEnd);
}

function windowFault(
  day: Day,
  window: number,
  trigger: Recognised,
  context: TriggerContext,
): ReasonCode | null {
  if (yearOf(day) < window) return 'outside-window';
  return trigger.in === 'award-year' && day < context.effective ? 'before-policy' : null;
}

function blankRecognition(trigger: Recognised, see: Witness, context: TriggerContext): TriggerVerdict {
  const key: KeyOfType<'date'> = trigger.recognised;
  const { evidence } = see(key);
  const implied = trigger['implied-by'];
  const reason = implied === undefined ? null : see(implied);
  if (reason !== null && knownValue(reason.field) === true) {
    const both = joinEvidence([evidence, reason.evidence]);
    return readTrigger(false, both, context.article, `missing:${key}`);
  }
  return readTrigger(false, evidence, context.article, 'not-recognised');
}
