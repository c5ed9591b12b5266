// Where a finding on the header of a list stands, and how it names a column.
import { atCell, atFile, type Place } from '../diagnostics/diagnostic.ts';
import { columnLetters } from '../values/cell-ref.ts';
import type { ColumnKey } from './columns.ts';
import type { Header, HeaderCell } from './find-header.ts';
import type { RawSheet } from './raw-sheet.ts';

/** The place of a finding on a header's cell, of the column `key` if it is one of ours. */
export function headerPlace(
  { file, sheet }: RawSheet,
  { row }: Pick<Header, 'row'>,
  { column, text }: Pick<HeaderCell, 'column' | 'text'>,
  key: ColumnKey | null,
): Place {
  return atCell({ file, sheet, row, column }, key, text);
}

/** The place of a finding on a header as a whole: its row. */
export function headerRowPlace({ file, sheet }: RawSheet, { row }: Pick<Header, 'row'>): Place {
  return { ...atFile(file, sheet), row };
}

/** A header with the letters of its column: `F“营业收入”`. */
export function quotedHeader(column: number, text: string): string {
  return `${columnLetters(column)}“${text}”`;
}
