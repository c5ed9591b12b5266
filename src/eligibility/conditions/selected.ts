import { condition } from '../condition.ts';

export const selected = condition({
  id: 'selected',
  title: { zh: '择优入选', en: 'selected' },
  reads: ['transferSelected'],
  fails: 'not-selected',
  ofEnterprise: true,
  holds: ({ transferSelected }) => transferSelected,
});
