// One of the two things that are compared: its enterprises, and what each would get.
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { Policy } from '../policy/policy.ts';
import type { Roster } from '../roster/roster.ts';
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
