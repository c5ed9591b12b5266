// Where a sheet of several blocks begins a new page, so that no chart or short table is cut in two.
import type { BlockPlan, SheetPlan } from './xlsx-plan.ts';
import { paperScale } from './xlsx-widths.ts';

/** Room on A4 between the margins: points down, pixels across. */
const PAPER = {
  landscape: { down: 501, across: 1026 },
  portrait: { down: 748, across: 698 },
} as const;
/** Programs round heights and scale differently; this much of a page is not counted on. */
const RESERVE = 0.97;
/** How much wider columns may get to spare a page, and the size that print then keeps at least. */
const WIDENINGS = [1.05, 1.1, 1.15, 1.2];
const SMALLEST_SPARING = 0.8;
/** A table that runs over pages begins on one only with this many rows of it. */
const FEWEST_ROWS = 6;
/** Rows above its total that go with what follows a table. */
const ROWS_TAKEN = 3;

/** How a sheet is spread over pages. */
export interface Paging {
  /** Rows (0-based) that begin a page. */
  readonly breaks: readonly number[];
  /** By how much the columns are to be widened, which has everything printed smaller by as much; 1 for not at all. */
  readonly widening: number;
}

/**
 * The pages of a sheet; `heights` are those of all rows in points, `repeated` that of the title rows. What a little
 * smaller print spares a page is printed smaller: short tables each on a page of its own say less than together.
 */
export function pagingOf(plan: SheetPlan, heights: readonly number[], repeated: number): Paging {
  if (plan.blocks.length < 2 || plan.widths.pagesWide > 1) return { breaks: [], widening: 1 };
  const across = acrossOf(plan);
  const room = pageRoom(plan, across);
  const asItIs = pagesOf(plan, heights, { room, repeated });
  if (asItIs.breaks.length === 0 || plan.blocks.some(({ kind }) => kind === 'chart'))
    return { breaks: asItIs.breaks, widening: 1 };
  for (const widening of WIDENINGS) {
    const wider = across * widening;
    if (wider * SMALLEST_SPARING > 1) break;
    const { breaks, count } = pagesOf(plan, heights, { room: pageRoom(plan, wider), repeated });
    if (count < asItIs.count) return { breaks, widening };
  }
  return { breaks: asItIs.breaks, widening: 1 };
}

interface PageSize {
  /** Points that a page has for rows. */
  readonly room: number;
  /** Points that the rows take which every page repeats. */
  readonly repeated: number;
}

function pagesOf(
  plan: SheetPlan,
  heights: readonly number[],
  { room, repeated }: PageSize,
): { readonly breaks: readonly number[]; readonly count: number } {
  const breaks: number[] = [];
  let used = heightOf(heights, 0, (plan.blocks[0]?.top ?? 0) - 1);
  let last = (plan.blocks[0]?.top ?? 0) - 1;
  let count = 1;
  for (const block of plan.blocks) {
    used += heightOf(heights, last + 1, block.top - 1);
    const height = heightOf(heights, block.top, lastKept(plan, block, heights, room - repeated));
    const least = height <= room - repeated ? height : heightOf(heights, block.top, block.top + FEWEST_ROWS);
    if (used + least > room && used > repeated && block !== plan.blocks[0]) {
      const from = pageStart(plan, block);
      breaks.push(from);
      count += 1;
      used = repeated + heightOf(heights, from, block.top - 1);
    }
    for (const row of heights.slice(block.top, block.bottom + 1)) {
      const over = used + row > room;
      if (over) count += 1;
      used = over ? repeated + row : used + row;
    }
    last = block.bottom;
  }
  return { breaks, count };
}

// Nobody signs an empty page: notes and signatures that do not fit below a long table take its last rows along.
function pageStart({ blocks }: SheetPlan, block: BlockPlan): number {
  const above = blocks[blocks.indexOf(block) - 1];
  if (block.kind !== 'lines' || block.headingRow !== null || above?.kind !== 'table') return block.top;
  const from = above.bottom - ROWS_TAKEN;
  return from > above.bodyTop ? from : block.top;
}

// The notes and signatures right under a table stay with it where all of it fits on one page.
function lastKept({ blocks }: SheetPlan, block: BlockPlan, heights: readonly number[], room: number): number {
  if (block.kind !== 'table') return block.bottom;
  const after = blocks.slice(blocks.indexOf(block) + 1);
  const end = after.findIndex(({ kind, headingRow }) => kind !== 'lines' || headingRow !== null);
  const bottom = after.slice(0, end < 0 ? after.length : end).at(-1)?.bottom ?? block.bottom;
  return heightOf(heights, block.top, bottom) <= room ? bottom : block.bottom;
}

// How wide the columns are, of a page's width.
function acrossOf({ sheet, widths }: SheetPlan): number {
  const wide = widths.columns.reduce((sum, width) => sum + width * 7 + 5, 0);
  return wide / (PAPER[sheet.orientation].across * paperScale(sheet));
}

function pageRoom({ sheet }: SheetPlan, across: number): number {
  return PAPER[sheet.orientation].down * paperScale(sheet) * RESERVE * Math.max(1, across);
}

function heightOf(heights: readonly number[], from: number, to: number): number {
  return heights.slice(from, to + 1).reduce((sum, height) => sum + height, 0);
}
