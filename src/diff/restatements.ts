// Figures of a closed year that are no longer what they were reported as.
import { YEAR_SERIES } from '../roster/annual-columns.ts';
import type { ColumnKey } from '../roster/columns.ts';
import { periodYear } from '../values/period.ts';
import type { Sides } from './consequences.ts';
import type { Match } from './match.ts';
import { readingOf } from './reading.ts';
import { sameText, type Tolerance } from './sameness.ts';

/** A figure of a closed year; values in 万元. The columns differ where the rosters are of different years. */
export interface Restatement {
  readonly uscc: string;
  readonly name: string;
  /** The column that holds the figure for last year. */
  readonly figure: ColumnKey;
  readonly year: number;
  readonly oldField: ColumnKey;
  readonly newField: ColumnKey;
  readonly old: string | null;
  readonly new: string | null;
  readonly oldCell: string | null;
  readonly newCell: string | null;
}

/**
 * Compares what both rosters say of the same year. A figure that moves to the next column with the turn of the year is
 * none; one that either side leaves blank, or that lies within the tolerance, neither.
 */
export function restatements(
  { old, new: now }: Match,
  sides: Sides,
  tolerance: Tolerance | null,
  ignored: ReadonlySet<string>,
): readonly Restatement[] {
  const [oldYear, newYear] = [periodYear(sides.old.period), periodYear(sides.new.period)];
  return YEAR_SERIES.flatMap((series) =>
    series.flatMap((newField, ago): readonly Restatement[] => {
      const year = newYear - 1 - ago;
      const oldField = series[oldYear - 1 - year];
      if (oldField === undefined || ignored.has(newField) || ignored.has(oldField)) return [];
      const [before, after] = [readingOf(old, oldField), readingOf(now, newField)];
      if (before.text === null || after.text === null) return [];
      if (sameText(newField, before.text, after.text, tolerance)) return [];
      const { usccText: uscc, name } = now;
      return [
        {
          uscc,
          name,
          figure: series[0],
          year,
          oldField,
          newField,
          old: before.text,
          new: after.text,
          oldCell: before.cell,
          newCell: after.cell,
        },
      ];
    }),
  );
}
