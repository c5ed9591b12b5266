// The mark by which a filled-in template of this tool is known again: the title of its hidden sheet of choices.
import { atFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { type Period, parsePeriod, periodOf, periodYear } from '../values/period.ts';
import { type RawSheet, rawText } from './raw-sheet.ts';

/** Raised when a template's columns or sheets come to mean something that this reader did not know before. */
const VERSION = 1;
const MARK = /^xining-tiers\/template@(\S+)(?:\s+(\S+))?/;

/** The mark of a template of this version, made for a period. */
export function templateMark(period: Period): string {
  return `xining-tiers/template@${VERSION} ${period}`;
}

export const newerTemplate = kind<{ readonly version: string; readonly known: number }>()({
  code: 'newer-template',
  severity: 'warning',
  why: {
    zh: '模板比本工具新，其中新的列或填法可能未被读取。',
    en: 'A template newer than this tool may have columns or answers that are not read.',
  },
  effect: {
    zh: '认得的列照用；新版模板中的新列没有读取，不参与核定。',
    en: 'Known columns are used; new ones of the newer form are not read and decide nothing.',
  },
  example: '模板版本 2，本工具只认识版本 1',
  sample: { version: '2', known: 1 },
  zh: ({ version, known }) => ({
    message: `名单用版本 ${version} 的模板填写，本工具认识到版本 ${known}`,
    hint: '更新本工具后再核对；急用时逐列核对是否都已读取',
  }),
  en: ({ version, known }) => ({
    message: `the list was made from template version ${version}; this tool knows up to version ${known}`,
    hint: 'update the tool; until then make sure that every column was read',
  }),
});

export const templateOfOtherYear = kind<{ readonly made: Period; readonly taken: Period }>()({
  code: 'template-of-other-year',
  severity: 'warning',
  why: {
    zh: '模板写明“上年度”指哪一年；用别的年度的模板填报，各年金额可能错位一年。',
    en: 'A template says which year 上年度 means; in one made for another year the amounts may be a year off.',
  },
  example: '2025Q4 的模板用于 2026Q1',
  sample: { made: periodOf(2025, 4), taken: periodOf(2026, 1) },
  zh: ({ made, taken }) => ({
    message: `名单填在 ${made} 的模板上，本次按 ${taken} 核定，“上年度”所指年份不同`,
    hint: '核对各年度金额；或用本期模板（xining-tiers template --previous）重新填报',
  }),
  en: ({ made, taken }) => ({
    message: `the list is on a template for ${made} but evaluated for ${taken}: 上年度 means another year`,
    hint: 'check the amounts of each year, or use this period’s template (xining-tiers template --previous)',
  }),
});

/** What the mark among the sheets of a file gives reason to say; nothing where all is well or there is none. */
export function doubtsAboutTemplate(
  file: string,
  sheets: readonly RawSheet[],
  period: Period,
): readonly Diagnostic[] {
  for (const { sheet, rows } of sheets) {
    const match = MARK.exec(rawText(rows[0]?.cells[0]));
    if (!match) continue;
    const [, version = '', madeFor = ''] = match;
    const made = parsePeriod(madeFor);
    if (!(Number(version) <= VERSION))
      return [report(newerTemplate, atFile(file, sheet), { version, known: VERSION })];
    return made !== undefined && periodYear(made) !== periodYear(period)
      ? [report(templateOfOtherYear, atFile(file), { made, taken: period })]
      : [];
  }
  return [];
}
