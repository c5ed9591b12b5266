// Which columns a measure depends on: what a form can say about why a column is asked for.
import type { Funding, Measure, Policy, Trigger } from '../policy/policy.ts';
import { type ColumnKey, isColumnKey } from '../roster/columns.ts';
import type { Condition } from './condition.ts';
import { conditionNamed, conditionsOf } from './conditions.ts';

/** The columns that a measure's trigger, conditions and funding read; those that every measure reads among them. */
export function fieldsRead(measure: Measure, policy: Policy): ReadonlySet<ColumnKey> {
  return new Set([
    ...triggerFields(measure.trigger),
    ...conditionsOf(measure, policy).flatMap(conditionFields),
    ...fundingFields(measure.funding),
  ]);
}

function conditionFields({ reads, considers }: Condition): readonly ColumnKey[] {
  return [...reads, ...considers];
}

// Every text of a trigger that names a column is one it reads; the rest are years and amounts.
function triggerFields(trigger: Trigger): readonly ColumnKey[] {
  return Object.values(trigger).filter(
    (value): value is ColumnKey => typeof value === 'string' && isColumnKey(value),
  );
}

function fundingFields(funding: Funding): readonly ColumnKey[] {
  if ('support' in funding) return [];
  if ('share-of' in funding) {
    const limits = funding['not-above'].flatMap((limit) => ('field' in limit ? [limit.field] : []));
    return [funding['share-of'], ...limits];
  }
  return [funding.province, funding.city, funding.local].flatMap((part) =>
    (part?.['only-if'] ?? []).flatMap((id) => {
      const condition = conditionNamed(id);
      return condition ? conditionFields(condition) : [];
    }),
  );
}
