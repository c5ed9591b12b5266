// Rows of a text table that are not cut as the header is: what stands in a cell may belong to another column.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import type { ColumnKey } from './columns.ts';
import type { Header } from './find-header.ts';
import type { MatchedColumn } from './match-columns.ts';
import { type RawRow, type RawSheet, type RawValue, rawText } from './raw-sheet.ts';
import { rowSorter } from './sort-rows.ts';

interface Cut {
  readonly header: number;
  readonly row: number;
}

export const rowMisaligned = kind<Cut>()({
  code: 'row-misaligned',
  severity: 'error',
  why: {
    zh: '格数与表头不同的行各格错位，日期会落到别的称号之下，错发奖补。',
    en: 'A row with more or fewer cells than the header is shifted: a date under another title would pay the wrong award.',
  },
  example: 'CSV 的单元格内有未加引号的逗号',
  sample: { header: 26, row: 27 },
  zh: ({ header, row }) => ({
    message: `表头有 ${header} 格，此行有 ${row} 格，各格可能错位；除企业名称和代码外均未读取`,
    hint: '内容含分隔符（逗号、制表符等）的单元格加英文双引号，漏掉的空格补上分隔符；或另存为 .xlsx 后重报',
  }),
  en: ({ header, row }) => ({
    message: `the header has ${header} cells, this row ${row}: cells may have shifted; nothing but its name and code is read`,
    hint: 'put cells that contain the separator in double quotes and separators where a cell was left out; or save the list as .xlsx and send it again',
  }),
});

/** The finding for a row, at its first filled cell. */
export function misalignedAt({ file, sheet }: RawSheet, { number, cells }: RawRow, cut: Cut): Diagnostic {
  const first = cells.findIndex((cell) => rawText(cell).trim() !== '');
  const place = atCell({ file, sheet, row: number, column: first + 1 }, null, rawText(cells[first]));
  return report(rowMisaligned, place, cut);
}

interface CutRow extends Cut {
  readonly number: number;
  /** Up to the last that is filled. */
  readonly filled: number;
}

const NONE: ReadonlyMap<number, Cut> = new Map();

/**
 * The enterprises' rows, by number, with more or fewer cells than the header. Blank ends are no fault where all rows
 * have as many, nor a lack of them where the file as a whole leaves them out.
 */
export function misalignedRows(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
): ReadonlyMap<number, Cut> {
  const { widths } = sheet;
  if (!widths) return NONE;
  const width = Math.max(...widths.slice(header.first, header.next));
  const below = widths.subarray(header.next);
  if (below.every((own) => own === width)) return NONE;
  const sortOf = rowSorter(columns);
  const rows = sheet.rows.slice(header.next).flatMap((row, index): readonly CutRow[] => {
    const own = { number: row.number, header: width, row: below[index] ?? 0, filled: row.cells.length };
    return sortOf(row) === 'enterprise' ? [own] : [];
  });
  const named = header.cells.at(-1)?.column ?? 0;
  const isUsual = isWidthOfAll(rows);
  const leavesOut = leavesOutBlankEnds(rows);
  const faulty = rows.filter(({ row, filled }) => {
    if (row === width) return false;
    if (filled > width) return true;
    if (isUsual && row >= named) return false;
    return row > width || !leavesOut;
  });
  return new Map(faulty.map(({ number, row }) => [number, { header: width, row }]));
}

// Had some as many cells as the header, the others would be shifted; where none has, the ends are written otherwise.
function isWidthOfAll(rows: readonly CutRow[]): boolean {
  return rows.length > 1 && rows.every(({ row }) => row === rows[0]?.row);
}

// Then no row ends with a blank cell, and it shows in many: one alone lacks a cell.
function leavesOutBlankEnds(rows: readonly CutRow[]): boolean {
  const short = rows.filter(({ header, row }) => row < header).length;
  return short > 1 && short * 2 >= rows.length && rows.every(({ row, filled }) => row === filled);
}

/**
 * Whether a cell of a misaligned row may be read all the same: a code proves itself, and so does a name in as much as it
 * is neither a number nor a code.
 */
export function isSafeToRead(key: ColumnKey, cell: RawValue): boolean {
  return key === 'uscc' || (key === 'name' && /\p{Script=Han}/u.test(rawText(cell)));
}
