// For how many rows the memory suffices that the engine may use.
import { getHeapStatistics } from 'node:v8';

/**
 * What a row takes at most, in bytes, of the engine's memory, while a large submission is evaluated and written, or two
 * are compared.
 */
const ROW_BYTES = 3_600;
/** What the tool takes itself, and the pages of one unit. */
const BESIDE_BYTES = 300_000_000;
const MEGABYTE = 1024 * 1024;

/** Whether so many rows may need more than the limit: then the engine would end the program in the midst of its work. */
export function exceedsHeap(rows: number, limit: number = getHeapStatistics().heap_size_limit): boolean {
  return heapOf(rows) > limit;
}

/** Megabytes that the limit should be for so many rows. */
export function heapMegabytes(rows: number): number {
  return Math.ceil(heapOf(rows) / MEGABYTE / 500) * 500;
}

function heapOf(rows: number): number {
  return BESIDE_BYTES + rows * ROW_BYTES;
}
