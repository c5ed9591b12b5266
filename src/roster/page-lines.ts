// Lines that stand over a list and once more within it, on another page: title, groups, 单位：万元.
import { plainText } from './cell-text.ts';
import { COMPANY, hasCode } from './enterprise-marks.ts';
import type { Header } from './find-header.ts';
import { headerTexts } from './header-stack.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';
import { isUnitWithin } from './unit-line.ts';

const CONTINUED = /\(?续[表页]?\d*\)?$/u;

/** Tells rows without a code that are no enterprises: those that repeat one over the list, and statements of a unit. */
export function pageLines(sheet: RawSheet, header: Header): (row: RawRow) => boolean {
  // A firm that sends its own list may stand over it too.
  const over = sheet.rows.slice(0, header.next).map(contentOf);
  const known = new Set(over.filter((content) => content !== '' && !COMPANY.test(content)));
  return (row) => !hasCode(row) && (known.has(contentOf(row)) || isUnitWithin(row));
}

// Where its only cell stands says nothing of a title.
function contentOf(row: RawRow): string {
  const texts = headerTexts(row).map(plainText);
  const filled = texts.filter((text) => text !== '');
  return filled.length === 1 ? filled.join().replace(CONTINUED, '') : texts.join('|').replace(/\|+$/u, '');
}
