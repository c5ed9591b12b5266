// Payments that one ledger has and another lacks: by the other they would be made again.
import type { PriorRow } from './prior-award.ts';

/** What of a payment is compared. */
export type ComparedPayment = Pick<PriorRow, 'uscc' | 'measure' | 'payer' | 'amount' | 'recovered'>;

/**
 * The rows of `before` that stand and are not among those of `now`, each as often as it is missing, in their order.
 * Compared are code, measure, payer and amount: names, notes and batches may be written otherwise in a ledger that was
 * imported, and what stood may have come back since. What had come back by then is none of those: it may have been paid
 * again.
 */
export function missingPayments<P extends ComparedPayment>(
  before: readonly P[],
  now: readonly ComparedPayment[],
): readonly P[] {
  const [back, standing] = [before.filter(hasComeBack), before.filter((one) => !hasComeBack(one))];
  const backSince = unseenPayments(now.filter(hasComeBack), back);
  return unseenPayments(standing, [...now.filter((one) => !hasComeBack(one)), ...backSince]);
}

function hasComeBack({ recovered }: ComparedPayment): boolean {
  return recovered;
}

/** The rows that are not among those that were `seen`, each as often as it is new, in their order: whether or not they stand. */
export function unseenPayments<P extends ComparedPayment>(
  rows: readonly P[],
  seen: readonly ComparedPayment[],
): readonly P[] {
  const left = new Map<string, number>();
  for (const row of seen) left.set(keyOf(row), (left.get(keyOf(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(keyOf(row)) ?? 0;
    left.set(keyOf(row), count - 1);
    return count <= 0;
  });
}

function keyOf({ uscc, measure, payer, amount }: ComparedPayment): string {
  return JSON.stringify([uscc, measure, payer, String(amount)]);
}
