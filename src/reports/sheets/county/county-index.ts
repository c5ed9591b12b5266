// The whole submission by unit, enterprise and row, made once for all county workbooks.
import type {
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
import { type AwardShare, awardShares } from '../../award-shares.ts';

/** A row of a roster and the enterprise it speaks of. */
export interface ReportedRow {
  readonly roster: Roster;
  readonly row: RosterRow;
  readonly enterprise: EvaluatedEnterprise;
}

export interface CountyIndex {
  readonly evaluation: Evaluation;
  readonly lang: Lang;
  readonly measures: ReadonlyMap<string, EvaluatedMeasure>;
  /** By unit; enterprises in the evaluation's order. */
  readonly enterprises: ReadonlyMap<string, readonly EvaluatedEnterprise[]>;
  readonly inputs: ReadonlyMap<string, readonly EvaluatedInput[]>;
  readonly findings: ReadonlyMap<string, readonly EvaluatedDiagnostic[]>;
  /** By id of the enterprise. */
  readonly decisions: ReadonlyMap<string, readonly EvaluatedDecision[]>;
  readonly claims: ReadonlyMap<string, readonly EvaluatedClaim[]>;
  readonly shares: ReadonlyMap<string, readonly AwardShare[]>;
  readonly rows: ReadonlyMap<string, readonly ReportedRow[]>;
  /** By `rowKey`. */
  readonly rowAt: ReadonlyMap<string, ReportedRow>;
}

export function countyIndex(evaluation: Evaluation, rosters: readonly Roster[], lang: Lang): CountyIndex {
  const rowAt = reportedRows(evaluation, rosters);
  return {
    evaluation,
    lang,
    measures: new Map(evaluation.measures.map((measure) => [measure.id, measure])),
    enterprises: grouped(evaluation.enterprises, holders),
    inputs: grouped(evaluation.inputs, ({ unit }) => (unit === null ? [] : [unit])),
    findings: grouped(evaluation.diagnostics, findingConcerns(evaluation, rowAt)),
    decisions: grouped(evaluation.decisions, ({ enterprise }) => [enterprise]),
    claims: grouped(evaluation.claims, ({ enterprise }) => [enterprise]),
    shares: grouped(awardShares(evaluation), ({ enterprise }) => [enterprise]),
    rows: grouped(rowAt.values(), ({ enterprise }) => [enterprise.id]),
    rowAt,
  };
}

/** Where a row stands, as one text. */
export function rowKey(file: string, sheet: string, row: number): string {
  return `${file}\n${sheet}\n${row}`;
}

/**
 * The units whose workbook holds an enterprise (domain §2): its park; its county where it has no park or the
 * county reported it; and, where the county is not known, whoever reported it.
 */
export function holders({ county, park, reportedBy }: EvaluatedEnterprise): readonly string[] {
  const units = new Set<string>();
  if (county !== null && (park === null || reportedBy.includes(county))) units.add(county);
  if (park !== null) units.add(park);
  if (county === null) for (const unit of reportedBy) units.add(unit);
  return [...units];
}

function reportedRows(
  { enterprises }: Evaluation,
  rosters: readonly Roster[],
): ReadonlyMap<string, ReportedRow> {
  const bySource = new Map(
    enterprises.flatMap((enterprise) => enterprise.sources.map((source) => [source, enterprise] as const)),
  );
  const rows = new Map<string, ReportedRow>();
  for (const roster of rosters) {
    const { file, sheet } = roster;
    const column = roster.columns.uscc ?? 1;
    for (const row of roster.rows) {
      const enterprise = bySource.get(cellSource({ file, sheet, row: row.number, column }));
      if (enterprise) rows.set(rowKey(file, sheet, row.number), { roster, row, enterprise });
    }
  }
  return rows;
}

// A finding concerns the unit that sent the file, the units that hold the row's enterprise, and any unit it names.
function findingConcerns(
  { inputs }: Evaluation,
  rowAt: ReadonlyMap<string, ReportedRow>,
): (finding: EvaluatedDiagnostic) => readonly string[] {
  const senders = grouped(inputs, ({ file, unit }) => (unit === null ? [] : [file]));
  return ({ file, sheet, row, value, message }) => {
    if (file === '') return namedUnits(`${value ?? ''} ${message}`);
    const units = new Set((senders.get(file) ?? []).flatMap(({ unit }) => unit ?? []));
    const reported = row === null ? undefined : rowAt.get(rowKey(file, sheet, row));
    for (const unit of reported ? holders(reported.enterprise) : []) units.add(unit);
    return [...units];
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
