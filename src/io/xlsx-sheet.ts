// Draws a sheet: its titles and blocks, and how it is shown and printed.
import { cellAddress } from '../values/cell-ref.ts';
import type { Lang } from '../values/lang.ts';
import type { BodyPlan } from './xlsx-body.ts';
import { drawChart } from './xlsx-chart.ts';
import { entryParts } from './xlsx-entry.ts';
import { HEADING, lineStyle, SUBTITLE, TITLE } from './xlsx-looks.ts';
import { pagingOf } from './xlsx-page-breaks.ts';
import { finishSheet } from './xlsx-part.ts';
import { type Pen, setHeight, writeLink, writeWide } from './xlsx-pen.ts';
import type { BlockPlan, LinesPlan, SheetPlan, TablePlan } from './xlsx-plan.ts';
import type { Style } from './xlsx-style.ts';
import { drawTable } from './xlsx-table.ts';
import { lineCount, rowHeight } from './xlsx-text-size.ts';

/** Rows of a chart, and between two blocks; points. */
const CHART_ROW = 18;
const GAP_ROW = 10;
/** Above this height (points) a frozen header would leave no room for rows on a small screen. */
const TALLEST_FROZEN = 220;
const PAPER_CODES = { A4: 9, A3: 8 } as const;

export interface SheetLook {
  /** Text at the foot of every page. */
  readonly footer: string;
  readonly lang: Lang;
}

/** Draws a planned sheet with a pen on an empty worksheet; answers what is to be done to the XML part made of it. */
export function drawSheet(pen: Pen, plan: SheetPlan, look: SheetLook): (part: Buffer) => Buffer {
  pen.sheet.setName(plan.name).free();
  // A form's cells are not ruled before something stands in them.
  pen.sheet.setScreenGridlines(isForm(plan)).free();
  if (plan.sheet.hidden) pen.sheet.setHidden(true).free();
  setWidths(pen, plan, 1);
  drawAcross(pen, plan, 0, plan.sheet.title, TITLE, 8);
  plan.sheet.subtitles.forEach((subtitle, index) => {
    drawAcross(pen, plan, index + 1, subtitle, SUBTITLE, 0);
  });
  const bodies = plan.blocks.flatMap((block) => drawBlock(pen, block, plan) ?? []);
  freezeAndFilter(pen, plan);
  setPage(pen, plan, look);
  const { from, to } = repeatedRows(plan);
  const repeated = pen.heights.slice(from, to + 1).reduce((sum, height) => sum + height, 0);
  const { breaks, widening } = pagingOf(plan, pen.heights, repeated);
  if (widening > 1) setWidths(pen, plan, widening);
  const area = usedArea(plan);
  const entries = plan.blocks.map((block) => (block.kind === 'table' ? entryParts(block) : '')).join('');
  return (part) => finishSheet(part, { bodies, breaks, area, names: pen.names, entries });
}

function setWidths({ sheet }: Pen, { widths }: SheetPlan, factor: number): void {
  widths.columns.forEach((width, column) => {
    sheet.setColumnWidth(column, width * factor).free();
  });
}

function isForm({ main }: SheetPlan): boolean {
  return main?.block.blankRows !== undefined;
}

function usedArea({ rowCount, widths }: SheetPlan): string {
  return `A1:${cellAddress({ row: rowCount, column: widths.columns.length })}`;
}

function drawBlock(pen: Pen, block: BlockPlan, plan: SheetPlan): BodyPlan | null {
  if (pen.heights.length < block.top) setHeight(pen, block.top - 1, GAP_ROW);
  if (block.headingRow !== null && block.kind !== 'chart') {
    drawAcross(pen, plan, block.headingRow, block.block.heading, HEADING, 3);
  }
  if (block.kind === 'table') return drawTable(pen, block, plan);
  if (block.kind === 'lines') drawLines(pen, block, plan);
  else {
    for (let row = block.top; row <= block.bottom; row += 1) setHeight(pen, row, CHART_ROW);
    drawChart(pen, block, plan);
  }
  return null;
}

