// The cells of one row, read as those of a header.
import type { HeaderCell } from './find-header.ts';
import { headerText } from './header-stack.ts';
import { readHeader } from './headers.ts';
import type { RawRow } from './raw-sheet.ts';

/** The filled cells of a row as a header of one line has them; `year` is that of the period, where it is known. */
export function headerCellsOf(row: RawRow, year?: number): readonly HeaderCell[] {
  return row.cells.flatMap((_, index) => {
    const text = headerText(row, index + 1);
    return text === '' ? [] : [{ column: index + 1, text, reading: readHeader(text, year) }];
  });
}
