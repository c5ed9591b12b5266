// Errors in what the bureau itself keeps beside the rosters: ledger, rulings, city figures. No county can mend them.
import type { EvaluatedDiagnostic, Evaluation } from '../evaluation/evaluation.ts';

/** Error findings of files that are no rosters, in the order of the result. */
export function keptDocumentErrors({
  inputs,
  diagnostics,
}: Pick<Evaluation, 'inputs' | 'diagnostics'>): readonly EvaluatedDiagnostic[] {
  const rosters = new Set(inputs.map(({ file }) => file));
  // What concerns the whole submission names no file.
  return diagnostics.filter(
    ({ severity, file }) => severity === 'error' && file !== '' && !rosters.has(file),
  );
}
