// Awards that are due and could not be paid for want of bank details, told before anybody asks for a batch.
import type { EvaluatedDecision, Evaluation } from '../evaluation/evaluation.ts';
import { moneyOrNull } from '../evaluation/money-of.ts';
import { ZERO } from '../values/money.ts';
import { type BankField, bankGaps, fieldsOfGaps } from './bank-faults.ts';

export interface UnpayableAwards {
  /** In the order of the decisions. */
  readonly decisions: readonly EvaluatedDecision[];
  /** Enterprises that they are due to. */
  readonly enterprises: number;
  /** What is missing or malformed with any of them, in the order of the columns. */
  readonly fields: readonly BankField[];
}

/** The eligible decisions with an amount whose enterprise lacks bank details (domain §9). */
export function unpayableAwards({
  decisions,
  enterprises,
}: Pick<Evaluation, 'decisions' | 'enterprises'>): UnpayableAwards {
  const due = decisions.filter(
    ({ status, amount }) => status === 'eligible' && (moneyOrNull(amount) ?? ZERO) > ZERO,
  );
  const payees = new Set(due.map(({ enterprise }) => enterprise));
  const gaps = new Map<string, readonly BankField[]>();
  for (const one of enterprises) {
    const own = payees.has(one.id) ? bankGaps(one) : [];
    if (own.length > 0) gaps.set(one.id, own);
  }
  return {
    decisions: due.filter(({ enterprise }) => gaps.has(enterprise)),
    enterprises: gaps.size,
    fields: fieldsOfGaps(gaps.values()),
  };
}
