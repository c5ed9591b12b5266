import { kind, report } from '../../diagnostics/kind.ts';
import type { Roster, RosterRow } from '../../roster/roster.ts';
import { cellSource } from '../../values/cell-ref.ts';
import { cellValue, placeOf, type SubmissionRule } from '../rule.ts';

export const duplicateName = kind<{ readonly other: string }>()({
  code: 'duplicate-name',
  severity: 'warning',
  why: {
    zh: '同名不同代码，可能是同一企业的代码填错，奖补会被算两次。',
    en: 'One name under two codes may be one enterprise with a mistyped code, counted twice.',
  },
  example: '青海示例制造有限公司（两个不同代码）',
  zh: ({ other }) => ({
    message: `企业名称与 ${other} 相同，代码不同`,
    hint: '核对是否同一企业；是的更正代码，只保留一行',
  }),
  en: ({ other }) => ({
    message: `same name as at ${other}, another code`,
    hint: 'where it is one enterprise, correct the code and keep one row',
  }),
});

interface Seen {
  readonly roster: Roster;
  readonly row: RosterRow;
  readonly code: string;
}

export const duplicateNames = {
  reports: [duplicateName],
  *checkSubmission(rosters) {
    const seen = new Map<string, Seen>();
    for (const roster of rosters) {
      for (const row of roster.rows) {
        const name = cellValue(row, 'name')?.normalize('NFKC').replace(/\s/gu, '');
        const code = cellValue(row, 'uscc');
        if (name === undefined || code === undefined) continue;
        const first = seen.get(name);
        if (first === undefined) seen.set(name, { roster, row, code });
        else if (first.code !== code)
          yield report(duplicateName, placeOf(roster, row, 'name'), { other: sourceOf(first) });
      }
    }
  },
} as const satisfies SubmissionRule;

function sourceOf({ roster, row }: Seen): string {
  return cellSource({
    file: roster.file,
    sheet: roster.sheet,
    row: row.number,
    column: roster.columns.name ?? 1,
  });
}
