// The policy's SME clusters: who belongs to which (三.6).
import { type Enterprise, enterpriseValue, isActive } from '../enterprises/enterprise.ts';
import type { Policy } from '../policy/policy.ts';
import { add, type Money, ZERO } from '../values/money.ts';

export type Cluster = Policy['clusters'][number];

/**
 * The cluster of an active enterprise: of its county's clusters the one that its 所属产业集群 names, or, where
 * that is blank, its 主导产品. Null where none fits.
 */
export function clusterOf(enterprise: Enterprise, policy: Policy): Cluster | null {
  if (!isActive(enterprise)) return null;
  const county = enterpriseValue(enterprise, 'county');
  const stated = enterpriseValue(enterprise, 'cluster') ?? enterpriseValue(enterprise, 'mainProduct');
  if (county === undefined || stated === undefined) return null;
  const plain = stated.normalize('NFKC').replace(/\s/gu, '');
  return (
    policy.clusters.find(
      (cluster) => cluster.county === county && cluster.words.some((word) => plain.includes(word)),
    ) ?? null
  );
}

export interface ClusterFigures {
  readonly members: readonly Enterprise[];
  readonly revenue: Money;
  readonly rdExpense: Money;
  /** The member with the highest revenue. */
  readonly leader: Enterprise | null;
}

/** Members, revenue and R&D expense of each cluster, in the policy's order; unknown figures count as nothing. */
export function clusterFigures(
  enterprises: readonly Enterprise[],
  policy: Policy,
): ReadonlyMap<string, ClusterFigures> {
  const members = new Map<string, Enterprise[]>(policy.clusters.map(({ id }) => [id, []]));
  for (const enterprise of enterprises) {
    const cluster = clusterOf(enterprise, policy);
    if (cluster) members.get(cluster.id)?.push(enterprise);
  }
  return new Map([...members].map(([id, all]) => [id, figuresOf(all)]));
}

function figuresOf(members: readonly Enterprise[]): ClusterFigures {
  let revenue = ZERO;
  let rdExpense = ZERO;
  let leader: Enterprise | null = null;
  let highest: Money | null = null;
  for (const member of members) {
    const own = enterpriseValue(member, 'revenue') ?? ZERO;
    revenue = add(revenue, own);
    rdExpense = add(rdExpense, enterpriseValue(member, 'rdExpense') ?? ZERO);
    if (highest === null || own > highest) {
      highest = own;
      leader = member;
    }
  }
  return { members, revenue, rdExpense, leader };
}
