// One enterprise against one tier: each condition, the score, and what comes of both.
import type { ColumnKey } from '../roster/columns.ts';
import type { Day } from '../values/day.ts';
import type { Condition, Criteria, RuleSet, TierRules } from './criteria.ts';
import type { Facts } from './facts.ts';
import {
  type Granted,
  type JudgeContext,
  type Judged,
  judge,
  judgeContext,
  NOTHING_GRANTED,
  type PointRange,
  truthOf,
} from './judge.ts';
import { type ScoredGroup, scoreAgain, scoreGroups, scoresOf } from './score.ts';
import type { TierId } from './tiers.ts';

export type TierOutcome = 'met' | 'not-met' | 'possible';

/** A tier as the rule set in force has it. */
export interface TierInForce {
  readonly tier: TierId;
  readonly ruleSet: RuleSet;
  /** The rule set whose table is used, where it is another one. */
  readonly tableOf: RuleSet;
  readonly title: { readonly zh: string; readonly en: string };
  readonly rules: TierRules;
  /** What every tier asks for, then what this one does. */
  readonly conditions: readonly Condition[];
}

export interface ScreenedTier {
  readonly tier: TierInForce;
  readonly outcome: TierOutcome;
  /** Points in thousandths; null for a tier without a score. */
  readonly score: PointRange | null;
  readonly groups: readonly ScoredGroup[];
  /** Those of the tier. */
  readonly conditions: readonly Condition[];
  readonly context: JudgeContext;
}

/** The rule set in force on a day; undefined before the first. */
export function ruleSetOn(day: Day, criteria: Criteria): RuleSet | undefined {
  return criteria['rule-sets'].find(
    ({ from, until }) => from <= day && (until === undefined || day <= until),
  );
}

/** A tier under a rule set; undefined where neither it nor the set it refers to has a table. */
export function tierInForce(tier: TierId, ruleSet: RuleSet, criteria: Criteria): TierInForce | undefined {
  const own = ruleSet.tiers.find(({ id }) => id === tier);
  if (own === undefined) return undefined;
  const tableOf = 'as' in own ? criteria['rule-sets'].find(({ id }) => id === own.as) : ruleSet;
  const rules = tableOf?.tiers.find((one): one is TierRules => one.id === tier && 'conditions' in one);
  const title = own.title ?? criteria.tiers.find(({ id }) => id === tier)?.title;
  if (!tableOf || !rules || !title) return undefined;
  return { tier, ruleSet, tableOf, title, rules, conditions: [...criteria.baseline, ...rules.conditions] };
}

/** Judges a tier by what is known; `base` is where nothing is scored yet. */
export function screenTier(
  tier: TierInForce,
  facts: Facts,
  criteria: Criteria,
  base: JudgeContext = judgeContext(criteria, facts, null, NOTHING_GRANTED),
): ScreenedTier {
  return screened(tier, scoreGroups(tier.rules.groups, base), base);
}

/**
 * Judges a tier again by facts that differ in the columns touched; what is granted counts as such, and reads only
 * columns touched.
 */
export function screenAgain(
  before: ScreenedTier,
  facts: Facts,
  granted: Granted,
  touched: ReadonlySet<ColumnKey>,
): ScreenedTier {
  const base = judgeContext(before.context.criteria, facts, null, granted);
  return screened(before.tier, scoreAgain(before.groups, touched, base), base);
}

function screened(tier: TierInForce, groups: readonly ScoredGroup[], base: JudgeContext): ScreenedTier {
  const { conditions } = tier;
  const scores = scoresOf(groups, base);
  const context: JudgeContext = scores === null ? base : { ...base, scores };
  const outcome = outcomeOf(conditions, context);
  return { tier, outcome, score: scores?.total ?? null, groups, conditions, context };
}

/** The conditions in full: each with what it read and what leaves it open. */
export function judgedConditions({ conditions, context }: ScreenedTier): readonly Judged[] {
  return conditions.map((one) => judge(one, context));
}

function outcomeOf(conditions: readonly Condition[], context: JudgeContext): TierOutcome {
  let outcome: TierOutcome = 'met';
  for (const condition of conditions) {
    const truth = truthOf(condition, context);
    if (truth === 'fails') return 'not-met';
    if (truth === 'unknown') outcome = 'possible';
  }
  return outcome;
}
