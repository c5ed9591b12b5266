// What was claimed against what is due (contract §3, §8).
import type { InventedClaim } from '../quarter-generator/canonical.ts';
import type { FirmSeen } from './firm.ts';
import type { ReferenceDecision } from './reference.ts';
import { inYuan } from './terms.ts';

export interface ReferenceClaim {
  readonly key: string;
  /** Measure, or `total` where several share an amount. */
  readonly measure: string;
  /** In 元. */
  readonly claimed: string | null;
  readonly outcome: 'match' | 'over' | 'under' | 'not-eligible' | 'review' | 'unclaimed';
}

type Decisions = Readonly<Record<string, Readonly<Record<string, ReferenceDecision>>>>;

/** A line a claim with an amount, and one a measure that is due and nobody claimed. */
export function compareClaims(firms: readonly FirmSeen[], decisions: Decisions): readonly ReferenceClaim[] {
  return firms.flatMap((firm) => {
    const own = decisions[firm.key] ?? {};
    const claims = firm.lines.flatMap((line) => line.claims);
    const stated = claims.flatMap((claim) =>
      claim.amount === null ? [] : [lineOf(firm.key, claim, claim.amount, own)],
    );
    const unclaimed = Object.keys(own).filter(
      (measure) => own[measure]?.status === 'eligible' && !firm.claimed.has(measure),
    );
    return [
      ...stated,
      ...unclaimed.map(
        (measure) => ({ key: firm.key, measure, claimed: null, outcome: 'unclaimed' }) as const,
      ),
    ];
  });
}

function lineOf(
  key: string,
  { measures }: InventedClaim,
  amount: bigint,
  own: Readonly<Record<string, ReferenceDecision>>,
): ReferenceClaim {
  const found = measures.flatMap((measure) => own[measure] ?? []);
  const measure = measures.length > 1 ? 'total' : (measures[0] ?? '');
  const line = { key, measure, claimed: inYuan(amount) };
  if (found.some(({ status }) => status === 'review')) return { ...line, outcome: 'review' };
  if (!found.some(({ status }) => status === 'eligible')) return { ...line, outcome: 'not-eligible' };
  const due = found.reduce((sum, decision) => sum + BigInt((decision.amount ?? '0').replace('.', '')), 0n);
  return { ...line, outcome: amount === due ? 'match' : amount > due ? 'over' : 'under' };
}
