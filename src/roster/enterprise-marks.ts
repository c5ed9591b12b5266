// By what cells show that an enterprise stands in a row: its code, and how its name ends.
import { plainText } from './cell-text.ts';
import type { RawRow, RawValue } from './raw-sheet.ts';

/** How the names of firms end. */
export const COMPANY = /(?:公司|集团|厂|合作社)$/u;

// A code typed as a number has lost its end, but it is still a code.
const LEAST_CODE_NUMBER = 1e14;
/** With every blank and sign that people put between its groups. */
const LONGEST_CODE = 100;

/** Whether a cell looks like a code, sound or not. */
export function isCodeLike(cell: RawValue): boolean {
  if (typeof cell === 'number') return cell >= LEAST_CODE_NUMBER;
  return (
    typeof cell === 'string' &&
    cell.length >= 10 &&
    cell.length <= LONGEST_CODE &&
    /^[\dA-Z]{15,20}$/iu.test(plainText(cell)) &&
    /\d/.test(plainText(cell))
  );
}

/** Whether any cell of a row does. */
export function hasCode({ cells }: RawRow): boolean {
  return cells.some(isCodeLike);
}
