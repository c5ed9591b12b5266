// A book planned sheet by sheet, without its cells: all that is needed to write it, on any thread.
import type { Book, BookSheet } from '../reports/book.ts';
import type { LatePage } from '../reports/sheets/county/late-page.ts';
import { planSheet, type SheetPlan } from './xlsx-plan.ts';
import { sheetNames } from './xlsx-sheet-names.ts';

export interface BookPlan extends Omit<Book, 'sheets'> {
  readonly sheets: readonly SheetPlan[];
}

/** A plan that leaves pages to who has what they are made from. */
export interface OpenPlan extends Omit<Book, 'sheets'> {
  readonly sheets: readonly (SheetPlan | OpenSheet)[];
}

interface OpenSheet {
  readonly page: LatePage;
  /** The name under which the sheet is stored. */
  readonly name: string;
}

/** Plans a book. Throws RangeError for one without sheets, and for what no workbook can hold. */
export function planBook({ sheets, ...book }: Book): BookPlan {
  return { ...book, sheets: named(sheets, book.title).map(({ sheet, name }) => planSheet(sheet, name)) };
}

/** The same, where late pages for which that holds are left open. */
export function planOpenly({ sheets, ...book }: Book, isOpen: (page: LatePage) => boolean): OpenPlan {
  const planned = named(sheets, book.title).map(({ sheet, name }) =>
    sheet.latePage && isOpen(sheet.latePage) ? { page: sheet.latePage, name } : planSheet(sheet, name),
  );
  return { ...book, sheets: planned };
}

/** Plans what was left open, once its sheets are made. Throws RangeError for what no workbook can hold. */
export function finishPlan({ sheets, ...book }: OpenPlan, made: (page: LatePage) => BookSheet): BookPlan {
  const planned = sheets.map((sheet) => ('page' in sheet ? planSheet(made(sheet.page), sheet.name) : sheet));
  return { ...book, sheets: planned };
}

function named(sheets: readonly BookSheet[], title: string) {
  if (sheets.length === 0) throw new RangeError(`book ${title} has no sheets`);
  const names = sheetNames(sheets);
  return sheets.map((sheet, index) => ({ sheet, name: names[index] ?? sheet.name }));
}

/** How many cells the tables of a book have. */
export function cellCount({ sheets }: OpenPlan): number {
  let count = 0;
  for (const sheet of sheets) {
    if ('page' in sheet) count += sheet.page.rows.length * sheet.page.width;
    else for (const block of sheet.blocks) if (block.kind === 'table') count += block.survey.looks.length;
  }
  return count;
}
