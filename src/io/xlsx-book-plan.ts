// A book planned sheet by sheet, without its cells: all that is needed to write it, on any thread.
import type { Book } from '../reports/book.ts';
import type { RosterPage } from '../reports/sheets/county/roster-page.ts';
import { pageCells, rosterSheet } from '../reports/sheets/county/roster-sheet.ts';
import type { Roster } from '../roster/roster.ts';
import { planSheet, type SheetPlan } from './xlsx-plan.ts';
import { sheetNames } from './xlsx-sheet-names.ts';

export interface BookPlan extends Omit<Book, 'sheets'> {
  readonly sheets: readonly SheetPlan[];
}

/** A plan that leaves pages of rosters to who has the rosters too. */
export interface OpenPlan extends Omit<Book, 'sheets'> {
  readonly sheets: readonly (SheetPlan | OpenSheet)[];
}

interface OpenSheet {
  readonly page: RosterPage;
  /** The name under which the sheet is stored. */
  readonly name: string;
}

/** Plans a book. Throws RangeError for one without sheets, and for what no workbook can hold. */
export function planBook(book: Book): BookPlan {
  return finishPlan(planOpenly(book, false), []);
}

/** The same, where pages of rosters are left open if `leaves`. */
export function planOpenly({ sheets, ...book }: Book, leaves = true): OpenPlan {
  if (sheets.length === 0) throw new RangeError(`book ${book.title} has no sheets`);
  const stored = sheetNames(sheets);
  const planned = sheets.map((sheet, index) => {
    const name = stored[index] ?? sheet.name;
    return leaves && sheet.rosterPage ? { page: sheet.rosterPage, name } : planSheet(sheet, name);
  });
  return { ...book, sheets: planned };
}

/** Plans what was left open. Throws RangeError for what no workbook can hold. */
export function finishPlan({ sheets, ...book }: OpenPlan, rosters: readonly Roster[]): BookPlan {
  const planned = sheets.map((sheet) =>
    'page' in sheet ? planSheet(rosterSheet(sheet.page, rosters), sheet.name) : sheet,
  );
  return { ...book, sheets: planned };
}

/** How many cells the tables of a book have. */
export function cellCount({ sheets }: OpenPlan): number {
  let count = 0;
  for (const sheet of sheets) {
    if ('page' in sheet) count += pageCells(sheet.page);
    else for (const block of sheet.blocks) if (block.kind === 'table') count += block.survey.looks.length;
  }
  return count;
}
