// What a ledger comes to, by who pays and how far it has come.
import type { Level } from '../policy/levels.ts';
import { LEVELS } from '../policy/levels.ts';
import { type Money, sum, ZERO } from '../values/money.ts';
import { UNITS } from '../values/reporting-unit.ts';
import { type LedgerPayment, payerOf, stands } from './ledger-payments.ts';

/** Sums in 分 of one payer, level or all. */
export interface LedgerSums {
  readonly count: number;
  /** Approved and not yet paid. */
  readonly approved: Money;
  /** Paid, less what came back. */
  readonly paid: Money;
  /** Came back after it was paid. */
  readonly recovered: Money;
  /** Approved, and the approval revoked before anything was paid. */
  readonly revoked: Money;
  /** Payments that stand and whose amount the ledger does not say. */
  readonly unknown: number;
}

export interface LevelTotal {
  /** Null where the ledger does not say. */
  readonly level: Level | null;
  readonly sums: LedgerSums;
  /** Counties and parks of the local level, in the contract's order; null where the ledger does not say which. */
  readonly units: readonly { readonly unit: string | null; readonly sums: LedgerSums }[];
}

/** Totals of the levels that occur, in their order, those of no known level last. */
export function ledgerTotals(payments: readonly LedgerPayment[]): readonly LevelTotal[] {
  return [...LEVELS, null].flatMap((level): readonly LevelTotal[] => {
    const own = payments.filter(({ first }) => first.level === level);
    if (own.length === 0) return [];
    const units = level === 'local' ? [...UNITS.map(({ id }) => id), null] : [];
    return [
      {
        level,
        sums: sumsOf(own),
        units: units.flatMap((unit) => {
          const ofUnit = own.filter(({ first }) => payerOf(first) === unit);
          return ofUnit.length === 0 ? [] : [{ unit, sums: sumsOf(ofUnit) }];
        }),
      },
    ];
  });
}

/** Sums over payments. */
export function sumsOf(payments: readonly LedgerPayment[]): LedgerSums {
  const standing = (status: LedgerPayment['status']): Money =>
    sum(payments.filter((one) => one.status === status).map((one) => one.standing ?? ZERO));
  return {
    count: payments.length,
    approved: standing('approved'),
    paid: standing('paid'),
    recovered: sum(payments.filter(({ paid }) => paid).map(({ recovered }) => recovered)),
    revoked: sum(payments.filter(({ paid }) => !paid).map(({ recovered }) => recovered)),
    unknown: payments.filter((one) => stands(one) && one.standing === null).length,
  };
}
