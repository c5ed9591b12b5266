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
/** A table that runs over pages begins on one only with this many rows of it. */
const FEWEST_ROWS = 6;
/** Rows above its total that go with what follows a table. */
const ROWS_TAKEN = 3;

/** Rows (0-based) that begin a page; `heights` are those of all rows in points, `repeated` that of the title rows. */
export function pageBreaks(plan: SheetPlan, heights: readonly number[], repeated: number): readonly number[] {
  if (plan.blocks.length < 2 || plan.widths.pagesWide > 1) return [];
  const room = pageRoom(plan);
  const breaks: number[] = [];
  let used = heightOf(heights, 0, (plan.blocks[0]?.top ?? 0) - 1);
  let last = (plan.blocks[0]?.top ?? 0) - 1;
  for (const block of plan.blocks) {
    used += heightOf(heights, last + 1, block.top - 1);
    const height = heightOf(heights, block.top, lastKept(plan, block, heights, room - repeated));
    const least = height <= room - repeated ? height : heightOf(heights, block.top, block.top + FEWEST_ROWS);
    if (used + least > room && used > repeated && block !== plan.blocks[0]) {
      const from = pageStart(plan, block);
      breaks.push(from);
      used = repeated + heightOf(heights, from, block.top - 1);
    }
    used = afterRows(heights, block, used, room, repeated);
    last = block.bottom;
  }
  return breaks;
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

function pageRoom({ sheet, widths }: SheetPlan): number {
  const { down, across } = PAPER[sheet.orientation];
  const wide = widths.columns.reduce((sum, width) => sum + width * 7 + 5, 0);
  const scale = paperScale(sheet);
  return (down * scale * RESERVE) / Math.min(1, (across * scale) / wide);
}

// The height used on the last page after a block, its rows running over pages where they must.
function afterRows(
  heights: readonly number[],
  block: BlockPlan,
  used: number,
  room: number,
  repeated: number,
): number {
  return heights
    .slice(block.top, block.bottom + 1)
    .reduce((sum, height) => (sum + height > room ? repeated + height : sum + height), used);
}

function heightOf(heights: readonly number[], from: number, to: number): number {
  return heights.slice(from, to + 1).reduce((sum, height) => sum + height, 0);
}
