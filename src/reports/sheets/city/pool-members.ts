// The members of the cultivation pools.
import type { EvaluatedEnterprise } from '../../../evaluation/evaluation.ts';
import type { PoolId } from '../../wording/pool-wording.ts';
import type { CityFacts } from './city-facts.ts';

export const POOL_IDS = ['reserve', 'ready-for-above-scale', 'backbone'] as const satisfies readonly PoolId[];

/** Every enterprise of a pool once, by unit, then by its first pool, then by code. */
export function poolMembers({ evaluation, units }: CityFacts): readonly EvaluatedEnterprise[] {
  const rank = ({ payer, pools }: EvaluatedEnterprise): number =>
    units.indexOf(payer) * POOL_IDS.length + POOL_IDS.findIndex((pool) => pools.includes(pool));
  return evaluation.enterprises.filter(({ pools }) => pools.length > 0).toSorted((a, b) => rank(a) - rank(b));
}
