// Each target beside what it stood at in the period before, and the pace that is still needed.
import { paceNeeded } from '../targets/pace.ts';
import { type Day, parseDay } from '../values/day.ts';
import type { Period } from '../values/period.ts';
import type { EarlierRun, EvaluatedPrevious, EvaluatedTarget } from './evaluation.ts';

/** What is known of the period before: where it came from, and its targets as an evaluation has them. */
export interface PreviousPeriod {
  readonly period: Period;
  readonly source: EvaluatedPrevious['source'];
  /** Base name of what was given. */
  readonly name: string;
  readonly changes: EvaluatedPrevious['changes'];
  readonly targets: EarlierRun['targets'];
}

/** The period before beside the targets of this one. */
export function presentPrevious(
  previous: PreviousPeriod,
  targets: readonly EvaluatedTarget[],
  period: Period,
): EvaluatedPrevious {
  const before = new Map(previous.targets.map((target) => [target.id, target]));
  return {
    period: previous.period,
    source: previous.source,
    name: previous.name,
    changes: previous.changes,
    targets: targets.map(({ id, actual, gap, by }) => {
      const earlier = before.get(id);
      const then = earlier?.actual ?? null;
      const change = typeof actual === 'number' && typeof then === 'number' ? actual - then : null;
      const pace = paceNeeded(typeof gap === 'number' ? gap : 0, period, parseDay(by) as Day);
      return {
        id,
        actual: then,
        byUnit: earlier?.byUnit ?? {},
        change,
        quartersLeft: pace.quartersLeft,
        perQuarter: typeof gap === 'number' ? pace.perQuarter : null,
      };
    }),
  };
}

/** The part of a target that later periods look back on. */
export function earlierTarget({ id, actual, byUnit }: EvaluatedTarget): EarlierRun['targets'][number] {
  return { id, actual, byUnit };
}
