// A forecast from a place on disk to its result.
import { evaluate } from '../evaluation/evaluate.ts';
import { loadForecastCases } from '../io/load-forecast.ts';
import type { ForecastFacts } from '../reports/forecast/forecast-facts.ts';
import { byPayer, dueKeys, expectedAwards } from '../simulation/forecast.ts';
import { UNITS } from '../values/reporting-unit.ts';
import type { ReadSetting } from './read-all.ts';
import { type BasisRequest, readBasis } from './read-basis.ts';

/** Evaluates the rosters for the next award year, and adds whom it may bring. Throws InputError for what cannot be used. */
export async function runBudget(request: BasisRequest, setting: ReadSetting): Promise<ForecastFacts> {
  const { inputs, unreadFiles } = await readBasis(request, setting);
  const awardYear = inputs.awardYear + 1;
  setting.progress({ zh: '测算', en: 'forecasting' });
  setting.signal.throwIfAborted();
  const present = evaluate(inputs).evaluation;
  const { evaluation } = evaluate({ ...inputs, awardYear });
  const cases = await loadForecastCases();
  const settled = new Set([...inputs.ledger.keys(), ...dueKeys(present)]);
  const awards = expectedAwards(evaluation, inputs.policy, settled);
  return {
    ...{ evaluation, cases, awards, awardYear, place: request.place },
    payers: byPayer(awards, cases, [...UNITS.map(({ id }) => id), null]),
    unreadFiles,
    lang: setting.lang,
  };
}
