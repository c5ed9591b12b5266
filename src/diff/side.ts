// One of the two things that are compared: its enterprises, and what each would get.
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { Policy } from '../policy/policy.ts';
import type { Roster } from '../roster/roster.ts';
import type { Localised } from '../values/lang.ts';
import type { Period } from '../values/period.ts';
import type { Awards } from './award.ts';

export interface Side {
  readonly period: Period;
  readonly awardYear: number;
  readonly policy: Policy;
  readonly rosters: readonly Roster[];
  readonly enterprises: readonly Enterprise[];
  readonly awards: Awards;
}

/** What a reader should know of a side before believing the comparison. */
export interface SideFacts {
  /** As given on the command line. */
  readonly place: string;
  /** A saved run, or rosters decided for the comparison. */
  readonly kind: 'run' | 'rosters';
  readonly period: Period;
  readonly periodFrom: PeriodSource;
  readonly awardYear: number;
  readonly policy: string;
  /** SHA-256 of the policy, and of the ledger it was decided against; null where there was none. */
  readonly policySha256: string;
  readonly ledger: string | null;
  /** Whether it was decided with rulings. */
  readonly rulings: boolean;
  readonly files: readonly SideFile[];
  readonly enterprises: number;
  /** Cells that could not be read; they are compared as written. */
  readonly unreadable: number;
}

/** `other-side`: this side states no period and takes that of the other. */
export type PeriodSource = 'given' | 'stated' | 'calendar' | 'other-side';

export interface SideFile {
  readonly file: string;
  readonly unit: string | null;
  readonly rows: number;
  /** Why it could not be read; null where it was. */
  readonly failure: Localised | null;
}
