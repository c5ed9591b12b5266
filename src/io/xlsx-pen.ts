// What the parts of a sheet are drawn with.
import type { Format, Worksheet } from 'wasm-xlsxwriter';
import type { InternalLink } from '../reports/book.ts';
import { cellAddress } from '../values/cell-ref.ts';
import type { Note } from './xlsx-notes.ts';
import { quotedName } from './xlsx-sheet-names.ts';
import type { Style, Writer } from './xlsx-style.ts';

/** Draws on one sheet. Rows and columns are 0-based. */
export interface Pen {
  readonly writer: Writer;
  readonly sheet: Worksheet;
  readonly format: (style: Style) => Format;
  /** Stored sheet name by the name that the book uses. */
  readonly names: ReadonlyMap<string, string>;
  /** Height in points of each row drawn so far. */
  readonly heights: number[];
  /** Comments over cells, so far. */
  readonly notes: Note[];
}

/** A text over several columns of one row. */
export interface WideText {
  readonly row: number;
  readonly column: number;
  readonly span: number;
  /** Rows it reaches over; 1 unless given. */
  readonly rows?: number;
  readonly text: string;
  readonly style: Style;
}

// Every call of the writer hands back a new handle on the sheet; freed at once, they do not pile up.
/** Sets the height, in points, of a row (counted from 0), and keeps it. */
export function setHeight({ sheet, heights }: Pen, row: number, height: number): void {
  sheet.setRowHeight(row, height).free();
  heights[row] = height;
}

/** Writes a text into a cell (row and column counted from 0), cut to what a cell can hold; empty leaves it blank. */
export function writeText(
  { sheet, format }: Pen,
  row: number,
  column: number,
  text: string,
  style: Style,
): void {
  if (text === '') sheet.writeBlank(row, column, format(style)).free();
  else sheet.writeStringWithFormat(row, column, storedText(text), format(style)).free();
}

/** Writes a text into merged cells, or into one cell where there is nothing to merge. */
export function writeWide(pen: Pen, { row, column, span, rows = 1, text, style }: WideText): void {
  const [bottom, right] = [row + rows - 1, column + span - 1];
  if (span === 1 && rows === 1) writeText(pen, row, column, text, style);
  else pen.sheet.mergeRange(row, column, bottom, right, storedText(text), pen.format(style)).free();
}

/** Writes a text that leads elsewhere in the book. Throws RangeError where the book has no such sheet. */
export function writeLink(
  pen: Pen,
  row: number,
  column: number,
  text: string,
  link: InternalLink,
  style: Style,
): void {
  const name = pen.names.get(link.sheet);
  if (name === undefined) {
    const at = cellAddress({ row: row + 1, column: column + 1 });
    throw new RangeError(`link at ${at} to a sheet that the book lacks: ${link.sheet}`);
  }
  const url = new pen.writer.Url(`internal:${quotedName(name)}!${link.cell}`).setText(storedText(text));
  pen.sheet.writeUrlWithFormat(row, column, url, pen.format(style)).free();
}

/**
 * Puts a comment over a cell. The writer is told of the first only, for which it makes the parts that hold them: it
 * counts the rows above each anew.
 */
export function writeNote({ writer, sheet, notes }: Pen, row: number, column: number, text: string): void {
  if (notes.length === 0) sheet.insertNote(row, column, new writer.Note('')).free();
  notes.push({ row, column, text: storedText(text) });
}

/** Text as a cell holds it: one kind of line end, at most 32,767 characters, none that XML cannot hold. */
export function storedText(text: string): string {
  const whole = text.length > 32_767 ? `${text.slice(0, 32_766)}…` : text;
  return /[\r\ufffe\uffff]/.test(whole)
    ? whole.replace(/\r\n?/g, '\n').replace(/[\ufffe\uffff]/g, '')
    : whole;
}
