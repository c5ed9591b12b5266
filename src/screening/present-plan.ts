// A plan as plain data: what to raise by how much, what to obtain, what to fill in.
import { decimalText, floorAt, minus, type Rational } from '../values/rational.ts';
import { type Change, monthsOf } from './change.ts';
import type { Criteria, FigureKey, Indicator } from './criteria.ts';
import { unitOf } from './measure.ts';
import type { Plan } from './plan-condition.ts';
import { neededText, titleOf } from './present-conditions.ts';
import type { PresentedChange } from './screening.ts';

export function presentPlan(plan: Plan, criteria: Criteria): readonly PresentedChange[] {
  return plan.map(({ change }) => presentChange(change, criteria));
}

function presentChange(change: Change, criteria: Criteria): PresentedChange {
  switch (change.kind) {
    case 'raise':
    case 'lower':
      return figureChange(change, criteria);
    case 'supply':
      return {
        ...BARE,
        kind: 'supply',
        fields: change.keys,
        for: change.condition ? titleOf(change.condition, criteria) : (change.indicator?.title ?? NOTHING),
        needed: change.condition ? neededText(change.condition, criteria) : pointsNeeded(change),
      };
    default:
      return {
        ...BARE,
        kind: change.kind,
        fields: [change.key],
        to: change.kind === 'reach' ? change.to : null,
        for: NOTHING,
        needed: '',
      };
  }
}

const NOTHING = { zh: '', en: '' } as const;
const BARE = { from: null, to: null, by: null, unit: null } as const;

function pointsNeeded({ points, indicator }: { points: number | null; indicator: Indicator | null }): string {
  return points === null ? '' : `≥ ${points}分${indicator && points === indicator.max ? '（满分）' : ''}`;
}

function figureChange(
  { kind, key, from, to }: Extract<Change, { readonly kind: 'raise' | 'lower' }>,
  criteria: Criteria,
): PresentedChange {
  const unit = unitOf(key, criteria);
  const way = kind === 'raise' ? minus(to, from) : minus(from, to);
  const months = key === 'nicheYears';
  return {
    kind,
    fields: [key satisfies FigureKey],
    from: shown(from),
    to: shown(to),
    by: months ? String(monthsOf({ from, to })) : shown(way),
    unit: months ? 'months' : unit,
    for: NOTHING,
    needed: '',
  };
}

function shown(figure: Rational): string {
  return decimalText(floorAt(figure, 6), 6);
}
