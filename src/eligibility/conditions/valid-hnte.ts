import { hasLapsed } from '../../policy/terms.ts';
import { condition } from '../condition.ts';

export const validHnte = condition({
  id: 'valid-hnte',
  title: { zh: '认定之日为有效期内高新技术企业', en: 'a valid high-tech enterprise on that day' },
  considers: ['hnteOn'],
  fails: 'no-valid-hnte',
  holds: ({ hnteOn }, { policy, triggerDays }) => {
    if (hnteOn === undefined) return false;
    if (triggerDays === null) return 'undated';
    const valid = triggerDays.filter((day) => hnteOn <= day && !hasLapsed('hnteOn', hnteOn, policy, day));
    if (valid.length === 0) return false;
    return valid.length === triggerDays.length ? true : 'undated';
  },
});
