// Dates, in every form in which rosters write them.
import { kind } from '../../diagnostics/kind.ts';
import { type Day, dayOf, dayOfSerial, lastDayOfMonth } from '../../values/day.ts';
import type { Localised } from '../../values/lang.ts';
import { isBlankText, plainText } from '../cell-text.ts';
import { type DateOrder, isPartedDay, type OrderGround, yearLast } from '../date-order.ts';
import type { CellContext, FieldType, FilledCell, Quoted } from '../field-type.ts';
import { isRawDay, rawText } from '../raw-sheet.ts';
import { isUnreadable, type UnreadableCell } from '../roster.ts';
import { hasRaisedDigits } from './number.ts';

const notADate = kind<Quoted>()({
  code: 'not-a-date',
  severity: 'error',
  why: {
    zh: '认定日期决定是否在奖补期内，读不出就无法核定。',
    en: 'The date decides whether an award falls into its window; without it nothing can be decided.',
  },
  example: '2025年2月30日',
  sample: { text: '2025年13月' },
  zh: ({ text }) => ({
    message: `“${text}”不是能识别的日期，或日历上没有这一天`,
    hint: '写成 2025-03-01、2025年3月1日 或 2025年3月；没有的留空',
  }),
  en: ({ text }) => ({
    message: `“${text}” is no date that can be read, or a day the calendar does not have`,
    hint: 'write 2025-03-01, 2025年3月1日 or 2025年3月; leave it empty where there is none',
  }),
});

const dateAfterPeriod = kind<{ readonly day: Day; readonly end: Day }>()({
  code: 'date-after-period',
  severity: 'error',
  why: {
    zh: '报告期末之后的认定不属于本期，多为年份填错。',
    en: 'A recognition after the end of the period does not belong to it; mostly the year is mistyped.',
  },
  example: '2052-03-01',
  sample: { day: lastDayOfMonth(2026, 3), end: lastDayOfMonth(2025, 12) },
  zh: ({ day, end }) => ({
    message: `日期 ${day} 晚于报告期末 ${end}`,
    hint: '核对年份；确在期后的，留待下期填报',
  }),
  en: ({ day, end }) => ({
    message: `${day} is after the end of the period, ${end}`,
    hint: 'check the year; what came later belongs to the next report',
  }),
});

interface TwoDays {
  readonly text: string;
  readonly dayFirst: Day;
  readonly monthFirst: Day;
}

const ambiguousDate = kind<TwoDays>()({
  code: 'ambiguous-date',
  severity: 'error',
  why: {
    zh: '“03/04/2025”可以是4月3日，也可以是3月4日，认定日期差一天都可能影响资格，不能猜。',
    en: '03/04/2025 may be 3 April or 4 March; a recognition may hang on it, so it is not guessed.',
  },
  example: '03/04/2025',
  sample: {
    text: '03/04/2025',
    dayFirst: dayOf(2025, 4, 3) ?? lastDayOfMonth(2025, 4),
    monthFirst: dayOf(2025, 3, 4) ?? lastDayOfMonth(2025, 3),
  },
  zh: ({ text, dayFirst, monthFirst }) => ({
    message: `“${text}”可以是 ${dayFirst}，也可以是 ${monthFirst}`,
    hint: '改写成 2025-03-01 的形式；整列同一写法的，用 --map "列名=列名（日/月/年）" 或（月/日/年）指明',
  }),
  en: ({ text, dayFirst, monthFirst }) => ({
    message: `“${text}” may be ${dayFirst} or ${monthFirst}`,
    hint: 'write it as 2025-03-01; where the whole column is written so, settle it with --map "header=header(d/m/y)" or (m/d/y)',
  }),
});

const dateOrderTaken = kind<{ readonly text: string; readonly day: Day; readonly ground: OrderGround }>()({
  code: 'date-order-taken',
  severity: 'warning',
  why: {
    zh: '日期的先后顺序由同列其他格推定，推定须能查验。',
    en: 'The order of day and month is taken from other cells of the column; that must be open to a check.',
  },
  example: '03/04/2025，同列另有 25/04/2025',
  sample: {
    text: '03/04/2025',
    day: dayOf(2025, 4, 3) ?? lastDayOfMonth(2025, 4),
    ground: { order: 'day-first', row: 9, text: '25/04/2025' },
  },
  zh: ({ text, day, ground }) => ({
    message: `“${text}”按 ${day} 读取：同列第 ${ground.row} 行的“${ground.text}”只能是${ORDER_WORDS[ground.order].zh}`,
    hint: '核对；不对的改写成 2025-03-01 的形式',
  }),
  en: ({ text, day, ground }) => ({
    message: `“${text}” is read as ${day}: “${ground.text}” in row ${ground.row} of the column can only be ${ORDER_WORDS[ground.order].en}`,
    hint: 'check it, and where it is wrong write it as 2025-03-01',
  }),
});

