// Which quarter a sheet says it is about: in its title, its name or the file's name.
import { atCell, atFile, type Diagnostic, type Place, type Reported } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { compareText } from '../values/compare-text.ts';
import { type Period, periodOf } from '../values/period.ts';
import { plainLabel } from './cell-text.ts';
import { findHeader, type Header } from './find-header.ts';
import { fileName, prefaceOf } from './preface.ts';
import type { RawSheet } from './raw-sheet.ts';

export const impossiblePeriod = kind<{ readonly text: string }>()({
  code: 'impossible-period',
  severity: 'error',
  why: {
    zh: '报告期决定哪些认定计入本期，写错的季度不能猜测。',
    en: 'The period decides which recognitions count; a mistyped quarter is not guessed.',
  },
  effect: {
    zh: '此处不作报告期的依据：用 --period 指定的，或表名、文件名写明季度的，按其核定，退出码为 1；都没有的不能核定，退出码为 2。',
    en: 'The place tells no period: where --period, the name of the sheet or that of the file does, that one is taken and the exit code is 1; where none does nothing is evaluated, and the exit code is 2.',
  },
  example: '2025年第五季度',
  sample: { text: '2025年第五季度' },
  zh: ({ text }) => ({
    message: `“${text}”不是一个季度`,
    hint: '把此处改为第一至第四季度；已用 --period 指定报告期的，核定结果不受影响',
  }),
  en: ({ text }) => ({
    message: `“${text}” is no quarter`,
    hint: 'write the first to the fourth quarter there; a result for the period given with --period does not depend on it',
  }),
});

export const periodsDisagree = kind<{ readonly taken: Period; readonly other: Period }>()({
  code: 'periods-disagree',
  severity: 'warning',
  why: {
    zh: '标题、表名、文件名写的季度不一致，可能误交了上一期的名单。',
    en: 'Title, sheet and file name state different quarters: perhaps an earlier list was sent again.',
  },
  example: '标题为 2025年第四季度，文件名为 2025Q3',
  sample: { taken: periodOf(2025, 4), other: periodOf(2025, 3) },
  zh: ({ taken, other }) => ({
    message: `此处写的是 ${other}，标题写的是 ${taken}`,
    hint: '确认名单所属季度，统一写法',
  }),
  en: ({ taken, other }) => ({
    message: `${other} is written here, ${taken} in the title`,
    hint: 'make sure which quarter the list is for and write it the same everywhere',
  }),
});

interface Stated {
  readonly period: Period | undefined;
  readonly text: string;
  readonly place: Place;
}

const YEAR = '(?<!\\d)(\\d{4}|[〇○零一二三四五六七八九Oo]{4})';
const QUARTER = new RegExp(`${YEAR}(?:年度?)?第?(\\d{1,2}|[零一二三四五六七八九十]{1,2})季`, 'u');
const YEAR_FIRST = /(?<!\d)(\d{4})年?[-_./]?Q(\d{1,2})/iu;
const QUARTER_FIRST = /Q(\d{1,2})[-_./]?(\d{4})(?!\d)/iu;
const NUMERALS = '零一二三四五六七八九十';

/** The period that a sheet states (null where it states none), and what is wrong with what it states. */
export function findPeriod(
  sheet: RawSheet,
  header: Header | undefined = findHeader(sheet),
): Reported<Period | null> {
  const stated = statements(sheet, header);
  const taken = stated.find(({ period }) => period)?.period ?? null;
  const diagnostics = stated.flatMap(({ period, text, place }): Diagnostic[] => {
    if (!period) return [report(impossiblePeriod, place, { text })];
    return taken && period !== taken ? [report(periodsDisagree, place, { taken, other: period })] : [];
  });
  return { value: taken, diagnostics };
}

/**
 * The period of a submission, before any of it is read: what most sheets with a header state, the later one of
 * equals; null where none states any. The findings are those that reading the sheets gives again.
 */
export function inferPeriod(sheets: readonly RawSheet[]): Reported<Period | null> {
  const counts = new Map<Period, number>();
  const diagnostics: Diagnostic[] = [];
  for (const sheet of sheets) {
    const header = findHeader(sheet);
    if (!header) continue;
    const found = findPeriod(sheet, header);
    diagnostics.push(...found.diagnostics);
    if (found.value) counts.set(found.value, (counts.get(found.value) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, often], [b, oftener]) => oftener - often || compareText(b, a));
  return { value: most?.[0] ?? null, diagnostics };
}

function statements(sheet: RawSheet, header: Header | undefined): readonly Stated[] {
  const { file, sheet: name } = sheet;
  const places = [
    ...prefaceOf(sheet, header).map(({ row, column, text }) => ({
      text,
      place: atCell({ file, sheet: name, row, column }, null, text),
    })),
    { text: name, place: { ...atFile(file, name), value: name } },
    { text: fileName(file), place: { ...atFile(file), value: fileName(file) } },
  ];
  return places.flatMap(({ text, place }) => {
    const found = statedPeriod(text);
    return found ? [{ ...found, place }] : [];
  });
}

/** The quarter a text names; `period` is undefined where there is no such quarter. Undefined where it names none. */
export function statedPeriod(
  written: string,
): { readonly period: Period | undefined; readonly text: string } | undefined {
  const plain = plainLabel(written);
  const yearFirst = QUARTER.exec(plain) ?? YEAR_FIRST.exec(plain);
  const match = yearFirst ?? QUARTER_FIRST.exec(plain);
  if (!match) return undefined;
  const [text, first = '', second = ''] = match;
  const [year, quarter] = (yearFirst ? [first, second] : [second, first]).map(numeral);
  return { period: quarterOf(year ?? 0, quarter ?? 0), text: text.endsWith('季') ? `${text}度` : text };
}

function quarterOf(year: number, quarter: number): Period | undefined {
  return year >= 1900 && year < 2100 && quarter >= 1 && quarter <= 4 ? periodOf(year, quarter) : undefined;
}

function numeral(text: string): number {
  const digits = [...text.replace(/[〇○Oo]/gu, '零')].map((character) => {
    const value = NUMERALS.indexOf(character);
    return value < 0 ? character : String(value);
  });
  return Number(digits.join(''));
}
