// The reconciliation workbook of each reporting unit.
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Policy } from '../policy/policy.ts';
import type { Roster } from '../roster/roster.ts';
import type { Lang } from '../values/lang.ts';
import { UNITS } from '../values/reporting-unit.ts';
import type { Book } from './book.ts';
import { awardSheet } from './sheets/county/award-sheet.ts';
import { type CountyFacts, countyFacts } from './sheets/county/county-facts.ts';
import { countyIndex } from './sheets/county/county-index.ts';
import { findingSheet } from './sheets/county/finding-sheet.ts';
import { poolSheet } from './sheets/county/pool-sheet.ts';
import { rosterSheet } from './sheets/county/roster-sheet.ts';
import { workbookTitle } from './sheets/county/sheet-title.ts';
import { summarySheet } from './sheets/county/summary-sheet.ts';

export interface CountyWorkbook {
  readonly unit: string;
  readonly book: Book;
}

/**
 * One book a unit that sent a file or whose workbook holds an enterprise (domain §2), in the contract's order of
 * units. `rosters` are those the evaluation came from; `policy` is the one it was made under, for the thresholds
 * that the pages name. Each is made when it is asked for, so that one can be written while the next is made.
 */
export function* countyWorkbooks(
  evaluation: Evaluation,
  rosters: readonly Roster[],
  policy: Policy,
  lang: Lang,
): Generator<CountyWorkbook, void> {
  const index = countyIndex(evaluation, rosters, lang);
  for (const { id: unit } of UNITS) {
    if (!index.inputs.has(unit) && !index.enterprises.has(unit)) continue;
    yield { unit, book: countyBook(countyFacts(index, unit, policy)) };
  }
}

function countyBook(facts: CountyFacts): Book {
  const title = workbookTitle(facts, facts.lang);
  const sheets = [summarySheet, awardSheet, findingSheet, poolSheet, rosterSheet];
  return {
    title,
    footer: `${title}  ${facts.index.evaluation.policy.number}`,
    sheets: sheets.map((sheet) => sheet(facts)),
  };
}
