// Where everything on a sheet stands, decided before anything is drawn.
import { BLANK, type BookSheet, type ChartBlock, type LinesBlock, type TableBlock } from '../reports/book.ts';
import { surveyTable, type TableSurvey } from './xlsx-survey.ts';
import { type SheetWidths, sheetWidths } from './xlsx-widths.ts';

/** Rows are 0-based; `bottom` is the last row of a block. */
interface Placed {
  readonly top: number;
  readonly bottom: number;
  /** The row of the block's heading, which is its first; null where it has none. */
  readonly headingRow: number | null;
}

export interface TablePlan extends Placed {
  readonly kind: 'table';
  /** All but its rows, so that these need not be kept. */
  readonly block: Omit<TableBlock, 'rows'>;
  /** With the blank rows of a form. */
  readonly rowCount: number;
  /** How many rows come before those blank ones. */
  readonly filledRows: number;
  /** The row of the group headers; null where no column has a group. */
  readonly groupRow: number | null;
  readonly headerRow: number;
  /** The first row below the header. */
  readonly bodyTop: number;
  readonly totalRow: number | null;
  /** What its cells tell. */
  readonly survey: TableSurvey;
  /** The rows, where a chart shows them; null otherwise. */
  readonly figures: TableBlock['rows'] | null;
}

export interface LinesPlan extends Placed {
  readonly kind: 'lines';
  readonly block: LinesBlock;
}

export interface ChartPlan extends Placed {
  readonly kind: 'chart';
  readonly block: ChartBlock;
  readonly table: TablePlan;
}

export type BlockPlan = TablePlan | LinesPlan | ChartPlan;

/** Plain data without the rows of its tables, to be handed to another thread. */
export interface SheetPlan {
  readonly sheet: Omit<BookSheet, 'blocks' | 'latePage'>;
  /** The name under which the sheet is stored. */
  readonly name: string;
  readonly widths: SheetWidths;
  readonly blocks: readonly BlockPlan[];
  readonly rowCount: number;
  /** The table that is frozen, filtered and repeated: the only one of its sheet. */
  readonly main: TablePlan | null;
  /** Leading columns that stay in view and on every page of a very wide sheet. */
  readonly keptColumns: number;
}

/**
 * Places the blocks of a sheet below its titles, an empty row between two. A chart over a table without rows is
 * left out. Throws RangeError for a chart whose `tableBlock` is no table before or after it on the sheet, and for
 * tables that cannot be written.
 */
export function planSheet(whole: BookSheet, name: string): SheetPlan {
  const { blocks: _, latePage: __, ...sheet } = whole;
  const blocks = placeBlocks(whole);
  const tables = blocks.filter((block) => block.kind === 'table');
  const widths = sheetWidths(whole, tables);
  const main = tables.length === 1 ? (tables[0] ?? null) : null;
  return {
    sheet,
    name,
    widths,
    blocks,
    rowCount: (blocks.at(-1)?.bottom ?? sheet.subtitles.length) + 1,
    main,
    keptColumns: main === null ? 0 : keptColumns(widths),
  };
}

function placeBlocks(sheet: BookSheet): readonly BlockPlan[] {
  const tops = blockTops(sheet);
  const charted = new Set(sheet.blocks.map((block) => (block.kind === 'chart' ? block.tableBlock : null)));
  const tables = sheet.blocks.map((block, index) =>
    block.kind === 'table' ? surveyed(block, tops[index] ?? 0, charted.has(index)) : null,
  );
  return sheet.blocks.flatMap((block, index): BlockPlan | [] => {
    const top = tops[index] ?? 0;
    const bottom = top + blockHeight(block, sheet) - 1;
    if (bottom < top) return [];
    if (block.kind === 'lines')
      return { kind: 'lines', block, top, bottom, headingRow: headed(block) ? top : null };
    if (block.kind === 'table') return tables[index] ?? [];
    const table = tables[block.tableBlock];
    if (!table) throw new RangeError(`chart ${block.title}: block ${block.tableBlock} is no table`);
    return { kind: 'chart', block, top, bottom, headingRow: null, table };
  });
}

function blockTops(sheet: BookSheet): readonly number[] {
  let next = 1 + sheet.subtitles.length;
  return sheet.blocks.map((block) => {
    const top = next;
    const height = blockHeight(block, sheet);
    if (height > 0) next += height + 1;
    return top;
  });
}

function blockHeight(block: BookSheet['blocks'][number], sheet: BookSheet): number {
  if (block.kind === 'lines') return block.lines.length + (headed(block) ? 1 : 0);
  if (block.kind === 'table') return placeTable(block, 0).bottom + 1;
  const table = sheet.blocks[block.tableBlock];
  return table?.kind === 'table' && table.rows.length === 0 ? 0 : block.height;
}

function surveyed(table: TableBlock, top: number, isCharted: boolean): TablePlan {
  const whole = withBlankRows(table);
  return {
    ...placeTable(table, top),
    survey: surveyTable(whole),
    // Rows as they are, whoever made them only when they were asked for.
    figures: isCharted ? [...whole.rows] : null,
  };
}

function placeTable(table: TableBlock, top: number): Omit<TablePlan, 'survey' | 'figures'> {
  const { rows, ...block } = table;
  const rowCount = rows.length + (block.blankRows ?? 0);
  const headingRow = headed(block) ? top : null;
  const headerTop = headed(block) ? top + 1 : top;
  const groupRow = block.columns.some(({ group }) => group) ? headerTop : null;
  const headerRow = groupRow === null ? headerTop : headerTop + 1;
  const bodyTop = headerRow + 1;
  const bodyBottom = bodyTop + Math.max(1, rowCount) - 1;
  const totalled = rowCount > 0 && block.columns.some(({ total }) => total);
  const totalRow = totalled ? bodyBottom + 1 : null;
  return {
    kind: 'table',
    block,
    rowCount,
    filledRows: rows.length,
    top,
    bottom: totalRow ?? bodyBottom,
    headingRow,
    groupRow,
    headerRow,
    bodyTop,
    totalRow,
  };
}

function withBlankRows(block: TableBlock): TableBlock {
  if (!block.blankRows) return block;
  const blank = block.columns.map(() => BLANK);
  return { ...block, rows: [...block.rows, ...Array.from({ length: block.blankRows }, () => blank)] };
}

function headed({ heading }: Pick<TableBlock | LinesBlock, 'heading'>): boolean {
  return heading !== '';
}

// On a sheet wider than a screen the name must stay in view: the columns up to the first wide one, at most three.
function keptColumns({ columns, total }: SheetWidths): number {
  if (total < 200) return 0;
  return columns.slice(0, 3).findIndex((width) => width >= 16) + 1;
}
