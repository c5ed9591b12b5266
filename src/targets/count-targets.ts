// Counts against targets (policy article 一), in total and by the unit that would pay.
import {
  type Enterprise,
  enterpriseField,
  enterpriseValue,
  isActive,
  isActivityKnown,
  isBlank,
  localUnit,
} from '../enterprises/enterprise.ts';
import type { Policy, Ratio, Target } from '../policy/policy.ts';
import { hasLapsed, isIndustrial } from '../policy/terms.ts';
import type { KeyOfType } from '../roster/columns.ts';
import type { Day } from '../values/day.ts';
import type { Localised } from '../values/lang.ts';
import type { UnitId } from '../values/reporting-unit.ts';
import type { CityFigures } from './city-figures.ts';

export type UnitCounts = Readonly<Partial<Record<UnitId, number>>>;

export interface TargetLine {
  readonly id: string;
  readonly title: Localised;
  readonly article: string;
  readonly target: number | Ratio;
  readonly stretch: number | null;
  readonly by: Day;
  /** A count, or an exact share; null where the city file gives no figure. */
  readonly actual: number | Ratio | null;
  readonly byUnit: UnitCounts;
  readonly unitTargets: UnitCounts;
  /** Enterprises that a blank or unreadable cell, or reports that differ, keep from being counted either way. */
  readonly unknown: number;
  readonly beside: readonly {
    readonly title: Localised;
    readonly actual: number;
    readonly byUnit: UnitCounts;
  }[];
}

type Counts = 'yes' | 'no' | 'unknown';

/** Counts every target of the policy over the active enterprises of a submission. */
export function countTargets(
  enterprises: readonly Enterprise[],
  policy: Policy,
  periodEnd: Day,
  city: CityFigures,
): readonly TargetLine[] {
  const active = enterprises.filter(isActive).map((enterprise) => ({
    enterprise,
    isKnownActive: isActivityKnown(enterprise),
    unit: localUnit(enterprise),
  }));
  const counted = new Map(
    policy.targets.map((target) => [target.id, tally(active, test(target, policy, periodEnd))]),
  );
  return policy.targets.map((target) => ({
    id: target.id,
    title: target.title,
    article: target.article,
    target: target.target,
    stretch: target.stretch ?? null,
    by: target.by,
    actual: actualOf(target, counted, city),
    byUnit: counted.get(target.id)?.byUnit ?? {},
    unitTargets: city.unitTargets[target.id] ?? {},
    unknown: counted.get(target.id)?.unknown ?? 0,
    beside: target.beside.map((one) => {
      const { total, byUnit } = tally(
        active,
        recognisedTest(one['recognised-any'], one.valid, policy, periodEnd),
      );
      return { title: one.title, actual: total, byUnit };
    }),
  }));
}

interface Tally {
  readonly total: number;
  readonly unknown: number;
  readonly byUnit: UnitCounts;
}

interface Counted {
  readonly enterprise: Enterprise;
  readonly isKnownActive: boolean;
  readonly unit: UnitId | null;
}

function tally(enterprises: readonly Counted[], counts: ((enterprise: Enterprise) => Counts) | null): Tally {
  const byUnit: Partial<Record<UnitId, number>> = {};
  let total = 0;
  let unknown = 0;
  for (const { enterprise, isKnownActive, unit } of counts ? enterprises : []) {
    const counted = counts?.(enterprise);
    const isOpen = counted === 'unknown' || (counted === 'yes' && !isKnownActive);
    if (isOpen) unknown += 1;
    if (isOpen || counted !== 'yes') continue;
    total += 1;
    if (unit) byUnit[unit] = (byUnit[unit] ?? 0) + 1;
  }
  return { total, unknown, byUnit };
}

function test(
  { counted }: Target,
  policy: Policy,
  periodEnd: Day,
): ((enterprise: Enterprise) => Counts) | null {
  if ('condition' in counted) return (enterprise) => aboveScaleIndustrial(enterprise, policy);
  if ('recognised-any' in counted) {
    const fields = counted['recognised-any'];
    return recognisedTest(fields, counted.valid ? fields : [], policy, periodEnd);
  }
  return null;
}

function aboveScaleIndustrial(enterprise: Enterprise, policy: Policy): Counts {
  const code = enterpriseValue(enterprise, 'industryCode');
  const industrial = code && isIndustrial(code, policy);
  const above = enterpriseValue(enterprise, 'aboveScale');
  if (industrial === false || above === false) return 'no';
  return industrial === true && above === true ? 'yes' : 'unknown';
}

interface Title {
  readonly key: KeyOfType<'date'>;
  /** Whether it counts on that day, where it was given on another. */
  readonly isHeld: (since: Day) => boolean;
}

function recognisedTest(
  fields: readonly KeyOfType<'date'>[],
  mustBeValid: readonly KeyOfType<'date'>[],
  policy: Policy,
  periodEnd: Day,
): (enterprise: Enterprise) => Counts {
  const titles = fields.map((key): Title => {
    const valid = mustBeValid.includes(key);
    return {
      key,
      isHeld: (since) => since <= periodEnd && !(valid && hasLapsed(key, since, policy, periodEnd)),
    };
  });
  return (enterprise) => recognised(enterprise, titles);
}

function recognised(enterprise: Enterprise, titles: readonly Title[]): Counts {
  let unknown = false;
  for (const { key, isHeld } of titles) {
    const day = enterpriseValue(enterprise, key);
    if (day !== undefined) {
      if (isHeld(day)) return 'yes';
      continue;
    }
    if (isBlank(enterprise, key)) continue;
    const field = enterpriseField(enterprise, key);
    if (field.state === 'unreadable') unknown = true;
    const held = field.state === 'conflict' ? heldByReports(field.between, isHeld) : 'no';
    if (held === 'yes') return 'yes';
    if (held === 'unknown') unknown = true;
  }
  return unknown ? 'unknown' : 'no';
}

// Reports that differ on the date still agree that there is one.
function heldByReports(between: readonly { readonly value: Day }[], isHeld: Title['isHeld']): Counts {
  const held = between.map(({ value }) => isHeld(value));
  if (held.length > 0 && held.every(Boolean)) return 'yes';
  return held.some(Boolean) ? 'unknown' : 'no';
}

function actualOf(
  { id, counted }: Target,
  tallies: ReadonlyMap<string, Tally>,
  city: CityFigures,
): number | Ratio | null {
  if ('share-of-province' in counted) {
    const whole = city.provincialTotals[counted['share-of-province']];
    const ours = tallies.get(counted['share-of-province'])?.total;
    return whole === undefined || whole === 0 || ours === undefined
      ? null
      : { numerator: BigInt(ours), denominator: BigInt(whole) };
  }
  return 'given' in counted ? (city.recognisedClusters ?? null) : (tallies.get(id)?.total ?? 0);
}
