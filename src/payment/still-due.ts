// Whether the rest of an award that earlier batches began is still due by what this run decided on it.
import type { EvaluatedDecision, EvaluatedMeasure } from '../evaluation/evaluation.ts';
import { ANNUAL } from '../roster/annual-columns.ts';
import { isColumnKey } from '../roster/columns.ts';
import { type HoldReason, hold } from './hold-reason.ts';

type Reason = EvaluatedDecision['reasons'][number];

/** What of a decision it hangs on. */
type Judged = Pick<EvaluatedDecision, 'reasons' | 'ruling'>;

/** Of which award year the rest is, as the ledger has it, and which one the run decides on. */
interface Years {
  readonly owed: number | null;
  readonly run: number;
}

/** How the measure tells its year: by figures stated for that year alone, or by what lies in it or in the year before. */
interface Terms {
  readonly annual?: boolean;
  readonly window?: EvaluatedMeasure['window'];
}

/**
 * Why the rest is not paid without a person, with the codes of the reasons; none where it may be. That it was paid
 * before says nothing against it, and neither does, in a later year, the window of its own one. What is open counts
 * unless somebody has ruled on it. An earlier year's run says nothing of it at all. `decision` is undefined where the
 * rosters have nothing to decide it by.
 */
export function doubtsOfRest(
  decision: Judged | undefined,
  years: Years,
  { annual = false, window = null }: Terms = {},
): readonly HoldReason[] {
  if (years.owed !== null && years.owed > years.run) return [hold('of-later-year', String(years.owed))];
  const isLater = years.owed !== years.run;
  if (decision === undefined) return annual && isLater ? [] : [hold('no-longer-due', 'not-recognised')];
  const ruled = decision.ruling !== null && decision.ruling.verdict !== '不同意';
  const against = decision.reasons
    .filter(({ effect }) => effect === 'fails' || (effect === 'unknown' && !ruled))
    .filter(
      (reason) => !(isLater && (isOfItsYear(reason, years.owed, window) || (annual && isOfFigures(reason)))),
    )
    .map(({ code }) => code)
    .filter((code) => code !== 'already-paid');
  const codes = new Set(decision.ruling?.verdict === '不同意' ? [...against, REFUSED] : against);
  return codes.size === 0 ? [] : [hold('no-longer-due', [...codes].join(' '))];
}

const REFUSED = 'refused-by-decision';

// Out of the window since the year is over. A recognition that now lies in quite another year is not what was granted.
function isOfItsYear({ code, fields }: Reason, owed: number | null, window: Terms['window']): boolean {
  if (code !== 'outside-window') return false;
  if (owed === null) return true;
  const granted = { 'award-year': [owed], 'year-before-award': [owed - 1] };
  const own = window ? granted[window] : Object.values(granted).flat();
  return Object.values(fields).every((value) => own.includes(Number(value?.slice(0, 4))));
}

// The figures of an outlay, and the selection, are stated for its own year.
function isOfFigures({ fields }: Reason): boolean {
  const keys = Object.keys(fields);
  return keys.length > 0 && keys.every((key) => isColumnKey(key) && ANNUAL.has(key));
}
