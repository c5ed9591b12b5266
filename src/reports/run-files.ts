// The plan of a run's folder: what would be written, as meaning.
import type { RulingLine } from '../eligibility/read-rulings.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Roster } from '../roster/roster.ts';
import type { RunFile } from './book.ts';
import { citySummary } from './city-summary.ts';
import { countyWorkbooks } from './county-workbook.ts';
import { reconcileRun } from './reconcile-run.ts';
import { rulingsBook } from './rulings-book.ts';
import type { CityContext } from './sheets/city/city-facts.ts';
import type { Notes } from './sheets/county/notes.ts';
import { unitFullName } from './wording/unit-name.ts';

export const EVALUATION_NAME = 'evaluation.json';
export const SUMMARY_NAME = '汇总.xlsx';
export const COUNTY_FOLDER = '县区';
export const RULINGS_NAME = '裁定表.xlsx';
/** In the folder of a batch. */
export const PAYMENT_JSON_NAME = 'payment.json';

/** What the pages need beside the result. */
export interface RunContext extends CityContext {
  /** Lines of the list of rulings that was given, applied or not. */
  readonly rulingLines: readonly RulingLine[];
  /** What was noted on awards in the period before. */
  readonly notes?: Notes;
}

/**
 * Every file of a run but its manifest, in the order in which they are made. `rosters` are those the evaluation
 * came from. File names are Chinese in either language: who gets them goes by the name. Throws Error, before the last file, where the sums on
 * the pages are not those of the decisions.
 */
export function* runFiles(
  evaluation: Evaluation,
  rosters: readonly Roster[],
  context: RunContext,
): Generator<RunFile, void> {
  const { lang } = evaluation;
  const summary = citySummary(evaluation, context, lang);
  yield { path: SUMMARY_NAME, kind: 'book', book: summary };
  // Not before, so that somebody else can write the first book meanwhile.
  const reconciliation = reconcileRun(evaluation, lang);
  reconciliation.city(summary);
  for (const { unit, book } of countyWorkbooks(evaluation, rosters, context.policy, lang, context)) {
    reconciliation.county(unit, book);
    yield { path: `${COUNTY_FOLDER}/${unitFullName(unit, 'zh')}.xlsx`, kind: 'book', book };
  }
  yield { path: RULINGS_NAME, kind: 'book', book: rulingsBook(evaluation, context.rulingLines) };
  reconciliation.finish();
  yield { path: EVALUATION_NAME, kind: 'json', json: evaluation };
}
