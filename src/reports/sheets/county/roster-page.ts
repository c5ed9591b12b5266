// 企业明细 before its cells are made: which rows of which rosters stand on it and what is marked. Plain data, from which
// the page can be made wherever the rosters are.
import type { EvaluatedDiagnostic } from '../../../evaluation/evaluation.ts';
import { type ColumnKey, isColumnKey } from '../../../roster/columns.ts';
import type { Roster } from '../../../roster/roster.ts';
import { sheetSource } from '../../../values/cell-ref.ts';
import type { Lang } from '../../../values/lang.ts';
import type { CountyFacts } from './county-facts.ts';
import type { ReportedRow } from './county-index.ts';
import { placeShortener } from './place-text.ts';
import { LEADING_COLUMNS, type RowLayout, rowLayout, rowSubtitles } from './row-layout.ts';
import { COUNTY_SHEETS } from './sheet-names.ts';
import { sheetTitle } from './sheet-title.ts';

export interface RosterPage extends RowLayout {
  readonly kind: 'roster';
  readonly lang: Lang;
  readonly name: string;
  readonly title: string;
  readonly subtitles: readonly string[];
  /** How many columns the page has. */
  readonly width: number;
  /** The rosters that have rows on the page. */
  readonly rosters: readonly PageRoster[];
  /** Of each row of the page, its roster's position in `rosters` and its own among the rows of that roster; 0-based. */
  readonly rows: readonly (readonly [roster: number, row: number])[];
  readonly marks: readonly Mark[];
}

export interface PageRoster {
  /** Its position among the rosters of the submission. */
  readonly place: number;
  readonly file: string;
  readonly sheet: string;
  /** What stands before a row's number; null where the page has one roster only, so that the number says it all. */
  readonly prefix: string | null;
}

/** A cell with a finding. */
export interface Mark {
  /** Position on the page. */
  readonly row: number;
  readonly key: ColumnKey;
  readonly note: string;
  readonly grave: boolean;
}

/** The page of a unit; `all` are the rosters of the submission. */
export function rosterPage(facts: CountyFacts, all: readonly Roster[]): RosterPage {
  const { lang, rows } = facts;
  const layout = rowLayout(facts);
  const rosters = [...new Set(rows.map(({ roster }) => roster))];
  const shorten = placeShortener(facts);
  const pageRoster = (roster: Roster): PageRoster => {
    const { file, sheet } = roster;
    const start = shorten(sheetSource(file, sheet));
    return { place: all.indexOf(roster), file, sheet, prefix: rosters.length > 1 ? start : null };
  };
  const places = new Map(rosters.map((roster, place) => [roster, place]));
  return {
    ...layout,
    kind: 'roster',
    width: LEADING_COLUMNS + layout.keys.length + layout.unknownHeaders.length,
    lang,
    name: COUNTY_SHEETS.rows[lang],
    title: sheetTitle(facts, COUNTY_SHEETS.rows),
    subtitles: rowSubtitles(lang),
    rosters: rosters.map(pageRoster),
    rows: rows.map(({ roster, place }) => [places.get(roster) ?? 0, place]),
    marks: marksOn(facts),
  };
}

function marksOn(facts: CountyFacts): readonly Mark[] {
  const found = findingsByRow(facts);
  return facts.rows.flatMap((reported, row) =>
    [...byColumn(found.get(reported) ?? [])].map(([key, findings]) => ({
      row,
      key,
      note: findings.map(({ message, hint }) => `${message}\n${hint}`).join('\n'),
      grave: findings.some(({ severity }) => severity === 'error'),
    })),
  );
}

function byColumn(
  findings: readonly EvaluatedDiagnostic[],
): ReadonlyMap<ColumnKey, readonly EvaluatedDiagnostic[]> {
  const columns = new Map<ColumnKey, EvaluatedDiagnostic[]>();
  for (const finding of findings) {
    const { field, cell } = finding;
    if (cell === null || field === null || !isColumnKey(field)) continue;
    const known = columns.get(field);
    if (known) known.push(finding);
    else columns.set(field, [finding]);
  }
  return columns;
}

// Errors and doubts are marked; a remark needs no colour.
function findingsByRow({ findings }: CountyFacts): ReadonlyMap<ReportedRow, readonly EvaluatedDiagnostic[]> {
  const rows = new Map<ReportedRow, EvaluatedDiagnostic[]>();
  for (const { finding, reported } of findings) {
    if (reported === null || finding.severity === 'info') continue;
    const row = rows.get(reported);
    if (row) row.push(finding);
    else rows.set(reported, [finding]);
  }
  return rows;
}
