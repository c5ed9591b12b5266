// How close an enterprise is to its next title.
import { TIERS } from '../screening/tiers.ts';
import type { Candidate, Evaluation } from './evaluation.ts';

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

/**
 * How close whoever stands on the rung before a title is to it; null where it cannot get there: where the title has
 * criteria, who is no candidate has a condition against it that no effort of its own can change, its size or legal form.
 * A candidate for a title below, of which the units do not agree on the day, is not measured by the criteria of this one.
 */
export function standingToward(
  title: string,
  candidate: Candidate | undefined,
  { cultivation }: Pick<Evaluation, 'cultivation'>,
): { readonly standing: Standing; readonly candidate: Candidate | null } | null {
  if (candidate?.tier === title) return { standing: standingOf(candidate), candidate };
  const screened =
    candidate === undefined && cultivation !== undefined && TIERS.some((tier) => tier === title);
  return screened ? null : { standing: 'listed', candidate: null };
}
