// Cells as short as can be without doubt: of a side with one sheet the address alone.
import type { SideFacts } from '../../diff/side.ts';

/** Shortens addresses of a side. */
export function cellShortener({ files }: SideFacts): (cell: string | null) => string | null {
  const only = files.length === 1;
  return (cell) => {
    if (cell === null) return null;
    return only ? cell.slice(cell.lastIndexOf('!') + 1) : cell;
  };
}
