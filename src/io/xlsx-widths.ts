// Column widths of a sheet whose blocks share its columns, and how the sheet fits on paper.
import type { BookSheet } from '../reports/book.ts';
import { FORMATS } from './xlsx-looks.ts';
import { grouped } from './xlsx-number-width.ts';
import type { Total } from './xlsx-numbers.ts';
import type { TablePlan } from './xlsx-plan.ts';

/** Half-width characters of body text that fit across A4 between the margins, at full size. */
const PAGE_WIDTH = { landscape: 144, portrait: 97 } as const;
/** How much longer each side of a paper is than that of A4. */
const PAPER_SCALE = { A4: 1, A3: Math.SQRT2 } as const;
/** A page printed at less than half its size cannot be read: wider sheets take several pages side by side. */
const SMALLEST_SCALE = 0.5;

export interface SheetWidths {
  /** Per column, in half-width characters. */
  readonly columns: readonly number[];
  readonly total: number;
  /** The number of leading columns that fit on the first page: what titles and lines spread over. */
  readonly span: number;
  readonly pagesWide: number;
}

/**
 * The widest wish of the blocks for each column, and never less than its widest number takes. Sheets of several
 * blocks are stretched towards the page's width, so that lines and charts have room.
 */
export function sheetWidths(sheet: BookSheet, tables: readonly TablePlan[]): SheetWidths {
  const page = PAGE_WIDTH[sheet.orientation] * paperScale(sheet);
  const wished = tables.map(tableWidths);
  const count = Math.max(1, ...wished.map((widths) => widths.length));
  const natural = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...wished.map((widths) => widths[column] ?? 0)),
  );
  const columns = wished.length === 0 ? [page] : stretched(natural, page, sheet);
  const total = columns.reduce((sum, width) => sum + width, 0);
  const pagesWide = total * SMALLEST_SCALE <= page ? 1 : Math.ceil(total / (page * 1.6));
  return { columns, total, span: pagesWide === 1 ? count : spanWithin(columns, page), pagesWide };
}

/** How much longer the sides of a sheet's paper are than those of A4. */
export function paperScale({ paper = 'A4' }: Pick<BookSheet, 'paper'>): number {
  return PAPER_SCALE[paper];
}

function stretched(widths: readonly number[], page: number, { blocks }: BookSheet): readonly number[] {
  if (blocks.length < 2) return widths;
  const most = blocks.some(({ kind }) => kind === 'chart') ? 2.5 : 1.5;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const factor = Math.min(most, (page * 0.98) / total);
  return factor > 1 ? widths.map((width) => Math.round(width * factor * 10) / 10) : widths;
}

function spanWithin(columns: readonly number[], page: number): number {
  let used = 0;
  const beyond = columns.findIndex((width) => {
    used += width;
    return used > page;
  });
  return beyond < 0 ? columns.length : Math.max(1, beyond);
}

function tableWidths({ block, survey }: TablePlan): readonly number[] {
  return block.columns.map(({ width }, index) => {
    const { numberWidth = 0, total = null, decimals = 0 } = survey.columns[index] ?? {};
    return Math.max(width, numberWidth, total ? totalWidth(total, decimals) : 0);
  });
}

// A total in 万元 shows the decimals of its column.
function totalWidth({ value, format }: Total, ofColumn: number): number {
  const [whole = '', decimals = ''] = value.split('.');
  const shown = Math.max(2, format === FORMATS.wan ? ofColumn : decimals.length);
  return Math.ceil((grouped(whole.length) + shown + 1) * 1.15 + 1);
}
