import type { Policy } from '../../policy/policy.ts';
import type { KeyOfType } from '../../roster/columns.ts';
import { type Condition, type ConditionContext, condition } from '../condition.ts';
import { NO_EVIDENCE } from '../evidence.ts';
import { type LedgerEntry, PAID_LISTS } from '../ledger.ts';

interface PaidList {
  readonly list: KeyOfType<'year'>;
  readonly entries: readonly LedgerEntry[];
}

/**
 * At most one of several list awards in one award year, whether the rosters have the other or the ledger has paid it. The
 * text is silent on stacking, so two or more leave each of them to a person (domain §4).
 */
export function soleAwardAmong(measures: readonly string[], policy: Policy): Condition {
  const lists = listsOf(measures, policy);
  return condition({
    id: 'sole-award-among',
    title: { zh: '同一年度未同时新晋多个500强榜单', en: 'not newly on several top-500 lists in one year' },
    considers: [...new Set(lists.values())],
    fails: 'stacking',
    evenInPart: true,
    holds: (years, context) => {
      const { awardYear, measure } = context;
      const own = lists.get(measure);
      if (own === undefined || years[own] !== awardYear) return true;
      const several = Object.values(years).filter((year) => year === awardYear).length > 1;
      return several || paidBeside(lists, context).length > 0 ? 'unknown' : true;
    },
    saw: (context) => {
      const paid = paidBeside(lists, context);
      if (paid.length === 0) return NO_EVIDENCE;
      const sources = paid.flatMap(({ entries }) => entries.map(({ source }) => source));
      return {
        fields: { [PAID_LISTS]: paid.map(({ list }) => list).join('、') },
        cells: { [PAID_LISTS]: sources },
      };
    },
  });
}

// What the ledger has paid for other lists in this award year, or in one that it does not state: a roster may have lost
// what it said of them.
function paidBeside(
  lists: ReadonlyMap<string, KeyOfType<'year'>>,
  { awardYear, measure, paidFor }: ConditionContext,
): readonly PaidList[] {
  return [...lists].flatMap(([other, list]) => {
    if (other === measure) return [];
    const entries = paidFor(other).filter(({ year }) => year === '' || year.startsWith(String(awardYear)));
    return entries.length === 0 ? [] : [{ list, entries }];
  });
}

function listsOf(measures: readonly string[], policy: Policy): ReadonlyMap<string, KeyOfType<'year'>> {
  return new Map(
    policy.measures.flatMap(({ id, trigger }) =>
      measures.includes(id) && 'listed' in trigger ? [[id, trigger.listed] as const] : [],
    ),
  );
}
