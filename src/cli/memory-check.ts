// Whether the memory suffices for what was read, before the work on it begins.
import type { Inputs } from '../evaluation/inputs.ts';
import { exceedsHeap, heapMegabytes } from '../io/heap-room.ts';
import { tooLittleMemory } from './evaluate-errors.ts';

/** How many rows the sheets of all files have, with titles and notes. */
export function rowsIn({ files }: Pick<Inputs, 'files'>): number {
  return files.reduce((sum, { sheets }) => sum + sheets.reduce((own, { rows }) => own + rows.length, 0), 0);
}

/** So many rows and fewer are never refused: what Node may use on any usual machine suffices for them. */
const FEW = 30_000;

/** Throws InputError where so many rows may need more than the memory that the engine may use. */
export function checkMemory(rows: number): void {
  if (rows > FEW && exceedsHeap(rows)) throw tooLittleMemory(rows, heapMegabytes(rows));
}
