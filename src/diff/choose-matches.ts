// Of pairs that might be the same enterprise: those that are taken for it, and those that are left to a person.
import type { Enterprise } from '../enterprises/enterprise.ts';
import { compareText } from '../values/compare-text.ts';
import { agreedShare, groundsOf } from './likeness.ts';
import type { Certainty, Likeness, Match } from './match.ts';

export interface Candidate {
  readonly old: Enterprise;
  readonly new: Enterprise;
  readonly likeness: Likeness;
}

export interface Chosen {
  readonly chosen: readonly Match[];
  /** Pairs with much in common but not enough, or as much as another pair. */
  readonly doubtful: readonly Match[];
}

/** What must agree, as a share of what can be compared and as weight, for a pair to be taken. */
const NAMED = { medium: { share: 0.5, weight: 0 }, high: { share: 0.8, weight: 8 } } as const;
/** The same where neither name nor code agrees. */
const UNNAMED = { medium: { share: 0.7, weight: 8 }, high: { share: 0.85, weight: 10 } } as const;
/** Below this a pair is not worth a person's time. */
const WORTH_A_LOOK = { share: 0.3, weight: 5 } as const;

/** Takes the most alike first, each row once. A pair that is as like as another with the same row is doubtful. */
export function chooseMatches(candidates: readonly Candidate[]): Chosen {
  const taken = new Set<Enterprise>();
  const chosen: Match[] = [];
  const doubtful: Match[] = [];
  for (const equals of byScore(candidates.filter(({ likeness }) => reaches(likeness, WORTH_A_LOOK)))) {
    const open = equals.filter((one) => !taken.has(one.old) && !taken.has(one.new));
    const uses = usesOf(open);
    for (const one of open) {
      if (taken.has(one.old) || taken.has(one.new)) continue;
      const certainty = certaintyOf(one);
      const match = { ...one, grounds: groundsOf(one.old, one.new, one.likeness), certainty };
      const tied = (uses.get(one.old) ?? 0) > 1 || (uses.get(one.new) ?? 0) > 1;
      // Rows that do not differ at all may be paired in any way.
      if (certainty === 'low' || (tied && one.likeness.differing > 0)) {
        doubtful.push({ ...match, certainty: 'low' });
        continue;
      }
      taken.add(one.old).add(one.new);
      chosen.push(match);
    }
  }
  return { chosen, doubtful: doubtful.filter((one) => !taken.has(one.old) && !taken.has(one.new)) };
}

function certaintyOf({ likeness }: Candidate): Certainty {
  const named = likeness.fields.includes('name') || likeness.fields.includes('uscc');
  const bounds = named ? NAMED : UNNAMED;
  if (!reaches(likeness, bounds.medium)) return 'low';
  return reaches(likeness, bounds.high) ? 'high' : 'medium';
}

function reaches(
  likeness: Likeness,
  { share, weight }: typeof WORTH_A_LOOK | { share: number; weight: number },
) {
  return agreedShare(likeness) >= share && likeness.agreeing >= weight;
}

/** Candidates in groups of one score, the highest first, each group in the order of the codes. */
function byScore(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups = new Map<number, Candidate[]>();
  for (const one of candidates) {
    const score = one.likeness.agreeing - one.likeness.differing;
    const group = groups.get(score);
    if (group) group.push(one);
    else groups.set(score, [one]);
  }
  return [...groups]
    .sort(([a], [b]) => b - a)
    .map(([, group]) =>
      group.sort((a, b) => compareText(a.old.id, b.old.id) || compareText(a.new.id, b.new.id)),
    );
}

function usesOf(candidates: readonly Candidate[]): ReadonlyMap<Enterprise, number> {
  const uses = new Map<Enterprise, number>();
  for (const one of candidates) for (const row of [one.old, one.new]) uses.set(row, (uses.get(row) ?? 0) + 1);
  return uses;
}
