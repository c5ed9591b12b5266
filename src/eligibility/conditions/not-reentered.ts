import { condition } from '../condition.ts';

export const notReentered = condition({
  id: 'not-reentered',
  title: { zh: '非退库再入库企业', en: 'not re-entered after leaving' },
  reads: ['reentered'],
  fails: 're-entered',
  ofEnterprise: true,
  holds: ({ reentered }) => !reentered,
});
