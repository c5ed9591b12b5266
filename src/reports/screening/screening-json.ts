// A screening for other programs: what `screen --format json` prints (domain §10).
import type { PresentedCondition, PresentedIndicator, ScreenResult } from '../../screening/screening.ts';
import { ADVISORY, changeWords } from '../wording/screening-wording.ts';
import type { ScreeningFacts } from './screening-facts.ts';

/** Plain shapes in a fixed order; `changes` are the cheapest set, null where no effort of its own would do. */
export function screeningJson({ screening, place, period, lang }: ScreeningFacts): object {
  const { ruleSet, number, provisional, on, results } = screening;
  return {
    schema: 'xining-tiers/screen@1',
    ruleSet,
    number,
    provisional,
    on,
    period,
    place,
    advisory: ADVISORY[lang],
    results: results.map((result) => resultJson(result, lang)),
  };
}

function resultJson(result: ScreenResult, lang: ScreeningFacts['lang']): object {
  const { uscc, id, name, unit, team, contact, phone, tier, next, standard, outcome, score } = result;
  return {
    uscc,
    ...(id === uscc ? {} : { id }),
    name,
    unit,
    team,
    contact,
    phone,
    tier,
    next,
    standard,
    outcome,
    score,
    indicators: result.indicators.map(indicatorJson),
    conditions: result.conditions.map(conditionJson),
    asks: result.asks,
    changes:
      result.changes?.map((change) => ({
        kind: change.kind,
        fields: change.fields,
        from: change.from,
        to: change.to,
        by: change.by,
        unit: change.unit,
        text: changeWords(change, lang),
      })) ?? null,
    effort: result.effort && {
      exceptional: result.effort.exceptional,
      changes: result.effort.changes,
      supplies: result.effort.supplies,
    },
  };
}

function indicatorJson(indicator: PresentedIndicator): object {
  const { id, group, value, least, most, max, band, place, sources, missing } = indicator;
  return { id, group, value, least, most, max, band, place, sources, missing };
}

function conditionJson(condition: PresentedCondition): object {
  const { id, outcome, value, needed, place, sources, missing, join, parts } = condition;
  return {
    id,
    outcome,
    value,
    needed,
    ...(place !== '' && { place }),
    ...(sources.length > 0 && { sources }),
    ...(missing.length > 0 && { missing }),
    ...(join !== null && { [join]: parts.map(conditionJson) }),
  };
}
