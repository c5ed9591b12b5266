// A book planned sheet by sheet, without its cells: all that is needed to write it, on any thread.
import type { Book } from '../reports/book.ts';
import { planSheet, type SheetPlan } from './xlsx-plan.ts';
import { sheetNames } from './xlsx-sheet-names.ts';

export interface BookPlan extends Omit<Book, 'sheets'> {
  readonly sheets: readonly SheetPlan[];
}

/** Plans a book. Throws RangeError for one without sheets, and for what no workbook can hold. */
export function planBook({ sheets, ...book }: Book): BookPlan {
  if (sheets.length === 0) throw new RangeError(`book ${book.title} has no sheets`);
  const stored = sheetNames(sheets);
  return { ...book, sheets: sheets.map((sheet, index) => planSheet(sheet, stored[index] ?? sheet.name)) };
}

/** How many cells the tables of a book have. */
export function cellCount({ sheets }: BookPlan): number {
  let count = 0;
  for (const { blocks } of sheets)
    for (const block of blocks) if (block.kind === 'table') count += block.survey.looks.length;
  return count;
}
