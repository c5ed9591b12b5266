// Rows of a text table that are not cut as the header is: what stands in a cell may belong to another column.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { hasHan } from './cell-text.ts';
import type { ColumnKey } from './columns.ts';
import type { Header } from './find-header.ts';
import type { MatchedColumn } from './match-columns.ts';
import { type RawRow, type RawSheet, type RawValue, rawText } from './raw-sheet.ts';
import { rowPlace } from './row-place.ts';
import { rowSorter } from './sort-rows.ts';

export interface Cut {
  readonly header: number;
  readonly row: number;
  /** Where its cells begin to be shifted, as far as that can be told. */
  readonly start?: ShiftStart | undefined;
}

/** One column, `F“营业收入”`, or the first and last of several, in one of which the shift begins. */
export interface ShiftStart {
  readonly first: string;
  readonly last: string | null;
}

/** Where as many cells as the header has are filled with what belongs one column further. */
export interface Shift {
  /** The cell, as `F“营业收入”`, and what stands in it. */
  readonly cell: string;
  readonly text: string;
  /** Header of the column beside it, to which that belongs. */
  readonly beside: string;
}

export const rowMisaligned = kind<Cut | Shift>()({
  code: 'row-misaligned',
  severity: 'error',
  why: {
    zh: '格数与表头不同的行各格错位，日期会落到别的称号之下，错发奖补。',
    en: 'A row with more or fewer cells than the header is shifted: a date under another title would pay the wrong award.',
  },
  example: 'CSV 的单元格内有未加引号的逗号',
  sample: { header: 26, row: 27 },
  zh: (found) => ({
    message:
      'cell' in found
        ? `${found.cell} 填“${found.text}”，像是相邻的“${found.beside}”的内容，此行各格可能错位；除企业名称和代码外均未读取`
        : `表头有 ${found.header} 格，此行有 ${found.row} 格，${startZh(found.start)}；除企业名称和代码外均未读取`,
    hint: '内容含分隔符（逗号、制表符等）的单元格加英文双引号，漏掉的空格补上分隔符；或另存为 .xlsx 后重报',
  }),
  en: (found) => ({
    message:
      'cell' in found
        ? `${found.cell} holds “${found.text}”, which seems to belong to ${found.beside} beside it: cells may have shifted; nothing but name and code of the row is read`
        : `the header has ${found.header} cells, this row ${found.row}: ${startEn(found.start)}; nothing but its name and code is read`,
    hint: 'put cells that contain the separator in double quotes and separators where a cell was left out; or save the list as .xlsx and send it again',
  }),
});

function startZh(start: ShiftStart | undefined): string {
  if (!start) return '各格可能错位';
  const { first, last } = start;
  return last === null ? `似从 ${first} 起错位` : `似从 ${first} 至 ${last} 之间的一格起错位`;
}

function startEn(start: ShiftStart | undefined): string {
  if (!start) return 'cells may have shifted';
  const { first, last } = start;
  return last === null
    ? `cells seem to be shifted from ${first} on`
    : `cells seem to be shifted from one of ${first} to ${last} on`;
}

/** The finding for a row, at its first filled cell. */
export function misalignedAt(sheet: RawSheet, row: RawRow, found: Cut | Shift): Diagnostic {
  return report(rowMisaligned, rowPlace(sheet, row), found);
}

interface WrittenRow {
  readonly number: number;
  readonly row: number;
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
  const written = sheet.rows
    .slice(header.next)
    .map(({ number }, index) => ({ number, row: below[index] ?? 0 }));
  const usual = widthOfAll(rows, named, width);
  const leavesOut = leavesOutBlankEnds(rows);
  const faulty = rows.filter((own) => {
    const { row, filled } = own;
    if (row === width) return false;
    if (filled > width) return true;
    if (row === usual) return false;
    return row > width || !(leavesOut || isOfShortBlock(own, written));
  });
  return new Map(faulty.map(({ number, row }) => [number, { header: width, row }]));
}

/**
 * The number of cells that all rows have. As many as there are headers, or up to the blank ends of these, is no fault;
 * more are excused only where a cell under the last header shows that nothing has moved beyond it.
 */
function widthOfAll(rows: readonly CutRow[], named: number, width: number): number | undefined {
  const [first] = rows;
  if (!first || first.row < named || rows.some(({ row }) => row !== first.row)) return undefined;
  if (first.row > width) return rows.some(({ filled }) => filled === named) ? first.row : undefined;
  return rows.length > 1 || first.row === named ? first.row : undefined;
}

// Excel writes the blank ends of 16 rows as far as one of these is filled.
const BLOCK = 16;
// The last block of a file may be shorter; a few rows prove nothing.
const LEAST_BLOCK = 4;

function isOfShortBlock({ number, row }: WrittenRow, rows: readonly WrittenRow[]): boolean {
  const start = Math.floor((number - 1) / BLOCK) * BLOCK;
  const first = rows[0]?.number ?? 0;
  const block = rows.slice(Math.max(0, start + 1 - first), Math.max(0, start + 1 + BLOCK - first));
  const isWhole = block.every((own, index) => own.number === start + 1 + index && own.row === row);
  return isWhole && block.length >= LEAST_BLOCK;
}

// Then no row ends with a blank cell, and it shows in many: one alone lacks a cell.
function leavesOutBlankEnds(rows: readonly CutRow[]): boolean {
  const within = rows.filter(({ header, row }) => row <= header);
  const short = within.filter(({ header, row }) => row < header).length;
  return short > 1 && short * 2 >= rows.length && within.every(({ row, filled }) => row === filled);
}

/**
 * Whether a cell of a misaligned row may be read all the same: a code proves itself, and so does a name in as much as it
 * is neither a number nor a code.
 */
export function isSafeToRead(key: ColumnKey, cell: RawValue): boolean {
  return key === 'uscc' || (key === 'name' && hasHan(rawText(cell)));
}
