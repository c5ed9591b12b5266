// What a ruling says in its reason where it has found that another firm of the same name, in the rosters or the ledger,
// is not this one.
import { saysInReason } from './said-in-reason.ts';

/** The words, which no other question is answered with. */
export const APART = '同名不同户';

/** Whether a ruling says, and does not deny or ask, that its enterprise is none of those of the same name. */
export const saysApart = saysInReason(APART);
