// The comparison: match, tell the edits, then what follows from them. The file to read first.
import { compareText } from '../diagnostics/order.ts';
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { ColumnKey } from '../roster/columns.ts';
import { isUnreadable, type Roster } from '../roster/roster.ts';
import { periodYear } from '../values/period.ts';
import { type AwardChange, awardChanges } from './award-changes.ts';
import type { Change } from './change.ts';
import { crossing, reentry, type Sides, standingChanges } from './consequences.ts';
import { comparedFields } from './fields.ts';
import { ladderFlows } from './flows.ts';
import { type Matching, matchEnterprises } from './match-enterprises.ts';
import { changeOf, type Comparison, ownChanges } from './own-changes.ts';
import { NOTHING, type Reading, readingOf } from './reading.ts';
import { reorganisations } from './reorganisations.ts';
import { type Restatement, restatements } from './restatements.ts';
import type { ComparedPair, RosterDiff } from './roster-diff.ts';
import type { Tolerance } from './sameness.ts';

export interface DiffOptions {
  /** Ids of fields that are not compared. */
  readonly ignored: ReadonlySet<string>;
  /** Null where every difference counts. */
  readonly tolerance: Tolerance | null;
}

/** Compares two sides. Time and memory grow with their size, not with its square. */
export function diffRosters(sides: Sides, { ignored, tolerance }: DiffOptions): RosterDiff {
  const sameYear = periodYear(sides.old.period) === periodYear(sides.new.period);
  const matching = matchEnterprises(sides.old.enterprises, sides.new.enterprises, sameYear);
  const fields = comparedFields(sides.old.rosters, sides.new.rosters).filter(({ id }) => !ignored.has(id));
  const comparison: Comparison = {
    fields,
    tolerance,
    recognitions: new Set<ColumnKey>(sides.new.policy.recognitions.map(({ field }) => field)),
    ignoresCode: ignored.has('uscc'),
  };
  const awards: AwardChange[] = [];
  const restated: Restatement[] = [];
  const pairs: ComparedPair[] = [];
  const entitled = (old: Enterprise | null, now: Enterprise | null): readonly Change[] => {
    const found = awardChanges(old, now, sides);
    awards.push(...found.awards);
    return found.changes;
  };
  for (const match of matching.matches) {
    const own = ownChanges(match, comparison);
    const followed = [
      ...standingChanges(match, sides),
      ...(changed(own, 'revenue') ? crossing(match, sides.new.policy) : []),
      ...(changed(own, 'aboveScale') ? reentry(match) : []),
      ...entitled(match.old, match.new),
    ];
    if (own.length > 0 || !sameYear) restated.push(...restatements(match, sides, tolerance, ignored));
    pairs.push({ old: match.old, new: match.new, changes: inOrder([...own, ...followed]) });
  }
  for (const old of matching.onlyOld)
    pairs.push({ old, new: null, changes: [wholeRow('removed', old, comparison), ...entitled(old, null)] });
  for (const now of matching.onlyNew)
    pairs.push({ old: null, new: now, changes: [wholeRow('added', now, comparison), ...entitled(null, now)] });
  const ordered = pairs.sort((a, b) => compareRows(a, b));
  return {
    changes: inOrder(ordered.flatMap(({ changes }) => changes)),
    matching,
    reorganisations: reorganisations(listsOf(matching), sameYear),
    awards: awards.sort(byCode),
    restatements: restated.sort(byCode),
    flows: ladderFlows(ordered, sides),
    fields,
    pairs: ordered,
    unreadable: { old: unreadableCells(sides.old.rosters), new: unreadableCells(sides.new.rosters) },
  };
}

function listsOf({ matches, onlyOld, onlyNew }: Matching) {
  return { continuing: matches, onlyOld, onlyNew };
}

function changed(own: readonly Change[], field: string): boolean {
  return own.some((change) => change.field === field);
}

function wholeRow(kind: 'added' | 'removed', enterprise: Enterprise, { fields }: Comparison): Change {
  const code: Reading = readingOf(enterprise, 'uscc');
  const place: Reading = { text: null, cell: code.cell };
  const row: Record<string, string> = {};
  for (const { id, read } of fields) {
    const { text } = read(enterprise);
    if (text !== null) row[id] = text;
  }
  const change =
    kind === 'added'
      ? changeOf(kind, enterprise, null, NOTHING, place)
      : changeOf(kind, enterprise, null, place, NOTHING);
  return { ...change, row };
}

/** By code, kind, field; rows without a code by name. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort(
    (a, b) =>
      compareText(a.uscc, b.uscc) ||
      compareText(a.kind, b.kind) ||
      compareText(a.field ?? '', b.field ?? '') ||
      compareText(a.name, b.name) ||
      compareText(a.newCell ?? a.oldCell ?? '', b.newCell ?? b.oldCell ?? ''),
  );
}

function compareRows(a: ComparedPair, b: ComparedPair): number {
  const [one, other] = [a.new ?? a.old, b.new ?? b.old];
  return (
    compareText(one?.usccText ?? '', other?.usccText ?? '') ||
    compareText(one?.name ?? '', other?.name ?? '') ||
    compareText(one?.id ?? '', other?.id ?? '')
  );
}

function byCode(
  a: { readonly uscc: string; readonly name: string },
  b: { readonly uscc: string; readonly name: string },
): number {
  return compareText(a.uscc, b.uscc) || compareText(a.name, b.name);
}

function unreadableCells(rosters: readonly Roster[]): number {
  let cells = 0;
  for (const { rows } of rosters)
    for (const { values } of rows) for (const key in values) if (isUnreadable(values[key as ColumnKey])) cells += 1;
  return cells;
}
