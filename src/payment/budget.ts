// Money available against money wanted. It shows what does not fit and cuts nothing: who waits is a person's choice.
import { type Money, subtract, sum, ZERO } from '../values/money.ts';
import type { PayerId } from './payer.ts';
import type { PaymentLine } from './payment-plan.ts';

/** What a payer has for a measure, or, where `measure` is null, in all. */
export interface BudgetEntry {
  readonly payer: PayerId;
  readonly measure: string | null;
  readonly available: Money;
}

export interface BudgetLine {
  readonly payer: PayerId;
  readonly measure: string | null;
  /** Null where the budget says nothing about it. */
  readonly available: Money | null;
  readonly wanted: Money;
  /** What is lacking; zero where it fits. */
  readonly short: Money;
  /** In the order of the sheets, the payments from the first on that the money does not reach. */
  readonly beyond: readonly PaymentLine[];
}

/**
 * Holds every entry against the payments, and names payments that no entry is about: of a payer whose money the
 * budget ties to other measures they have none, of a payer that it does not mention nothing is known.
 */
export function compareBudget(
  lines: readonly PaymentLine[],
  entries: readonly BudgetEntry[],
): readonly BudgetLine[] {
  const known = entries.map((entry) => budgetLine(entry, entry.available, lines));
  const uncovered = lines.filter((line) => !entries.some((entry) => isAbout(entry, line)));
  const payers = [...new Set(uncovered.map(({ payer }) => payer))];
  const others = payers.map((payer) => {
    const line = budgetLine({ payer, measure: null }, null, uncovered);
    const listed = entries.some((entry) => entry.payer === payer);
    return listed ? line : { ...line, short: ZERO, beyond: [] };
  });
  return [...known, ...others];
}

/** Whether every payment has its money. */
export function fitsBudget(lines: readonly BudgetLine[]): boolean {
  return lines.every(({ short }) => short === ZERO);
}

type About = Pick<BudgetEntry, 'payer' | 'measure'>;

function isAbout({ payer, measure }: About, line: PaymentLine): boolean {
  return line.payer === payer && (measure === null || line.share.measure === measure);
}

function budgetLine(about: About, available: Money | null, lines: readonly PaymentLine[]): BudgetLine {
  const own = lines.filter((line) => isAbout(about, line));
  const wanted = sum(own.map(({ amount }) => amount));
  const reach = available ?? ZERO;
  const short = wanted > reach ? subtract(wanted, reach) : ZERO;
  return { ...about, available, wanted, short, beyond: beyondReach(own, reach) };
}

function beyondReach(lines: readonly PaymentLine[], reach: Money): readonly PaymentLine[] {
  let used: Money = ZERO;
  const first = lines.findIndex(({ amount }) => {
    used = sum([used, amount]);
    return used > reach;
  });
  return first < 0 ? [] : lines.slice(first);
}
