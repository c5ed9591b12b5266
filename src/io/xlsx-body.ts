// The rows of a table: how each cell looks and how high each row is, with a sample of each look drawn by the writer.
import type { BookColumn, Cell } from '../reports/book.ts';
import { bodyStyle, entryStyle, lookCode, PLAIN_BLANK } from './xlsx-looks.ts';
import { cellNumber, columnCells } from './xlsx-numbers.ts';
import { type Pen, storedText, writeNote } from './xlsx-pen.ts';
import type { SheetPlan, TablePlan } from './xlsx-plan.ts';
import type { Style } from './xlsx-style.ts';
import { lineCount, rowHeight } from './xlsx-text-size.ts';

/** Rows that are to be put in place of the row of samples. */
export interface BodyPlan {
  readonly rows: readonly (readonly Cell[])[];
  /** 0-based. */
  readonly top: number;
  /** Per column, by the code of a cell's look: which of the samples, counted from the left, looks like it. */
  readonly samples: readonly ReadonlyMap<number, number>[];
  /** Of each row, in points. */
  readonly heights: readonly number[];
  /** How many rows keep that height; the blank ones of a form grow with what is typed. */
  readonly fixedRows: number;
  /** Whether any text could be taken for a number. */
  readonly textOfDigits: boolean;
}

/**
 * Draws one sample of each look into the first row of a table's body, and the notes in their places. The writer is
 * asked for looks only: handing it every cell takes several times as long as writing the cells down.
 * Throws RangeError for a row that is too short.
 */
export function drawBody(pen: Pen, table: TablePlan, plan: SheetPlan): BodyPlan {
  const { block, bodyTop, filledRows } = table;
  const styles: Style[] = [];
  const known = new Map<string, number>();
  const sampleOf = (cell: Cell, align: BookColumn['align'], styleOf = bodyStyle): number => {
    const key = `${lookCode(cell)} ${align ?? ''} ${styleOf.name}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, styles.length);
    return styles.push(styleOf(cell, align)) - 1;
  };
  const lines = new Uint16Array(block.rows.length).fill(1);
  const isForm = filledRows < block.rows.length;
  let textOfDigits = isForm;
  const samples = block.columns.map(({ align, entry }, column) => {
    const width = plan.widths.columns[column] ?? 0;
    const looks = new Map<number, number>();
    let plain: Cell | undefined;
    for (let index = 0; index < block.rows.length; index += 1) {
      const cell = block.rows[index]?.[column];
      if (!cell) throw new RangeError(`row ${index + 1} of a table has no cell for column ${column + 1}`);
      const code = lookCode(cell);
      if (!looks.has(code)) looks.set(code, sampleOf(cell, align));
      if (plain === undefined && cell.kind !== 'blank' && isPlain(cell)) plain = cell;
      if (cell.note) writeNote(pen, bodyTop + index, column, cell.note);
      if (cell.kind === 'text') {
        textOfDigits ||= TEXT_OF_DIGITS.test(cell.text);
        const count = lineCount(cell.text, width);
        if (count > (lines[index] ?? 1)) lines[index] = count;
      }
    }
    // What is typed into a blank cell then looks like the rest of its column.
    if (entry) looks.set(PLAIN_BLANK, sampleOf(entry.like, align, entryStyle));
    else if (plain && looks.has(PLAIN_BLANK)) looks.set(PLAIN_BLANK, sampleOf(plain, align));
    return looks;
  });
  const charted = isCharted(table, plan);
  if (charted) drawFigures(pen, table);
  styles.forEach((style, index) => {
    const format = pen.format(style);
    if (charted) pen.sheet.setRangeWithFormat(bodyTop, index, bodyTop, index, format).free();
    else pen.sheet.writeBlank(bodyTop, index, format).free();
  });
  const heights = Array.from(lines, (count) => rowHeight(count));
  heights.forEach((height, index) => {
    pen.heights[bodyTop + index] = height;
  });
  return { rows: block.rows, top: bodyTop, samples, heights, fixedRows: filledRows, textOfDigits };
}

const TEXT_OF_DIGITS = /^[\d.]+$/;

function isCharted(table: TablePlan, { blocks }: SheetPlan): boolean {
  return blocks.some((block) => block.kind === 'chart' && block.table === table);
}

// A chart keeps a copy of what it shows, which the writer takes from the cells that it was given.
function drawFigures({ sheet }: Pen, { block, bodyTop }: TablePlan): void {
  block.columns.forEach((_, column) => {
    const values = columnCells(block, column).map((cell) =>
      cell.kind === 'text' ? storedText(cell.text) : cellNumber(cell),
    );
    sheet.writeColumn(bodyTop, column, values).free();
  });
}

function isPlain({ tone, bold, link }: Cell): boolean {
  return tone === undefined && !bold && link === undefined;
}
