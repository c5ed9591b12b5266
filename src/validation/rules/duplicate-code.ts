import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, placeOf, type RosterRule } from '../rule.ts';

export const duplicateCode = kind<{ readonly first: number }>()({
  code: 'duplicate-code',
  severity: 'error',
  why: {
    zh: '同一统一社会信用代码在一份名单中出现两次，奖补会被重复计算。',
    en: 'The same code twice on one roster would count an award twice.',
  },
  example: '第 8 行与第 23 行代码相同',
  zh: ({ first }) => ({
    message: `与第 ${first} 行代码相同`,
    hint: '同一企业只保留一行；不同企业的更正其中一个代码',
  }),
  en: ({ first }) => ({
    message: `same code as row ${first}`,
    hint: 'keep one row for one enterprise, or correct one of the codes',
  }),
});

export const duplicateCodes = {
  reports: [duplicateCode],
  *checkRoster(roster) {
    const seen = new Map<string, number>();
    for (const row of roster.rows) {
      const code = cellValue(row, 'uscc');
      if (code === undefined) continue;
      const first = seen.get(code);
      if (first === undefined) seen.set(code, row.number);
      else yield report(duplicateCode, placeOf(roster, row, 'uscc'), { first });
    }
  },
} as const satisfies RosterRule;
