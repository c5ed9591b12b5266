// A table that is too wide for the terminal, as tables under each other: a figure is never cut short.
import { displayWidth } from './columns.ts';
import { GAP, widthsOf } from './text-table.ts';

type Rows = readonly (readonly string[])[];

/**
 * The rows as one table or more that each fit `width` columns, all with the first column. `groups` says how many of the
 * columns after it stand together, from left to right; a group that is too wide by itself still stands alone.
 */
export function tablePanels(rows: Rows, groups: readonly number[], width: number): readonly Rows[] {
  const [first = 0, ...others] = widthsOf(rows);
  const panels: { columns: readonly number[]; taken: number }[] = [];
  let next = 0;
  for (const group of groups) {
    const columns = Array.from({ length: group }, (_, place) => next + place);
    next += group;
    const own = columns.reduce((sum, column) => sum + (others[column] ?? 0) + GAP, 0);
    const last = panels.at(-1);
    if (last === undefined || first + last.taken + own > width) panels.push({ columns, taken: own });
    else panels[panels.length - 1] = { columns: [...last.columns, ...columns], taken: last.taken + own };
  }
  if (panels.length <= 1) return [rows];
  return panels.map(({ columns }) =>
    rows.map(([head = '', ...cells]) => [head, ...columns.map((column) => cells[column] ?? '')]),
  );
}

/** Headings as several rows, the last words at the bottom, so that those after the first take no more than `most` columns where they have blanks. */
export function headingRows([first = '', ...others]: readonly string[], most: number): Rows {
  const broken = others.map((text) => brokenAtBlanks(text, most));
  const height = Math.max(1, ...broken.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) => [
    row === height - 1 ? first : '',
    ...broken.map((lines) => lines[row - (height - lines.length)] ?? ''),
  ]);
}

function brokenAtBlanks(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(`${last} ${word}`) <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
