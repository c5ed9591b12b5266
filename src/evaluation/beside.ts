// What hangs on the rosters alone and not on any decision, so that it can be worked out beside them.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countTargets } from '../targets/count-targets.ts';
import type { ValidationContext } from '../validation/rule.ts';
import { validateRosters } from '../validation/validate.ts';
import { periodEnd } from '../values/period.ts';
import type { Cultivation, EvaluatedTarget } from './evaluation.ts';
import { type Ground, groundOf } from './ground.ts';
import type { Inputs } from './inputs.ts';
import { presentTarget } from './present.ts';
import { presentCultivation } from './present-cultivation.ts';

export type BesideInputs = Pick<
  Inputs,
  'files' | 'period' | 'mapping' | 'policy' | 'criteria' | 'checks' | 'industryNames' | 'city'
>;

export interface Beside {
  /** What the rules find in the rosters, unordered. */
  readonly findings: readonly Diagnostic[];
  readonly targets: readonly EvaluatedTarget[];
  /** Null before there were criteria. */
  readonly cultivation: Cultivation | null;
}

export function besideOf(inputs: BesideInputs, { read, enterprises, presented }: Ground): Beside {
  const { period, policy, city, criteria } = inputs;
  return {
    findings: validateRosters(read.value, validationContext(inputs)),
    targets: countTargets(enterprises, policy, periodEnd(period), city).map(presentTarget),
    cultivation: presentCultivation(enterprises, presented, policy, criteria, period),
  };
}

/** The same from the files, for who has nothing else. */
export function besideOfFiles(inputs: BesideInputs): Beside {
  return besideOf(inputs, groundOf(inputs));
}

function validationContext({
  period,
  files,
  policy,
  checks,
  industryNames,
}: BesideInputs): ValidationContext {
  return {
    period,
    periodEnd: periodEnd(period),
    singleFile: files.length === 1,
    parameters: checks,
    validYears: new Map(
      policy.recognitions.flatMap(({ field, 'valid-years': years }) =>
        years === undefined ? [] : [[field, years] as const],
      ),
    ),
    industrial: { first: policy.industrial['first-division'], last: policy.industrial['last-division'] },
    industryNames,
  };
}
