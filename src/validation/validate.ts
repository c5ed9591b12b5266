// Every rule over every roster, each row seen once.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareText } from '../diagnostics/order.ts';
import type { Roster } from '../roster/roster.ts';
import type { RosterRule, RowRule, SubmissionRule, ValidationContext } from './rule.ts';
import { ROSTER_RULES, ROW_RULES, SUBMISSION_RULES } from './rules.ts';

/**
 * What the rules find in rosters that were read; unordered. Time grows with the number of rows. Of two rows that
 * contradict each other the later one is told, files being taken by name, however they were given.
 */
export function validateRosters(
  rosters: readonly Roster[],
  context: ValidationContext,
): readonly Diagnostic[] {
  const rowRules: readonly RowRule[] = ROW_RULES;
  const rosterRules: readonly RosterRule[] = ROSTER_RULES;
  const submissionRules: readonly SubmissionRule[] = SUBMISSION_RULES;
  const found: Diagnostic[] = [];
  const tell = (diagnostic: Diagnostic): void => {
    found.push(diagnostic);
  };
  const collect = (diagnostics: Iterable<Diagnostic>): void => {
    for (const diagnostic of diagnostics) found.push(diagnostic);
  };
  const ordered = [...rosters].sort((a, b) => compareText(a.file, b.file));
  for (const roster of ordered) {
    for (const row of roster.rows) {
      for (const rule of rowRules) rule.checkRow(row, roster, tell, context);
    }
    for (const rule of rosterRules) collect(rule.checkRoster(roster, context));
  }
  for (const rule of submissionRules) collect(rule.checkSubmission(ordered, context));
  return found;
}
