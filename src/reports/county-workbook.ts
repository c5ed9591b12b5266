// The reconciliation workbook of each reporting unit.
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Policy } from '../policy/policy.ts';
import type { Roster } from '../roster/roster.ts';
import type { Lang } from '../values/lang.ts';
import { UNITS } from '../values/reporting-unit.ts';
import type { Book } from './book.ts';
import type { DiffFacts } from './diff/diff-facts.ts';
import { awardSheet } from './sheets/county/award-sheet.ts';
import { type CountyFacts, countyFacts } from './sheets/county/county-facts.ts';
import { countyIndexes } from './sheets/county/county-index.ts';
import { findingSheet } from './sheets/county/finding-sheet.ts';
import { lateSheet } from './sheets/county/late-page.ts';
import type { Notes } from './sheets/county/notes.ts';
import { poolPage } from './sheets/county/pool-sheet.ts';
import { rosterPage } from './sheets/county/roster-page.ts';
import { workbookTitle } from './sheets/county/sheet-title.ts';
import { sinceSheet } from './sheets/county/since-sheet.ts';
import { summarySheet } from './sheets/county/summary-sheet.ts';

/** What is known of the period before; nothing where it was not given. */
export interface Before {
  readonly comparison?: DiffFacts | null;
  readonly notes?: Notes;
}

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
  { comparison = null, notes }: Before = {},
): Generator<CountyWorkbook, void> {
  const indexes = countyIndexes(evaluation, rosters, lang, notes);
  for (const { id: unit } of UNITS) {
    if (!indexes.inputs.has(unit) && !indexes.enterprises.has(unit)) continue;
    yield { unit, book: countyBook(countyFacts(indexes.of(unit), unit, policy), rosters, comparison) };
  }
}

function countyBook(facts: CountyFacts, rosters: readonly Roster[], comparison: DiffFacts | null): Book {
  const title = workbookTitle(facts, facts.lang);
  const since = comparison ? [sinceSheet(facts, comparison)] : [];
  const { candidates, all: enterprises } = facts.index;
  const ground = { rosters, candidates, enterprises };
  return {
    title,
    footer: `${title}  ${facts.index.evaluation.policy.number}`,
    sheets: [
      ...[summarySheet, awardSheet, findingSheet].map((sheet) => sheet(facts)),
      ...since,
      lateSheet(poolPage(facts), ground),
      lateSheet(rosterPage(facts, rosters), ground),
    ],
  };
}
