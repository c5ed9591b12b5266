// What one thread hands to another of a file that was read: large sheets as bytes, which stay bytes until they are asked for.
import { openSheet, type PackedSheet, packSheet } from '../roster/packed-rows.ts';
import type { RawSheet } from '../roster/raw-sheet.ts';
import type { OneRead } from './read-file.ts';

/** A file as it crosses from thread to thread. */
export interface HandedRead extends Pick<OneRead, 'diagnostics'> {
  readonly file: Omit<OneRead['file'], 'sheets'>;
  readonly sheets: readonly (RawSheet | PackedSheet)[];
}

/** Rows from which a sheet is kept as bytes: below, there is room enough, and objects are faster. */
const LARGE = 5000;

/** Of a file that was read, what another thread can be sent. */
export function handOver({ file, diagnostics }: OneRead): HandedRead {
  const { sheets, ...rest } = file;
  return {
    file: rest,
    sheets: sheets.map((sheet) => (sheet.rows.length >= LARGE ? packSheet(sheet) : sheet)),
    diagnostics,
  };
}

/** The file again, as the thread that is sent it has it. */
export function takeOver({ file, sheets, diagnostics }: HandedRead): OneRead {
  return {
    file: { ...file, sheets: sheets.map((sheet) => ('rows' in sheet ? sheet : openSheet(sheet))) },
    diagnostics,
  };
}
