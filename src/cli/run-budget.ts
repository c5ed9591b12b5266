// A forecast from a place on disk to its result.
import { evaluate } from '../evaluation/evaluate.ts';
import { inputSize } from '../io/input-size.ts';
import { loadForecastCases } from '../io/load-forecast.ts';
import type { ReadLimits } from '../io/read-limits.ts';
import { withSecondThread } from '../io/second-thread.ts';
import type { ForecastFacts } from '../reports/forecast/forecast-facts.ts';
import { byPayer, dueKeys, expectedAwards } from '../simulation/forecast.ts';
import type { Period } from '../values/period.ts';
import { UNITS } from '../values/reporting-unit.ts';
import { nothingToCompare } from './diff-errors.ts';
import type { ReadSetting } from './read-all.ts';
import { readSideInputs, sideOf } from './read-side.ts';

export interface BudgetRequest {
  readonly place: string;
  readonly period: Period | null;
  readonly limits: ReadLimits;
}

/** Evaluates the rosters for the next award year, and adds whom it may bring. Throws InputError for what cannot be used. */
export async function runBudget(
  { place, period, limits }: BudgetRequest,
  setting: ReadSetting,
): Promise<ForecastFacts> {
  const side = await withSecondThread('reading', inputSize([place]), (thread) =>
    readSideInputs({ place, period, policy: null, maps: [], mapFile: null, limits }, setting, thread),
  );
  const { facts } = sideOf(side, false);
  if (facts.files.every(({ failure }) => failure !== null)) throw nothingToCompare(facts);
  const awardYear = side.inputs.awardYear + 1;
  setting.progress({ zh: '测算', en: 'forecasting' });
  setting.signal.throwIfAborted();
  const { inputs } = side;
  const present = evaluate(inputs).evaluation;
  const { evaluation } = evaluate({ ...inputs, awardYear });
  const cases = await loadForecastCases();
  // The ledger's keys are those of awards.
  const settled = new Set([...inputs.ledger.keys(), ...dueKeys(present)]);
  const awards = expectedAwards(evaluation, inputs.policy, settled);
  return {
    ...{ evaluation, cases, awards, place, awardYear },
    payers: byPayer(awards, cases, [...UNITS.map(({ id }) => id), null]),
    unreadFiles: facts.files.flatMap(({ file, failure }) => (failure === null ? [] : [file])),
    lang: setting.lang,
  };
}
