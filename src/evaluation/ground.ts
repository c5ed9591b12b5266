// What everything else of an evaluation stands on: the rosters, and the enterprises that they speak of.
import type { Reported } from '../diagnostics/diagnostic.ts';
import type { Enterprise } from '../enterprises/enterprise.ts';
import { mergeEnterprises } from '../enterprises/merge.ts';
import type { Roster } from '../roster/roster.ts';
import { periodEnd } from '../values/period.ts';
import type { EvaluatedEnterprise } from './evaluation.ts';
import type { Inputs } from './inputs.ts';
import { mapped, packedIfMany } from './pack-records.ts';
import { presentEnterprise } from './present-enterprise.ts';
import { readRosters } from './read-rosters.ts';
import { ENTERPRISE_SHAPE } from './record-shapes.ts';

/** Rosters in the order of their files, enterprises in the order of their codes. */
export interface Ground {
  readonly read: Reported<readonly Roster[]>;
  readonly enterprises: readonly Enterprise[];
  /** The enterprises as the result has them, in the same order. */
  readonly presented: readonly EvaluatedEnterprise[];
}

/** Reads the rosters of all files and makes out who is who. */
export function groundOf({
  files,
  period,
  mapping,
  policy,
}: Pick<Inputs, 'files' | 'period' | 'mapping' | 'policy'>): Ground {
  const read = readRosters(files, period, mapping);
  const enterprises = mergeEnterprises(read.value);
  const end = periodEnd(period);
  const presented = packedIfMany(
    mapped(enterprises, (enterprise) => presentEnterprise(enterprise, policy, end)),
    ENTERPRISE_SHAPE,
    enterprises.length,
  );
  return { read, enterprises, presented };
}
