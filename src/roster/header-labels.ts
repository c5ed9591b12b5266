// The words in a row near a header, each with the column it stands in.
import { hasHan, plainText } from './cell-text.ts';
import { headerText } from './header-stack.ts';
import type { RawRow, RawValue } from './raw-sheet.ts';

export interface Label {
  /** 1-based. */
  readonly column: number;
  /** In plain text. */
  readonly plain: string;
}

/** The cells of a row that hold words, from the left. */
export function labelsIn(row: RawRow): readonly Label[] {
  return row.cells.flatMap((cell, index) => {
    const plain = typeof cell === 'string' ? plainText(headerText(row, index + 1)) : '';
    return hasHan(plain) ? [{ column: index + 1, plain }] : [];
  });
}

const COLUMN_NUMBER = /^(?:\d{1,3}|[甲乙丙丁戊己庚辛])$/u;

/** Whether plain text numbers a column of a form: 1, 2, 3 or 甲, 乙, 丙 in a line under its header. */
export function isColumnNumber(plain: string): boolean {
  return COLUMN_NUMBER.test(plain);
}

/** Whether a row holds nothing but its labels: no figure or day is among them. */
export function areAllOf(row: RawRow, labels: readonly Label[]): boolean {
  const isFilled = (cell: RawValue): boolean =>
    typeof cell === 'string' ? plainText(cell) !== '' : cell !== undefined;
  return row.cells.filter(isFilled).length === labels.length;
}
