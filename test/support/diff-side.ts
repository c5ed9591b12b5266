// One side of a comparison in a test: rosters told by the cells that matter, decided under the bundled policy.
import { awardsOf } from '../../src/diff/award.ts';
import type { Side } from '../../src/diff/side.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { decideSubmission } from '../../src/evaluation/decide-submission.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { type Period, periodOf, periodYear } from '../../src/values/period.ts';
import { type Cells, rosterOf } from './enterprise.ts';
import { POLICY } from './policy.ts';

/** A side of one roster. */
export function sideOf(rows: readonly Cells[], period: Period = periodOf(2025, 4)): Side {
  return sideOfRosters([rosterOf(rows)], period);
}

export function sideOfRosters(rosters: readonly Roster[], period: Period = periodOf(2025, 4)): Side {
  const awardYear = periodYear(period);
  const enterprises = mergeEnterprises(rosters);
  const given = { policy: POLICY, period, awardYear, lang: 'zh' } as const;
  const inputs = { ...given, ledger: new Map(), rulings: [] };
  const awards = awardsOf(decideSubmission(inputs, rosters, enterprises).decisions);
  return { period, awardYear, policy: POLICY, rosters, enterprises, awards };
}
