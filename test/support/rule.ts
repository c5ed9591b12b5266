// Runs one rule over rosters of 2025Q4, with the limits and names that ship with the tool.
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { sortedDiagnostics } from '../../src/diagnostics/order.ts';
import { loadChecks, loadIndustryNames } from '../../src/io/load-checks.ts';
import type { ColumnKey } from '../../src/roster/columns.ts';
import type { Roster } from '../../src/roster/roster.ts';
import type { RosterRule, RowRule, SubmissionRule, ValidationContext } from '../../src/validation/rule.ts';
import { periodEnd } from '../../src/values/period.ts';
import { type Cells, rosterOf } from './enterprise.ts';
import { POLICY } from './policy.ts';
import { Q4 } from './read.ts';

export const CONTEXT: ValidationContext = {
  period: Q4,
  periodEnd: periodEnd(Q4),
  singleFile: false,
  parameters: await loadChecks(),
  validYears: new Map([
    ['innovativeOn', 3],
    ['srdiOn', 3],
    ['littleGiantOn', 3],
    ['championOn', 3],
    ['hnteOn', 3],
  ]),
  industrial: { first: 6, last: 46 },
  clusters: POLICY.clusters,
  industryNames: await loadIndustryNames(),
};

type AnyRule = RowRule | RosterRule | SubmissionRule;

/** What a rule finds, in the order of findings. */
export function ruleFindings(
  rule: AnyRule,
  rosters: readonly Roster[],
  context: ValidationContext = CONTEXT,
): readonly Diagnostic[] {
  if ('checkSubmission' in rule) return sortedDiagnostics(rule.checkSubmission(rosters, context));
  if ('checkRoster' in rule)
    return sortedDiagnostics(rosters.flatMap((roster) => [...rule.checkRoster(roster, context)]));
  const told: Diagnostic[] = [];
  for (const roster of rosters)
    for (const row of roster.rows) rule.checkRow(row, roster, (one) => told.push(one), context);
  return sortedDiagnostics(told);
}

/** Findings as `row field code`, with `-` where there is none. Rows of `rosterOf` begin with 4. */
export function found(rule: AnyRule, ...rosters: readonly Roster[]): readonly string[] {
  return ruleFindings(rule, rosters).map(({ row, field, code }) => `${row ?? '-'} ${field ?? '-'} ${code}`);
}

/** The same for a roster with one row that holds the given cells. */
export function foundInRow(rule: AnyRule, cells: Cells): readonly string[] {
  return found(rule, rosterOf([cells]));
}

/** The roster as if its file had no such column. */
export function withoutColumn(roster: Roster, key: ColumnKey): Roster {
  const { [key]: _, ...columns } = roster.columns;
  return { ...roster, columns };
}

/** The English messages of a rule, for what they must name. */
export function messages(rule: AnyRule, ...rosters: readonly Roster[]): readonly string[] {
  return ruleFindings(rule, rosters).map(({ wording }) => wording.en.message);
}
