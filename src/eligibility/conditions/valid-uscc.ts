import { condition } from '../condition.ts';

// A wrong code is unknown, not a refusal: the county corrects it (domain §4).
export const validUscc = condition({
  id: 'valid-uscc',
  title: { zh: '统一社会信用代码有效', en: 'valid unified social credit code' },
  reads: ['uscc'],
  fails: 'invalid-uscc',
  unreadableAs: 'invalid-uscc',
  ofEnterprise: true,
  holds: () => true,
});
