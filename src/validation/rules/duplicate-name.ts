import { kind, report } from '../../diagnostics/kind.ts';
import type { Roster, RosterRow } from '../../roster/roster.ts';
import { addressOf, cellValue, placeOf, plainName } from '../cells.ts';
import type { SubmissionRule } from '../rule.ts';

export const duplicateName = kind<{ readonly other: string }>()({
  code: 'duplicate-name',
  severity: 'warning',
  why: {
    zh: '同名不同代码，可能是同一企业的代码填错，奖补会被算两次。',
    en: 'One name under two codes may be one enterprise with a mistyped code, counted twice.',
  },
  example: '青海示例制造有限公司（两个不同代码）',
  sample: { other: '城东区.xlsx#企业名单!B12' },
  zh: ({ other }) => ({
    message: `企业名称与 ${other} 相同，代码不同或有误`,
    hint: '核对是否同一企业；是的更正代码，只保留一行',
  }),
  en: ({ other }) => ({
    message: `same name as at ${other}, the code is another or wrong`,
    hint: 'where it is one enterprise, correct the code and keep one row',
  }),
});

interface Seen {
  readonly roster: Roster;
  readonly row: RosterRow;
  readonly code: string | null;
}

export const duplicateNames = {
  reports: [duplicateName],
  *checkSubmission(rosters) {
    const seen = new Map<string, Seen>();
    for (const roster of rosters) {
      for (const row of roster.rows) {
        const name = cellValue(row, 'name');
        if (name === undefined) continue;
        // A code that is blank or wrong is not known to be the same.
        const code = cellValue(row, 'uscc') ?? null;
        const plain = plainName(name);
        const first = seen.get(plain);
        if (first === undefined) seen.set(plain, { roster, row, code });
        else if (first.code !== code || code === null) {
          const other = addressOf(first.roster, first.row, 'name');
          yield report(duplicateName, placeOf(roster, row, 'name'), { other });
        }
      }
    }
  },
} as const satisfies SubmissionRule;
