// A forecast for other programs: what `budget --format json` prints. Amounts in 元.
import { LEVELS } from '../../policy/levels.ts';
import { formatYuan, type Money } from '../../values/money.ts';
import { assumptions, caseTotal, type ForecastFacts } from './forecast-facts.ts';

/** Plain data under the schema `xining-tiers/budget@1`, ready to be written as JSON. */
export function forecastJson(facts: ForecastFacts): object {
  const { evaluation, cases, awards, payers, place, awardYear } = facts;
  return {
    schema: 'xining-tiers/budget@1',
    place,
    period: evaluation.period,
    awardYear,
    assumptions: assumptions(facts),
    totals: Object.fromEntries(cases.map(({ id }) => [id, formatYuan(caseTotal(facts, id))])),
    payers: payers.map(({ level, unit, money }) => ({ level, unit, ...inYuan(money) })),
    awards: awards.map(({ enterprise, measure, ground, money }) => ({
      uscc: enterprise.uscc,
      name: enterprise.name,
      unit: enterprise.payer,
      measure,
      ground,
      cases: cases.filter(({ counted }) => counted.includes(ground)).map(({ id }) => id),
      ...Object.fromEntries(LEVELS.map((level) => [level, formatYuan(money[level])])),
    })),
  };
}

function inYuan(money: Readonly<Record<string, Money>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(money).map(([id, one]) => [id, formatYuan(one)]));
}
