// The comparison: match, tell the edits, then what follows from them. The file to read first.
import { type Enterprise, enterpriseValue, localUnit, reportingUnits } from '../enterprises/enterprise.ts';
import type { ColumnKey } from '../roster/columns.ts';
import { compareText } from '../values/compare-text.ts';
import { periodYear } from '../values/period.ts';
import type { UnitId } from '../values/reporting-unit.ts';
import { awardChanges } from './award-changes.ts';
import type { Change, WantedKind } from './change.ts';
import { crossing, reentry, type Sides, standingChanges } from './consequences.ts';
import { comparedFields } from './fields.ts';
import { ladderFlows, type Pair } from './flows.ts';
import type { Match } from './match.ts';
import { matchEnterprises } from './match-enterprises.ts';
import { type Comparison, changeOf, foreignCells, ownChanges } from './own-changes.ts';
import { NOTHING, type Reading, readingOf } from './reading.ts';
import { reorganisations } from './reorganisations.ts';
import { restatements } from './restatements.ts';
import type { ComparedPair, RosterDiff } from './roster-diff.ts';
import type { Tolerance } from './sameness.ts';

export interface DiffOptions {
  /** Ids of fields that are not compared. */
  readonly ignored: ReadonlySet<string>;
  /** Null where every difference counts. */
  readonly tolerance: Tolerance | null;
  /** Only enterprises that either side has in this unit, or that it reported; null for all. */
  readonly unit: UnitId | null;
  /** Only these kinds; null for all. */
  readonly kinds: ReadonlySet<WantedKind> | null;
}

/** Compares two sides. Time and memory grow with their size, not with its square. */
export function diffRosters(sides: Sides, options: DiffOptions): RosterDiff {
  const { ignored, tolerance, unit } = options;
  const sameYear = periodYear(sides.old.period) === periodYear(sides.new.period);
  const matching = matchEnterprises(sides.old.enterprises, sides.new.enterprises, sameYear);
  const fields = comparedFields(sides.old, sides.new).filter(({ id }) => !ignored.has(id));
  const comparison: Comparison = {
    fields,
    tolerance,
    recognitions: new Set<ColumnKey>(sides.new.policy.recognitions.map(({ field }) => field)),
    ignoresCode: ignored.has('uscc'),
  };
  const all: readonly ComparedPair[] = [
    ...matching.matches.map((match) => comparedMatch(match, sides, comparison, ignored)),
    ...matching.onlyOld.map((old) => single({ old, new: null }, sides, comparison)),
    ...matching.onlyNew.map((now) => single({ old: null, new: now }, sides, comparison)),
  ];
  const pairs = all
    .filter((pair) => unit === null || isOf(pair.old, unit) || isOf(pair.new, unit))
    .map((pair) => narrowed(pair, options.kinds))
    .sort(comparePairs);
  const lists = { continuing: matching.matches, onlyOld: matching.onlyOld, onlyNew: matching.onlyNew };
  const kept = (ofRows: readonly (Enterprise | null)[]) =>
    unit === null || ofRows.some((one) => isOf(one, unit));
  const wholeRows = wants(options.kinds, 'added', 'removed', 'recoded');
  return {
    pairs,
    changes: pairs.flatMap(({ changes }) => changes),
    awards: pairs.flatMap(({ awards }) => awards),
    restatements: pairs.flatMap((pair) => pair.restatements),
    matches: wholeRows ? pairs.flatMap(({ match }) => (match && match.likeness !== null ? [match] : [])) : [],
    doubtful: wholeRows ? matching.doubtful.filter((one) => kept([one.old, one.new])) : [],
    reorganisations: wholeRows
      ? reorganisations(lists, sameYear).filter(({ parts, whole }) => kept([...parts, whole]))
      : [],
    flows: ladderFlows(pairs, sides),
    fields,
  };
}

