// Every submitted file's rosters, and what was found on the way.
import type { Reported } from '../diagnostics/diagnostic.ts';
import { type ColumnMapping, NO_MAPPING } from '../roster/column-mapping.ts';
import { readWorkbook } from '../roster/read-workbook.ts';
import type { Roster } from '../roster/roster.ts';
import type { Period } from '../values/period.ts';
import type { SubmittedFile } from './inputs.ts';
import { finished, type Steps } from './steps.ts';

/** What a file that was submitted gives. */
export type FileReading = Reported<readonly Roster[]>;

/** Reads the rosters of a file for a period; one that could not be opened contributes its finding. */
export function readRostersOf(
  { file, sheets, failure }: SubmittedFile,
  period: Period,
  mapping: ColumnMapping = NO_MAPPING,
): FileReading {
  return failure ? { value: [], diagnostics: [failure] } : readWorkbook(file, sheets, period, mapping);
}

/** What several files give together, in their order. */
export function joinedReadings(readings: readonly FileReading[]): Reported<readonly Roster[]> {
  return {
    value: readings.flatMap(({ value }) => value),
    diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Reads the rosters of all files for a period. */
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
  const readings: FileReading[] = [];
  for (const [place, file] of files.entries()) {
    yield place / files.length;
    readings.push(readRostersOf(file, period, mapping));
  }
  return joinedReadings(readings);
}
