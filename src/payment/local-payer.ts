// Which county or park pays a local share where the enterprise has moved since an earlier batch stated what is due.
import { ZERO } from '../values/money.ts';
import type { DuePart } from './due-note.ts';
import { levelOf, type PayerId } from './payer.ts';
import type { Moved } from './payment-plan.ts';
import type { PartPaid } from './prior-payments.ts';

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
 * What was begun under a former code, with the local share due from the county or park that it is decided on now: as
 * long as the one stated before has paid nothing of it, and it comes to the same.
 */
export function takenUpBy(prior: PartPaid, award: readonly DuePart[]): PartPaid {
  const [stated, present] = [localPart(prior.due), localPart(award)];
  if (stated === undefined || present === undefined || stated.payer === present.payer) return prior;
  if (stated.money !== present.money || (prior.paid.get(stated.payer) ?? ZERO) !== ZERO) return prior;
  const due = prior.due.map((part) => (part === stated ? present : part));
  return { ...prior, due };
}
