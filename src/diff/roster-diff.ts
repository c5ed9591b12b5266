// What a comparison found: plain, ordered, and the same whichever way the files are written.
import type { AwardChange } from './award-changes.ts';
import type { Change } from './change.ts';
import type { ComparedField } from './fields.ts';
import type { LadderFlows, Pair } from './flows.ts';
import type { Matching } from './match-enterprises.ts';
import type { Reorganisation } from './reorganisations.ts';
import type { Restatement } from './restatements.ts';

export interface ComparedPair extends Pair {
  readonly changes: readonly Change[];
}

export interface RosterDiff {
  /** Ordered by code, kind and field. */
  readonly changes: readonly Change[];
  readonly matching: Matching;
  readonly reorganisations: readonly Reorganisation[];
  readonly awards: readonly AwardChange[];
  readonly restatements: readonly Restatement[];
  readonly flows: readonly LadderFlows[];
  readonly fields: readonly ComparedField[];
  /** Every enterprise of either side, by code. */
  readonly pairs: readonly ComparedPair[];
  /** Cells that could not be read and were compared as written. */
  readonly unreadable: { readonly old: number; readonly new: number };
}

