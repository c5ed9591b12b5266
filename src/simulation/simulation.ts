// What another policy would have come to: two evaluations of the same rosters, side by side.
import {
  type AwardShare,
  awardShares,
  type Certainty,
  totalOf,
  totalWhere,
} from '../evaluation/award-shares.ts';
import type { EvaluatedDecision, EvaluatedTarget, Evaluation } from '../evaluation/evaluation.ts';
import { moneyOrZero } from '../evaluation/money-of.ts';
import { LEVELS, type Level } from '../policy/levels.ts';
import type { Localised } from '../values/lang.ts';
import { type Money, subtract, ZERO } from '../values/money.ts';
import { UNITS } from '../values/reporting-unit.ts';
import type { Setting } from './settings.ts';

/** Money by level, and in all. */
export type ByLevel = Readonly<Record<Level | 'total', Money>>;

export interface MeasureMoney extends ByLevel {
  readonly id: string;
  /** Eligible awards that come to money. */
  readonly awards: number;
}

export interface UnitMoney extends ByLevel {
  readonly unit: string | null;
}

/** An award that is another under the scenario. */
export interface AwardDifference {
  readonly uscc: string;
  readonly enterprise: string;
  readonly name: string;
  readonly unit: string | null;
  readonly measure: string;
  readonly from: EvaluatedDecision | null;
  readonly to: EvaluatedDecision | null;
  /** New amount less the old one; what is not eligible counts as nothing. */
  readonly difference: Money;
}

export interface Outcome {
  readonly name: Localised;
  /** Id of the policy, and what was set in it. */
  readonly policy: string;
  readonly settings: readonly Setting[];
  /** By level and how certain the text makes it. */
  readonly money: ByLevel;
  readonly certainty: Readonly<Record<Certainty, Money>>;
  readonly measures: readonly MeasureMoney[];
  readonly units: readonly UnitMoney[];
  readonly targets: readonly EvaluatedTarget[];
  /** Against the first outcome; none for that itself. */
  readonly differences: readonly AwardDifference[];
}

export interface Scenario {
  readonly name: Localised;
  readonly settings: readonly Setting[];
  readonly evaluation: Evaluation;
}

/** The outcomes of all scenarios, each against the first. */
export function simulate(scenarios: readonly Scenario[]): readonly Outcome[] {
  const [base] = scenarios;
  return scenarios.map((scenario) => outcomeOf(scenario, base?.evaluation ?? scenario.evaluation));
}

function outcomeOf({ name, settings, evaluation }: Scenario, base: Evaluation): Outcome {
  const shares = awardShares(evaluation);
  const certainly = (certainty: Certainty) => totalWhere(shares, (share) => share.certainty === certainty);
  return {
    name,
    settings,
    policy: evaluation.policy.id,
    money: byLevel(shares),
    certainty: {
      certain: certainly('certain'),
      ceiling: certainly('ceiling'),
      strive: certainly('strive'),
    },
    measures: evaluation.measures.map(({ id }) => {
      const own = shares.filter(({ measure }) => measure === id);
      return { id, awards: new Set(own.map(({ enterprise }) => enterprise)).size, ...byLevel(own) };
    }),
    units: [...UNITS.map(({ id }) => id), null].flatMap((unit) => {
      const own = shares.filter((share) => share.unit === unit);
      return own.length === 0 ? [] : [{ unit, ...byLevel(own) }];
    }),
    targets: evaluation.targets,
    differences: differences(base, evaluation),
  };
}

function byLevel(shares: readonly AwardShare[]): ByLevel {
  const of = (level: Level) => totalWhere(shares, (share) => share.level === level);
  return { province: of('province'), city: of('city'), local: of('local'), total: totalOf(shares) };
}

function differences(base: Evaluation, now: Evaluation): readonly AwardDifference[] {
  if (base === now) return [];
  const names = new Map(
    [...base.enterprises, ...now.enterprises].map((one) => [one.id, { name: one.name, unit: one.payer }]),
  );
  const before = byKey(base.decisions);
  const after = byKey(now.decisions);
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key): readonly AwardDifference[] => {
    const [from, to] = [before.get(key) ?? null, after.get(key) ?? null];
    const known = to ?? from;
    if (known === null || isSame(from, to)) return [];
    const { enterprise, measure, uscc } = known;
    return [
      {
        uscc,
        enterprise,
        name: names.get(enterprise)?.name ?? '',
        unit: names.get(enterprise)?.unit ?? null,
        measure,
        from,
        to,
        difference: subtract(amountOf(to), amountOf(from)),
      },
    ];
  });
}

function byKey(decisions: readonly EvaluatedDecision[]): ReadonlyMap<string, EvaluatedDecision> {
  return new Map(decisions.map((decision) => [`${decision.enterprise} ${decision.measure}`, decision]));
}

function isSame(from: EvaluatedDecision | null, to: EvaluatedDecision | null): boolean {
  return (
    isEligible(from) === isEligible(to) &&
    amountOf(from) === amountOf(to) &&
    LEVELS.every((level) => from?.funding?.[level] === to?.funding?.[level])
  );
}

function isEligible(decision: EvaluatedDecision | null): boolean {
  return decision?.status === 'eligible';
}

function amountOf(decision: EvaluatedDecision | null): Money {
  return decision !== null && isEligible(decision) ? moneyOrZero(decision.amount) : ZERO;
}
