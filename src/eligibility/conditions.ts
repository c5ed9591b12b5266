// Every condition a policy document may name. A new one is a file in conditions/ and a line here.
import type { Measure, Policy } from '../policy/policy.ts';
import type { Condition } from './condition.ts';
import { aboveScale } from './conditions/above-scale.ts';
import { active } from './conditions/active.ts';
import { firstRecognition } from './conditions/first-recognition.ts';
import { industrial } from './conditions/industrial.ts';
import { notAlreadyPaid } from './conditions/not-already-paid.ts';
import { notReentered } from './conditions/not-reentered.ts';
import { selected } from './conditions/selected.ts';
import { soleAwardAmong } from './conditions/sole-award-among.ts';
import { validHnte } from './conditions/valid-hnte.ts';
import { validUscc } from './conditions/valid-uscc.ts';

export const CONDITIONS = [
  validUscc,
  active,
  notAlreadyPaid,
  firstRecognition,
  industrial,
  aboveScale,
  notReentered,
  selected,
  validHnte,
] as const satisfies readonly Condition[];

const BY_ID: ReadonlyMap<string, Condition> = new Map(CONDITIONS.map((known) => [known.id, known]));

/** The condition of that name; undefined where there is none. */
export function conditionNamed(id: string): Condition | undefined {
  return BY_ID.get(id);
}

interface Resolved {
  readonly policy: Policy;
  readonly conditions: readonly Condition[];
}

const resolved = new WeakMap<Measure, Resolved>();

/** The conditions of a measure in order: those every measure has, then its own. Unknown names throw. */
export function conditionsOf(measure: Measure, policy: Policy): readonly Condition[] {
  // Asked for every enterprise, and always the same.
  const known = resolved.get(measure);
  if (known?.policy === policy) return known.conditions;
  const conditions = resolve(measure, policy);
  resolved.set(measure, { policy, conditions });
  return conditions;
}

function resolve(measure: Measure, policy: Policy): readonly Condition[] {
  const own = measure.conditions.map((entry) =>
    typeof entry === 'string' ? required(entry) : soleAwardAmong(entry['sole-award-among'], policy),
  );
  return [...policy.always.map(required), ...own];
}

function required(id: string): Condition {
  const known = conditionNamed(id);
  if (!known) throw new RangeError(`condition ${id}`);
  return known;
}
