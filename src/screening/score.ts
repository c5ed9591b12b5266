// Indicators and what they earn: a range wherever something is unknown, never a zero for want of data.
import type { ColumnKey } from '../roster/columns.ts';
import { floorAt, over, rational } from '../values/rational.ts';
import type { Criteria, Indicator, IndicatorGroup } from './criteria.ts';
import type { Facts } from './facts.ts';
import {
  columnsOf,
  contains,
  distinct,
  type JudgeContext,
  judge,
  missingIn,
  POINT,
  type PointRange,
  type Scores,
  truthOf,
} from './judge.ts';
import { figureOf } from './measure.ts';

export interface ScoredIndicator extends PointRange {
  readonly indicator: Indicator;
}

export interface ScoredGroup extends PointRange {
  readonly group: IndicatorGroup;
  readonly indicators: readonly ScoredIndicator[];
}

/** Scores every group of a tier; points in thousandths. */
export function scoreGroups(
  groups: readonly IndicatorGroup[],
  context: JudgeContext,
): readonly ScoredGroup[] {
  return groups.map((group) => {
    const indicators = group.indicators.map((indicator) => scoreIndicator(indicator, context));
    return { group, indicators, ...summed(indicators) };
  });
}

/** Scores again where facts differ in the columns touched; what reads none of them earns what it earned. */
export function scoreAgain(
  before: readonly ScoredGroup[],
  touched: ReadonlySet<ColumnKey>,
  context: JudgeContext,
): readonly ScoredGroup[] {
  return before.map((scored) => {
    if (!scored.indicators.some((one) => isTouched(one, touched, context))) return scored;
    const indicators = scored.indicators.map((one) =>
      isTouched(one, touched, context) ? scoreIndicator(one.indicator, context) : one,
    );
    return { group: scored.group, indicators, ...summed(indicators) };
  });
}

function isTouched(
  { indicator }: ScoredIndicator,
  touched: ReadonlySet<ColumnKey>,
  { criteria, granted }: JudgeContext,
): boolean {
  if (granted.indicators.has(indicator)) return true;
  for (const key of indicatorColumns(indicator, criteria)) if (touched.has(key)) return true;
  return false;
}

const knownColumns = new WeakMap<Indicator, readonly ColumnKey[]>();

function indicatorColumns(indicator: Indicator, criteria: Criteria): readonly ColumnKey[] {
  let columns = knownColumns.get(indicator);
  if (columns === undefined) {
    columns =
      'bands' in indicator
        ? indicator.bands.flatMap((band) => columnsOf(band, criteria))
        : ownColumn(indicator);
    knownColumns.set(indicator, columns);
  }
  return columns;
}

/** The sums that conditions ask for; null where a tier has no score. */
export function scoresOf(groups: readonly ScoredGroup[], context: JudgeContext): Scores | null {
  if (groups.length === 0) return null;
  const of = (id: string | null, what: typeof indicatorReads): readonly ColumnKey[] =>
    distinct(
      groups
        .filter(({ group }) => id === null || group.id === id)
        .flatMap(({ indicators }) => indicators.flatMap((one) => what(one, context))),
    );
  return {
    total: summed(groups),
    groups: new Map(groups.map((one) => [one.group.id, one])),
    reads: (id) => of(id, indicatorReads),
    missing: (id) => of(id, indicatorMissing),
  };
}

/** The columns that an indicator is counted from. */
export function indicatorReads({ indicator }: ScoredIndicator, context: JudgeContext): readonly ColumnKey[] {
  if ('bands' in indicator) return distinct(indicator.bands.flatMap((band) => judge(band, context).reads));
  return ownColumn(indicator);
}

function ownColumn(indicator: Exclude<Indicator, { readonly bands: unknown }>): readonly ColumnKey[] {
  if ('per' in indicator) return [indicator.per.of];
  return 'each' in indicator ? [indicator.each.listed] : [indicator.given];
}

/** Of these, the ones that leave its points open. */
export function indicatorMissing(scored: ScoredIndicator, context: JudgeContext): readonly ColumnKey[] {
  const { indicator, least, most } = scored;
  if (least === most) return [];
  if (!('bands' in indicator)) return indicatorReads(scored, context);
  const sure = indicator.bands.findIndex((band) => truthOf(band, context) === 'holds');
  const open = indicator.bands.slice(0, sure < 0 ? indicator.bands.length : sure);
  return distinct(open.flatMap((band) => missingIn(band, context)));
}

function summed(ranges: readonly PointRange[]): PointRange {
  let [least, most] = [0, 0];
  for (const range of ranges) {
    least += range.least;
    most += range.most;
  }
  return { least, most };
}

function scoreIndicator(indicator: Indicator, context: JudgeContext): ScoredIndicator {
  const { least, most } = pointsByData(indicator, context);
  const granted = context.granted.indicators.get(indicator);
  if (granted === undefined || least === most) return { indicator, least, most };
  const points = Math.max(least, granted * POINT);
  return { indicator, least: points, most: points };
}

/** What an indicator earns by what is known alone, in thousandths of a point. */
export function pointsByData(indicator: Indicator, context: JudgeContext): PointRange {
  const { facts } = context;
  if ('bands' in indicator) return banded(indicator, context);
  if ('per' in indicator) return counted(indicator, facts);
  return 'each' in indicator ? listed(indicator, facts) : given(indicator, facts);
}

/** The highest band that may hold gives the most, the highest that surely holds the least. */
function banded(
  { bands, otherwise }: Extract<Indicator, { readonly bands: unknown }>,
  context: JudgeContext,
): PointRange {
  let most: number | null = null;
  for (const band of bands) {
    const truth = truthOf(band, context);
    if (truth === 'fails') continue;
    const points = (band.points ?? otherwise) * POINT;
    most ??= points;
    if (truth === 'holds') return { least: points, most };
  }
  return { least: otherwise * POINT, most: most ?? otherwise * POINT };
}

function counted({ per, max }: Extract<Indicator, { readonly per: unknown }>, facts: Facts): PointRange {
  const figure = figureOf(per.of, facts);
  const times = figure && over(figure, rational(BigInt(per.every)));
  return earnedOrOpen(times && Math.min(max, Number(floorAt(times, 0)) * per.points) * POINT, max);
}

function listed({ each, max }: Extract<Indicator, { readonly each: unknown }>, facts: Facts): PointRange {
  const items = facts.value(each.listed);
  if (items === undefined) return earnedOrOpen(null, max);
  const has = each['one-of'].filter((word) => contains(items, word)).length;
  return earnedOrOpen(Math.min(max, has * each.points) * POINT, max);
}

/** Points that somebody else gives count as they are; what lies outside the scale says nothing. */
function given(indicator: Extract<Indicator, { readonly given: unknown }>, facts: Facts): PointRange {
  const figure = figureOf(indicator.given, facts);
  const earned = figure && Number(floorAt(figure, 3));
  const usable = earned !== null && earned >= 0 && earned <= indicator.max * POINT;
  return earnedOrOpen(usable ? earned : null, indicator.max);
}

function earnedOrOpen(earned: number | null, max: number): PointRange {
  return earned === null ? { least: 0, most: max * POINT } : { least: earned, most: earned };
}
