// How much of a machine one submitted file may take.

export interface ReadLimits {
  /** Of the file as it lies on the disk, in bytes. */
  readonly fileBytes: number;
  /** Of a zipped workbook unpacked, in bytes. */
  readonly unpackedBytes: number;
  /** Filled cells of all its sheets. */
  readonly cells: number;
  /** Of the thread that reads what is large or of a form that may hold anything, in megabytes. */
  readonly memoryMegabytes: number;
  readonly milliseconds: number;
}

const MEGABYTE = 1024 * 1024;

/** Megabytes that a file may unpack to unless told otherwise; everything else follows from it. */
export const USUAL_MEGABYTES = 150;
/** More than this no thread can hold. */
export const MOST_MEGABYTES = 2000;

const BYTES_PER_CELL = 30;
const MEMORY_PER_MEGABYTE = 4;
const MILLISECONDS_PER_MEGABYTE = 100;

/** The limits for files that unpack to so many megabytes. */
export function readLimits(megabytes: number = USUAL_MEGABYTES): ReadLimits {
  return {
    fileBytes: megabytes * MEGABYTE,
    unpackedBytes: megabytes * MEGABYTE,
    cells: Math.floor((megabytes * MEGABYTE) / BYTES_PER_CELL),
    memoryMegabytes: megabytes * MEMORY_PER_MEGABYTE,
    // Who allows for less than usual does not mean a slow machine.
    milliseconds: Math.max(megabytes, USUAL_MEGABYTES) * MILLISECONDS_PER_MEGABYTE,
  };
}

/** Columns that a row may have, as in Excel. */
export const MOST_COLUMNS = 16_384;
/** What is read where the rest of the work is done: a file that is small on the disk and unpacked. */
export const LIGHT = {
  fileBytes: 3 * MEGABYTE,
  unpackedBytes: 32 * MEGABYTE,
  textBytes: 6 * MEGABYTE,
} as const;
