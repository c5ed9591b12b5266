// Whether the rest of an award that earlier batches began is still due by what this run decided on it.
import type { EvaluatedDecision } from '../evaluation/evaluation.ts';
import { ANNUAL } from '../roster/annual-columns.ts';
import { isColumnKey } from '../roster/columns.ts';
import { type HoldReason, hold } from './hold-reason.ts';

type Reason = EvaluatedDecision['reasons'][number];

/** What of a decision it hangs on. */
type Judged = Pick<EvaluatedDecision, 'reasons' | 'ruling'>;

/**
 * Why the rest is not paid without a person, with the codes of the reasons; none where it may be. That it was paid
 * before says nothing against it, and neither does, in a later year, the window of its own one. What is open counts
 * unless somebody has ruled on it. `decision` is undefined where the rosters have nothing to decide it by; what is
 * `annual` is stated for its own year alone.
 */
export function doubtsOfRest(
  decision: Judged | undefined,
  years: { readonly owed: number | null; readonly run: number },
  annual = false,
): readonly HoldReason[] {
  const isLater = years.owed !== years.run;
  if (decision === undefined) return annual && isLater ? [] : [hold('no-longer-due', 'not-recognised')];
  const ruled = decision.ruling !== null && decision.ruling.verdict !== '不同意';
  const against = decision.reasons
    .filter(({ effect }) => effect === 'fails' || (effect === 'unknown' && !ruled))
    .filter((reason) => !(isLater && (isOfItsYear(reason, years.owed) || (annual && isOfFigures(reason)))))
    .map(({ code }) => code)
    .filter((code) => code !== 'already-paid');
  const codes = new Set(decision.ruling?.verdict === '不同意' ? [...against, REFUSED] : against);
  return codes.size === 0 ? [] : [hold('no-longer-due', [...codes].join(' '))];
}

const REFUSED = 'refused-by-decision';

// Out of the window since the year is over. A recognition that now lies in quite another year is not what was granted.
function isOfItsYear({ code, fields }: Reason, owed: number | null): boolean {
  if (code !== 'outside-window') return false;
  const years = Object.values(fields).map((value) => Number(value?.slice(0, 4)));
  // What awards go by lies in their year or in the one before it.
  return owed === null || years.every((year) => year === owed || year === owed - 1);
}

// The figures of an outlay, and the selection, are stated for its own year.
function isOfFigures({ fields }: Reason): boolean {
  const keys = Object.keys(fields);
  return keys.length > 0 && keys.every((key) => isColumnKey(key) && ANNUAL.has(key));
}
