import { condition, UNCLEAR_RENEWAL } from '../condition.ts';

// The text pays 新认定 and does not say whether a renewal is one: a person decides. Reports that name
// different renewals, or one in two spellings, concern only the measures that any of them names.
export const firstRecognition = condition({
  id: 'first-recognition',
  title: { zh: '首次认定（非重新认定或复核）', en: 'first recognition, not a renewal' },
  fails: 'renewal',
  holds: (_, { renewals, measure }) => {
    if (renewals.includes(measure)) return 'unknown';
    return renewals.includes(UNCLEAR_RENEWAL) ? { unknown: 'unreadable:renewals' } : true;
  },
  saw: ({ renewalsSeen }) => renewalsSeen,
});
