// Whether rows may go into a ledger: nothing twice, and a batch only as it was approved.
import { formatYuan } from '../values/money.ts';
import { type LedgerPayment, stands } from './ledger-payments.ts';
import type { LedgerRow } from './ledger-row.ts';

/** A row to be added, and the 登记号 of the one that it carries further. */
export interface NewRow {
  readonly row: LedgerRow;
  readonly refers: number | null;
}

/** A row, and the payment that stands in its way. */
export interface Standing {
  readonly row: LedgerRow;
  readonly payment: LedgerPayment;
}

/** Whether a row may be added although a payment of the same enterprise, measure and level stands: a rest of it. */
export type MayFollow = (row: LedgerRow, payment: LedgerPayment) => boolean;

export type BatchState =
  | { readonly state: 'new' }
  | { readonly state: 'already-there' }
  /** The batch is there with other rows: those only it has, and those only the ledger has. */
  | {
      readonly state: 'differs';
      readonly added: readonly LedgerRow[];
      readonly gone: readonly LedgerPayment[];
    }
  | { readonly state: 'standing'; readonly conflicts: readonly Standing[] };

const NOTHING_FOLLOWS: MayFollow = () => false;

/** How the rows of a batch stand to a ledger. Names, dates, documents and notes do not make a batch another one. */
export function batchState(
  rows: readonly LedgerRow[],
  payments: readonly LedgerPayment[],
  batch: string,
  mayFollow: MayFollow = NOTHING_FOLLOWS,
): BatchState {
  const there = payments.filter(({ first }) => first.batch === batch);
  if (there.length > 0) {
    const [own, known] = [new Set(rows.map(keyOf)), new Set(there.map(({ first }) => keyOf(first)))];
    const added = rows.filter((row) => !known.has(keyOf(row)));
    const gone = there.filter(({ first }) => !own.has(keyOf(first)));
    return added.length + gone.length === 0 ? { state: 'already-there' } : { state: 'differs', added, gone };
  }
  const conflicts = standingConflicts(rows, payments, mayFollow);
  return conflicts.length === 0 ? { state: 'new' } : { state: 'standing', conflicts };
}

/**
 * The payments that stand in the way of rows: of the same enterprise and measure at the same level. A payment whose
 * level the ledger does not state is one at every level.
 */
export function standingConflicts(
  rows: readonly LedgerRow[],
  payments: readonly LedgerPayment[],
  mayFollow: MayFollow = NOTHING_FOLLOWS,
): readonly Standing[] {
  const byCode = new Map<string, LedgerPayment[]>();
  for (const payment of payments.filter(stands)) {
    const known = byCode.get(payment.first.uscc);
    if (known) known.push(payment);
    else byCode.set(payment.first.uscc, [payment]);
  }
  return rows.flatMap((row) =>
    (byCode.get(row.uscc) ?? [])
      .filter((payment) => isSamePart(row, payment.first, payment.first.measures) && !mayFollow(row, payment))
      .map((payment) => ({ row, payment })),
  );
}

/** Whether two rows of one enterprise are of the same measure and level; `measures` is what the other's may mean. */
export function isSamePart(
  row: LedgerRow,
  other: Pick<LedgerRow, 'level'>,
  measures: readonly string[],
): boolean {
  const level = row.level === null || other.level === null || row.level === other.level;
  return level && measures.includes(row.measure);
}

function keyOf({ uscc, measure, level, payer, amount, awardYear }: LedgerRow): string {
  const money = amount === null ? '' : formatYuan(amount);
  return [uscc, measure, level ?? '', payer ?? '', money, awardYear ?? ''].join(' ');
}
