// Enterprises that are told the same: thousands leave the same columns blank, and the way to a tier takes long to find.
import type { Condition, Criteria, Indicator, Simple } from './criteria.ts';
import { type JudgeContext, partsOf, stanceOf } from './judge.ts';
import type { TierPlan } from './plan-tier.ts';
import { pointsByData } from './score.ts';
import type { TierInForce } from './screen-tier.ts';

interface Asked {
  readonly stances: readonly ((context: JudgeContext) => string)[];
  /** Those whose points are not those of tests. */
  readonly counted: readonly Exclude<Indicator, { readonly bands: unknown }>[];
}

const asked = new WeakMap<TierInForce, Asked>();

/**
 * What is known of an enterprise as far as a tier asks: which tests hold and which fail, for want of which columns the
 * others are open, and what else was earned. Those with the same text have the same outcome and score; and where one need
 * only supply something, the others need supply the same, since any way by which something must change is further.
 */
export function sameAdvice(tier: TierInForce, context: JudgeContext): string {
  const { stances, counted } = askedOf(tier, context.criteria);
  let text = '';
  for (const stance of stances) text += stance(context);
  for (const indicator of counted) {
    const { least, most } = pointsByData(indicator, context);
    text += `${least}-${most};`;
  }
  return text;
}

/** Whether who has the same text has the same plan. */
export function isForAll({ plan, effort }: TierPlan): boolean {
  return effort.exceptional === 0 && plan.every(({ change }) => change.kind === 'supply');
}

function askedOf(tier: TierInForce, criteria: Criteria): Asked {
  let found = asked.get(tier);
  if (found === undefined) {
    const indicators = tier.rules.groups.flatMap((group) => group.indicators);
    const bands = indicators.flatMap((one) => ('bands' in one ? one.bands : []));
    found = {
      stances: [...tier.conditions, ...bands].flatMap(testsIn).map((test) => stanceOf(test, criteria)),
      counted: indicators.flatMap((one) => ('bands' in one ? [] : [one])),
    };
    asked.set(tier, found);
  }
  return found;
}

/** The single tests of a condition, but those of scores, which hang on the others. */
function testsIn(condition: Condition): readonly Simple[] {
  if ('all' in condition || 'any' in condition) return partsOf(condition).flatMap(testsIn);
  return 'score' in condition || 'group' in condition ? [] : [condition];
}
