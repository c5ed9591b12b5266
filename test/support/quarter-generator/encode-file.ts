// Pages as the bytes of a file, in each format that units send.
import * as XLSX from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import { serialOfDay } from './calendar.ts';
import type { Written } from './cell-forms.ts';
import type { FileFormat } from './file-plan.ts';
import { encodeGb18030 } from './gb18030.ts';
import type { Page } from './sheet-layout.ts';

/** Encodes pages; a format of text holds the first page alone. */
export function encodeFile(pages: readonly Page[], format: FileFormat): Uint8Array {
  const [first] = pages;
  if (!first) throw new RangeError('no page');
  if (format === 'csv') return encodeGb18030(stringify(textRows(first)));
  if (format === 'txt') return encodeUtf16(stringify(textRows(first), { delimiter: '\t' }));
  return encodeWorkbook(pages, format);
}

function encodeWorkbook(pages: readonly Page[], format: 'xlsx' | 'xls' | 'ods'): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, rows, merges } of pages) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map(cellOf)));
    sheet['!merges'] = merges.map(({ row, first, last }) => ({
      s: { r: row, c: first },
      e: { r: row, c: last },
    }));
    sheet['!cols'] = (rows[rows.length - 1] ?? []).map(() => ({ wch: 16 }));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  const bytes: ArrayBuffer = XLSX.write(book, {
    type: 'array',
    bookType: format === 'xls' ? 'biff8' : format,
    compression: true,
  });
  return new Uint8Array(bytes);
}

function cellOf(written: Written): XLSX.CellObject | null {
  if (written === null) return null;
  if (typeof written === 'object') return { t: 'n', v: serialOfDay(written.day), z: 'yyyy/mm/dd' };
  if (typeof written === 'boolean') return { t: 'b', v: written };
  return typeof written === 'number' ? { t: 'n', v: written } : { t: 's', v: written };
}

function textRows({ rows }: Page): string[][] {
  return rows.map((row) => row.map(textOf));
}

function textOf(written: Written): string {
  if (written === null) return '';
  // Programs that save text round off what a formula left in the last bits.
  if (typeof written === 'number') return String(Number(written.toPrecision(15)));
  return typeof written === 'object' ? written.day : String(written);
}

function encodeUtf16(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}
