// Every enterprise against every measure in force.
import type { Statements } from '../claims/read-statements.ts';
import { type Circumstances, decide, isUntouched, type Settled, triggerKey } from '../eligibility/decide.ts';
import type { Check, Decision } from '../eligibility/decision.ts';
import { type Witness, witnessOf } from '../eligibility/evidence.ts';
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { Measure } from '../policy/policy.ts';
import { compareText } from '../values/compare-text.ts';

/** Of a decision, everything that was asked, worked out again. */
export type AskAgain = (decision: Pick<Decision, 'enterprise' | 'measure' | 'claimed'>) => readonly Check[];

/**
 * All decisions one by one, ordered by enterprise and then measure: together they take far more room than the rosters.
 * They do not keep their checks where these can be asked `again`.
 */
export function* decideAll(
  enterprises: readonly Enterprise[],
  measures: readonly Measure[],
  circumstances: Circumstances,
  { claims, renewals }: Statements,
  again: AskAgain | null = null,
): Generator<Decision, void> {
  const claimed = claimedBy(claims);
  const inOrder = [...measures]
    .sort((a, b) => compareText(a.id, b.id))
    .map((measure) => ({ measure, key: triggerKey(measure.trigger) }));
  for (const enterprise of enterprises) {
    const own = claimed.get(enterprise.id);
    const renewed = renewals.get(enterprise.id) ?? [];
    const see = witnessOf(enterprise);
    const settled: Settled = new Map();
    for (const { measure, key } of inOrder) {
      const isClaimed = own?.has(measure.id) === true;
      if (!isClaimed && isUntouched(enterprise, measure, key)) continue;
      const stated = { claimed: isClaimed, renewals: renewed };
      const decision = decide(enterprise, measure, circumstances, stated, see, settled);
      if (decision === undefined) continue;
      if (again === null) yield decision;
      else {
        const asked = { enterprise: enterprise.id, measure: measure.id, claimed: isClaimed };
        yield { ...decision, checks: () => again(asked) };
      }
    }
  }
}

/** Asks again in the circumstances in which it was decided. Nothing was asked of an enterprise or measure that is not there. */
export function asksAgain(
  enterprises: ReadonlyMap<string, Enterprise>,
  measures: readonly Measure[],
  circumstances: Circumstances,
  { renewals }: Pick<Statements, 'renewals'>,
): AskAgain {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  // The decisions on an enterprise are mostly asked one after the other.
  let last: { readonly enterprise: Enterprise; readonly see: Witness; readonly settled: Settled } | undefined;
  return ({ enterprise: id, measure: measureId, claimed }) => {
    const [enterprise, measure] = [enterprises.get(id), byId.get(measureId)];
    if (!enterprise || !measure) return [];
    if (last?.enterprise !== enterprise)
      last = { enterprise, see: witnessOf(enterprise), settled: new Map() };
    const stated = { claimed, renewals: renewals.get(id) ?? [] };
    return kept(decide(enterprise, measure, circumstances, stated, last.see, last.settled)?.checks);
  };
}

function kept(checks: Decision['checks'] = []): readonly Check[] {
  return typeof checks === 'function' ? checks() : checks;
}

function claimedBy(claims: Statements['claims']): ReadonlyMap<string, ReadonlySet<string>> {
  const claimed = new Map<string, Set<string>>();
  for (const { enterprise, measures } of claims) {
    const own = claimed.get(enterprise) ?? new Set();
    for (const measure of measures) own.add(measure);
    claimed.set(enterprise, own);
  }
  return claimed;
}
