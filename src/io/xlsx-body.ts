// Draws the rows of a table, column by column: a call of the writer costs more than the cell it writes.
import type { BookColumn, Cell } from '../reports/book.ts';
import { bodyStyle, formatOf } from './xlsx-looks.ts';
import { cellNumber, columnCells } from './xlsx-numbers.ts';
import { type Pen, setHeight, storedText, writeLink } from './xlsx-pen.ts';
import type { TablePlan } from './xlsx-plan.ts';
import { lineCount, noteSize, rowHeight } from './xlsx-text-size.ts';

/** Draws all rows; `widths` are the columns' in half-width characters. Throws RangeError for a row that is too short. */
export function drawBody(pen: Pen, { block, bodyTop }: TablePlan, widths: readonly number[]): void {
  const lines = block.rows.map(() => 1);
  block.columns.forEach(({ align }, column) => {
    const cells = columnCells(block, column);
    drawColumn(pen, cells, bodyTop, column, align);
    const width = widths[column] ?? 0;
    cells.forEach((cell, index) => {
      if (cell.kind === 'text') lines[index] = Math.max(lines[index] ?? 1, lineCount(cell.text, width));
    });
  });
  lines.forEach((count, index) => {
    setHeight(pen, bodyTop + index, rowHeight(count));
  });
}

function drawColumn(
  pen: Pen,
  cells: readonly Cell[],
  top: number,
  column: number,
  align: BookColumn['align'],
): void {
  pen.sheet.writeColumn(top, column, cells.map(storedValue)).free();
  for (const { from, to, cell } of runs(cells)) {
    pen.sheet
      .setRangeWithFormat(top + from, column, top + to, column, pen.format(bodyStyle(cell, align)))
      .free();
  }
  cells.forEach((cell, index) => {
    if (cell.link) writeLink(pen, top + index, column, shownText(cell), cell.link, bodyStyle(cell, align));
    if (cell.note) addNote(pen, top + index, column, cell.note);
  });
}

function storedValue(cell: Cell): string | number | undefined {
  return cell.kind === 'text' ? storedText(cell.text) : cellNumber(cell);
}

interface Run {
  readonly from: number;
  to: number;
  /** A cell that looks like all of the run. */
  readonly cell: Cell;
}

// Stretches of cells that look alike. A plain blank takes the look of plain cells above it, the topmost ones that
// below; a tone never spreads.
function runs(cells: readonly Cell[]): readonly Run[] {
  const found: Run[] = [];
  let last = '';
  let current: Run | undefined;
  cells.forEach((cell, index) => {
    const look = lookOf(cell);
    if (current && (look === last || (look === 'blank' && isPlain(current.cell)))) current.to = index;
    else if (current && last === 'blank' && isPlain(cell)) {
      // Only blanks so far: they join this stretch.
      current = { from: current.from, to: index, cell };
      found[found.length - 1] = current;
      last = look;
    } else {
      current = { from: index, to: index, cell };
      found.push(current);
      last = look;
    }
  });
  return found;
}

function isPlain({ tone, bold, link }: Cell): boolean {
  return tone === undefined && !bold && link === undefined;
}

function lookOf(cell: Cell): string {
  const { kind, tone, bold, link } = cell;
  const look = kind === 'blank' ? 'blank' : cell.kind + formatOf(cell);
  if (isPlain(cell)) return look;
  return `${look} ${tone ?? ''} ${bold ?? false} ${link !== undefined}`;
}

function shownText(cell: Cell): string {
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'day' ? cell.day : String(cellNumber(cell) ?? '');
}

function addNote({ writer, sheet }: Pen, row: number, column: number, text: string): void {
  const { width, height } = noteSize(text);
  const note = new writer.Note(storedText(text))
    .setAuthor('xining-tiers')
    .addAuthorPrefix(false)
    .setFontName('宋体')
    .setFontSize(9)
    .setWidth(width)
    .setHeight(height);
  sheet.insertNote(row, column, note).free();
}
