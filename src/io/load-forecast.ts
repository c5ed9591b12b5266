// Which enterprises each case of a forecast counts.
import type { ForecastCases } from '../simulation/forecast.ts';
import { type BundledKind, readBundled } from './bundled-document.ts';

export const FORECAST: BundledKind<{ readonly cases: ForecastCases }> = {
  name: 'forecast.yaml',
  check: async (data) => (await import('../simulation/forecast.ts')).forecastSchema.parse(data),
};

/** The cases that ship with the tool; a test holds them to their schema. */
export async function loadForecastCases(): Promise<ForecastCases> {
  return (await readBundled(FORECAST)).stated.cases;
}
