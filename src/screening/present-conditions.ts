// Conditions and indicators as plain data.
import { canonicalText } from '../roster/canonical.ts';
import { COLUMNS, type ColumnKey, isColumnKey } from '../roster/columns.ts';
import { cellSource } from '../values/cell-ref.ts';
import type { Localised } from '../values/lang.ts';
import type { Rational } from '../values/rational.ts';
import { decimalText, floorAt } from '../values/rational.ts';
import type { Condition, Criteria, Indicator, Simple } from './criteria.ts';
import type { Facts } from './facts.ts';
import { type Judged, POINT, type PointRange } from './judge.ts';
import { type FigureUnit, measure, measuredText, quantityOf, unitOf } from './measure.ts';
import { indicatorMissing, indicatorReads, type ScoredIndicator } from './score.ts';
import type { ScreenedTier } from './screen-tier.ts';
import type { PresentedCondition, PresentedIndicator, Range, SourceValue } from './screening.ts';

const UNIT_SIGNS: Readonly<Record<FigureUnit, string>> = {
  wan: '万元',
  percent: '%',
  count: '',
  years: '年',
  points: '分',
};

/** A judged condition with its parts, value and cells. */
export function presentCondition(
  judged: Judged,
  screened: ScreenedTier,
  facts: Facts,
  criteria: Criteria,
): PresentedCondition {
  const { condition, outcome, missing } = judged;
  const parts = judged.parts.map((part) => presentCondition(part, screened, facts, criteria));
  return {
    id: condition.id ?? nameOf(condition),
    title: condition.title ?? titleOf(condition, criteria),
    place: condition.place ?? '',
    outcome,
    value: valueText(condition, screened, facts, criteria),
    needed: neededText(condition, criteria),
    sources: parts.length > 0 || isScore(condition) ? [] : judged.reads.map((key) => sourceOf(key, facts)),
    missing,
    join: 'all' in condition ? 'all' : 'any' in condition ? 'any' : null,
    parts,
  };
}

/** What a column holds, in words, with its cell. */
export function sourceOf(key: ColumnKey, facts: Facts): SourceValue {
  const field = facts.read(key);
  if (field.state === 'conflict') {
    const values = field.between.map((one) => canonicalText(key, one.value, 'wan'));
    const cells = field.between.map(({ at }) => cellSource(at));
    return { field: key, value: values.join(' / '), cell: cells.join('、'), state: 'conflict' };
  }
  const cell = field.at === null ? null : cellSource(field.at);
  if (field.state === 'known')
    return { field: key, value: canonicalText(key, field.value, 'wan'), cell, state: 'known' };
  return { field: key, value: field.state === 'unreadable' ? field.raw : null, cell, state: field.state };
}

function isScore(condition: Condition): boolean {
  return 'score' in condition || 'group' in condition;
}

/** The name of a condition that has none of its own: what it reads. */
function nameOf(condition: Condition): string {
  if ('of' in condition) return condition.of;
  if ('yes' in condition) return condition.yes;
  if ('answer' in condition) return condition.answer;
  if ('listed' in condition) return condition.listed;
  if ('recognised' in condition) return condition.recognised;
  return Object.keys(condition)[0] ?? '';
}

/** The title of a condition that has none of its own: the quantity or column it reads. */
export function titleOf(condition: Condition, criteria: Criteria): Localised {
  if (condition.title) return condition.title;
  const name = nameOf(condition);
  const quantity = quantityOf(name, criteria);
  if (quantity) return quantity.title;
  return isColumnKey(name)
    ? { zh: COLUMNS[name].header, en: COLUMNS[name].headerEn }
    : { zh: name, en: name };
}

function valueText(
  condition: Condition,
  { score, groups }: ScreenedTier,
  facts: Facts,
  criteria: Criteria,
): string | null {
  if ('all' in condition || 'any' in condition) return null;
  if ('of' in condition) return figureText(condition.of, facts, criteria);
  if ('score' in condition) return score && rangeText(score);
  if ('group' in condition) {
    const own = groups.find(({ group }) => group.id === condition.group);
    return own ? rangeText(own) : null;
  }
  const key = keyRead(condition, criteria);
  return key === null ? facts.uscc : sourceOf(key, facts).value;
}

function keyRead(test: Simple, criteria: Criteria): ColumnKey | null {
  if ('yes' in test) return test.yes;
  if ('answer' in test) return test.answer;
  if ('listed' in test) return test.listed;
  if ('recognised' in test) return test.recognised;
  if ('award' in test) return 'award';
  if ('state' in test) return 'state';
  if ('holds' in test) return criteria.tiers.find(({ id }) => id === test.holds)?.field ?? null;
  return null;
}

