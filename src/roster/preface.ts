// What stands over the list: title, 填报单位, 填报日期, 单位.
import { labelText } from './cell-text.ts';
import type { Header } from './find-header.ts';
import { type RawRow, type RawSheet, rawText } from './raw-sheet.ts';

/** As much of a header as says what stands over the list. */
export type HeaderPlace = Pick<Header, 'first' | 'aside'>;

export interface PrefaceCell {
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  readonly text: string;
  /** The next filled cell of the row; empty where there is none. */
  readonly after: string;
}

const ROWS_WITHOUT_HEADER = 10;

/** The rows over the columns, without the groups of the header. */
export function rowsAbove(sheet: RawSheet, { first, aside = [] }: HeaderPlace): readonly RawRow[] {
  return [...sheet.rows.slice(0, first), ...aside];
}

/** The filled text cells above the header, in reading order; of the first ten rows where there is no header. */
export function prefaceOf(sheet: RawSheet, header: HeaderPlace | undefined): readonly PrefaceCell[] {
  return textsOf(header ? rowsAbove(sheet, header) : sheet.rows.slice(0, ROWS_WITHOUT_HEADER));
}

/** The filled text cells of some rows, in reading order. */
export function textsOf(rows: readonly RawRow[]): readonly PrefaceCell[] {
  return rows.flatMap(({ number, cells }) => {
    const filled = cells.flatMap((cell, index) => {
      const text = labelText(rawText(cell).trim());
      return text === '' ? [] : [{ row: number, column: index + 1, text }];
    });
    return filled.map((cell, index) => ({ ...cell, after: filled[index + 1]?.text ?? '' }));
  });
}

/** The text of a row's only filled cell; undefined where there is none or another one. */
export function onlyText({ cells }: RawRow): string | undefined {
  let only: string | undefined;
  for (const cell of cells) {
    if (cell === undefined || cell === '') continue;
    const text = labelText(rawText(cell).trim());
    if (text === '') continue;
    if (only !== undefined) return undefined;
    only = text;
  }
  return only;
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
