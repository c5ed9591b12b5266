// Awards that are due by cells which a check doubts: such a cell is taken as it stands, so somebody should look at it
// before money goes out.

import { ledgerNameDiffers } from '../eligibility/record-kinds.ts';
import { tellingComment } from '../roster/commented-cells.ts';
import { crossedOutColumn } from '../roster/crossed-out.ts';
import { allListedAsGone, listedAsGone } from '../roster/gone-headings.ts';
import { groupMayReach } from '../roster/match-kinds.ts';
import { listOfOtherQuarter } from '../roster/quarter-parts.ts';
import { firstRecognitionUnread } from '../roster/recognition-column.ts';
import { renewalInNote } from '../validation/rules/renewal-in-note.ts';
import { columnSource, rowSource, sheetSource } from '../values/cell-ref.ts';
import { grouped } from '../values/grouped.ts';
import type { EvaluatedDecision, EvaluatedDiagnostic, Evaluation } from './evaluation.ts';

export interface DoubtedAward {
  readonly decision: EvaluatedDecision;
  /** Warnings on cells that were read for the decision, also of the ledger, or on their columns, in the order of the findings. */
  readonly findings: readonly Doubt[];
}

/** A warning on a cell. */
export interface Doubt extends EvaluatedDiagnostic {
  readonly cell: string;
}

/** What of an evaluation it hangs on. */
type Doubted = Pick<Evaluation, 'decisions' | 'enterprises' | 'diagnostics'>;

/** What a warning reaches beside its own cell, by its code: the address of all that has one of this beginning or row. */
const REACH: ReadonlyMap<string, (source: string) => string> = new Map([
  // Found at a header or a heading within the list, on all the cells under it.
  [groupMayReach.code, columnSource],
  [firstRecognitionUnread.code, columnSource],
  [crossedOutColumn.code, columnSource],
  [listOfOtherQuarter.code, columnSource],
  // Found at a header, on all the rows under it.
  [allListedAsGone.code, listSource],
  // Found at a note or the like, on all that stands in its row.
  [listedAsGone.code, rowSource],
  [renewalInNote.code, rowSource],
  [tellingComment.code, rowSource],
]);

// `城东区.xlsx#企业名单!T12` → `城东区.xlsx#企业名单!`.
function listSource(source: string): string {
  return source.slice(0, source.lastIndexOf('!') + 1);
}

// Several pages ask for those of one result, which does not change.
const known = new WeakMap<Doubted, readonly DoubtedAward[]>();

/** The eligible decisions, in their order, for which a cell with a warning was read. */
export function doubtedAwards(evaluation: Doubted): readonly DoubtedAward[] {
  const before = known.get(evaluation);
  if (before) return before;
  const found = onDoubts(evaluation, ({ status }) => status === 'eligible');
  known.set(evaluation, found);
  return found;
}

function onDoubts(
  { decisions, enterprises, diagnostics }: Doubted,
  concerns: (decision: EvaluatedDecision) => boolean,
): readonly DoubtedAward[] {
  const doubts = diagnostics.filter(isDoubt);
  if (doubts.length === 0) return [];
  const byCell = grouped(doubts, sourceOf);
  const rows = new Set(doubts.map((doubt) => rowSource(sourceOf(doubt))));
  const wide = doubts.filter(({ code }) => REACH.has(code));
  const byReach = grouped(wide, (doubt) => REACH.get(doubt.code)?.(sourceOf(doubt)));
  // A row of the ledger may be of an enterprise that its code does not name.
  const isAnyones = doubts.some(({ code }) => code === ledgerNameDiffers.code);
  const sheets = new Set(wide.map(({ file, sheet }) => sheetSource(file, sheet)));
  const isOnThem = (source: string): boolean =>
    rows.has(rowSource(source)) || (sheets.size > 0 && sheets.has(listSource(source)));
  const reaching = (source: string): readonly Doubt[] => {
    if (wide.length === 0) return [];
    const reaches = [columnSource(source), rowSource(source), listSource(source)];
    const found = reaches.flatMap((reach) => byReach.get(reach) ?? []);
    return found.filter((doubt) => reachesRow(doubt, source));
  };
  const places = new Map(doubts.map((doubt, place) => [doubt, place]));
  // What was asked is looked at only where it may matter: in a large result it is asked anew.
  const concerned = new Set(enterprises.flatMap(({ id, sources }) => (sources.some(isOnThem) ? id : [])));
  return decisions.flatMap((decision) => {
    if ((!isAnyones && !concerned.has(decision.enterprise)) || !concerns(decision)) return [];
    const read = new Set(decision.checks.flatMap(({ cells }) => Object.values(cells).flat()));
    const found = [...read].flatMap((source) => [...(byCell.get(source) ?? []), ...reaching(source)]);
    const findings = [...new Set(found)];
    if (findings.length === 0) return [];
    findings.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    return [{ decision, findings }];
  });
}

// What is said at a header or a heading is said of the rows under it.
function reachesRow({ row }: Doubt, source: string): boolean {
  return row !== null && row <= Number(source.slice(columnSource(source).length));
}

/** The same by `awardKey`. */
export function doubtsByAward(evaluation: Doubted): ReadonlyMap<string, readonly Doubt[]> {
  return new Map(doubtedAwards(evaluation).map(({ decision, findings }) => [awardKey(decision), findings]));
}

/**
 * The same for payments: also of awards that are not due only because they were paid before, for an earlier batch may
 * have left a rest of them.
 */
export function doubtsByPayment(evaluation: Doubted): ReadonlyMap<string, readonly Doubt[]> {
  const payable = ({ status, reasons }: EvaluatedDecision): boolean =>
    status === 'eligible' || (status === 'ineligible' && reasons.some(({ code }) => code === 'already-paid'));
  return new Map(
    onDoubts(evaluation, payable).map(({ decision, findings }) => [awardKey(decision), findings]),
  );
}

/** Tells one award from all others: enterprise and measure. */
export function awardKey({ enterprise, measure }: Pick<EvaluatedDecision, 'enterprise' | 'measure'>): string {
  return `${enterprise} ${measure}`;
}

/** The address of a doubted cell: `城东区.xlsx#企业名单!T12`. */
export function sourceOf({ file, sheet, cell }: Doubt): string {
  return sheetSource(file, sheet) + cell;
}

function isDoubt(finding: EvaluatedDiagnostic): finding is Doubt {
  return finding.severity === 'warning' && finding.cell !== null;
}
