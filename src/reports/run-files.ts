// The plan of a run's folder: what would be written, as meaning.
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Roster } from '../roster/roster.ts';
import type { RunFile } from './book.ts';
import { citySummary } from './city-summary.ts';
import type { CityContext } from './sheets/city/city-facts.ts';

export const EVALUATION_NAME = 'evaluation.json';
export const SUMMARY_NAME = '汇总.xlsx';

/** Every file of a run but its manifest, in the order in which they are made. */
export function runFiles(
  evaluation: Evaluation,
  _rosters: readonly Roster[],
  context: CityContext,
): readonly RunFile[] {
  const { lang } = evaluation;
  return [
    { path: EVALUATION_NAME, kind: 'json', json: evaluation },
    { path: SUMMARY_NAME, kind: 'book', book: citySummary(evaluation, context, lang) },
  ];
}
