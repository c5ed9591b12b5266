// What a comparison found: plain, ordered, and the same whichever way the files are written.
import type { UnitId } from '../values/reporting-unit.ts';
import type { AwardChange } from './award-changes.ts';
import type { Change } from './change.ts';
import type { ComparedField } from './fields.ts';
import type { LadderFlows, Pair } from './flows.ts';
import type { Match } from './match.ts';
import type { Reorganisation } from './reorganisations.ts';
import type { Restatement } from './restatements.ts';

export interface ComparedPair extends Pair {
  /** Null where one side does not have it. */
  readonly match: Match | null;
  /** Who pays its local share, on the new side where it has one; null where that is not known. */
  readonly unit: UnitId | null;
  /** Ordered by kind and field. */
  readonly changes: readonly Change[];
  /** Cells of columns that are none of ours and that one side alone has: no changes, but not lost either. */
  readonly foreign: readonly Change[];
  readonly awards: readonly AwardChange[];
  readonly restatements: readonly Restatement[];
}

export interface RosterDiff {
  /** Every enterprise of either side, by code. */
  readonly pairs: readonly ComparedPair[];
  /** Ordered by code, kind and field. */
  readonly changes: readonly Change[];
  readonly awards: readonly AwardChange[];
  readonly restatements: readonly Restatement[];
  /** Matches that the code did not settle, by code. */
  readonly matches: readonly Match[];
  /** Pairs that might be the same enterprise but were not taken for it. */
  readonly doubtful: readonly Match[];
  readonly reorganisations: readonly Reorganisation[];
  readonly flows: readonly LadderFlows[];
  readonly fields: readonly ComparedField[];
}
