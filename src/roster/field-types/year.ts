// Years of a list such as the Global 500.
import { kind } from '../../diagnostics/kind.ts';
import { yearOf } from '../../values/day.ts';
import { isBlankText, plainText } from '../cell-text.ts';
import type { CellContext, FieldType, FilledCell, Quoted } from '../field-type.ts';
import { isRawDay, rawText } from '../raw-sheet.ts';
import type { UnreadableCell } from '../roster.ts';
import { isTypedYear, parseWrittenDay } from './day.ts';

const notAYear = kind<Quoted>()({
  code: 'not-a-year',
  severity: 'error',
  why: { zh: '入围年份决定奖补归属年度。', en: 'The year of the list decides the award year.' },
  example: '首次入围',
  sample: { text: '去年' },
  zh: ({ text }) => ({ message: `“${text}”不是年份`, hint: '填写四位年份，例如 2025；未入围的留空' }),
  en: ({ text }) => ({
    message: `“${text}” is not a year`,
    hint: 'write four digits such as 2025; leave it empty where there is none',
  }),
});

const yearAfterPeriod = kind<{ readonly year: number; readonly last: number }>()({
  code: 'year-after-period',
  severity: 'error',
  why: { zh: '报告期之后的年份不可能已经入围。', en: 'No list of a year to come has been published.' },
  example: '2052',
  sample: { year: 2026, last: 2025 },
  zh: ({ year, last }) => ({ message: `年份 ${year} 晚于报告期所在的 ${last} 年`, hint: '核对年份' }),
  en: ({ year, last }) => ({
    message: `the year ${year} is after that of the period, ${last}`,
    hint: 'check the year',
  }),
});

/** A year from 1900 up to that of the period. A date stands for its year. */
export const year = {
  reports: [notAYear, yearAfterPeriod],
  recurs: true,
  read: readYear,
} as const satisfies FieldType<number>;

function readYear(raw: FilledCell, context: CellContext): number | undefined | UnreadableCell {
  const plain = plainText(rawText(raw));
  if (isBlankText(plain)) return undefined;
  const found = isRawDay(raw)
    ? isTypedYear(raw.serial)
      ? raw.serial
      : yearOf(raw.day)
    : yearOfText(plain, context.from1904);
  if (found === undefined) return context.refuse(notAYear, { text: rawText(raw).trim() });
  const last = yearOf(context.end);
  return found > last ? context.refuse(yearAfterPeriod, { year: found, last }) : found;
}

function yearOfText(plain: string, from1904 = false): number | undefined {
  const match = /^((?:19|20)\d{2})(?:年度?)?$/u.exec(plain);
  if (match) return Number(match[1]);
  const day = parseWrittenDay(plain, from1904);
  return day && yearOf(day);
}
