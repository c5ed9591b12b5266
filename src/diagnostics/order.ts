// The one order in which findings are shown and saved: file, sheet, row, column, code.
import { compareText } from '../values/compare-text.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Orders by file, sheet, row and column (what has none first), code, and at last the Chinese message. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    compareText(a.sheet, b.sheet) ||
    (a.row ?? 0) - (b.row ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.wording.zh.message, b.wording.zh.message)
  );
}

/** The findings in that order, as a new list. */
export function sortedDiagnostics(diagnostics: Iterable<Diagnostic>): readonly Diagnostic[] {
  return [...diagnostics].sort(compareDiagnostics);
}
