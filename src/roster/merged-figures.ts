// Figures and days written once over the rows of several enterprises: whose a figure is cannot be seen, and whether a day
// is that of each had better be asked.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { type ColumnKey, type ColumnType, columnOf, FIGURE_TYPES } from './columns.ts';
import type { MatchedColumn } from './match-columns.ts';
import { type RawSheet, rawText } from './raw-sheet.ts';
import { isCodeLike } from './sort-rows.ts';

const DAYS: ReadonlySet<ColumnType> = new Set<ColumnType>(['date', 'year']);

interface Span {
  readonly first: number;
  readonly last: number;
}

export const mergedFigure = kind<Span>()({
  code: 'merged-figure',
  severity: 'warning',
  why: {
    zh: '一个数合并在几户企业上，看不出是谁的，算在一户名下可能多付。',
    en: 'One figure merged over several enterprises may be of any of them; counted for one it may pay too much.',
  },
  example: '“近三年累计缴税总额”合并在三户企业上',
  sample: { first: 5, last: 7 },
  zh: ({ first, last }) => ({
    message: `此格与第 ${first}–${last} 行合并，只算作第 ${first} 行企业的`,
    hint: '取消合并，逐户填写',
  }),
  en: ({ first, last }) => ({
    message: `merged over rows ${first} to ${last}; it is taken for the enterprise in row ${first} only`,
    hint: 'unmerge it and fill in each enterprise’s own',
  }),
});

export const mergedDay = kind<Span>()({
  code: 'merged-day',
  severity: 'warning',
  why: {
    zh: '合并单元格中的一个日期按各行都是这一天读取，每户都可能因此得到奖补。',
    en: 'A day merged over several rows is read as the day of each, and each may get an award by it.',
  },
  example: '“专精特新中小企业认定日期”合并在三户企业上',
  sample: { first: 5, last: 7 },
  zh: ({ first, last }) => ({
    message: `第 ${first}–${last} 行合并为一格，按此日读取`,
    hint: '核对各户是否都是这一天；取消合并，逐户填写',
  }),
  en: ({ first, last }) => ({
    message: `rows ${first} to ${last} are merged here; it is read as the day of each`,
    hint: 'make sure that it is the day of each; unmerge it and fill in each enterprise’s own',
  }),
});

/**
 * Warnings for what is merged over the rows of several enterprises under the header: one for a figure, at its cell, and
 * one for each enterprise that a day or year is taken for, at that enterprise's own.
 */
export function mergedFigures(
  sheet: RawSheet,
  columns: readonly MatchedColumn[],
  headerRow: number,
): readonly Diagnostic[] {
  const keys = new Map(columns.map(({ key, column }) => [column, key] as const));
  const merges = sheet.merges.filter(
    ({ firstRow, lastRow, firstColumn }) =>
      firstRow > headerRow && lastRow > firstRow && isDoubtful(keys.get(firstColumn)),
  );
  if (merges.length === 0) return [];
  const code = (columns.find(({ key }) => key === 'uscc')?.column ?? 0) - 1;
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const end = sheet.rows.at(-1)?.number ?? 0;
  return merges.flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) => {
    const key = keys.get(firstColumn);
    const text = rawText(rows.get(firstRow)?.cells[firstColumn - 1]);
    const enterprises: number[] = [];
    for (let row = firstRow; row <= Math.min(lastRow, end); row += 1)
      if (isCodeLike(rows.get(row)?.cells[code])) enterprises.push(row);
    if (key === undefined || enterprises.length < 2 || text === '') return [];
    // Over several columns a day is filled in for none of the rows below.
    const isDay = DAYS.has(columnOf(key).type) && lastColumn === firstColumn;
    const told = isDay ? enterprises : [firstRow];
    const found = isDay ? mergedDay : mergedFigure;
    return told.map((row) => {
      const cell = { file: sheet.file, sheet: sheet.sheet, row, column: firstColumn };
      return report(found, atCell(cell, key, text), { first: firstRow, last: lastRow });
    });
  });
}

function isDoubtful(key: ColumnKey | undefined): boolean {
  return key !== undefined && (FIGURE_TYPES.has(columnOf(key).type) || DAYS.has(columnOf(key).type));
}
