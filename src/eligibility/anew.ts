// What a ruling says in its reason where an award is due beside what a former code was paid of it: the firm that was
// paid is another after all, or it was another award. A bare consent says no more than that the firm is the same.
import { saysInReason } from './said-in-reason.ts';

/** The words, which no other question is answered with. */
export const ANEW = '另行兑付';

/** Whether a ruling says, and does not deny or ask, that the award is due beside what was paid under a former code. */
export const saysAnew = saysInReason(ANEW, '应当?|可以?|予以|给予');
