import { kind, report } from '../../diagnostics/kind.ts';
import { COMPANY } from '../../roster/enterprise-marks.ts';
import type { Roster, RosterRow } from '../../roster/roster.ts';
import { addressOf, cellValue, placeOf, plainName } from '../cells.ts';
import type { SubmissionRule } from '../rule.ts';

export const branchBesideHead = kind<{ readonly head: string; readonly other: string }>()({
  code: 'branch-beside-head',
  severity: 'warning',
  why: {
    zh: '分公司没有法人资格，称号和奖补属于总公司；两者代码不同又同在名单上的，同一企业会兑付两次。',
    en: 'A branch is no legal person: titles and awards are those of its firm. With both listed under codes of their own one enterprise would be paid twice.',
  },
  example: '“青海示例制造有限公司”与“青海示例制造有限公司西宁分公司”各列一行',
  sample: { head: '青海示例制造有限公司', other: '城东区.xlsx#企业名单!B12' },
  zh: ({ head, other }) => ({
    message: `分公司与总公司“${head}”（${other}）同在名单上，代码不同，奖补分别核定`,
    hint: '核对称号和奖补属于哪一个；属总公司的，删去分公司一行',
  }),
  en: ({ head, other }) => ({
    message: `a branch, listed beside its firm ${head} (${other}) under another code; awards are decided for each`,
    hint: 'check which of them the titles and awards belong to; where it is the firm, take out the row of the branch',
  }),
});

interface Named {
  readonly roster: Roster;
  readonly row: RosterRow;
  readonly plain: string;
}

const BRANCH = /(?:分公司|分厂|分店|办事处|营业部)\)?(?:\([^()]*\))?$/u;

/** Branches with a code of their own, at their names, where the firm that their names begin with is listed too. */
export const branchesBesideHeads = {
  reports: [branchBesideHead],
  *checkSubmission(rosters) {
    const firms = new Map<string, Named>();
    const branches: Named[] = [];
    for (const roster of rosters) {
      for (const row of roster.rows) {
        const name = cellValue(row, 'name');
        if (name === undefined) continue;
        const one = { roster, row, plain: plainName(name) };
        if (BRANCH.test(one.plain)) branches.push(one);
        else if (COMPANY.test(one.plain) && !firms.has(one.plain)) firms.set(one.plain, one);
      }
    }
    for (const { roster, row, plain } of branches) {
      const head = headOf(plain, firms);
      // Two rows of one code are told of as such.
      const code = cellValue(row, 'uscc');
      if (!head || (code !== undefined && cellValue(head.row, 'uscc') === code)) continue;
      const other = addressOf(head.roster, head.row, 'name');
      yield report(branchBesideHead, placeOf(roster, row, 'name'), { head: head.plain, other });
    }
  },
} as const satisfies SubmissionRule;

// The firm with the longest name that a branch's begins with.
function headOf(branch: string, firms: ReadonlyMap<string, Named>): Named | undefined {
  for (let length = branch.length - 1; length > 0; length -= 1) {
    const firm = firms.get(branch.slice(0, length));
    if (firm) return firm;
  }
  return undefined;
}
