import { isIndustrial } from '../../policy/terms.ts';
import { condition } from '../condition.ts';

export const industrial = condition({
  id: 'industrial',
  title: { zh: '工业企业（GB/T 4754-2017 门类B、C、D）', en: 'industrial (GB/T 4754-2017 sections B, C, D)' },
  reads: ['industryCode'],
  fails: 'not-industrial',
  ofEnterprise: true,
  holds: ({ industryCode }, { policy }) => isIndustrial(industryCode, policy),
});
