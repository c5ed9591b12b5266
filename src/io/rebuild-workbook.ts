// A plain .xlsx of sheets that came in another form, so that they can be marked: values, merged cells, sheet names.
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { isRawDay, isRawFault, type RawSheet, type RawValue, rawText } from '../roster/raw-sheet.ts';
import { sheetNames } from './xlsx-sheet-names.ts';
import { textWidth } from './xlsx-text-size.ts';

/** Half-width characters. */
const NARROWEST = 8;
const WIDEST = 40;
/** Rows with fewer cells are titles and notes. */
const TABLE_CELLS = 3;

/** The name under which each sheet stands in the workbook; a text file's, which has none, is called 名单. */
export function rebuiltNames(sheets: readonly RawSheet[]): readonly string[] {
  return sheetNames(
    sheets.map(({ sheet }) => ({
      name: sheet === '' ? '名单' : sheet,
      title: '',
      subtitles: [],
      blocks: [],
      orientation: 'landscape',
    })),
  );
}

/** The sheets as a workbook; texts stay texts, days days. */
export async function rebuildWorkbook(sheets: readonly RawSheet[]): Promise<Uint8Array> {
  const library = await import('@e965/xlsx');
  const book = library.utils.book_new();
  const names = rebuiltNames(sheets);
  sheets.forEach((sheet, index) => {
    library.utils.book_append_sheet(book, worksheet(sheet, library.utils.encode_cell), names[index] ?? '');
  });
  return new Uint8Array(library.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}

function worksheet(
  { rows, merges }: RawSheet,
  addressOf: (place: { readonly r: number; readonly c: number }) => string,
): WorkSheet {
  const sheet: WorkSheet = {};
  const widths: number[] = [];
  let last = { r: 0, c: 0 };
  for (const { number, cells } of rows) {
    cells.forEach((value, column) => {
      const cell = cellOf(value);
      if (!cell) return;
      sheet[addressOf({ r: number - 1, c: column })] = cell;
      last = { r: Math.max(last.r, number - 1), c: Math.max(last.c, column) };
      // A title over the table would make its column too wide.
      if (cells.filter((one) => one !== undefined).length < TABLE_CELLS) return;
      widths[column] = Math.max(widths[column] ?? NARROWEST, Math.min(WIDEST, textWidth(rawText(value)) + 2));
    });
  }
  sheet['!ref'] = `A1:${addressOf(last)}`;
  sheet['!cols'] = Array.from(widths, (width) => ({ wch: width ?? NARROWEST }));
  sheet['!merges'] = merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
    s: { r: firstRow - 1, c: firstColumn - 1 },
    e: { r: lastRow - 1, c: lastColumn - 1 },
  }));
  return sheet;
}

function cellOf(value: RawValue): CellObject | undefined {
  if (value === undefined) return undefined;
  if (isRawDay(value)) return { t: 'n', v: value.serial, z: 'yyyy-mm-dd' };
  if (isRawFault(value)) return { t: 's', v: value.fault };
  if (typeof value === 'number') return { t: 'n', v: value };
  if (typeof value === 'boolean') return { t: 'b', v: value };
  return { t: 's', v: value, z: '@' };
}
