import { condition } from '../condition.ts';
import { NO_EVIDENCE } from '../evidence.ts';

export const notAlreadyPaid = condition({
  id: 'not-already-paid',
  title: { zh: '此前未兑付（一次性奖补）', en: 'not paid before (one-time award)' },
  fails: 'already-paid',
  holds: (_, { paid }) => paid.length === 0,
  saw: ({ paid }) =>
    paid.length === 0
      ? NO_EVIDENCE
      : {
          fields: { ledger: paid.map(({ year, measure }) => `${year} ${measure}`.trim()).join('、') },
          cells: { ledger: paid.map(({ source }) => source) },
        },
});
