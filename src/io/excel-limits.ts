// What a worksheet of Excel and WPS can hold.

/** Rows of a worksheet. */
export const SHEET_ROWS = 1_048_576;

/** Rows of a page of results that are not enterprises: title, notes, header, total. */
const BESIDE = 100;

/** Whether a page with a line for every row read would be longer than a worksheet. */
export function exceedsSheet(rows: number): boolean {
  return rows + BESIDE > SHEET_ROWS;
}
