// Every enterprise against every measure in force.
import type { Statements } from '../claims/read-statements.ts';
import { compareText } from '../diagnostics/order.ts';
import { type Circumstances, decide } from '../eligibility/decide.ts';
import type { Decision } from '../eligibility/decision.ts';
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { Measure } from '../policy/policy.ts';

/** All decisions, ordered by enterprise and then measure. */
export function decideAll(
  enterprises: readonly Enterprise[],
  measures: readonly Measure[],
  circumstances: Circumstances,
  { claims, renewals }: Statements,
): readonly Decision[] {
  const claimed = new Set(
    claims.flatMap(({ enterprise, measures: ids }) => ids.map((id) => `${enterprise} ${id}`)),
  );
  const inOrder = [...measures].sort((a, b) => compareText(a.id, b.id));
  return enterprises.flatMap((enterprise) =>
    inOrder.flatMap((measure) => {
      const stated = {
        claimed: claimed.has(`${enterprise.id} ${measure.id}`),
        renewals: renewals.get(enterprise.id) ?? [],
      };
      return decide(enterprise, measure, circumstances, stated) ?? [];
    }),
  );
}
