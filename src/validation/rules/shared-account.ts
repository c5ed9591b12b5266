import { kind, report } from '../../diagnostics/kind.ts';
import type { Roster, RosterRow } from '../../roster/roster.ts';
import { plainDigits } from '../../values/bank-details.ts';
import { addressOf, cellValue, placeOf } from '../cells.ts';
import type { SubmissionRule } from '../rule.ts';

export const sharedAccount = kind<{ readonly other: string }>()({
  code: 'shared-account',
  severity: 'warning',
  why: {
    zh: '两户企业填同一账号，其中一户会把钱付错。',
    en: 'Two enterprises with one account: one of them would be paid wrongly.',
  },
  example: '两户企业账号均为 105000000001',
  sample: { other: '城东区.xlsx#企业名单!BF12' },
  zh: ({ other }) => ({ message: `银行账号与 ${other} 的另一企业相同`, hint: '核对两户企业的开户信息' }),
  en: ({ other }) => ({
    message: `same account as another enterprise at ${other}`,
    hint: 'check the bank details of both',
  }),
});

export const sharedAccounts = {
  reports: [sharedAccount],
  *checkSubmission(rosters) {
    const seen = new Map<string, Seen>();
    for (const roster of rosters) {
      for (const row of roster.rows) {
        const account = plainDigits(cellValue(row, 'account') ?? '');
        const code = cellValue(row, 'uscc');
        if (account === '' || code === undefined) continue;
        const first = seen.get(account);
        if (first === undefined) seen.set(account, { roster, row, code });
        else if (first.code !== code) {
          const other = addressOf(first.roster, first.row, 'account');
          yield report(sharedAccount, placeOf(roster, row, 'account'), { other });
        }
      }
    }
  },
} as const satisfies SubmissionRule;

interface Seen {
  readonly roster: Roster;
  readonly row: RosterRow;
  readonly code: string;
}
