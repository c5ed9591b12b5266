// The policy's clusters as evaluation.json has them.
import type { Policy } from '../policy/policy.ts';
import type { ClusterFigures } from '../pools/clusters.ts';
import { heldSince } from '../pools/ladders.ts';
import type { Day } from '../values/day.ts';
import { formatYuan } from '../values/money.ts';
import type { EvaluatedCluster } from './evaluation.ts';

/** Clusters in the policy's order; `tiers` counts members that hold each recognition on the period's end. */
export function presentClusters(
  policy: Policy,
  figures: ReadonlyMap<string, ClusterFigures>,
  periodEnd: Day,
): readonly EvaluatedCluster[] {
  return policy.clusters.flatMap(({ id, title, county, article }) => {
    const found = figures.get(id);
    if (!found) return [];
    const { members, revenue, rdExpense, leader, grown, otherProducts } = found;
    const tiers = policy.recognitions.map(
      ({ field }) =>
        [field, members.filter((member) => heldSince(member, field, periodEnd) !== null).length] as const,
    );
    return [
      {
        id,
        title,
        county,
        article,
        members: members.map((member) => member.id),
        revenue: formatYuan(revenue),
        rdExpense: formatYuan(rdExpense),
        tiers: Object.fromEntries(tiers.filter(([, held]) => held > 0)),
        leader: leader?.id ?? null,
        grown: { from: formatYuan(grown.from), to: formatYuan(grown.to), members: grown.members },
        otherProducts: otherProducts.map(({ id }) => id),
      },
    ];
  });
}
