// A roster as a table in the test: `sheet` turns a Markdown-like table into a RawSheet.
import type { RawMerge, RawRow, RawSheet, RawValue } from '../../src/roster/raw-sheet.ts';
import { parseDay, serialOfDay } from '../../src/values/day.ts';

type Tag = (strings: TemplateStringsArray, ...values: readonly RawValue[]) => RawSheet;

/**
 * A sheet 企业名单 of 城东区.xlsx. Each line is a row, starting with row 1; `|` separates cells, a line without is
 * one cell in column A; a line of dashes is left out, an empty line is an empty row. In a cell
 * `12.5` is a number, `'12.5` text, `@2025-03-01` a date, `TRUE` and `FALSE` flags, `#REF!` a fault, `\n` a line
 * break; `^` is merged with the cell above and `<` with the one to the left. An interpolated value is taken as is.
 */
export const sheet: Tag = sheetOf('城东区.xlsx', '企业名单');

/** The same for another file or sheet; an empty sheet name makes a text file of it. */
export function sheetOf(file: string, name: string, hidden = false): Tag {
  return (strings, ...values) => {
    const source = strings.reduce((text, part, index) => `${text}⟦${index - 1}⟧${part}`);
    const lines = source.replace(/^\n|\n[^\S\n]*$/g, '').split('\n');
    const grid = lines.filter((line) => !/^[\s|:-]*-{3}[\s|:-]*$/.test(line)).map(cellsOf);
    const rows = grid.map(
      (texts, index): RawRow => ({ number: index + 1, cells: texts.map((text) => cellOf(text, values)) }),
    );
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== undefined));
    return { file, sheet: name, hidden, rows: filled, merges: mergesOf(grid) };
  };
}

function cellsOf(line: string): readonly string[] {
  const trimmed = line.trim();
  if (!trimmed.includes('|')) return [trimmed];
  return trimmed
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function cellOf(text: string, values: readonly RawValue[]): RawValue {
  const given = /^⟦(\d+)⟧$/.exec(text);
  if (given) return values[Number(given[1])];
  if (text === '' || text === '^' || text === '<') return undefined;
  if (text.startsWith("'")) return text.slice(1);
  if (/^#[A-Z/0]+[!?]?$/.test(text)) return { fault: text };
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  if (/^-?\d+(?:\.\d+)?(?:e\d+)?$/.test(text)) return Number(text);
  const day = text.startsWith('@') ? parseDay(text.slice(1)) : undefined;
  if (day) return { day, serial: serialOfDay(day) };
  return text
    .replace(/⟦(\d+)⟧/g, (_, index: string) => String(values[Number(index)]))
    .replaceAll('\\n', '\n');
}

function mergesOf(grid: readonly (readonly string[])[]): readonly RawMerge[] {
  return grid.flatMap((row, top) =>
    row.flatMap((text, left): RawMerge[] => {
      if (text === '^' || text === '<') return [];
      const width = run((step) => grid[top]?.[left + step] === '<');
      const height = run((step) => grid[top + step]?.[left] === '^');
      if (width === 0 && height === 0) return [];
      return [
        { firstRow: top + 1, lastRow: top + 1 + height, firstColumn: left + 1, lastColumn: left + 1 + width },
      ];
    }),
  );
}

// How many steps in a row hold.
function run(holds: (step: number) => boolean): number {
  let steps = 0;
  while (holds(steps + 1)) steps++;
  return steps;
}
