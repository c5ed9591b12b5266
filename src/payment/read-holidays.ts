// Reads a list of public holidays and of the weekend days that are worked in exchange.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readCell } from '../eligibility/record-cells.ts';
import { day as dayType } from '../roster/field-types/day.ts';
import { type RawRow, type RawSheet, type RawValue, rawText } from '../roster/raw-sheet.ts';
import { addDays, type Day } from '../values/day.ts';
import type { Holidays } from '../values/working-days.ts';

export interface HolidayTable {
  readonly holidays: Holidays;
  /** Rows with content below the first date that hold no date, by number. */
  readonly unread: readonly number[];
}

const WORKED = /上班|补班|调班|work/iu;
// A row that spans more days than any holiday is mistyped.
const LONGEST = 31;

/**
 * Reads the dates of every row: one is a day, two are the first and last of a span. A row that says 上班 (补班,
 * work) is worked, any other free. What stands above the first date is a heading.
 */
export function readHolidays(sheets: readonly RawSheet[]): HolidayTable {
  const free = new Set<Day>();
  const worked = new Set<Day>();
  const unread: number[] = [];
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    let begun = false;
    for (const row of sheet.rows) {
      const days = daysOf(row, sheet);
      if (days.length > 0) begun = true;
      else if (begun) unread.push(row.number);
      const into = row.cells.some((cell) => WORKED.test(rawText(cell))) ? worked : free;
      for (const day of days) into.add(day);
    }
  }
  return { holidays: { free, worked }, unread };
}

function daysOf(row: RawRow, { file, sheet }: RawSheet): readonly Day[] {
  const stated = row.cells.flatMap((cell, index) => {
    if (!isDateLike(cell)) return [];
    const findings: Diagnostic[] = [];
    const at = { file, sheet, row: row.number, column: index + 1 };
    return readCell(dayType, cell, at, findings) ?? [];
  });
  const [first, last] = stated;
  if (first === undefined || last === undefined || last < first) return stated;
  const span = [first];
  for (let next = addDays(first, 1); next <= last && span.length < LONGEST; next = addDays(next, 1))
    span.push(next);
  return span;
}

// A serial number of Excel is a date only where the cell says so; a bare number here is a running number.
function isDateLike(cell: RawValue): boolean {
  return typeof cell === 'object' || (typeof cell === 'string' && /\d{4}/.test(cell));
}
