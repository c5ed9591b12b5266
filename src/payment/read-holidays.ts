// Reads a list of public holidays and of the weekend days that are worked in exchange.
import { parseFullDay } from '../roster/field-types/day.ts';
import { isRawDay, type RawRow, type RawSheet, type RawValue, rawText } from '../roster/raw-sheet.ts';
import { addDays, type Day } from '../values/day.ts';
import type { Holidays } from '../values/working-days.ts';

export interface HolidayTable {
  readonly holidays: Holidays;
  /** Rows that say something else than what a list of holidays may say. */
  readonly unread: readonly UnreadRow[];
}

interface UnreadRow {
  readonly number: number;
  /** Its filled cells, with commas between. */
  readonly text: string;
}

const WORKED = /上班|补班|调班|work|^班$/iu;
const FREE = /放假|不用?上班|无需上班|^休$/u;
// A row that spans more days than any holiday is mistyped.
const LONGEST = 31;

/**
 * Reads the dates of every row: one is a day, two are the first and last of a span. A row that says 上班 (补班, 班,
 * work) is worked, any other free. Headings and remarks without a date are passed over; whatever else cannot be read is
 * told, since a day left out makes a notice too short.
 */
export function readHolidays(sheets: readonly RawSheet[]): HolidayTable {
  const free = new Set<Day>();
  const worked = new Set<Day>();
  const unread: UnreadRow[] = [];
  for (const row of sheets.filter(({ hidden }) => !hidden).flatMap(({ rows }) => rows)) {
    const texts = row.cells.map((cell) => rawText(cell).trim()).filter((text) => text !== '');
    if (texts.length === 0 || isHeading(texts)) continue;
    const days = daysOf(row);
    const isWorked = texts.some((text) => WORKED.test(text));
    if (days === undefined || (isWorked && texts.some((text) => FREE.test(text))))
      unread.push({ number: row.number, text: texts.join(',') });
    else for (const day of days) (isWorked ? worked : free).add(day);
  }
  return { holidays: { free, worked }, unread };
}

const HEADING = /日期|时间|节日|假日|假期|安排|通知|起始|开始|结束|截止|名称|date|holiday/iu;
const REMARK = /^(?:[#;]|\/\/|(?:注|备注|说明|note)[:：])/iu;

function isHeading(texts: readonly string[]): boolean {
  if (texts.some((text) => speaksOfDay(text))) return false;
  return REMARK.test(texts[0] ?? '') || texts.some((text) => HEADING.test(text));
}

// Whatever may be meant as a day, in any form.
const DAY_WORDS = /[\d一二三四五六七八九十]\s*[月日号]|\d{4}\s*[-/.年]\s*\d|\d{1,2}[-/.]\d{1,2}|\d{5,}/u;

function speaksOfDay(text: string): boolean {
  return DAY_WORDS.test(text.normalize('NFKC').replace(DASHES, '-'));
}

/** The days of a row; undefined where any of it cannot be read, or they are no day and no span. */
function daysOf(row: RawRow): readonly Day[] | undefined {
  const stated: Day[] = [];
  for (const cell of row.cells) {
    const days = daysIn(cell);
    if (days === undefined) return undefined;
    stated.push(...days);
  }
  const [first, last = first, ...more] = stated;
  if (first === undefined || last === undefined || last < first || more.length > 0) return undefined;
  const span: Day[] = [];
  for (let next = first; next <= last; next = addDays(next, 1)) span.push(next);
  return span.length > LONGEST ? undefined : span;
}

// A serial number of Excel is a date only where the cell says so; a small bare number is a running one.
function daysIn(cell: RawValue): readonly Day[] | undefined {
  if (isRawDay(cell)) return [cell.day];
  const text = rawText(cell).normalize('NFKC').trim().replace(DASHES, '-');
  const whole = parseFullDay(text);
  if (whole !== undefined) return [whole];
  const [, from = '', to = ''] = SPAN.exec(text) ?? [];
  const [first, last] = [parseFullDay(from), parseFullDay(to)];
  if (first !== undefined && last !== undefined) return [first, last];
  return speaksOfDay(text) ? undefined : [];
}

const DASHES = /[\u2010-\u2015\u2212]+/gu;
const SPAN = /^(\d{4}.+?)\s*(?:至|到|~|-)+\s*(\d{4}.+)$/u;
