// The submission by unit, enterprise and row, as the county workbooks ask for it.
import { type AwardShare, awardShares } from '../../../evaluation/award-shares.ts';
import { type Doubt, doubtsByAward } from '../../../evaluation/doubted-awards.ts';
import type {
  Candidate,
  EvaluatedClaim,
  EvaluatedDecision,
  EvaluatedDiagnostic,
  EvaluatedEnterprise,
  EvaluatedInput,
  EvaluatedMeasure,
  Evaluation,
} from '../../../evaluation/evaluation.ts';
import type { Roster, RosterRow } from '../../../roster/roster.ts';
import { cellSource } from '../../../values/cell-ref.ts';
import type { Lang } from '../../../values/lang.ts';
import { UNITS } from '../../../values/reporting-unit.ts';
import { unitsWithoutClaims } from '../../silent-units.ts';
import { NO_NOTES, type Notes } from './notes.ts';

/** A row of a roster and the enterprise it speaks of. */
export interface ReportedRow {
  readonly roster: Roster;
  readonly row: RosterRow;
  /** Its 0-based position among the rows of the roster. */
  readonly place: number;
  readonly enterprise: EvaluatedEnterprise;
}

/** A finding and the row it is about; null where that is no enterprise's row. */
export interface LocatedFinding {
  readonly finding: EvaluatedDiagnostic;
  readonly reported: ReportedRow | null;
}

export interface CountyIndex {
  readonly evaluation: Evaluation;
  readonly lang: Lang;
  readonly measures: ReadonlyMap<string, EvaluatedMeasure>;
  /** Position of each measure in the policy. */
  readonly measureOrder: ReadonlyMap<string, number>;
  /** By unit; enterprises in the evaluation's order. */
  readonly enterprises: ReadonlyMap<string, readonly EvaluatedEnterprise[]>;
  readonly inputs: ReadonlyMap<string, readonly EvaluatedInput[]>;
  readonly findings: ReadonlyMap<string, readonly LocatedFinding[]>;
  /** By id, of the enterprises that the unit's workbook holds. */
  readonly decisions: ReadonlyMap<string, readonly EvaluatedDecision[]>;
  readonly claims: ReadonlyMap<string, readonly EvaluatedClaim[]>;
  readonly shares: ReadonlyMap<string, readonly AwardShare[]>;
  readonly rows: ReadonlyMap<string, readonly ReportedRow[]>;
  /** All enterprises, in the evaluation's order. */
  readonly all: readonly EvaluatedEnterprise[];
  /** Position of each in `all`. */
  readonly places: ReadonlyMap<EvaluatedEnterprise, number>;
  /** How far from the next tier, by id. */
  readonly candidates: ReadonlyMap<string, Candidate>;
  /** What is doubted of the data that awards rest on, by `awardKey`. */
  readonly doubts: ReadonlyMap<string, readonly Doubt[]>;
  /** Units that certainly claimed nothing. */
  readonly withoutClaims: ReadonlySet<string>;
  /** What was noted on awards in the period before. */
  readonly notes: Notes;
}

/** By unit, what the workbook of each may ask. What hangs on single enterprises is sorted when a unit is asked for. */
export interface CountyIndexes {
  readonly enterprises: CountyIndex['enterprises'];
  readonly inputs: CountyIndex['inputs'];
  readonly of: (unit: string) => CountyIndex;
}