function comparedMatch(
  match: Match,
  sides: Sides,
  comparison: Comparison,
  ignored: ReadonlySet<string>,
): ComparedPair {
  const own = ownChanges(match, comparison);
  const entitled = awardChanges(match.old, match.new, sides);
  return {
    old: match.old,
    new: match.new,
    match,
    unit: localUnit(match.new),
    changes: inOrder([
      ...own,
      ...(mayStandOtherwise(own, sides, comparison, ignored) ? standingChanges(match, sides) : []),
      ...(hasChanged(own, 'revenue') ? crossing(match, sides.new.policy) : []),
      ...(hasChanged(own, 'aboveScale') ? reentry(match) : []),
      ...entitled.changes,
    ]),
    foreign: foreignCells(match, comparison),
    awards: entitled.awards,
    // Within a year a figure is restated only where its own field changed.
    restatements:
      own.length > 0 || periodYear(sides.old.period) !== periodYear(sides.new.period)
        ? restatements(match, sides, comparison.tolerance, ignored)
        : [],
  };
}

// On the same day by the same policy, who holds the same titles stands on the same rung.
function mayStandOtherwise(
  own: readonly Change[],
  { old, new: now }: Sides,
  { recognitions }: Comparison,
  ignored: ReadonlySet<string>,
): boolean {
  if (old.period !== now.period || old.policy !== now.policy) return true;
  return [...recognitions].some((key) => ignored.has(key) || hasChanged(own, key));
}

function single(pair: Pair, sides: Sides, comparison: Comparison): ComparedPair {
  const shown = pair.new ?? pair.old;
  const entitled = awardChanges(pair.old, pair.new, sides);
  const rows = [
    ...(pair.old ? [wholeRow('removed', pair.old, comparison)] : []),
    ...(pair.new ? [wholeRow('added', pair.new, comparison)] : []),
  ];
  return {
    ...pair,
    match: null,
    unit: shown === null ? null : localUnit(shown),
    changes: inOrder([...rows, ...entitled.changes]),
    foreign: [],
    awards: entitled.awards,
    restatements: [],
  };
}

function narrowed(pair: ComparedPair, kinds: DiffOptions['kinds']): ComparedPair {
  if (kinds === null) return pair;
  return {
    ...pair,
    changes: pair.changes.filter(({ kind }) => kinds.has(kind)),
    awards: wants(kinds, 'entitled', 'no-longer-entitled') ? pair.awards : [],
    restatements: wants(kinds, 'restated') ? pair.restatements : [],
  };
}

function wants(kinds: DiffOptions['kinds'], ...some: readonly WantedKind[]): boolean {
  return kinds === null || some.some((kind) => kinds.has(kind));
}

function isOf(enterprise: Enterprise | null, unit: UnitId): boolean {
  if (enterprise === null) return false;
  return (
    enterpriseValue(enterprise, 'county') === unit ||
    enterpriseValue(enterprise, 'park') === unit ||
    reportingUnits(enterprise).includes(unit)
  );
}

function hasChanged(own: readonly Change[], field: string): boolean {
  return own.some((change) => change.field === field);
}

function wholeRow(kind: 'added' | 'removed', enterprise: Enterprise, { fields }: Comparison): Change {
  const place: Reading = { text: null, cell: readingOf(enterprise, 'uscc').cell };
  const row: Record<string, string> = {};
  for (const { id, read } of fields) {
    const { text } = read(enterprise);
    if (text !== null) row[id] = text;
  }
  const [old, now] = kind === 'added' ? [NOTHING, place] : [place, NOTHING];
  return { ...changeOf(kind, enterprise, null, old, now), row };
}

function inOrder(changes: readonly Change[]): readonly Change[] {
  if (changes.length < 2) return changes;
  return [...changes].sort(
    (a, b) => compareText(a.kind, b.kind) || compareText(a.field ?? '', b.field ?? ''),
  );
}

// By code; rows without one by name and place.
function comparePairs(a: ComparedPair, b: ComparedPair): number {
  const [one, other] = [a.new ?? a.old, b.new ?? b.old];
  return (
    compareText(one?.usccText ?? '', other?.usccText ?? '') ||
    compareText(one?.name ?? '', other?.name ?? '') ||
    compareText(one?.id ?? '', other?.id ?? '')
  );
}
