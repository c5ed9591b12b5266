// Rows of a table that a bureau keeps, cut down to whose they are and the cell that is meant.
import { oneLine } from '../roster/cell-text.ts';
import { type RawSheet, rawText } from '../roster/raw-sheet.ts';
import { columnLetters } from '../values/cell-ref.ts';
import type { ExcerptSource } from './row-excerpts.ts';

export interface ExcerptTable {
  readonly sheet: RawSheet;
  /** Column → what stands over it. */
  readonly headers: ReadonlyMap<number, string>;
  readonly nameColumn: number;
}

/** Looks up rows of the tables; answers nothing for findings that stand in none of their rows. */
export function recordExcerpts(tables: readonly ExcerptTable[]): ExcerptSource {
  const indexed = tables.map((table) => ({
    ...table,
    rows: new Map(table.sheet.rows.map(({ number, cells }) => [number, cells])),
  }));
  return ({ file, sheet, row, column }) => {
    const table = indexed.find((one) => one.sheet.file === file && one.sheet.sheet === sheet);
    const cells = row === null ? undefined : table?.rows.get(row);
    if (table === undefined || cells === undefined) return [];
    const { headers, nameColumn } = table;
    const shown = [nameColumn, ...(column === null || column === nameColumn ? [] : [column])];
    return shown.map((at) => ({
      letters: columnLetters(at),
      header: oneLine(headers.get(at) ?? ''),
      text: oneLine(rawText(cells[at - 1])),
      meant: at === column,
    }));
  };
}
