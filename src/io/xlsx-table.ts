// Draws a table: header, rows, total.
import type { BookColumn } from '../reports/book.ts';
import { columnLetters } from '../values/cell-ref.ts';
import { type BodyPlan, drawBody } from './xlsx-body.ts';
import { EMPTY, FORM_HEADER, GROUP, HEADER, totalStyle } from './xlsx-looks.ts';
import { type Pen, setHeight, writeNote, writeText, writeWide } from './xlsx-pen.ts';
import type { SheetPlan, TablePlan } from './xlsx-plan.ts';
import { lineCount, rowHeight } from './xlsx-text-size.ts';

/** A filter's button hides this much of a header, in half-width characters. */
const BUTTON = 3;

/** Draws a table below its heading, all but the rows; answers what is to be written in their place. */
export function drawTable(pen: Pen, table: TablePlan, plan: SheetPlan): BodyPlan | null {
  if (table.groupRow !== null) drawGroups(pen, table, table.groupRow, plan.widths.columns);
  drawHeader(pen, table, plan);
  const filled = table.rowCount > 0;
  const body = filled ? drawBody(pen, table, plan) : null;
  if (!filled) drawEmpty(pen, table);
  if (table.totalRow !== null) drawTotal(pen, table, table.totalRow, isFiltered(table, plan));
  return body;
}

// Neighbours of one group share a cell; a column without group has its header reach over both rows.
function drawGroups(
  pen: Pen,
  { block: { columns } }: TablePlan,
  row: number,
  widths: readonly number[],
): void {
  let lines = 1;
  for (let column = 0; column < columns.length; ) {
    const { group = '', header = '' } = columns[column] ?? {};
    const span = group === '' ? 1 : groupSpan(columns, column);
    if (group === '') writeWide(pen, { row, column, span, rows: 2, text: header, style: HEADER });
    else {
      writeWide(pen, { row, column, span, text: group, style: GROUP });
      lines = Math.max(lines, lineCount(group, widthOver(widths, column, span)));
    }
    column += span;
  }
  setHeight(pen, row, rowHeight(lines));
}

function groupSpan(columns: readonly BookColumn[], from: number): number {
  const group = columns[from]?.group;
  const next = columns.findIndex((column, index) => index > from && column.group !== group);
  return (next < 0 ? columns.length : next) - from;
}

function widthOver(widths: readonly number[], from: number, span: number): number {
  return widths.slice(from, from + span).reduce((sum, width) => sum + width, 0);
}

function isFiltered(table: TablePlan, { main, sheet }: SheetPlan): boolean {
  return main === table && table.rowCount > 0 && !table.block.blankRows && !sheet.form;
}

function drawHeader(pen: Pen, table: TablePlan, plan: SheetPlan): void {
  const button = isFiltered(table, plan) ? BUTTON : 0;
  const style = plan.sheet.form ? FORM_HEADER : HEADER;
  let lines = 1;
  table.block.columns.forEach(({ header, group, note }, column) => {
    const reachesUp = table.groupRow !== null && !group;
    if (note) writeNote(pen, table.headerRow, column, note);
    if (!reachesUp) writeText(pen, table.headerRow, column, header, style);
    const room = Math.max(4, (plan.widths.columns[column] ?? 0) - button);
    lines = Math.max(lines, lineCount(header, room) - (reachesUp ? 1 : 0));
  });
  setHeight(pen, table.headerRow, rowHeight(lines) + 3);
}

function drawEmpty(pen: Pen, { block, bodyTop }: TablePlan): void {
  writeWide(pen, {
    row: bodyTop,
    column: 0,
    span: block.columns.length,
    text: block.emptyText,
    style: EMPTY,
  });
  setHeight(pen, bodyTop, 26);
}

/**
 * In a table with a filter the total is `SUBTOTAL(9, …)`: it follows the filter, but a row hidden by hand still
 * counts, so nobody lowers a total by hiding a row. Elsewhere it is `SUM`. Either way the exact result is stored.
 */
function drawTotal(
  pen: Pen,
  { block, bodyTop, rowCount, survey }: TablePlan,
  row: number,
  filtered: boolean,
): void {
  const label = labelPlace(block.columns);
  const style = totalStyle('General', 'center', null);
  for (const [column, { align }] of block.columns.entries()) {
    const { total = null, decimals = null } = survey.columns[column] ?? {};
    if (!total) {
      writeText(pen, row, column, '', style);
      continue;
    }
    const { format, value } = total;
    const letters = columnLetters(column + 1);
    const range = `${letters}${bodyTop + 1}:${letters}${bodyTop + rowCount}`;
    const formula = new pen.writer.Formula(filtered ? `SUBTOTAL(9,${range})` : `SUM(${range})`);
    const look = pen.format(totalStyle(format, align ?? 'right', decimals));
    pen.sheet.writeFormulaWithFormat(row, column, formula.setResult(value), look).free();
  }
  if (label) writeWide(pen, { row, ...label, text: block.totalLabel, style });
  setHeight(pen, row, rowHeight(1) + 3);
}

// The label takes the columns up to the first figure; there is none where every column has a total.
function labelPlace(
  columns: readonly BookColumn[],
): { readonly column: number; readonly span: number } | null {
  const column = columns.findIndex(({ total }) => !total);
  if (column < 0) return null;
  const next = columns.findIndex(({ total }, index) => index > column && total !== undefined);
  return { column, span: (next < 0 ? columns.length : next) - column };
}
