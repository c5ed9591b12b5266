import { condition } from '../condition.ts';

export const aboveScale = condition({
  id: 'above-scale',
  title: { zh: '规模以上工业企业', en: 'above scale' },
  reads: ['aboveScale'],
  fails: 'not-above-scale',
  ofEnterprise: true,
  holds: ({ aboveScale: above }) => above,
});
