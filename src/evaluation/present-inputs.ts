// What was sent in: each sheet with its unit and how many of its rows are free of errors.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Roster } from '../roster/roster.ts';
import { compareText } from '../values/compare-text.ts';
import { findUnit, UNITS, type UnitId } from '../values/reporting-unit.ts';
import type { EvaluatedInput } from './evaluation.ts';
import type { SubmittedFile } from './inputs.ts';

/** One line per roster sheet, and one for each file that could not be read; ordered by file and sheet. */
export function presentInputs(
  files: readonly SubmittedFile[],
  rosters: readonly Roster[],
  diagnostics: readonly Diagnostic[],
): readonly EvaluatedInput[] {
  const faulty = new Set(
    diagnostics
      .filter(({ severity, row }) => severity === 'error' && row !== null)
      .map(({ file, sheet, row }) => rowKey(file, sheet, row ?? 0)),
  );
  return files
    .flatMap(({ file, sha256 }): EvaluatedInput[] => {
      const own = rosters.filter((roster) => roster.file === file);
      if (own.length === 0) {
        const unit = findUnit(file) ?? null;
        return [{ file, sheet: '', unit, period: null, rows: 0, accepted: 0, sha256, failed: true }];
      }
      return own.map(({ sheet, unit, period, rows }) => {
        const accepted = rows.filter(({ number }) => !faulty.has(rowKey(file, sheet, number))).length;
        return { file, sheet, unit, period, rows: rows.length, accepted, sha256, failed: false };
      });
    })
    .sort((a, b) => compareText(a.file, b.file) || compareText(a.sheet, b.sheet));
}

/** The units of the contract that no readable roster comes from, in the contract's order. */
export function missingUnits(rosters: readonly Roster[]): readonly UnitId[] {
  const present = new Set(rosters.map(({ unit }) => unit));
  return UNITS.map(({ id }) => id).filter((id) => !present.has(id));
}

function rowKey(file: string, sheet: string, row: number): string {
  return `${file} ${sheet} ${row}`;
}