// A text over the columns that fit on the first page, as high as its lines need.
function drawAcross(
  pen: Pen,
  { widths }: SheetPlan,
  row: number,
  text: string,
  style: Style,
  extra: number,
): void {
  const room = widths.columns.slice(0, widths.span).reduce((sum, width) => sum + width, 0);
  writeWide(pen, { row, column: 0, span: widths.span, text, style });
  setHeight(pen, row, rowHeight(lineCount(text, (room * 10) / style.size), style.size) + extra);
}

function drawLines(pen: Pen, { block, top, headingRow }: LinesPlan, plan: SheetPlan): void {
  block.lines.forEach(({ text, tone, link, strong = false }, index) => {
    const row = top + index + (headingRow === null ? 0 : 1);
    const style = lineStyle(tone ?? 'plain', link !== undefined, strong);
    drawAcross(pen, plan, row, text, style, strong ? 10 : 1);
    if (link) writeLink(pen, row, 0, text, link, style);
  });
}

function freezeAndFilter({ sheet, heights }: Pen, { main, keptColumns, sheet: { form } }: SheetPlan): void {
  if (main === null) return;
  const above = heights.slice(0, main.bodyTop).reduce((sum, height) => sum + height, 0);
  const rows = above <= TALLEST_FROZEN ? main.bodyTop : 0;
  if (rows + keptColumns > 0) sheet.setFreezePanes(rows, keptColumns).free();
  if (main.rowCount === 0 || form || main.block.blankRows) return;
  const last = main.bodyTop + main.rowCount - 1;
  sheet.autofilter(main.headerRow, 0, last, main.block.columns.length - 1).free();
}

// Height 0 lets a sheet run over as many pages as it needs.
function setPage({ sheet }: Pen, plan: SheetPlan, { footer, lang }: SheetLook): void {
  const { widths, rowCount, keptColumns } = plan;
  (plan.sheet.orientation === 'landscape' ? sheet.setLandscape() : sheet.setPortrait()).free();
  sheet.setPaperSize(PAPER_CODES[plan.sheet.paper ?? 'A4']).free();
  sheet.setMargins(0.5, 0.5, 0.6, 0.7, 0.3, 0.35).free();
  sheet.setPrintCenterHorizontally(true).free();
  sheet.setPrintFitToPages(widths.pagesWide, 0).free();
  // Of a form what is filled in is printed.
  if (!isForm(plan)) sheet.setPrintArea(0, 0, rowCount - 1, widths.columns.length - 1).free();
  const { from, to } = repeatedRows(plan);
  sheet.setRepeatRows(from, to).free();
  if (keptColumns > 0) sheet.setRepeatColumns(0, keptColumns - 1).free();
  sheet.setFooter(footerCode(footer, lang)).free();
}

// With the table right under the titles they repeat together; otherwise its header alone, or the title alone.
function repeatedRows(plan: SheetPlan): { readonly from: number; readonly to: number } {
  const { main, sheet } = plan;
  const list = main ?? closingList(plan);
  if (list === null || hasChartBelow(plan, list)) return { from: 0, to: 0 };
  // A form runs over several pages side by side, where its titles would be cut off.
  const follows = main !== null && main.top <= 1 + sheet.subtitles.length && !isForm(plan);
  return { from: follows ? 0 : (list.groupRow ?? list.headerRow), to: list.headerRow };
}

// A chart stands on a page of its own, where a header would name columns that are not there.
function hasChartBelow({ blocks }: SheetPlan, list: TablePlan): boolean {
  return (
    blocks.some(({ kind, top }) => kind === 'chart' && top > list.top) && list.rowCount < LONG_WITH_CHART
  );
}

// Rows repeat only on the pages after them, so a list that ends a sheet of several tables can repeat its header.
function closingList({ blocks }: SheetPlan): TablePlan | null {
  const last = blocks.at(-1);
  return last?.kind === 'table' && last.rowCount >= LONG_LIST ? last : null;
}

const LONG_LIST = 15;
/** Rows from which a table with a chart below runs over several pages itself. */
const LONG_WITH_CHART = 30;

// In a footer `&` begins a code, so a plain one is doubled; the blank keeps digits off the size before them.
function footerCode(footer: string, lang: Lang): string {
  const pages = lang === 'zh' ? '第 &P 页 共 &N 页' : 'Page &P of &N';
  return `&L&9 ${footer.slice(0, 100).replaceAll('&', '&&')}&R&9 ${pages}`;
}
