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
  if (county === undefined) return null;
  let plain: string | null | undefined;
  for (const cluster of policy.clusters) {
    if (cluster.county !== county) continue;
    if (plain === undefined) plain = statedCluster(enterprise);
    if (plain === null) return null;
    for (const word of cluster.words) if (plain.includes(word)) return cluster;
  }
  return null;
}

/** Its 所属产业集群, or else its 主导产品, in half width without blanks; null where neither is stated. */
function statedCluster(enterprise: Enterprise): string | null {
  const stated = enterpriseValue(enterprise, 'cluster') ?? enterpriseValue(enterprise, 'mainProduct');
  return stated === undefined ? null : stated.normalize('NFKC').replace(/\s/gu, '');
}

export interface ClusterFigures {
  readonly members: readonly Enterprise[];
  readonly revenue: Money;
  readonly rdExpense: Money;
  /** Last year's revenue and that of the year before, of the members that state both. */
  readonly grown: { readonly from: Money; readonly to: Money; readonly members: number };
  /** Members whose 主导产品 has none of the words of the cluster's direction. */
  readonly otherProducts: readonly Enterprise[];
  /** The member with the highest revenue; null where none states any. */
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
  return new Map(
    policy.clusters.map((cluster) => [cluster.id, figuresOf(members.get(cluster.id) ?? [], cluster)]),
  );
}

function figuresOf(members: readonly Enterprise[], { products }: Cluster): ClusterFigures {
  let revenue = ZERO;
  let rdExpense = ZERO;
  let leader: Enterprise | null = null;
  let highest: Money | null = null;
  for (const member of members) {
    const own = enterpriseValue(member, 'revenue');
    revenue = add(revenue, own ?? ZERO);
    rdExpense = add(rdExpense, enterpriseValue(member, 'rdExpense') ?? ZERO);
    if (own !== undefined && (highest === null || own > highest)) {
      highest = own;
      leader = member;
    }
  }
  const otherProducts = members.filter((member) => !isInDirection(member, products));
  return { members, revenue, rdExpense, leader, grown: growthOf(members), otherProducts };
}

function growthOf(members: readonly Enterprise[]): ClusterFigures['grown'] {
  let [from, to, count] = [ZERO, ZERO, 0];
  for (const member of members) {
    const [before, last] = [enterpriseValue(member, 'revenuePrior'), enterpriseValue(member, 'revenue')];
    if (before === undefined || last === undefined) continue;
    from = add(from, before);
    to = add(to, last);
    count += 1;
  }
  return { from, to, members: count };
}

/** A product that is not stated, or a cluster without words for products, says nothing against a member. */
function isInDirection(member: Enterprise, products: readonly string[]): boolean {
  const product = enterpriseValue(member, 'mainProduct');
  if (product === undefined || products.length === 0) return true;
  const plain = product.normalize('NFKC').replace(/\s/gu, '');
  return products.some((word) => plain.includes(word));
}
