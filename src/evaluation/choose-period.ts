// Which quarter an evaluation is for: what was asked for, what the rosters state, or the last complete quarter.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findHeader } from '../roster/find-header.ts';
import { findPeriod, impossiblePeriod } from '../roster/find-period.ts';
import type { RawSheet } from '../roster/raw-sheet.ts';
import { compareText } from '../values/compare-text.ts';
import type { Day } from '../values/day.ts';
import { lastCompletePeriod, type Period } from '../values/period.ts';
import type { Inputs, StatedBySheet, SubmittedFile } from './inputs.ts';

/** A period and the files that state it, both in order. */
export interface StatedPeriod {
  readonly period: Period;
  readonly files: readonly string[];
}

export interface ImpossiblePeriod {
  readonly file: string;
  /** What is wrong with what is written there. */
  readonly wording: Diagnostic['wording'];
}

export type ChosenPeriod =
  | { readonly period: Period; readonly from: Inputs['periodFrom'] }
  /** Files that state different periods, and nobody said which is meant. */
  | { readonly conflict: readonly StatedPeriod[] }
  /** Files that state a quarter there is none of. */
  | { readonly impossible: readonly ImpossiblePeriod[] };

/** Chooses the period; `today` decides only where nothing else does. */
export function choosePeriod(
  files: readonly SubmittedFile[],
  given: Period | null,
  today: Day,
): ChosenPeriod {
  if (given !== null) return { period: given, from: 'given' };
  const stated = new Map<Period, Set<string>>();
  const impossible: ImpossiblePeriod[] = [];
  for (const { file, sheets, stated: known } of files) {
    for (const found of known ?? statedPeriods(sheets)) {
      if ('wording' in found) impossible.push({ file, wording: found.wording });
      else stated.set(found.period, (stated.get(found.period) ?? new Set()).add(file));
    }
  }
  if (impossible.length > 0) return { impossible };
  const periods = [...stated]
    .sort(([a], [b]) => compareText(a, b))
    .map(([period, names]) => ({ period, files: [...names].sort(compareText) }));
  const [first, second] = periods;
  if (first === undefined) return { period: lastCompletePeriod(today), from: 'calendar' };
  return second === undefined ? { period: first.period, from: 'stated' } : { conflict: periods };
}

/** What the sheets of a file state, in their order; those with a header only, since an instruction sheet may speak of any quarter. */
export function statedPeriods(sheets: readonly RawSheet[]): readonly StatedBySheet[] {
  return sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet): StatedBySheet[] => {
      const header = findHeader(sheet);
      if (!header) return [];
      const { value, diagnostics } = findPeriod(sheet, header);
      if (value !== null) return [{ period: value }];
      const wrong = diagnostics.find(({ code }) => code === impossiblePeriod.code);
      return wrong ? [{ wording: wrong.wording }] : [];
    });
}
