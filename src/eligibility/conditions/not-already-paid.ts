import { formatYuan } from '../../values/money.ts';
import { condition } from '../condition.ts';
import { NO_EVIDENCE } from '../evidence.ts';
import { BEGUN_ON, FORMER_CODE, type LedgerEntry, standingIn } from '../ledger.ts';

/** ISO date of the last of them; empty where none says. */
function lastOf(entries: readonly LedgerEntry[]): string {
  return entries.reduce((last, { begunOn = '' }) => (begunOn > last ? begunOn : last), '');
}

// Whether an enterprise with a new code is the one that was paid under the old is for a person to say, and so is whether
// one of that name was meant where there is no code, and which ledger is right where the one given lacks a payment.
export const notAlreadyPaid = condition({
  id: 'not-already-paid',
  title: { zh: '此前未兑付（一次性奖补）', en: 'not paid before (one-time award)' },
  fails: 'already-paid',
  holds: (_, { paid, paidAsBefore, paidUncoded, unledgered }) => {
    if (paid.length > 0) return false;
    if (paidAsBefore.length > 0) return { unknown: 'paid-under-former-code' };
    if (paidUncoded.length > 0) return { unknown: 'paid-without-code' };
    return unledgered.length === 0 ? true : { unknown: 'paid-but-unledgered' };
  },
  // One with another code speaks against nothing, and is shown: a finding at its cell says what is doubtful of it.
  saw: ({ paid, paidAsBefore, paidUncoded, unledgered, paidByName }) => {
    const told = [paid, paidAsBefore, paidUncoded, unledgered, paidByName];
    const entries = told.find(({ length }) => length > 0) ?? [];
    if (entries.length === 0) return NO_EVIDENCE;
    const isAsked = entries !== paid && entries !== paidByName;
    const amount = isAsked ? standingIn(entries) : null;
    const begunOn = isAsked ? lastOf(entries) : '';
    const rows = entries.map(({ source }) => source);
    const former = entries === paidAsBefore ? [...new Set(entries.map(({ uscc }) => uscc))].join('、') : '';
    return {
      fields: {
        ...(former !== '' && { [FORMER_CODE]: former }),
        ledger: entries.map(({ year, measure }) => `${year} ${measure}`.trim()).join('、'),
        // Whoever rules on it has to know how much it was, and a ruling of before knew nothing of it.
        ...(amount !== null && { paid: formatYuan(amount) }),
        ...(begunOn !== '' && { [BEGUN_ON]: begunOn }),
      },
      cells: {
        ...(former !== '' && { [FORMER_CODE]: rows }),
        ledger: rows,
        ...(amount !== null && { paid: rows }),
        ...(begunOn !== '' && { [BEGUN_ON]: rows }),
      },
    };
  },
});
