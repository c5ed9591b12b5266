// The lines of the reconciliation: what was claimed, what is due, and what is due but was not claimed.
import type {
  EvaluatedClaim,
  EvaluatedDecision,
  EvaluatedEnterprise,
} from '../../../evaluation/evaluation.ts';
import { moneyOrNull } from '../../../evaluation/money-of.ts';
import { type Money, subtract, sum, ZERO } from '../../../values/money.ts';
import type { CountyIndex } from './county-index.ts';

export interface AwardLine {
  readonly enterprise: EvaluatedEnterprise;
  /** `together`: several measures claimed with one amount; its `part`s follow, one a measure. */
  readonly kind: 'single' | 'together' | 'part';
  /** One measure, or those claimed together. */
  readonly measures: readonly string[];
  readonly claim: EvaluatedClaim | null;
  /** Null on `together`, and where the measure has no decision. */
  readonly decision: EvaluatedDecision | null;
  readonly claimed: Money | null;
  /** Due by the decision; null where nothing is, and on `together`, whose parts have it. */
  readonly computed: Money | null;
  /** True where the measure is claimed twice and its decision already stands on an earlier line. */
  readonly repeated: boolean;
  /** Claimed less computed (for `together` less its parts); null where there is nothing to compare. */
  readonly difference: Money | null;
  /** Of an open claim what is not due yet, so that claimed = computed + difference + pending. */
  readonly pending: Money | null;
  /** Whether anything is claimed, due or open: the rest only says that an older title earns nothing now. */
  readonly matters: boolean;
}

/**
 * All lines of an enterprise: its claims and whatever was decided without one, in the policy's order of measures.
 * Each decision's amount stands on one line only, so that the computed amounts add up to the decisions'.
 */
export function awardLines(enterprise: EvaluatedEnterprise, index: CountyIndex): readonly AwardLine[] {
  const decisions = index.decisions.get(enterprise.id) ?? [];
  const claims = index.claims.get(enterprise.id) ?? [];
  const place = ([first]: readonly AwardLine[]): number =>
    Math.min(...(first?.measures ?? []).map((id) => index.measureOrder.get(id) ?? 0));
  if (claims.length === 0) return inOrder(decisions, index).map((one) => unclaimedLine(one, enterprise));
  const open = new Map(decisions.map((decision) => [decision.measure, decision]));
  const all = new Map(open);
  const claimed = claims.map((claim) => claimLines(claim, enterprise, all, open));
  const unclaimed = [...open.values()].map((decision) => [unclaimedLine(decision, enterprise)]);
  return [...claimed, ...unclaimed].sort((a, b) => place(a) - place(b)).flat();
}

function inOrder(
  decisions: readonly EvaluatedDecision[],
  { measureOrder }: CountyIndex,
): readonly EvaluatedDecision[] {
  if (decisions.length < 2) return decisions;
  const place = ({ measure }: EvaluatedDecision): number => measureOrder.get(measure) ?? 0;
  return [...decisions].sort((a, b) => place(a) - place(b));
}

type Decisions = Map<string, EvaluatedDecision>;

function claimLines(
  claim: EvaluatedClaim,
  enterprise: EvaluatedEnterprise,
  all: Decisions,
  open: Decisions,
): readonly AwardLine[] {
  const parts = claim.measures.map((measure) => {
    const decision = all.get(measure) ?? null;
    const computed = moneyOrNull(open.get(measure)?.amount ?? null);
    const repeated = decision !== null && !open.delete(measure);
    return { measure, decision, computed, repeated };
  });
  const claimed = moneyOrNull(claim.claimed);
  const due = sum(parts.map(({ computed }) => computed ?? ZERO));
  const difference = compared(claim, claimed, due);
  const [only] = parts;
  const pending = claim.outcome === 'review' && claimed !== null ? subtract(claimed, due) : null;
  const whole = { enterprise, claim, measures: claim.measures, claimed, difference, pending, matters: true };
  if (only && parts.length === 1) {
    const { decision, computed, repeated } = only;
    return [{ ...whole, kind: 'single', decision, computed, repeated }];
  }
  return [
    { ...whole, kind: 'together', decision: null, computed: null, repeated: false },
    ...parts.map(({ measure, ...own }): AwardLine => {
      const part = {
        kind: 'part',
        claim: null,
        claimed: null,
        difference: null,
        pending: null,
        matters: true,
      } as const;
      return { ...own, ...part, enterprise, measures: [measure] };
    }),
  ];
}

function unclaimedLine(decision: EvaluatedDecision, enterprise: EvaluatedEnterprise): AwardLine {
  return {
    enterprise,
    kind: 'single',
    measures: [decision.measure],
    claim: null,
    decision,
    claimed: null,
    computed: moneyOrNull(decision.amount),
    repeated: false,
    difference: null,
    pending: null,
    matters: decision.status !== 'ineligible',
  };
}

// An open question has no result to compare with, and a claim without an amount none to compare.
function compared({ outcome }: EvaluatedClaim, claimed: Money | null, due: Money): Money | null {
  if (outcome === 'review') return null;
  if (outcome === 'unclaimed') return due === ZERO ? null : subtract(ZERO, due);
  return claimed === null ? null : subtract(claimed, due);
}
