// What every sheet of one unit's workbook may ask.

import type { EvaluatedEnterprise, EvaluatedInput } from '../../../evaluation/evaluation.ts';
import type { Policy } from '../../../policy/policy.ts';
import { compareText } from '../../../values/compare-text.ts';
import type { Lang } from '../../../values/lang.ts';
import { POOL_ORDER } from '../../wording/pool-wording.ts';
import { SEVERITY_ORDER } from '../../wording/severity-wording.ts';
import { type AwardLine, awardLines } from './award-lines.ts';
import type { CountyIndex, LocatedFinding, ReportedRow } from './county-index.ts';

export interface CountyFacts {
  readonly index: CountyIndex;
  readonly policy: Policy;
  readonly lang: Lang;
  readonly unit: string;
  readonly enterprises: readonly EvaluatedEnterprise[];
  readonly inputs: readonly EvaluatedInput[];
  /** Gravest first, then as the files have them. */
  readonly findings: readonly LocatedFinding[];
  /** What was claimed, is due or is open; then the titles that earn nothing this year. */
  readonly lines: readonly AwardLine[];
  /** Who is in a pool, by pool; then those that only stand on a ladder. */
  readonly cultivated: readonly EvaluatedEnterprise[];
  /** Rows of the unit's enterprises: its own files first, as they have them, then those of other units. */
  readonly rows: readonly ReportedRow[];
  /** Position of each in `rows`. */
  readonly rowPlaces: ReadonlyMap<ReportedRow, number>;
}

/** Gathers them from the index for one unit (its id). */
export function countyFacts(index: CountyIndex, unit: string, policy: Policy): CountyFacts {
  const enterprises = index.enterprises.get(unit) ?? [];
  const lines = enterprises.flatMap((enterprise) => awardLines(enterprise, index));
  const rows = unitRows(index, unit, enterprises);
  return {
    index,
    policy,
    lang: index.lang,
    unit,
    enterprises,
    inputs: index.inputs.get(unit) ?? [],
    findings: gravestFirst(index.findings.get(unit) ?? []),
    lines: [...lines.filter(({ matters }) => matters), ...lines.filter(({ matters }) => !matters)],
    cultivated: byPool(enterprises),
    rows,
    rowPlaces: new Map(rows.map((row, place) => [row, place])),
  };
}

/** Whether a file is one of the unit's own. */
export function isOwnFile({ inputs }: CountyFacts, file: string): boolean {
  return inputs.some((input) => input.file === file);
}

function gravestFirst(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
  return SEVERITY_ORDER.flatMap((severity) =>
    findings.filter(({ finding }) => finding.severity === severity),
  );
}

function byPool(enterprises: readonly EvaluatedEnterprise[]): readonly EvaluatedEnterprise[] {
  const active = enterprises.filter((enterprise) => enterprise.active !== false);
  const firstPool = ({ pools }: EvaluatedEnterprise) => POOL_ORDER.find((pool) => pools.includes(pool));
  return [
    ...POOL_ORDER.flatMap((pool) => active.filter((enterprise) => firstPool(enterprise) === pool)),
    ...active.filter(
      ({ pools, ladder, techLadder }) => pools.length === 0 && (ladder !== null || techLadder !== null),
    ),
  ];
}

function unitRows(
  { rows }: CountyIndex,
  unit: string,
  enterprises: readonly EvaluatedEnterprise[],
): readonly ReportedRow[] {
  const foreign = ({ roster }: ReportedRow): number => (roster.unit === unit ? 0 : 1);
  return enterprises
    .flatMap(({ id }) => rows.get(id) ?? [])
    .sort(
      (a, b) =>
        foreign(a) - foreign(b) ||
        compareText(a.roster.file, b.roster.file) ||
        compareText(a.roster.sheet, b.roster.sheet) ||
        a.row.number - b.row.number,
    );
}
