import { condition } from '../condition.ts';

export const active = condition({
  id: 'active',
  title: { zh: '未注销、吊销或迁出', en: 'not deregistered, revoked or moved away' },
  considers: ['state'],
  fails: 'not-active',
  ofEnterprise: true,
  holds: ({ state = '正常' }) => state === '正常' || state === '停产',
});
