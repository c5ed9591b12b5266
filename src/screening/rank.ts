// The order of closeness: who needs least comes first.
import { compareText } from '../values/compare-text.ts';
import { compareEfforts } from './change.ts';
import type { ScreenResult } from './screening.ts';

/** Results by the effort that is left; what cannot be reached stands last. Equals keep the order of codes. */
export function rankedByCloseness(results: readonly ScreenResult[]): readonly ScreenResult[] {
  return [...results].sort(
    (a, b) => closeness(a, b) || compareText(a.uscc, b.uscc) || compareText(a.id, b.id),
  );
}

function closeness(a: ScreenResult, b: ScreenResult): number {
  if (a.effort === null || b.effort === null) return Number(a.effort === null) - Number(b.effort === null);
  return compareEfforts(a.effort, b.effort);
}
