// What of an evaluation hangs on no decision, so that it can be worked out beside them.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ValidationContext } from '../validation/rule.ts';
import { validateRosters } from '../validation/validate.ts';
import { periodEnd } from '../values/period.ts';
import type { Cultivation } from './evaluation.ts';
import type { Ground } from './ground.ts';
import type { Inputs } from './inputs.ts';
import { presentCultivation } from './present-cultivation.ts';

/** What of the inputs it hangs on. */
export type BesideInputs = Pick<
  Inputs,
  'files' | 'period' | 'mapping' | 'policy' | 'criteria' | 'checks' | 'industryNames'
>;

export interface Beside {
  /** Who can climb next; null before there were criteria. */
  readonly cultivation: Cultivation | null;
  /** What the checks find in the rosters; unordered. */
  readonly findings: readonly Diagnostic[];
}

/** Advice and checks on the ground that the files give. Of `files` it matters only how many there are. */
export function besideOf(inputs: BesideInputs, { read, enterprises, presented }: Ground): Beside {
  const { period, policy, criteria } = inputs;
  return {
    cultivation: presentCultivation(enterprises, presented, policy, criteria, period),
    findings: validateRosters(read.value, validationContext(inputs)),
  };
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
