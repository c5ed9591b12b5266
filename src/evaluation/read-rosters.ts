// Every submitted file's rosters, and what was found on the way.
import type { Diagnostic, Reported } from '../diagnostics/diagnostic.ts';
import { type ColumnMapping, NO_MAPPING } from '../roster/column-mapping.ts';
import { readWorkbook } from '../roster/read-workbook.ts';
import type { Roster } from '../roster/roster.ts';
import type { Period } from '../values/period.ts';
import type { SubmittedFile } from './inputs.ts';
import { finished, type Steps } from './steps.ts';

/** Reads the rosters of all files for a period; a file that could not be opened contributes its finding. */
export function readRosters(
  files: readonly SubmittedFile[],
  period: Period,
  mapping: ColumnMapping = NO_MAPPING,
): Reported<readonly Roster[]> {
  return finished(readingRosters(files, period, mapping));
}

/** The same file by file. */
export function* readingRosters(
  files: readonly SubmittedFile[],
  period: Period,
  mapping: ColumnMapping = NO_MAPPING,
): Steps<Reported<readonly Roster[]>> {
  const rosters: Roster[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [place, { file, sheets, failure }] of files.entries()) {
    yield place / files.length;
    if (failure) {
      diagnostics.push(failure);
      continue;
    }
    const read = readWorkbook(file, sheets, period, mapping);
    rosters.push(...read.value);
    for (const diagnostic of read.diagnostics) diagnostics.push(diagnostic);
  }
  return { value: rosters, diagnostics };
}
