// The words in a row near a header, each with the column it stands in.
import { plainText } from './cell-text.ts';
import { headerText } from './header-stack.ts';
import type { RawRow, RawValue } from './raw-sheet.ts';

export interface Label {
  /** 1-based. */
  readonly column: number;
  /** In plain text. */
  readonly plain: string;
}

const HAN = /\p{Script=Han}/u;

/** The cells of a row that hold words, from the left. */
export function labelsIn(row: RawRow): readonly Label[] {
  return row.cells.flatMap((cell, index) => {
    const plain = typeof cell === 'string' ? plainText(headerText(row, index + 1)) : '';
    return HAN.test(plain) ? [{ column: index + 1, plain }] : [];
  });
}

/** Whether a row holds nothing but its labels: no figure or day is among them. */
export function areAllOf(row: RawRow, labels: readonly Label[]): boolean {
  const isFilled = (cell: RawValue): boolean =>
    typeof cell === 'string' ? plainText(cell) !== '' : cell !== undefined;
  return row.cells.filter(isFilled).length === labels.length;
}
