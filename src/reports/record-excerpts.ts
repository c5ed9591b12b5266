// Rows of a table that a bureau keeps, cut down to whose they are and the cell that is meant.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type RawSheet, rawText } from '../roster/raw-sheet.ts';
import { columnLetters } from '../values/cell-ref.ts';
import type { ExcerptCell, ExcerptSource } from './row-excerpts.ts';

export interface ExcerptTable {
  readonly sheet: RawSheet;
  /** Numbers of the header's row and of the column with the name. */
  readonly headerRow: number;
  readonly nameColumn: number;
}

/** Looks up rows of the tables; answers nothing for findings that stand in none of their rows. */
export function recordExcerpts(tables: readonly ExcerptTable[]): ExcerptSource {
  return (finding) => {
    const table = tables.find(({ sheet }) => sheet.file === finding.file && sheet.sheet === finding.sheet);
    return table === undefined || finding.row === null ? [] : excerpt(table, finding);
  };
}

function excerpt(
  { sheet, headerRow, nameColumn }: ExcerptTable,
  { row, column }: Pick<Diagnostic, 'row' | 'column'>,
): readonly ExcerptCell[] {
  const cells = (number: number) => sheet.rows.find((one) => one.number === number)?.cells ?? [];
  const [head, own] = [cells(headerRow), cells(row ?? 0)];
  const textAt = (of: typeof own, at: number): string =>
    rawText(of[at - 1])
      .replace(/\s+/gu, ' ')
      .trim();
  const shown = [nameColumn, ...(column === null || column === nameColumn ? [] : [column])];
  return shown.map((at) => ({
    letters: columnLetters(at),
    header: textAt(head, at),
    text: textAt(own, at),
    meant: at === column,
  }));
}
