// What the pages of a comparison read.
import type { RosterDiff } from '../../diff/roster-diff.ts';
import type { SideFacts } from '../../diff/side.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Lang } from '../../values/lang.ts';

export interface DiffFacts {
  readonly diff: RosterDiff;
  readonly old: SideFacts;
  readonly new: SideFacts;
  /** Names measures and rungs: the new side's. */
  readonly policy: Policy;
  /** Whether kinds, units or fields were left out, so that nothing found does not mean that nothing changed. */
  readonly narrowed: boolean;
  readonly lang: Lang;
}