const ORDER_WORDS = {
  'day-first': { zh: '日在前', en: 'the day first' },
  'month-first': { zh: '月在前', en: 'the month first' },
} as const satisfies Record<DateOrder, Localised>;

const FULL = /^(\d{4})([-/.年])(\d{1,2})([-/.月])(\d{1,2})([日号]?)$/u;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
// `2025.1` is left out: a spreadsheet shows October, 2025.10, in the same way.
const MONTH = /^(\d{4})(?:年(\d{1,2})月份?|[-/](\d{1,2})|\.(0[1-9]|1[0-2]|[2-9]))$/u;
// From 16:00 UTC (Z) on it is the next day in Xining, so such a time is left standing and the text refused.
const TIME = /[T\s]+(?!(?:1[6-9]|2\d)[\d:.]*Z)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?\s*$/u;
const DASHES = /[\u2010-\u2015\u2212]/gu;
// Serial numbers of 1927 to 2099; smaller ones are years or days typed as numbers.
const SERIALS = [10_000, 73_050] as const;

const YEARS = [1900, 2100] as const;

/** A date not after the end of the period; a month without a day is its first. */
export const day = {
  reports: [notADate, dateAfterPeriod, ambiguousDate, dateOrderTaken],
  recurs: true,
  read: readDay,
} as const satisfies FieldType<Day>;

function readDay(raw: FilledCell, context: CellContext): Day | undefined | UnreadableCell {
  if (typeof raw === 'string' && isBlankText(plainText(raw))) return undefined;
  if (isRawDay(raw) && isTypedYear(raw.serial)) return context.refuse(notADate, { text: String(raw.serial) });
  if (typeof raw === 'string' && hasRaisedDigits(raw)) return context.refuse(notADate, { text: raw.trim() });
  const found = isRawDay(raw)
    ? raw.day
    : typeof raw === 'number'
      ? dayOfNumber(raw, context.from1904)
      : (parseWrittenDay(rawText(raw), context.from1904) ?? readYearLast(rawText(raw).trim(), context));
  if (isUnreadable(found)) return found;
  if (found === undefined) return context.refuse(notADate, { text: rawText(raw).trim() });
  return found > context.end ? context.refuse(dateAfterPeriod, { day: found, end: context.end }) : found;
}

// The year last: by what was settled for the column, by what the calendar allows, or by other cells of the column.
function readYearLast(text: string, context: CellContext): Day | undefined | UnreadableCell {
  const written = text.normalize('NFKC').replace(TIME, '');
  const read = isPartedDay(written) ? undefined : yearLast(plainText(written));
  if (!read) return undefined;
  const { dayFirst, monthFirst } = read;
  const settled = context.dateOrder?.();
  if (settled === 'day-first') return dayFirst;
  if (settled === 'month-first') return monthFirst;
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
    return dayFirst ?? monthFirst;
  if (settled === undefined) return context.refuse(ambiguousDate, { text, dayFirst, monthFirst });
  const day = settled.order === 'day-first' ? dayFirst : monthFirst;
  context.note(dateOrderTaken, { text, day, ground: settled });
  return day;
}

/** Whether the serial number of a date is a year typed there: 2025 in such a cell shows as a day in 1905. */
export function isTypedYear(serial: number): boolean {
  const [first, last] = YEARS;
  return serial >= first && serial <= last;
}

function dayOfNumber(value: number, from1904 = false): Day | undefined {
  const [first, last] = SERIALS;
  if (value >= first && value <= last) return dayOfSerial(value, from1904 ? '1904' : '1900');
  return Number.isInteger(value) ? parseWrittenDay(String(value)) : undefined;
}

/** The date a text states, a time of day behind it dropped; undefined where it states none. */
export function parseWrittenDay(text: string, from1904 = false): Day | undefined {
  const half = text.normalize('NFKC').trim().replace(TIME, '');
  if (isPartedDay(half)) return undefined;
  const plain = plainText(half).replace(DASHES, '-');
  const full = FULL.exec(plain);
  if (full) return separatorsFit(full) ? dayOf(Number(full[1]), Number(full[3]), Number(full[5])) : undefined;
  const digits = DIGITS.exec(plain);
  if (digits) return dayOf(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const month = MONTH.exec(plain);
  if (month) return dayOf(Number(month[1]), Number(month[2] ?? month[3] ?? month[4]), 1);
  return /^\d{5}$/.test(plain) ? dayOfNumber(Number(plain), from1904) : undefined;
}

const WITH_DAY = /\d{4}\D+\d{1,2}\D+\d{1,2}|^\d{8}$/u;

/** The same for a text that states the day too: a month alone is none yet. */
export function parseFullDay(text: string): Day | undefined {
  return WITH_DAY.test(text) ? parseWrittenDay(text) : undefined;
}

function separatorsFit([, , first, , second, , end]: RegExpExecArray): boolean {
  return first === '年' ? second === '月' : first === second && end === '';
}
