// The day up to which a ledger was kept, against which the day of a batch is held.
import type { PriorRow } from './prior-award.ts';

/** The latest day that a ledger states, ISO, and the batch of the payment that was made, or came back, on it. */
export interface LastEntry {
  readonly day: string;
  /** Empty where the row does not say. */
  readonly batch: string;
}

/**
 * The last payment or return that these rows have of a later day than a batch is dated; null where none is, or the batch
 * has no date. Rulings are held against payments by their days: one made between the two would be taken for one that
 * knew of the batch.
 */
export function enteredAfter(rows: readonly PriorRow[], date: string | null): LastEntry | null {
  if (date === null) return null;
  let last: LastEntry | null = null;
  for (const { date: begun, recoveredOn, batch } of rows)
    for (const day of [begun, recoveredOn])
      if (day !== undefined && day > (last?.day ?? date)) last = { day, batch };
  return last;
}
