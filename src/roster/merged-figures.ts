// A figure written once over the rows of several enterprises: whose it is cannot be seen.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { type ColumnType, columnOf } from './columns.ts';
import type { MatchedColumn } from './match-columns.ts';
import { type RawSheet, rawText } from './raw-sheet.ts';
import { isCodeLike } from './sort-rows.ts';

const FIGURES: ReadonlySet<ColumnType> = new Set<ColumnType>([
  'amount',
  'signed-amount',
  'count',
  'number',
  'percent',
]);

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

/** A warning for each figure under the header that is merged over the rows of several enterprises. */
export function mergedFigures(
  sheet: RawSheet,
  columns: readonly MatchedColumn[],
  headerRow: number,
): readonly Diagnostic[] {
  const figures = new Map(
    columns.flatMap(({ key, column }) => (FIGURES.has(columnOf(key).type) ? [[column, key] as const] : [])),
  );
  const merges = sheet.merges.filter(
    ({ firstRow, lastRow, firstColumn }) =>
      firstRow > headerRow && lastRow > firstRow && figures.has(firstColumn),
  );
  if (merges.length === 0) return [];
  const code = (columns.find(({ key }) => key === 'uscc')?.column ?? 0) - 1;
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const end = sheet.rows.at(-1)?.number ?? 0;
  return merges.flatMap(({ firstRow, lastRow, firstColumn }) => {
    const text = rawText(rows.get(firstRow)?.cells[firstColumn - 1]);
    let enterprises = 0;
    for (let row = firstRow; row <= Math.min(lastRow, end); row += 1)
      if (isCodeLike(rows.get(row)?.cells[code])) enterprises += 1;
    if (enterprises < 2 || text === '') return [];
    const cell = { file: sheet.file, sheet: sheet.sheet, row: firstRow, column: firstColumn };
    const place = atCell(cell, figures.get(firstColumn) ?? null, text);
    return [report(mergedFigure, place, { first: firstRow, last: lastRow })];
  });
}
