// The rows of a table: how each cell looks and how high each row is, with a sample of each look drawn by the writer.
import type { Cell, TableBlock } from '../reports/book.ts';
import { bodyStyle, type ColumnLook, entryStyle, lookCode, PLAIN_BLANK } from './xlsx-looks.ts';
import { cellNumber, columnCells } from './xlsx-numbers.ts';
import { type Pen, storedText, writeNote } from './xlsx-pen.ts';
import type { SheetPlan, TablePlan } from './xlsx-plan.ts';
import type { Style } from './xlsx-style.ts';
import { type TableSurvey, textReader } from './xlsx-survey.ts';
import { lineCount, rowHeight } from './xlsx-text-size.ts';

/** Rows that are to be put in place of the row of samples. */
export interface BodyPlan {
  readonly survey: TableSurvey;
  /** 0-based. */
  readonly top: number;
  /** Per column, by the place of a cell's look: which of the samples, counted from the left, looks like it. */
  readonly samples: readonly (readonly number[])[];
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
 */
export function drawBody(pen: Pen, table: TablePlan, plan: SheetPlan): BodyPlan {
  const { bodyTop, filledRows, rowCount, survey } = table;
  const { styles, samples } = samplesOf(table);
  drawNotes(pen, table);
  const charted = table.figures !== null;
  if (charted) drawFigures(pen, table, table.figures);
  styles.forEach((style, index) => {
    const format = pen.format(style);
    if (charted) pen.sheet.setRangeWithFormat(bodyTop, index, bodyTop, index, format).free();
    else pen.sheet.writeBlank(bodyTop, index, format).free();
  });
  const heights = rowHeights(table, plan);
  for (const [index, height] of heights.entries()) pen.heights[bodyTop + index] = height;
  const textOfDigits = survey.textOfDigits || filledRows < rowCount;
  return { survey, top: bodyTop, samples, heights, fixedRows: filledRows, textOfDigits };
}

interface Samples {
  /** Each once, in the order in which the columns have them. */
  readonly styles: readonly Style[];
  readonly samples: BodyPlan['samples'];
}

function samplesOf({ block, survey }: TablePlan): Samples {
  const styles: Style[] = [];
  const known = new Map<string, number>();
  const sampleOf = (cell: Cell, column: ColumnLook, styleOf = bodyStyle): number => {
    const decimals = cell.kind === 'money' ? column.decimals : null;
    const key = `${lookCode(cell)} ${column.align ?? ''} ${decimals} ${styleOf.name}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, styles.length);
    return styles.push(styleOf(cell, column)) - 1;
  };
  const samples = block.columns.map(({ align, entry }, index) => {
    const { looks = [], decimals = null } = survey.columns[index] ?? {};
    const column = { align, decimals: entry ? null : decimals };
    const own = looks.map((cell) => sampleOf(cell, column));
    const blank = looks.findIndex((cell) => lookCode(cell) === PLAIN_BLANK);
    const plain = looks.find((cell) => cell.kind !== 'blank' && isPlain(cell));
    // What is typed into a blank cell then looks like the rest of its column.
    if (entry) {
      const like = sampleOf(entry.like, column, entryStyle);
      if (blank >= 0) own[blank] = like;
    } else if (plain && blank >= 0) own[blank] = sampleOf(plain, column);
    return own;
  });
  return { styles, samples };
}

// Column by column: the writer hears of the first only.
function drawNotes(pen: Pen, { bodyTop, survey }: TablePlan): void {
  const notes = [...survey.notes].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column, text } of notes) writeNote(pen, bodyTop + row, column, text);
}

function rowHeights({ rowCount, survey }: TablePlan, { widths }: SheetPlan): readonly number[] {
  const { longTexts, longTextRows, longTextColumns } = survey;
  const textAt = textReader(survey.texts);
  const lines = new Uint16Array(rowCount).fill(1);
  for (let index = 0; index < longTexts.length; index += 1) {
    const row = longTextRows[index] ?? 0;
    const width = widths.columns[longTextColumns[index] ?? 0] ?? 0;
    const taken = lineCount(textAt(longTexts[index] ?? 0), width);
    if (taken > (lines[row] ?? 1)) lines[row] = taken;
  }
  return Array.from(lines, (taken) => rowHeight(taken));
}

// A chart keeps a copy of what it shows, which the writer takes from the cells that it was given.
function drawFigures({ sheet }: Pen, { block, bodyTop }: TablePlan, rows: TableBlock['rows']): void {
  block.columns.forEach((_, column) => {
    const values = columnCells({ rows }, column).map((cell) =>
      cell.kind === 'text' ? storedText(cell.text) : cellNumber(cell),
    );
    sheet.writeColumn(bodyTop, column, values).free();
  });
}

function isPlain({ tone, bold, link }: Cell): boolean {
  return tone === undefined && !bold && link === undefined;
}
