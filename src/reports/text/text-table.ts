// Texts in columns under each other.
import { displayWidth, pad, truncate } from './columns.ts';

/** Blanks between two columns. */
export const GAP = 2;
/** The first column gives way to the others, but not below this. */
const NARROWEST_FIRST = 12;

export interface TextTableLayout {
  /** Columns of the terminal that a line may take. */
  readonly width: number;
  readonly indent: number;
}

/**
 * Rows as lines of equal columns: the first to the left and cut short where there is no room, the others to the
 * right. Rows may be shorter than the longest.
 */
export function textTable(
  rows: readonly (readonly string[])[],
  { width, indent }: TextTableLayout,
): readonly string[] {
  const widths = widthsOf(rows);
  const others = widths.slice(1).reduce((sum, own) => sum + own + GAP, 0);
  const first = Math.min(widths[0] ?? 0, Math.max(NARROWEST_FIRST, width - indent - others));
  return rows.map(([head = '', ...rest]) => {
    const cells = rest.map((cell, index) => ' '.repeat(GAP) + pad(cell, widths[index + 1] ?? 0, 'right'));
    return truncate(
      (' '.repeat(indent) + pad(truncate(head, first), first) + cells.join('')).trimEnd(),
      width,
    );
  });
}

/** The columns of the terminal that each column takes. */
export function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
}
