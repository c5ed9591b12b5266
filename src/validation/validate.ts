// Every rule over every roster, each row seen once.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Roster } from '../roster/roster.ts';
import { compareText } from '../values/compare-text.ts';
import type { RosterRule, RowRule, SubmissionRule, ValidationContext } from './rule.ts';
import { ROSTER_RULES, ROW_RULES, SUBMISSION_RULES } from './rules.ts';

/** Checks, worked out roster by roster. */
export interface ValidationWork {
  /** How many rosters there are. */
  readonly count: number;
  /** What the rules find in a roster by itself; the first is 0. */
  readonly roster: (place: number) => readonly Diagnostic[];
  /** What they find in all of them together. */
  readonly submission: () => readonly Diagnostic[];
}

/**
 * The checks of rosters that were read. Time grows with the number of rows. Of two rows that contradict each other the
 * later one is told, files being taken by name, however they were given.
 */
export function validationWork(rosters: readonly Roster[], context: ValidationContext): ValidationWork {
  const ordered = [...rosters].sort((a, b) => compareText(a.file, b.file));
  return {
    count: ordered.length,
    roster: (place) => {
      const roster = ordered[place];
      return roster ? checkedRoster(roster, context) : [];
    },
    submission: () => {
      const rules: readonly SubmissionRule[] = SUBMISSION_RULES;
      return rules.flatMap((rule) => [...rule.checkSubmission(ordered, context)]);
    },
  };
}

function checkedRoster(roster: Roster, context: ValidationContext): readonly Diagnostic[] {
  const rowRules: readonly RowRule[] = ROW_RULES;
  const rosterRules: readonly RosterRule[] = ROSTER_RULES;
  const found: Diagnostic[] = [];
  const tell = (diagnostic: Diagnostic): void => {
    found.push(diagnostic);
  };
  for (const row of roster.rows) {
    for (const rule of rowRules) rule.checkRow(row, roster, tell, context);
  }
  for (const rule of rosterRules)
    for (const diagnostic of rule.checkRoster(roster, context)) found.push(diagnostic);
  return found;
}
