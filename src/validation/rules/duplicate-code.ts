import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, placeOf } from '../cells.ts';
import type { SubmissionRule } from '../rule.ts';

export const duplicateCode = kind<{ readonly first: number; readonly sheet: string | null }>()({
  code: 'duplicate-code',
  severity: 'error',
  why: {
    zh: '同一统一社会信用代码在一份文件中出现两次，奖补会被重复计算。',
    en: 'The same code twice in one file would count an award twice.',
  },
  example: '第 8 行与第 23 行代码相同',
  sample: { first: 12, sheet: null },
  zh: ({ first, sheet }) => ({
    message: `与${sheet === null ? '' : `工作表“${sheet}”`}第 ${first} 行代码相同`,
    hint: '同一企业只保留一行；不同企业的更正其中一个代码',
  }),
  en: ({ first, sheet }) => ({
    message: `same code as row ${first}${sheet === null ? '' : ` of sheet ${sheet}`}`,
    hint: 'keep one row for one enterprise, or correct one of the codes',
  }),
});

export const duplicateCodes = {
  reports: [duplicateCode],
  *checkSubmission(rosters) {
    const seen = new Map<string, { readonly sheet: string; readonly row: number }>();
    for (const roster of rosters) {
      const { file, sheet, rows } = roster;
      for (const row of rows) {
        const code = cellValue(row, 'uscc');
        if (code === undefined) continue;
        const first = seen.get(`${code} ${file}`);
        if (first === undefined) {
          seen.set(`${code} ${file}`, { sheet, row: row.number });
          continue;
        }
        const args = { first: first.row, sheet: first.sheet === sheet ? null : first.sheet };
        yield report(duplicateCode, placeOf(roster, row, 'uscc'), args);
      }
    }
  },
} as const satisfies SubmissionRule;
