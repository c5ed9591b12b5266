// What the pages of a simulation read.
import type { EvaluatedMeasure } from '../../evaluation/evaluation.ts';
import type { AwardDifference, Outcome } from '../../simulation/simulation.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import type { Period } from '../../values/period.ts';

export interface SimulationFacts {
  /** The first is the present policy. */
  readonly outcomes: readonly Outcome[];
  /** Measures of any scenario, in the order of the first that has them. */
  readonly measures: readonly Pick<EvaluatedMeasure, 'id' | 'title' | 'article'>[];
  readonly place: string;
  readonly period: Period;
  readonly awardYear: number;
  readonly unreadFiles: readonly string[];
  readonly lang: Lang;
}

/** Said on every page. */
export const SIMULATED: Localised = {
  zh: '测算结果，仅供参考，不作为核定、兑付依据。',
  en: 'A simulation, for information: no decision and no payment rests on it.',
};

/** Who gains, and who loses; what comes to the same money but from others is neither. */
export function gainsAndLosses({ differences }: Outcome): {
  readonly gains: readonly AwardDifference[];
  readonly losses: readonly AwardDifference[];
} {
  return {
    gains: differences.filter(({ difference }) => difference > 0n),
    losses: differences.filter(({ difference }) => difference < 0n),
  };
}
