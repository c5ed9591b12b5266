// Dates, in every form in which rosters write them.
import { kind } from '../../diagnostics/kind.ts';
import { type Day, dayOf, dayOfSerial, lastDayOfMonth } from '../../values/day.ts';
import { isBlankText, plainText } from '../cell-text.ts';
import type { CellContext, FieldType, FilledCell, Quoted } from '../field-type.ts';
import { isRawDay, rawText } from '../raw-sheet.ts';
import type { UnreadableCell } from '../roster.ts';

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
    hint: '写成 2025-03-01、2025年3月1日 或 2025年3月；没有认定的留空',
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
    hint: '核对年份；确为期后认定的，留待下期填报',
  }),
  en: ({ day, end }) => ({
    message: `${day} is after the end of the period, ${end}`,
    hint: 'check the year; a later recognition belongs to the next report',
  }),
});

const FULL = /^(\d{4})([-/.年])(\d{1,2})([-/.月])(\d{1,2})([日号]?)$/u;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
// `2025.1` is left out: a spreadsheet shows October, 2025.10, in the same way.
const MONTH = /^(\d{4})(?:年(\d{1,2})月份?|[-/](\d{1,2})|\.(0[1-9]|1[0-2]|[2-9]))$/u;
const TIME = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?\s*$/u;
const DASHES = /[\u2010-\u2015\u2212]/gu;
// Serial numbers of 1927 to 2099; smaller ones are years or days typed as numbers.
const SERIALS = [10_000, 73_050] as const;

/** A date not after the end of the period; a month without a day is its first. */
export const day = {
  reports: [notADate, dateAfterPeriod],
  recurs: true,
  read: readDay,
} as const satisfies FieldType<Day>;

function readDay(raw: FilledCell, context: CellContext): Day | undefined | UnreadableCell {
  if (typeof raw === 'string' && isBlankText(plainText(raw))) return undefined;
  const found = isRawDay(raw)
    ? raw.day
    : typeof raw === 'number'
      ? dayOfNumber(raw)
      : parseWrittenDay(rawText(raw));
  if (found === undefined) return context.refuse(notADate, { text: rawText(raw).trim() });
  return found > context.end ? context.refuse(dateAfterPeriod, { day: found, end: context.end }) : found;
}

function dayOfNumber(value: number): Day | undefined {
  const [first, last] = SERIALS;
  if (value >= first && value <= last) return dayOfSerial(value);
  return Number.isInteger(value) ? parseWrittenDay(String(value)) : undefined;
}

/** The date a text states, a time of day behind it dropped; undefined where it states none. */
export function parseWrittenDay(text: string): Day | undefined {
  const half = text.normalize('NFKC').trim().replace(TIME, '');
  const plain = plainText(half).replace(DASHES, '-');
  const full = FULL.exec(plain);
  if (full) return separatorsFit(full) ? dayOf(Number(full[1]), Number(full[3]), Number(full[5])) : undefined;
  const digits = DIGITS.exec(plain);
  if (digits) return dayOf(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const month = MONTH.exec(plain);
  if (month) return dayOf(Number(month[1]), Number(month[2] ?? month[3] ?? month[4]), 1);
  return /^\d{5}$/.test(plain) ? dayOfNumber(Number(plain)) : undefined;
}

function separatorsFit([, , first, , second, , end]: RegExpExecArray): boolean {
  return first === '年' ? second === '月' : first === second && end === '';
}
