import { condition } from '../condition.ts';
import { NO_EVIDENCE } from '../evidence.ts';

// Whether an enterprise with a new code is the one that was paid under the old is for a person to say, and so is which
// ledger is right where the one given lacks a payment.
export const notAlreadyPaid = condition({
  id: 'not-already-paid',
  title: { zh: '此前未兑付（一次性奖补）', en: 'not paid before (one-time award)' },
  fails: 'already-paid',
  holds: (_, { paid, paidAsBefore, unledgered }) => {
    if (paid.length > 0) return false;
    if (paidAsBefore.length > 0) return { unknown: 'paid-under-former-code' };
    return unledgered.length === 0 ? true : { unknown: 'paid-but-unledgered' };
  },
  saw: ({ paid, paidAsBefore, unledgered }) => {
    const entries = [paid, paidAsBefore, unledgered].find(({ length }) => length > 0) ?? [];
    if (entries.length === 0) return NO_EVIDENCE;
    return {
      fields: { ledger: entries.map(({ year, measure }) => `${year} ${measure}`.trim()).join('、') },
      cells: { ledger: entries.map(({ source }) => source) },
    };
  },
});
