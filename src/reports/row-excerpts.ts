// The row in which a finding stands, cut down to what tells it from others and to the cell that is meant.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { oneLine } from '../roster/cell-text.ts';
import { columnOf, isColumnKey } from '../roster/columns.ts';
import { rawText } from '../roster/raw-sheet.ts';
import type { Roster, RosterRow } from '../roster/roster.ts';
import { columnLetters } from '../values/cell-ref.ts';
import type { Lang } from '../values/lang.ts';

export interface ExcerptCell {
  /** Letters of the column. */
  readonly letters: string;
  readonly header: string;
  /** As the file shows it; empty where the cell is. */
  readonly text: string;
  /** Whether the finding is about this cell. */
  readonly meant: boolean;
}

/** What a row excerpt is looked up with. */
export type ExcerptSource = (finding: Diagnostic) => readonly ExcerptCell[];

/** Looks up rows of rosters; answers nothing for findings that stand in no row of enterprises. */
export function excerptsFrom(rosters: readonly Roster[], lang: Lang): ExcerptSource {
  const sheets = new Map(rosters.map((roster) => [keyOf(roster), rowsByNumber(roster)]));
  return (finding) => {
    const { row, column } = finding;
    const found = row === null ? undefined : sheets.get(keyOf(finding))?.(row);
    if (!found) return [];
    const { roster, rosterRow } = found;
    const named = [roster.columns.name, roster.columns.uscc].filter((at) => at !== undefined);
    const shown = column === null ? named : [named.find((at) => at !== column), column];
    return shown.flatMap((at) =>
      at === undefined ? [] : [cellAt(roster, rosterRow, at, { meant: at === column, lang })],
    );
  };
}

function keyOf({ file, sheet }: { readonly file: string; readonly sheet: string }): string {
  return JSON.stringify([file, sheet]);
}

interface RowOf {
  readonly roster: Roster;
  readonly rosterRow: RosterRow;
}

// Rows are indexed when the first of a sheet is asked for: most sheets have few findings or none.
function rowsByNumber(roster: Roster): (number: number) => RowOf | undefined {
  let rows: ReadonlyMap<number, RosterRow> | undefined;
  return (number) => {
    rows ??= new Map(roster.rows.map((row) => [row.number, row]));
    const rosterRow = rows.get(number);
    return rosterRow && { roster, rosterRow };
  };
}

function cellAt(
  roster: Roster,
  row: RosterRow,
  column: number,
  { meant, lang }: { readonly meant: boolean; readonly lang: Lang },
): ExcerptCell {
  return {
    letters: columnLetters(column),
    header: headerAt(roster, column, lang),
    text: oneLine(rawText(row.raw[column - 1])),
    meant,
  };
}

function headerAt({ columns, unknownColumns }: Roster, column: number, lang: Lang): string {
  const key = Object.keys(columns)
    .filter(isColumnKey)
    .find((one) => columns[one] === column);
  if (key !== undefined) return lang === 'zh' ? columnOf(key).header : columnOf(key).headerEn;
  return unknownColumns.find((one) => one.column === column)?.header ?? '';
}
