// Indicators and what they earn: a range wherever something is unknown, never a zero for want of data.
import type { ColumnKey } from '../roster/columns.ts';
import { floorAt, over, rational } from '../values/rational.ts';
import type { Indicator, IndicatorGroup } from './criteria.ts';
import { contains, distinct, type JudgeContext, judge, POINT, type Scores, type Sum } from './judge.ts';
import { figureOf } from './measure.ts';

export interface ScoredIndicator extends Sum {
  readonly indicator: Indicator;
}

export interface ScoredGroup extends Sum {
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

/** The sums that conditions ask for; null where a tier has no score. */
export function scoresOf(groups: readonly ScoredGroup[]): Scores | null {
  if (groups.length === 0) return null;
  return { total: summed(groups), groups: new Map(groups.map((one) => [one.group.id, one])) };
}

function summed(sums: readonly Sum[]): Sum {
  return {
    least: sums.reduce((all, { least }) => all + least, 0),
    most: sums.reduce((all, { most }) => all + most, 0),
    reads: distinct(sums.flatMap(({ reads }) => reads)),
    missing: distinct(sums.flatMap(({ missing }) => missing)),
  };
}

function scoreIndicator(indicator: Indicator, context: JudgeContext): ScoredIndicator {
  const scored = scoreByData(indicator, context);
  const granted = context.granted.indicators.get(indicator);
  if (granted === undefined || scored.least === scored.most) return scored;
  const points = Math.max(scored.least, granted * POINT);
  return { ...scored, least: points, most: points, missing: [] };
}

function scoreByData(indicator: Indicator, context: JudgeContext): ScoredIndicator {
  if ('bands' in indicator) return banded(indicator, context);
  if ('per' in indicator) return counted(indicator, context);
  if ('each' in indicator) return listed(indicator, context);
  return given(indicator, context);
}

/** The highest band that may hold gives the most, the highest that surely holds the least. */
function banded(
  indicator: Extract<Indicator, { readonly bands: unknown }>,
  context: JudgeContext,
): ScoredIndicator {
  const bands = indicator.bands.map((band) => judge(band, context));
  const sure = bands.findIndex(({ outcome }) => outcome === 'holds');
  const possible = bands.findIndex(({ outcome }) => outcome !== 'fails');
  const pointsAt = (index: number) => (indicator.bands[index]?.points ?? indicator.otherwise) * POINT;
  const open = bands.slice(0, sure < 0 ? bands.length : sure);
  const [least, most] = [pointsAt(sure), pointsAt(possible)];
  return {
    indicator,
    least,
    most,
    reads: distinct(bands.flatMap(({ reads }) => reads)),
    missing: least === most ? [] : distinct(open.flatMap(({ missing }) => missing)),
  };
}

function counted(
  indicator: Extract<Indicator, { readonly per: unknown }>,
  { facts }: JudgeContext,
): ScoredIndicator {
  const { of, every, points } = indicator.per;
  const figure = figureOf(of, facts);
  const times = figure && over(figure, rational(BigInt(every)));
  const earned = times && Math.min(indicator.max, Number(floorAt(times, 0)) * points) * POINT;
  return earnedOrOpen(indicator, earned, of);
}

function listed(
  indicator: Extract<Indicator, { readonly each: unknown }>,
  { facts }: JudgeContext,
): ScoredIndicator {
  const { listed: key, points, 'one-of': words } = indicator.each;
  const field = facts.read(key);
  const earned =
    field.state === 'known'
      ? Math.min(indicator.max, words.filter((word) => contains(field.value, word)).length * points) * POINT
      : null;
  return earnedOrOpen(indicator, earned, key);
}

/** Points that somebody else gives count as they are; what lies outside the scale says nothing. */
function given(
  indicator: Extract<Indicator, { readonly given: unknown }>,
  { facts }: JudgeContext,
): ScoredIndicator {
  const figure = figureOf(indicator.given, facts);
  const earned = figure && Number(floorAt(figure, 3));
  const usable = earned !== null && earned >= 0 && earned <= indicator.max * POINT;
  return earnedOrOpen(indicator, usable ? earned : null, indicator.given);
}

function earnedOrOpen(indicator: Indicator, earned: number | null, key: ColumnKey): ScoredIndicator {
  return earned === null
    ? { indicator, least: 0, most: indicator.max * POINT, reads: [key], missing: [key] }
    : { indicator, least: earned, most: earned, reads: [key], missing: [] };
}
