// Reads a sheet as a roster of 2025Q4 and answers in the terms tests speak.
import { type Diagnostic, diagnosticCell } from '../../src/diagnostics/diagnostic.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { type Period, periodOf } from '../../src/values/period.ts';

export const Q4: Period = periodOf(2025, 4);

/** The roster of a sheet that must be one. */
export function rosterIn(sheet: RawSheet, period: Period = Q4): Roster {
  const { value, diagnostics } = readRoster(sheet, period);
  if (!value) throw new Error(diagnostics.map(({ wording }) => wording.en.message).join('; ') || 'no roster');
  return value;
}

/** Findings as `[cell, code]`, with the row or nothing where there is no cell. */
export function findings(diagnostics: readonly Diagnostic[]): readonly (readonly [string, string])[] {
  return diagnostics.map((found) => [diagnosticCell(found) ?? String(found.row ?? ''), found.code] as const);
}
