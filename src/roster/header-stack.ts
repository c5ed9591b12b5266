// What stands in a column of a header, from the lowest filled cell upwards.
import { labelText } from './cell-text.ts';
import { type RawMerge, type RawRow, type RawSheet, rawText } from './raw-sheet.ts';

/** What stands over the words of a column. */
export interface Group {
  /** As written. */
  readonly text: string;
  /** Whether it stands over this very column, by itself or merged; false where it is only taken to reach so far. */
  readonly own: boolean;
  /** Whether it stands over names and codes too: it speaks of the enterprises of the list. */
  readonly ofList?: boolean;
}

/** A row of a header, its cells as texts; index 0 is column A. */
export interface TextRow {
  readonly number: number;
  readonly texts: readonly string[];
  /** Groups that blank cells to their right are taken to belong to. */
  readonly spread?: readonly string[];
}

// A cell over more of the width than this is a title, not a group.
const TITLE_SHARE = 0.7;

/** Whether as many columns of a width are those of a title rather than of a group. */
export function isTitleWide(columns: number, width: number): boolean {
  return columns > width * TITLE_SHARE;
}

/** The text of a header's cell, line breaks dropped; `column` is 1-based. */
export function headerText(row: RawRow, column: number): string {
  const text = labelText(rawText(row.cells[column - 1])).trim();
  return text.includes('\n') || text.includes('\r') ? text.replace(/[\n\r]+/gu, '').trim() : text;
}

/** The texts of all cells of a row, as those of a header's; index 0 is column A. */
export function headerTexts(row: RawRow): readonly string[] {
  return row.cells.map((_, index) => headerText(row, index + 1));
}

/** What stands in a column: the lowest filled cell, then what stands over it; a merged group counts for all its columns. */
export function stackOf(
  rows: readonly TextRow[],
  column: number,
  merged: ReadonlyMap<string, string>,
): readonly Group[] {
  const stack: Group[] = [];
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (!row) continue;
    const text = row.texts[column - 1] ?? '';
    const cell = text === '' && stack.length > 0 ? groupOver(row, column, merged) : { text, own: true };
    // A group several rows tall is one.
    if (cell.text !== '' && !stack.some((below) => below.text === cell.text)) stack.push(cell);
  }
  return stack;
}

// What a blank cell with words under it belongs to; its text is empty where it is nothing.
function groupOver(row: TextRow, column: number, merged: ReadonlyMap<string, string>): Group {
  const spread = row.spread?.[column - 1] ?? '';
  if (spread !== '') return { text: spread, own: false };
  return { text: (merged.size > 0 && merged.get(`${row.number}:${column}`)) || '', own: true };
}

/** By `row:column` the text of the merge that covers a cell in the first rows of a sheet; titles are left out. */
export function mergedTexts({ rows, merges }: RawSheet, firstRows: number): ReadonlyMap<string, string> {
  const searched = rows.slice(0, firstRows);
  const byNumber = new Map(searched.map((row) => [row.number, row]));
  const width = widthOf(searched);
  const texts = new Map<string, string>();
  for (const merge of merges) {
    const top = byNumber.get(merge.firstRow);
    const text = top ? headerText(top, merge.firstColumn) : '';
    if (text === '' || isTitleWide(columnsOf(merge), width)) continue;
    // A merge may span all of a sheet, of which only these rows are looked at.
    for (const { number: row } of searched) {
      if (row < merge.firstRow || row > merge.lastRow) continue;
      for (let column = merge.firstColumn; column <= merge.lastColumn; column++)
        texts.set(`${row}:${column}`, text);
    }
  }
  return texts;
}

/** How many columns a merge covers. */
export function columnsOf({ firstColumn, lastColumn }: RawMerge): number {
  return lastColumn - firstColumn + 1;
}

/** The number of the last column that is filled in any of the rows. */
export function widthOf(rows: readonly RawRow[]): number {
  return rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
}

/**
 * Where a row has no cells merged side by side, as text files have none: a cell with words under it stands for the blank
 * cells to its right that have words under them too.
 */
export function withSpreadGroups(
  rows: readonly TextRow[],
  width: number,
  merges: readonly RawMerge[],
): readonly TextRow[] {
  // A title's merge says nothing of how the rows under it were made.
  const groups = merges.filter((merge) => columnsOf(merge) > 1);
  return rows.map((row, index) => {
    const under = rows[index + 1];
    if (!under || groups.some(({ firstRow, lastRow }) => firstRow <= row.number && row.number <= lastRow))
      return row;
    return { ...row, spread: spreadOver(row.texts, under.texts, width) };
  });
}

function spreadOver(texts: readonly string[], under: readonly string[], width: number): readonly string[] {
  const spread: string[] = [];
  for (const [first, text] of texts.entries()) {
    if (!text || !under[first]) continue;
    let next = first + 1;
    while (next < width && !texts[next] && under[next]) next += 1;
    if (isTitleWide(next - first, width)) continue;
    for (let index = first + 1; index < next; index += 1) spread[index] = text;
  }
  return spread;
}
