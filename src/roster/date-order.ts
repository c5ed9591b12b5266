// Dates with the year last, 03/04/2025: which of the first two figures is the month.
import { type Day, dayOf } from '../values/day.ts';
import { plainText, visibleText } from './cell-text.ts';
import { type RawValue, rawText } from './raw-sheet.ts';

export type DateOrder = 'day-first' | 'month-first';

const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u;

// `2025/1 2` may be 2 January or December; `2025 03 01` is plain, and so are blanks beside a sign between figures.
const PARTED = /\d\s+\d/u;
const PARTS_OF_DAY = /^\s*\d{4}\s+\d{2}\s+\d{2}\s*$/u;

/** Whether a blank stands between two digits of a date, so that it cannot be told which figures they make. */
export function isPartedDay(text: string): boolean {
  const seen = visibleText(text);
  return PARTED.test(seen) && !PARTS_OF_DAY.test(seen);
}

/** The two days that such a text may mean; one of them is undefined where the calendar has no such day. */
interface YearLast {
  readonly dayFirst: Day | undefined;
  readonly monthFirst: Day | undefined;
}

/** Undefined for any other text. */
export function yearLast(plain: string): YearLast | undefined {
  const match = YEAR_LAST.exec(plain);
  if (!match) return undefined;
  const [first, second, year] = [match[1], match[3], match[4]].map(Number) as [number, number, number];
  return { dayFirst: dayOf(year, second, first), monthFirst: dayOf(year, first, second) };
}

/** A cell that leaves no doubt about its order. */
export interface OrderGround {
  readonly order: DateOrder;
  /** Number of its row. */
  readonly row: number;
  readonly text: string;
}

/** What the cells of a column that can be read in one order only say; undefined where none does, or they disagree. */
export function orderOfColumn(
  rows: readonly { readonly number: number; readonly cells: readonly RawValue[] }[],
  column: number,
): OrderGround | undefined {
  let ground: OrderGround | undefined;
  for (const { number, cells } of rows) {
    const cell = cells[column - 1];
    if (typeof cell !== 'string' || isPartedDay(cell)) continue;
    const read = yearLast(plainText(cell));
    if (!read || (read.dayFirst === undefined) === (read.monthFirst === undefined)) continue;
    const order = read.dayFirst === undefined ? 'month-first' : 'day-first';
    if (ground && ground.order !== order) return undefined;
    ground ??= { order, row: number, text: rawText(cell).trim() };
  }
  return ground;
}