/** Built once for all units; `notes` are those written by hand in the workbooks of the period before. */
export function countyIndexes(
  evaluation: Evaluation,
  rosters: readonly Roster[],
  lang: Lang,
  notes: Notes = NO_NOTES,
): CountyIndexes {
  const rows = reportedRows(evaluation, rosters);
  // Of a packed list each look at a place makes an object of its own.
  const all = [...evaluation.enterprises];
  const whole = {
    evaluation,
    lang,
    measures: new Map(evaluation.measures.map((measure) => [measure.id, measure])),
    measureOrder: new Map(evaluation.measures.map(({ id }, place) => [id, place])),
    enterprises: grouped(all, holders),
    inputs: grouped(evaluation.inputs, ({ unit }) => (unit === null ? [] : [unit])),
    findings: grouped(located(evaluation, rows), findingConcerns(evaluation)),
    all,
    places: new Map(all.map((one, place) => [one, place])),
    candidates: new Map((evaluation.cultivation?.candidates ?? []).map((one) => [one.enterprise, one])),
    doubts: doubtsByAward(evaluation),
    withoutClaims: unitsWithoutClaims(evaluation),
    notes,
  };
  const unitsOf = new Map(evaluation.enterprises.map((one) => [one.id, holders(one)]));
  const byUnit = <T extends OfEnterprise>(items: readonly T[]): ReadonlyMap<string, readonly T[]> =>
    grouped(items, ({ enterprise }) => unitsOf.get(enterprise) ?? NONE);
  // Sorted by unit once, by enterprise when it is the unit's turn: all maps at once would take much room.
  const decisions = byUnit(evaluation.decisions);
  const claims = byUnit(evaluation.claims);
  const shares = byUnit(awardShares(evaluation));
  const reported = grouped(allRows(rows), ({ enterprise: { id } }) => unitsOf.get(id) ?? NONE);
  return {
    enterprises: whole.enterprises,
    inputs: whole.inputs,
    of: (unit) => ({
      ...whole,
      decisions: grouped(decisions.get(unit) ?? [], ({ enterprise }) => [enterprise]),
      claims: grouped(claims.get(unit) ?? [], ({ enterprise }) => [enterprise]),
      shares: grouped(shares.get(unit) ?? [], ({ enterprise }) => [enterprise]),
      rows: grouped(reported.get(unit) ?? [], ({ enterprise: { id } }) => [id]),
    }),
  };
}

interface OfEnterprise {
  readonly enterprise: string;
}

const NONE: readonly string[] = [];

/**
 * The units whose workbook holds an enterprise (domain §2): its park; its county where it has no park or the
 * county reported it; and, where the county is not known, whoever reported it.
 */
export function holders({ county, park, reportedBy }: EvaluatedEnterprise): readonly string[] {
  if (county === null) return [...new Set([...(park === null ? NONE : [park]), ...reportedBy])];
  if (park === null) return [county];
  return county !== park && reportedBy.includes(county) ? [county, park] : [park];
}

/** By file and sheet, the rows by their number. */
type RowsBySheet = ReadonlyMap<string, ReadonlyMap<number, ReportedRow>>;

function sheetKey(file: string, sheet: string): string {
  return `${file}\n${sheet}`;
}

function reportedRows({ enterprises }: Evaluation, rosters: readonly Roster[]): RowsBySheet {
  const bySource = new Map<string, EvaluatedEnterprise>();
  for (const enterprise of enterprises)
    for (const source of enterprise.sources) bySource.set(source, enterprise);
  const sheets = new Map<string, Map<number, ReportedRow>>();
  for (const roster of rosters) {
    const { file, sheet } = roster;
    const column = roster.columns.uscc ?? 1;
    const rows = sheets.get(sheetKey(file, sheet)) ?? new Map<number, ReportedRow>();
    for (const [place, row] of roster.rows.entries()) {
      const enterprise = bySource.get(cellSource({ file, sheet, row: row.number, column }));
      if (enterprise) rows.set(row.number, { roster, row, place, enterprise });
    }
    sheets.set(sheetKey(file, sheet), rows);
  }
  return sheets;
}

function* allRows(sheets: RowsBySheet): Generator<ReportedRow, void> {
  for (const rows of sheets.values()) yield* rows.values();
}

function located({ diagnostics }: Evaluation, sheets: RowsBySheet): readonly LocatedFinding[] {
  return diagnostics.map((finding) => {
    const { file, sheet, row } = finding;
    const reported = row === null ? null : (sheets.get(sheetKey(file, sheet))?.get(row) ?? null);
    return { finding, reported };
  });
}

// A finding concerns the unit that sent the file, the units that hold the row's enterprise, and any unit it names.
function findingConcerns({ inputs }: Evaluation): (located: LocatedFinding) => readonly string[] {
  const senders = new Map<string, readonly string[]>();
  for (const { file, unit } of inputs) {
    if (unit !== null) senders.set(file, [...new Set([...(senders.get(file) ?? []), unit])]);
  }
  return ({ finding: { file, value, message }, reported }) => {
    if (file === '') return namedUnits(`${value ?? ''} ${message}`);
    const sent = senders.get(file) ?? [];
    if (reported === null) return sent;
    const held = holders(reported.enterprise);
    return held.every((unit) => sent.includes(unit)) ? sent : [...new Set([...sent, ...held])];
  };
}

function namedUnits(text: string): readonly string[] {
  return UNITS.filter(({ id, name, shortName, nameEn }) =>
    [id, name, shortName, nameEn].some((word) => text.includes(word)),
  ).map(({ id }) => id);
}

function grouped<T>(
  items: Iterable<T>,
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