/** What was measured with its unit, such as `2.85%`; null where it is unknown. */
function figureText(name: string, facts: Facts, criteria: Criteria): string | null {
  const { value } = measure(name, facts, criteria);
  return value && `${measuredText(name, value, criteria)}${UNIT_SIGNS[unitOf(name, criteria)]}`;
}

/** Points of a range: `60`, or `45–70`. */
function rangeText({ least, most }: PointRange): string {
  const { least: low, most: high } = inPoints({ least, most });
  return low === high ? `${low}` : `${low}–${high}`;
}

/** A range of scores in points. */
export function inPoints({ least, most }: PointRange): Range {
  return { least: least / POINT, most: most / POINT };
}

/** What a condition asks for, such as `≥ 3%`; empty where its parts say it. */
export function neededText(condition: Condition, criteria: Criteria): string {
  if ('all' in condition || 'any' in condition) return '';
  if ('of' in condition) {
    const sign = UNIT_SIGNS[unitOf(condition.of, criteria)];
    if ('at-least' in condition) return `≥ ${plainFigure(condition['at-least'])}${sign}`;
    if ('at-most' in condition) return `≤ ${plainFigure(condition['at-most'])}${sign}`;
    return `< ${plainFigure(condition.below)}${sign}`;
  }
  if ('score' in condition) return `≥ ${condition.score}分`;
  if ('group' in condition) return `≥ ${condition.points}分`;
  if ('yes' in condition) return '是';
  if ('answer' in condition || 'listed' in condition) return condition['one-of'].join('／');
  if ('award' in condition)
    return Object.entries(condition.award)
      .map(([level, last]) => (last === 'any' ? level : `${level}前${last}名`))
      .join('／');
  if ('state' in condition) return condition.state.join('／');
  if ('code-not-beginning' in condition) return `≠ ${condition['code-not-beginning']}…`;
  const years =
    'recognised' in condition
      ? condition['valid-years']
      : criteria.tiers.find(({ id }) => id === condition.holds)?.['valid-years'];
  return years === undefined ? '' : `${years}年内`;
}

function plainFigure(figure: Rational): string {
  return decimalText(floorAt(figure, 4), 4);
}

/** Each indicator of each group with its points, in the order of the standard. */
export function presentGroups(
  { groups, context }: ScreenedTier,
  facts: Facts,
  criteria: Criteria,
): readonly PresentedIndicator[] {
  return groups.flatMap(({ group, indicators }) =>
    indicators.map((scored) => {
      const { indicator } = scored;
      const reads = indicatorReads(scored, context);
      return {
        id: indicator.id,
        group: group.id,
        groupTitle: group.title,
        title: indicator.title,
        place: indicator.place,
        max: indicator.max,
        ...inPoints(scored),
        value: indicatorValue(indicator, reads, facts, criteria),
        band: bandText(scored, criteria),
        sources: reads.map((key) => sourceOf(key, facts)),
        missing: indicatorMissing(scored, context),
      };
    }),
  );
}

/** The figure that all bands measure; otherwise what the columns hold. */
function indicatorValue(
  indicator: Indicator,
  reads: readonly ColumnKey[],
  facts: Facts,
  criteria: Criteria,
): string | null {
  if ('bands' in indicator) {
    const names = new Set(indicator.bands.map((band) => ('of' in band ? band.of : '')));
    const [only = ''] = names;
    if (names.size === 1 && only !== '') return figureText(only, facts, criteria);
    if (reads.length > 1) {
      const known = reads.flatMap((key) => {
        const { value } = sourceOf(key, facts);
        return value === null ? [] : [`${COLUMNS[key].header} ${value}`];
      });
      return known.length === 0 ? null : known.join('；');
    }
  }
  const [key] = reads;
  return key === undefined ? null : sourceOf(key, facts).value;
}

function bandText({ indicator, least, most }: ScoredIndicator, criteria: Criteria): string | null {
  if (!('bands' in indicator) || least !== most) return null;
  const band = indicator.bands.find(({ points }) => (points ?? 0) * POINT === least);
  return band === undefined ? null : bandWords(band, criteria);
}

/** A band in words: `≥ 3%`, or its alternatives. */
function bandWords(band: Condition, criteria: Criteria): string {
  if ('any' in band) return band.any.map((part) => bandWords(part, criteria)).join('／');
  return neededText(band, criteria);
}
