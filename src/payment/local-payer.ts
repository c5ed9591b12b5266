// Which county or park pays a local share where the enterprise has moved since an earlier batch stated what is due.
import { type Money, sum, ZERO } from '../values/money.ts';
import type { DuePart } from './due-note.ts';
import { levelOf, type PayerId } from './payer.ts';
import type { Moved } from './payment-plan.ts';
import { type PartPaid, restOf } from './prior-award.ts';

/** The only county or park among these parts; undefined where there is none, or more than one. */
export function localPart(due: readonly DuePart[]): DuePart | undefined {
  const [only, other] = due.filter(({ payer }) => levelOf(payer) === 'local');
  return other === undefined ? only : undefined;
}

/** Of a share that the ledger ascribes to `stated`, where the rosters have its enterprise elsewhere; null otherwise. */
export function movedFrom(stated: PayerId, present: PayerId | null): Moved | null {
  return levelOf(stated) !== 'local' || present === null || present === stated ? null : { stated, present };
}

/**
 * The county or park that owes the local share of what was begun, or owed it: the only one stated, or, of several, the
 * only one that has not paid its part; undefined where nobody can tell.
 */
export function localPayer(prior: PartPaid): PayerId | undefined {
  const owing = prior.due.filter(({ payer }) => restOf(prior, payer) > ZERO);
  return (localPart(prior.due) ?? localPart(owing))?.payer;
}

/**
 * What was begun under a former code, with the local share that of the county or park that it is decided on now, where it
 * comes to the same: what others have paid of it counts, for it is due once.
 */
export function takenUpBy(prior: PartPaid, award: readonly DuePart[]): PartPaid {
  const present = localPart(award);
  const stated = prior.due.filter(({ payer }) => levelOf(payer) === 'local');
  if (present === undefined || stated.every(({ payer }) => payer === present.payer)) return prior;
  if (sum(stated.map(({ money }) => money)) !== present.money) return prior;
  const heir = (payer: PayerId): PayerId => (levelOf(payer) === 'local' ? present.payer : payer);
  const paid = new Map<PayerId, Money>();
  for (const [payer, money] of prior.paid) paid.set(heir(payer), sum([paid.get(heir(payer)) ?? ZERO, money]));
  const batchesBy = new Map<PayerId, readonly string[]>();
  for (const [payer, batches] of prior.batchesBy)
    batchesBy.set(heir(payer), [...new Set([...(batchesBy.get(heir(payer)) ?? []), ...batches])]);
  const others = prior.due.filter(({ payer }) => levelOf(payer) !== 'local');
  return { ...prior, due: [...others, present], paid, batchesBy };
}
