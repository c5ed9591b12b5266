import { hasLapsed } from '../../policy/terms.ts';
import { condition } from '../condition.ts';

export const validHnte = condition({
  id: 'valid-hnte',
  title: { zh: '认定之日为有效期内高新技术企业', en: 'a valid high-tech enterprise on that day' },
  considers: ['hnteOn'],
  fails: 'no-valid-hnte',
  holds: ({ hnteOn }, { policy, triggerDay }) => {
    if (hnteOn === undefined || triggerDay === null || hnteOn > triggerDay) return false;
    return !hasLapsed('hnteOn', hnteOn, policy, triggerDay);
  },
});
