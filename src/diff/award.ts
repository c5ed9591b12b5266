// A decision as far as two of them are compared: what an enterprise would get of a measure, and why not.
import { type Decision, totalOf } from '../eligibility/decision.ts';
import type { EvaluatedDecision } from '../evaluation/evaluation.ts';
import { type Money, parseMoney } from '../values/money.ts';

export interface Award {
  readonly measure: string;
  readonly status: Decision['status'];
  /** Null where the text sets none or the status is not eligible. */
  readonly amount: Money | null;
  /** Id of the unit that pays the local share; null where that is not known. */
  readonly payer: string | null;
  /** Codes of the reasons. */
  readonly reasons: readonly string[];
}

/** Awards by enterprise id. */
export type Awards = ReadonlyMap<string, readonly Award[]>;

/** The awards of decisions just made. */
export function awardsOf(decisions: Iterable<Decision>): Awards {
  return grouped(decisions, (decision) => ({
    ...common(decision),
    amount: decision.shares === null ? null : totalOf(decision.shares),
  }));
}

/** The awards of a saved run. */
export function savedAwards(decisions: readonly EvaluatedDecision[]): Awards {
  return grouped(decisions, (decision) => ({
    ...common(decision),
    amount: decision.amount === null ? null : (parseMoney(decision.amount, 'yuan') ?? null),
  }));
}

function common({ measure, status, payer, reasons }: Decision | EvaluatedDecision) {
  return { measure, status, payer, reasons: reasons.map(({ code }) => code) };
}

function grouped<D extends { readonly enterprise: string }>(
  decisions: Iterable<D>,
  awardOf: (decision: D) => Award,
): Awards {
  const awards = new Map<string, Award[]>();
  for (const decision of decisions) {
    const own = awards.get(decision.enterprise);
    if (own) own.push(awardOf(decision));
    else awards.set(decision.enterprise, [awardOf(decision)]);
  }
  return awards;
}
