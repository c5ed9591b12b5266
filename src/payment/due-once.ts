// What an award comes to in all where rows of the ledger differ on it, or another county or park has paid its local
// share: that share is due once, whoever pays it.
import { LEVELS } from '../policy/levels.ts';
import { least, type Money, subtract, sum, ZERO } from '../values/money.ts';
import { type DuePart, isSameDue } from './due-note.ts';
import { levelOf, type PayerId } from './payer.ts';

export interface DueOnce {
  readonly due: readonly DuePart[];
  /** Who would pay what is left of a level that rows ascribe to several: nobody can tell which of them owes it. */
  readonly unclearPayer: PayerId | null;
}

/**
 * At each level the most that any of the rows states, in the order of the ledger; `paid` is what stands of it by payer.
 * Of a level with several payers each of the others counts with what it paid, and the one stated last owes what is left.
 */
export function dueOnce(dues: readonly (readonly DuePart[])[], paid: ReadonlyMap<PayerId, Money>): DueOnce {
  const [first = []] = dues;
  const stated = new Set(first.map(({ payer }) => payer));
  const isPlain =
    dues.every((due) => isSameDue(due, first)) && [...paid.keys()].every((one) => stated.has(one));
  if (isPlain) return { due: first, unclearPayer: null };
  const levels = LEVELS.map((level) =>
    ofLevel(
      dues.map((due) => atLevel(due, level)),
      paidAt(paid, level),
    ),
  );
  return {
    due: levels.flatMap(({ due }) => due),
    unclearPayer: levels.reduce<PayerId | null>((found, one) => found ?? one.unclearPayer, null),
  };
}

function atLevel(due: readonly DuePart[], level: (typeof LEVELS)[number]): readonly DuePart[] {
  return due.filter(({ payer }) => levelOf(payer) === level);
}

function paidAt(paid: ReadonlyMap<PayerId, Money>, level: (typeof LEVELS)[number]): readonly DuePart[] {
  return [...paid].flatMap(([payer, money]) => (levelOf(payer) === level ? [{ payer, money }] : []));
}

function ofLevel(dues: readonly (readonly DuePart[])[], paid: readonly DuePart[]): DueOnce {
  const named = dues.flat().map(({ payer }) => payer);
  const last = named.at(-1);
  if (last === undefined) return { due: [], unclearPayer: null };
  const most = dues
    .map((due) => sum(due.map(({ money }) => money)))
    .reduce((one, other) => (other > one ? other : one), ZERO);
  const due: DuePart[] = [];
  let left = most;
  for (const { payer, money } of paid.filter((one) => one.payer !== last)) {
    const own = least(left, money);
    if (own > ZERO) due.push({ payer, money: own });
    left = subtract(left, own);
  }
  const byLast = sum(paid.filter(({ payer }) => payer === last).map(({ money }) => money));
  return {
    due: left > ZERO ? [...due, { payer: last, money: left }] : due,
    unclearPayer: new Set(named).size > 1 && left > byLast ? last : null,
  };
}
