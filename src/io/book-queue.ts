// Workbooks for the second thread: as many at a time as keep it busy.
import type { Book, BookSheet } from '../reports/book.ts';
import type { LatePage } from '../reports/sheets/county/late-page.ts';
import type { SecondThread } from './second-thread.ts';
import { writePlanned, type XlsxOptions } from './write-xlsx.ts';
import { cellCount, finishPlan, planOpenly } from './xlsx-book-plan.ts';

export interface BookQueue {
  /** Whether the thread can take another book now. */
  readonly hasRoom: () => boolean;
  /**
   * Has the thread make a book. Answers its bytes. Throws RangeError for what no workbook can hold, some of it at once;
   * Error where the thread fails over a large book; and the signal's reason where it fails after that was aborted.
   */
  readonly add: (book: Book) => Promise<Uint8Array>;
}

/**
 * Books, or cells of these where they are small, that wait for the second thread: as many as keep it busy while the
 * main one makes the next, and at the end the JSON.
 */
const AHEAD = { books: 2, cells: 120_000 } as const;

/** Cells up to which the plan of a book is kept here until the thread has made it: of more it takes too much room. */
const KEPT_CELLS = 400_000;

/** A queue for the thread. What the thread fails over is made here; who makes a book does not change its bytes. */
export function bookQueue(
  thread: Pick<SecondThread, 'isAlive' | 'canMake' | 'write'>,
  options: XlsxOptions,
  signal: AbortSignal | null = null,
): BookQueue {
  const ahead = { books: 0, cells: 0 };
  return {
    hasRoom: () => thread.isAlive() && (ahead.books < AHEAD.books || ahead.cells < AHEAD.cells),
    add: (book) => {
      const plan = planOpenly(book, thread.canMake);
      const cells = cellCount(plan);
      ahead.books += 1;
      ahead.cells += cells;
      const bytes = thread.write(plan, options).finally(() => {
        ahead.books -= 1;
        ahead.cells -= cells;
      });
      if (cells > KEPT_CELLS) return bytes;
      const sheetOf = lateSheets(book.sheets);
      return bytes.catch(() => {
        signal?.throwIfAborted();
        return writePlanned(finishPlan(plan, sheetOf), options);
      });
    },
  };
}

// Nothing else of a book is kept: what waits must not hold all its cells.
function lateSheets(sheets: Book['sheets']): (page: LatePage) => BookSheet {
  const late = sheets.filter(({ latePage }) => latePage);
  return (page) => {
    const found = late.find(({ latePage }) => latePage === page);
    if (!found) throw new Error(`${page.title}: not in the book`);
    return found;
  };
}
