import type { Policy } from '../../policy/policy.ts';
import type { KeyOfType } from '../../roster/columns.ts';
import { type Condition, condition } from '../condition.ts';

/**
 * At most one of several list awards in one award year. The text is silent on stacking, so two or more leave
 * each of them to a person (domain §4).
 */
export function soleAwardAmong(measures: readonly string[], policy: Policy): Condition {
  return condition({
    id: 'sole-award-among',
    title: { zh: '同一年度未同时新晋多个500强榜单', en: 'not newly on several top-500 lists in one year' },
    considers: listFields(measures, policy),
    fails: 'stacking',
    evenInPart: true,
    holds: (lists, { awardYear, measure }) => {
      const own = listFields([measure], policy).some((field) => lists[field] === awardYear);
      const several = Object.values(lists).filter((year) => year === awardYear).length > 1;
      return own && several ? 'unknown' : true;
    },
  });
}

function listFields(measures: readonly string[], policy: Policy): readonly KeyOfType<'year'>[] {
  return [
    ...new Set(
      policy.measures.flatMap(({ id, trigger }) =>
        measures.includes(id) && 'listed' in trigger ? [trigger.listed] : [],
      ),
    ),
  ];
}
