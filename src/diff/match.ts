// An enterprise of the old roster and the one of the new that it is taken for, with the grounds.
import type { Enterprise } from '../enterprises/enterprise.ts';

/** What two rows have in common that tells an enterprise from all others; `code` alone settles it. */
const MATCH_GROUNDS = [
  'code',
  'code-as-written',
  'name',
  'similar-code',
  'account',
  'certificate',
  'phone',
  'other-fields',
] as const;

export type MatchGround = (typeof MATCH_GROUNDS)[number];

export type Certainty = 'certain' | 'high' | 'medium' | 'low';

/** How far two rows agree in what does not change by itself; in weights. */
export interface Likeness {
  readonly agreeing: number;
  readonly differing: number;
  /** Fields that agree. */
  readonly fields: readonly string[];
}

export interface Match {
  readonly old: Enterprise;
  readonly new: Enterprise;
  readonly grounds: readonly MatchGround[];
  readonly certainty: Certainty;
  /** Null where the code settles it. */
  readonly likeness: Likeness | null;
}
