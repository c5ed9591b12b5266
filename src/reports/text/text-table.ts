// Texts in columns under each other.
import { displayWidth, pad, truncate } from './columns.ts';

const GAP = 2;
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
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
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
