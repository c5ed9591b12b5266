// What the pages of a screening read.
import type { Screening, ScreenResult } from '../../screening/screening.ts';
import type { TierId } from '../../screening/tiers.ts';
import type { Lang } from '../../values/lang.ts';
import type { Period } from '../../values/period.ts';

export interface ScreeningFacts {
  readonly screening: Screening;
  /** The tiers asked for, from the lowest. */
  readonly tiers: readonly TierId[];
  /** The roster, folder or run as it was given. */
  readonly place: string;
  readonly period: Period;
  /** In the rosters. */
  readonly enterprises: number;
  /** Of these, not 注销, 吊销 or 迁出: the ones that are screened. */
  readonly active: number;
  /** Of the active ones, those of which it is not known whether they still operate: the state cannot be read, or reports differ. */
  readonly stateOpen: number;
  readonly unreadFiles: readonly string[];
  /** The rule set that follows, where no day was asked for; null where none does. */
  readonly later: { readonly from: string; readonly ruleSet: string } | null;
  readonly lang: Lang;
}

/** Results for the tier after the highest one held: the one to work for. */
export function nextResults({ screening }: ScreeningFacts): readonly ScreenResult[] {
  return screening.results.filter(({ next }) => next);
}

/** Whether one thing has to change, whatever has to be supplied beside it; missing figures alone are no change. */
export function isOneAway({ effort, outcome }: Pick<ScreenResult, 'effort' | 'outcome'>): boolean {
  return outcome !== 'met' && effort !== null && effort.changes === 1 && effort.exceptional === 0;
}
