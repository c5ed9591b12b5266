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

/** The same with the years that stand alone among them, 2024 in text or as a number, as 2024年. */
export function labelsAndYearsIn(row: RawRow): readonly Label[] {
  const years = row.cells.flatMap((cell, index) => {
    const plain = typeof cell === 'string' || typeof cell === 'number' ? plainText(String(cell)) : '';
    return YEAR_ALONE.test(plain) ? [{ column: index + 1, plain: `${plain}年` }] : [];
  });
  return [...labelsIn(row), ...years].sort((a, b) => a.column - b.column);
}

const YEAR_ALONE = /^20\d{2}$/u;

const COLUMN_NUMBER = /^(?:\d{1,3}|[甲乙丙丁戊己庚辛])$/u;

/** Whether plain text numbers a column of a form: 1, 2, 3 or 甲, 乙, 丙 in a line under its header. */
export function isColumnNumber(plain: string): boolean {
  return COLUMN_NUMBER.test(plain);
}

const LEAST_NUMBERED = 3;
const NUMBERING = /^(?:栏[次数号目]|[行列][次号]|栏目序号|[序编]号|-)$/u;
// （1）, 一, A, 第1列, 栏1, 6=7+8.
const MARK =
  /^[([]?(?:\d{1,3}(?:=\d{1,3}(?:[-+*/×÷]\d{1,3})*)?|[一二三四五六七八九十]{1,3}|[甲乙丙丁戊己庚辛壬癸]|[a-z]{1,2}|[ivx]{1,5}|第?\d{1,3}[列栏]|栏\d{1,3})[)\].、]?$/iu;

/** Whether a row's filled cells (plain text, from the left) number the columns of a form, the first perhaps saying so: 栏次. */
export function isNumberingRow(filled: readonly string[]): boolean {
  if (filled.length < LEAST_NUMBERED) return false;
  return filled.every((plain, at) => MARK.test(plain) || (at === 0 && NUMBERING.test(plain)));
}

/** Whether a row's filled cells are 1, 2, 3 and so on, without a gap. */
export function isCountedUp(filled: readonly string[]): boolean {
  return filled.length >= LEAST_NUMBERED && filled.every((plain, at) => plain === String(at + 1));
}

/** Whether a row holds nothing but its labels: no figure or day is among them. */
export function areAllOf(row: RawRow, labels: readonly Label[]): boolean {
  const isFilled = (cell: RawValue): boolean =>
    typeof cell === 'string' ? plainText(cell) !== '' : cell !== undefined;
  return row.cells.filter(isFilled).length === labels.length;
}
