import { hasLapsed } from '../../policy/terms.ts';
import { condition } from '../condition.ts';
import { inForceOn } from '../possible-days.ts';

export const validHnte = condition({
  id: 'valid-hnte',
  title: { zh: '认定之日为有效期内高新技术企业', en: 'a valid high-tech enterprise on that day' },
  considers: ['hnteOn'],
  ofTriggerDay: true,
  fails: 'no-valid-hnte',
  holds: ({ hnteOn }, { policy, triggerDays }) => {
    if (hnteOn === undefined) return false;
    if (triggerDays === null) return 'undated';
    const valid = inForceOn(triggerDays, hnteOn, (day) => hasLapsed('hnteOn', hnteOn, policy, day));
    return valid === 'some' ? 'undated' : valid === 'all';
  },
});
