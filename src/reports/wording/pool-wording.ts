// The cultivation pools (培育库).
import type { EvaluatedEnterprise } from '../../evaluation/evaluation.ts';
import type { Localised } from '../../values/lang.ts';

export type PoolId = EvaluatedEnterprise['pools'][number];

export const POOL_WORDING: Readonly<Record<PoolId, Localised>> = {
  reserve: { zh: '小升规后备库', en: 'Above-scale reserve' },
  'ready-for-above-scale': { zh: '可入规', en: 'Ready for above scale' },
  backbone: { zh: '骨干企业', en: 'Backbone enterprise' },
};

/** Nearest to a step first. */
export const POOL_ORDER: readonly PoolId[] = ['ready-for-above-scale', 'reserve', 'backbone'];
