// Whether the rest of an award that earlier batches began is still due by what this run decided on it.
import type { EvaluatedDecision } from '../evaluation/evaluation.ts';
import { type HoldReason, hold } from './hold-reason.ts';

/** What of a decision it hangs on. */
type Judged = Pick<EvaluatedDecision, 'reasons' | 'ruling'>;

/**
 * Why the rest is not paid without a person, with the codes of the reasons; none where it may be. That it was paid
 * before says nothing against it, and neither does the window of its own year in a later one. What is open counts
 * unless somebody has ruled on it. `decision` is undefined where the rosters have nothing to decide it by; what is
 * `annual` is stated for its own year alone.
 */
export function doubtsOfRest(
  decision: Judged | undefined,
  years: { readonly owed: number | null; readonly run: number },
  annual = false,
): readonly HoldReason[] {
  if (annual && years.owed !== years.run) return [];
  if (decision === undefined) return [hold('no-longer-due', 'not-recognised')];
  const allowed = new Set(['already-paid', ...(years.owed === years.run ? [] : ['outside-window'])]);
  const ruled = decision.ruling !== null && decision.ruling.verdict !== '不同意';
  const against = decision.reasons.filter(
    ({ code, effect }) => !allowed.has(code) && (effect === 'fails' || (effect === 'unknown' && !ruled)),
  );
  if (against.length === 0) return [];
  return [hold('no-longer-due', [...new Set(against.map(({ code }) => code))].join(' '))];
}
