// A simulation for other programs: what `simulate --format json` prints. Amounts in 元.
import type { EvaluatedDecision } from '../../evaluation/evaluation.ts';
import type { AwardDifference, ByLevel, Outcome } from '../../simulation/simulation.ts';
import type { Lang } from '../../values/lang.ts';
import { formatYuan } from '../../values/money.ts';
import { SIMULATED, type SimulationFacts } from './simulation-facts.ts';

/** Plain shapes in a fixed order; `changes` are against the first scenario. */
export function simulationJson({ outcomes, place, period, awardYear, lang }: SimulationFacts): object {
  return {
    schema: 'xining-tiers/simulation@1',
    place,
    period,
    awardYear,
    advisory: SIMULATED[lang],
    scenarios: outcomes.map((outcome) => outcomeJson(outcome, lang)),
  };
}

function outcomeJson(outcome: Outcome, lang: Lang): object {
  const { certain, ceiling, strive } = outcome.certainty;
  return {
    name: outcome.name[lang],
    policy: outcome.policy,
    settings: outcome.settings.map(({ settable, to }) => ({ key: settable.key, from: settable.value, to })),
    money: {
      ...levels(outcome.money),
      certain: formatYuan(certain),
      ceiling: formatYuan(ceiling),
      strive: formatYuan(strive),
    },
    measures: outcome.measures.map(({ id, awards, ...money }) => ({ id, awards, ...levels(money) })),
    units: outcome.units.map(({ unit, ...money }) => ({ unit, ...levels(money) })),
    targets: outcome.targets.map(({ id, target, actual, gap }) => ({ id, target, actual, gap })),
    changes: outcome.differences.map(changeJson),
  };
}

function levels({ province, city, local, total }: ByLevel): object {
  return {
    province: formatYuan(province),
    city: formatYuan(city),
    local: formatYuan(local),
    total: formatYuan(total),
  };
}

function changeJson({ uscc, name, unit, measure, from, to, difference }: AwardDifference): object {
  return {
    ...{ uscc, name, unit, measure },
    from: award(from),
    to: award(to),
    difference: formatYuan(difference),
  };
}

function award(decision: EvaluatedDecision | null): object | null {
  if (decision === null) return null;
  const { status, amount, reasons } = decision;
  return { status, amount, reasons: reasons.map(({ code }) => code) };
}
