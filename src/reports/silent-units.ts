// Units that claimed nothing at all, of which it would be unfair to say that they claimed too little.
import type { Evaluation } from '../evaluation/evaluation.ts';
import { UNITS } from '../values/reporting-unit.ts';

export interface SilentUnit {
  readonly unit: string;
  /** What is due there and nobody claimed: how many lines. */
  readonly unclaimed: number;
}

/** Those with something due that nobody claimed, and no claim for any of their enterprises, in the contract's order. */
export function silentUnits({
  enterprises,
  claims,
}: Pick<Evaluation, 'enterprises' | 'claims'>): readonly SilentUnit[] {
  const payers = new Map(enterprises.map(({ id, payer }) => [id, payer]));
  const unclaimed = new Map<string, number>();
  const claiming = new Set<string>();
  for (const { enterprise, outcome } of claims) {
    const unit = payers.get(enterprise) ?? null;
    if (unit === null) continue;
    if (outcome === 'unclaimed') unclaimed.set(unit, (unclaimed.get(unit) ?? 0) + 1);
    else claiming.add(unit);
  }
  return UNITS.flatMap(({ id }) => {
    const count = unclaimed.get(id);
    return count === undefined || claiming.has(id) ? [] : [{ unit: id, unclaimed: count }];
  });
}
