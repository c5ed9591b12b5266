// Which enterprises each case of a forecast counts.
import { type ForecastCases, forecastSchema } from '../simulation/forecast.ts';
import { readBundled } from './bundled-document.ts';

/** The cases that ship with the tool; a test holds them to their schema. */
export async function loadForecastCases(): Promise<ForecastCases> {
  return forecastSchema.parse((await readBundled('forecast.yaml')).data).cases;
}
