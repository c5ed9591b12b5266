// Where the rows of a sheet's first table come to stand, so that other sheets can point at them.
import { cellAddress } from '../../values/cell-ref.ts';
import type { BookSheet, InternalLink } from '../book.ts';

/** A sheet whose first block is a table without a heading: title, subtitles, header, rows. */
export interface ListShape {
  readonly name: string;
  readonly subtitles: BookSheet['subtitles'];
  /** Whether a line of group headers stands above the header. */
  readonly grouped: boolean;
}

/** A link to a cell of the list by 0-based row and column of its table. */
export function listLink({ name, subtitles, grouped }: ListShape, row: number, column = 0): InternalLink {
  const above = 1 + subtitles.length + (grouped ? 2 : 1);
  return { sheet: name, cell: cellAddress({ row: above + row + 1, column: column + 1 }) };
}
