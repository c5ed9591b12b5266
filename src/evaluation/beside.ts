// What of an evaluation is advice and hangs on no decision, so that it can be worked out beside them.
import type { Cultivation } from './evaluation.ts';
import { type Ground, groundOf } from './ground.ts';
import type { Inputs } from './inputs.ts';
import { presentCultivation } from './present-cultivation.ts';

/** What of the inputs advice hangs on. */
export type BesideInputs = Pick<Inputs, 'files' | 'period' | 'mapping' | 'policy' | 'criteria'>;

/** Who can climb next; null before there were criteria. */
export function cultivationOf(
  { period, policy, criteria }: Pick<Inputs, 'period' | 'policy' | 'criteria'>,
  { enterprises, presented }: Ground,
): Cultivation | null {
  return presentCultivation(enterprises, presented, policy, criteria, period);
}

/** The same from the files, for who has nothing else. */
export function cultivationOfFiles(inputs: BesideInputs): Cultivation | null {
  return cultivationOf(inputs, groundOf(inputs));
}
