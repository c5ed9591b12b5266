// What everything else of an evaluation stands on: the rosters, and the enterprises that they speak of.
import type { Reported } from '../diagnostics/diagnostic.ts';
import type { Enterprise } from '../enterprises/enterprise.ts';
import { mergeEnterprises } from '../enterprises/merge.ts';
import type { Roster } from '../roster/roster.ts';
import { periodEnd } from '../values/period.ts';
import type { EvaluatedEnterprise } from './evaluation.ts';
import type { Inputs } from './inputs.ts';
import { recordList } from './pack-records.ts';
import { presentEnterprise } from './present-enterprise.ts';
import { readingRosters } from './read-rosters.ts';
import { ENTERPRISE_SHAPE } from './record-shapes.ts';
import { each, finished, type Steps, within } from './steps.ts';

/** Rosters in the order of their files, enterprises in the order of their codes. */
export interface Ground {
  readonly read: Reported<readonly Roster[]>;
  readonly enterprises: readonly Enterprise[];
  /** The enterprises as the result has them, in the same order. */
  readonly presented: readonly EvaluatedEnterprise[];
}

type GroundInputs = Pick<Inputs, 'files' | 'period' | 'mapping' | 'policy'>;

/** Reads the rosters of all files and makes out who is who. */
export function groundOf(inputs: GroundInputs): Ground {
  return finished(groundSteps(inputs));
}

/** The same step by step. */
export function* groundSteps(inputs: GroundInputs): Steps<Ground> {
  const read = yield* within(readingRosters(inputs.files, inputs.period, inputs.mapping), 0, 0.6);
  return yield* within(groundingOn(read, inputs), 0.7, 1);
}

/** The ground that rosters give which were read before. */
export function groundOn(read: Ground['read'], inputs: Pick<GroundInputs, 'period' | 'policy'>): Ground {
  return finished(groundingOn(read, inputs));
}

function* groundingOn(
  read: Ground['read'],
  { period, policy }: Pick<GroundInputs, 'period' | 'policy'>,
): Steps<Ground> {
  const enterprises = mergeEnterprises(read.value);
  const end = periodEnd(period);
  const presented = recordList(ENTERPRISE_SHAPE, enterprises.length);
  const present = (enterprise: Enterprise): void => presented.add(presentEnterprise(enterprise, policy, end));
  yield* each(enterprises, enterprises.length, present);
  return { read, enterprises, presented: presented.finish() };
}
