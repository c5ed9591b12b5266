// A plan as plain data: what to raise by how much, what to obtain, what to fill in.
import { decimalText, floorAt, minus, type Rational } from '../values/rational.ts';
import { type Change, monthsOf } from './change.ts';
import type { Condition, Criteria, FigureKey, Indicator } from './criteria.ts';
import { unitOf } from './measure.ts';
import type { Plan } from './plan-condition.ts';
import { neededText, titleOf } from './present-conditions.ts';
import type { PresentedChange } from './screening.ts';

/** Its changes, in their order. */
export function presentPlan(plan: Plan, criteria: Criteria): readonly PresentedChange[] {
  return plan.map(({ change }) => presentChange(change, criteria));
}

function presentChange(change: Change, criteria: Criteria): PresentedChange {
  switch (change.kind) {
    case 'raise':
    case 'lower':
      return figureChange(change, criteria);
    case 'supply':
      return supplyChange(change, criteria);
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

type Supply = Extract<Change, { readonly kind: 'supply' }>;

// Thousands of enterprises are asked for the same: each thing once, by what it is for, its columns and its points.
const supplies = new WeakMap<Condition | Indicator, Map<string, PresentedChange>>();

function supplyChange(change: Supply, criteria: Criteria): PresentedChange {
  const purpose = change.condition ?? change.indicator;
  if (purpose === null) return newSupply(change, criteria);
  let known = supplies.get(purpose);
  if (known === undefined) {
    known = new Map();
    supplies.set(purpose, known);
  }
  const id = `${change.points} ${change.keys.join()}`;
  let presented = known.get(id);
  if (presented === undefined) {
    presented = newSupply(change, criteria);
    known.set(id, presented);
  }
  return presented;
}

function newSupply(change: Supply, criteria: Criteria): PresentedChange {
  return {
    ...BARE,
    kind: 'supply',
    fields: change.keys,
    for: change.condition ? titleOf(change.condition, criteria) : (change.indicator?.title ?? NOTHING),
    needed: change.condition ? neededText(change.condition, criteria) : pointsNeeded(change),
  };
}

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
