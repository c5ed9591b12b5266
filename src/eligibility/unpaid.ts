// What a ruling says in its reason where a payment of the award is known that the ledger does not have as it should: a
// bare consent does not say whether it counts.
import { saysAnew } from './anew.ts';
import { saysInReason } from './said-in-reason.ts';

/** The words that say that no such payment was made. */
export const UNPAID = '确未兑付';

const BACK = '已由?银行退回|已退回|已追回';

const saysNone = saysInReason(UNPAID, `${BACK}|误记|重记`);

/** The words that say that it was made and came back: 已退回确未兑付. */
export const RETURNED = `已退回${UNPAID}`;

/** Whether a ruling says that what was paid came back and so was not paid: nobody says so before it has. */
export const saysReturned = saysInReason(`(?:${BACK})${UNPAID}`);

/** Whether a ruling says that the payment was not made, or that the award is due beside it. */
export function saysUnpaid(ruling: { readonly reason: string }): boolean {
  return saysNone(ruling) || saysAnew(ruling);
}

const saysRest = saysInReason(UNPAID, '其?余款');

/**
 * Whether it says that the rest of an award was not paid by rows of the ledger whose last is of a day: 余款确未兑付 says so
 * too, of a payment that the ledger lacks it does not.
 */
export function saysRestUnpaid(ruling: DatedRuling, date: string): boolean {
  return (saysRest(ruling) || saysUnpaid(ruling)) && isAfter(ruling, date);
}

/**
 * Whether it says so of a payment of a day: one made on the day of the ruling or later may be what was paid by it, as
 * far as both are dated (ISO; empty or absent where they are not).
 */
export function saysUnpaidOf(
  ruling: DatedRuling,
  { date = '' }: { readonly date?: string | undefined },
): boolean {
  return saysUnpaid(ruling) && isAfter(ruling, date);
}

interface DatedRuling {
  readonly reason: string;
  readonly date: string;
}

function isAfter(ruling: DatedRuling, date: string): boolean {
  return ruling.date === '' || date < ruling.date;
}
