// What keeps a header's cell from meaning what its words say, and where that is told.
import { atCell } from '../diagnostics/diagnostic.ts';
import { columnLetters } from '../values/cell-ref.ts';
import type { ColumnKey } from './columns.ts';
import type { Header, HeaderCell } from './find-header.ts';
import type { RawSheet } from './raw-sheet.ts';

interface ColumnDoubt {
  readonly key: ColumnKey;
  /** The note or group, as written. */
  readonly because: string;
  readonly doubted: boolean;
}

/** What a note or group keeps a header's cell from meaning. */
export function doubtOf({ against, reading: { doubted } }: HeaderCell): ColumnDoubt | undefined {
  if (against) return { key: against.key, because: against.group, doubted: against.doubted };
  return doubted && { key: doubted.key, because: doubted.note, doubted: true };
}

/** The place of a finding on a header's cell, of the column `key` if it is one of ours. */
export function headerPlace(
  { file, sheet }: RawSheet,
  { row }: Header,
  { column, text }: HeaderCell,
  key: ColumnKey | null,
) {
  return atCell({ file, sheet, row, column }, key, text);
}

/** A header with the letters of its column: `F“营业收入”`. */
export function quotedHeader(column: number, text: string): string {
  return `${columnLetters(column)}“${text}”`;
}
