// How close an enterprise is to its next title.
import type { Candidate } from './evaluation.ts';

/** Surest first; `listed` are on the rung before, without criteria to measure them by. */
export const STANDINGS = ['met', 'one-away', 'possible', 'further', 'listed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** By the changes that are left, prizes and investors counting as far. */
export function standingOf({ outcome, exceptional, steps }: Candidate): Standing {
  if (outcome === 'met') return 'met';
  if (exceptional > 0) return 'further';
  if (steps === 0) return 'possible';
  return steps === 1 ? 'one-away' : 'further';
}
