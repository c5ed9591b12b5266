// Claimed against computed (domain §3, §8).
import { atCell, type Diagnostic, type Reported } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { type Decision, totalOf } from '../eligibility/decision.ts';
import { type CellRef, cellSource } from '../values/cell-ref.ts';
import { compareText } from '../values/compare-text.ts';
import { type Money, sum } from '../values/money.ts';
import { repeatedClaim } from './claim-kinds.ts';
import type { Claim } from './read-statements.ts';

export type ClaimOutcome = 'match' | 'over' | 'under' | 'not-eligible' | 'review' | 'unclaimed';

export interface ClaimLine {
  readonly enterprise: string;
  /** Measure id, or `total` where several were claimed with one amount. */
  readonly measure: string;
  readonly measures: readonly string[];
  readonly claimed: Money | null;
  /** What the decisions come to; null where none of them is eligible with an amount. */
  readonly computed: Money | null;
  readonly outcome: ClaimOutcome;
  readonly at: CellRef | null;
}

/** What of a decision a claim is held against. */
export type Computed = Pick<Decision, 'enterprise' | 'measure' | 'status' | 'shares'>;

/** One line a claim, one for each eligible decision nobody claimed; ordered by enterprise and measure. */
export function reconcile(
  claims: readonly Claim[],
  decisions: readonly Computed[],
  titleOf: (measure: string) => string,
): Reported<readonly ClaimLine[]> {
  const diagnostics: Diagnostic[] = [];
  const byKey = claimedDecisions(claims, decisions);
  const lines = new Map<string, ClaimLine>();
  /** By enterprise and measure the line that claims it first. */
  const claimed = new Map<string, ClaimLine>();
  for (const claim of claims.flatMap(separated)) {
    const line = lineOf(claim, byKey);
    const at = key(
      line.enterprise,
      line.measure === 'total' ? `total ${line.measures.join()}` : line.measure,
    );
    const first = lines.get(at);
    if (!first) {
      diagnostics.push(...overlaps(line, claim));
      lines.set(at, line);
      continue;
    }
    diagnostics.push(repeated(claim, line.measures, first));
    // What is not due at all is not due whichever of them is right.
    const isSame = first.claimed === line.claimed && !claim.unclear;
    if (!isSame && first.outcome !== 'not-eligible') lines.set(at, { ...first, outcome: 'review' });
  }
  const unclaimed = decisions.filter(
    (decision) => decision.status === 'eligible' && !claimed.has(key(decision.enterprise, decision.measure)),
  );
  const value = [...lines.values(), ...unclaimed.map(unclaimedLine)].sort(
    (a, b) =>
      compareText(a.enterprise, b.enterprise) ||
      compareText(a.measure, b.measure) ||
      compareText(a.measures.join(), b.measures.join()),
  );
  return { value, diagnostics };

  // Of one amount for several measures nobody can tell how much is claimed for each: both claims stand.
  function overlaps(line: ClaimLine, claim: Claim): readonly Diagnostic[] {
    const again = new Map<ClaimLine, string[]>();
    for (const measure of line.measures) {
      const at = key(line.enterprise, measure);
      const first = claimed.get(at);
      if (first === undefined) claimed.set(at, line);
      else again.set(first, [...(again.get(first) ?? []), measure]);
    }
    return [...again].map(([first, measures]) => repeated(claim, measures, first));
  }

  function repeated(claim: Claim, ids: readonly string[], { at }: ClaimLine): Diagnostic {
    const measures = ids.map(titleOf);
    const first = at ? cellSource(at) : '';
    return report(repeatedClaim, atCell(claim.at, 'claimItems', measures.join('、')), { measures, first });
  }
}

// Few decisions of a large submission are on what was claimed.
function claimedDecisions(
  claims: readonly Claim[],
  decisions: readonly Computed[],
): ReadonlyMap<string, Computed> {
  const claimants = new Set(claims.map(({ enterprise }) => enterprise));
  const byKey = new Map<string, Computed>();
  for (const decision of decisions)
    if (claimants.has(decision.enterprise)) byKey.set(key(decision.enterprise, decision.measure), decision);
  return byKey;
}

// Without an amount there is nothing to add up: each measure is its own line.
function separated(claim: Claim): readonly Claim[] {
  return claim.amount === null
    ? claim.measures.map((measure) => ({ ...claim, measures: [measure] }))
    : [claim];
}

function lineOf(claim: Claim, decisions: ReadonlyMap<string, Computed>): ClaimLine {
  const { enterprise, measures, amount, unclear, at } = claim;
  const found = measures.flatMap((measure) => decisions.get(key(enterprise, measure)) ?? []);
  const eligible = found.filter(({ status }) => status === 'eligible');
  const amounts = eligible.flatMap(({ shares }) => (shares === null ? [] : [totalOf(shares)]));
  const computed = amounts.length === 0 ? null : sum(amounts);
  const outcome = found.some(({ status }) => status === 'review')
    ? 'review'
    : eligible.length === 0
      ? 'not-eligible'
      : unclear
        ? 'review'
        : compared(amount, computed);
  const measure = measures.length === 1 ? (measures[0] ?? '') : 'total';
  return { enterprise, measure, measures, claimed: amount, computed, outcome, at };
}

function compared(claimed: Money | null, computed: Money | null): ClaimOutcome {
  if (claimed === null) return 'match';
  const due = computed ?? 0n;
  return claimed === due ? 'match' : claimed > due ? 'over' : 'under';
}

function unclaimedLine({ enterprise, measure, shares }: Computed): ClaimLine {
  const computed = shares === null ? null : totalOf(shares);
  return {
    enterprise,
    measure,
    measures: [measure],
    claimed: null,
    computed,
    outcome: 'unclaimed',
    at: null,
  };
}

function key(enterprise: string, measure: string): string {
  return `${enterprise} ${measure}`;
}
