// What a rule is: the kinds of finding it may give, and the check.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Kind } from '../diagnostics/kind.ts';
import type { KeyOfType } from '../roster/columns.ts';
import type { Roster, RosterRow } from '../roster/roster.ts';
import type { Day } from '../values/day.ts';
import type { Localised } from '../values/lang.ts';
import type { Period } from '../values/period.ts';
import type { UnitId } from '../values/reporting-unit.ts';
import type { CheckParameters } from './check-parameters.ts';

export interface ValidationContext {
  readonly period: Period;
  readonly periodEnd: Day;
  /** Only one file was given, so the other units are not expected. */
  readonly singleFile: boolean;
  readonly parameters: CheckParameters;
  /** Years for which each recognition is valid, from the policy; absent where it has no term. */
  readonly validYears: ReadonlyMap<KeyOfType<'date'>, number>;
  /** First and last industrial division (GB/T 4754-2017), from the policy. */
  readonly industrial: { readonly first: number; readonly last: number };
  /** The clusters of the policy: whose they are, and the words by which a cell names them. */
  readonly clusters: readonly {
    readonly county: UnitId;
    readonly title: Localised;
    readonly words: readonly string[];
  }[];
  /** Code of GB/T 4754-2017 (`38`, `382`, `3825`) → name. */
  readonly industryNames: ReadonlyMap<string, string>;
}

/** Takes what a rule has found. */
export type Tell = (found: Diagnostic) => void;

/** Looks at one row at a time, and tells what it finds: most rows are in order, and nothing is made for them. */
export interface RowRule {
  readonly reports: readonly Kind<never>[];
  readonly checkRow: (row: RosterRow, roster: Roster, tell: Tell, context: ValidationContext) => void;
}

/** Looks at one roster as a whole. */
export interface RosterRule {
  readonly reports: readonly Kind<never>[];
  readonly checkRoster: (roster: Roster, context: ValidationContext) => Iterable<Diagnostic>;
}

/** Looks at all rosters together. */
export interface SubmissionRule {
  readonly reports: readonly Kind<never>[];
  readonly checkSubmission: (rosters: readonly Roster[], context: ValidationContext) => Iterable<Diagnostic>;
}
