// Figures and days written once over the rows of several enterprises, or over several columns: whose a figure is or which
// column's cannot be seen, and whether a day is that of each had better be asked.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { isBlankText, plainText } from './cell-text.ts';
import { columnNumber } from './column-number.ts';
import { type ColumnKey, columnOf, FIGURE_TYPES, isDated } from './columns.ts';
import { isCodeLike } from './enterprise-marks.ts';
import type { MatchedColumn } from './match-columns.ts';
import { type RawSheet, type RawValue, rawText } from './raw-sheet.ts';
import { isTotal } from './sort-rows.ts';

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

export const mergedAcross = kind<{ readonly columns: readonly string[] }>()({
  code: 'merged-across',
  severity: 'error',
  why: {
    zh: '合并在几列上的一格看不出是哪一列的；照最左一列读取可能错发奖补。',
    en: 'What is merged over several columns may be of any of them; read for the leftmost it may pay another award.',
  },
  example: '一个日期合并在“专精特新中小企业”和“高新技术企业”两列上',
  sample: { columns: ['专精特新中小企业认定日期', '高新技术企业认定日期'] },
  zh: ({ columns }) => ({
    message: `此格合并在${columns.map((column) => `“${column}”`).join('、')}几列上，是哪一列的不能确定，均未读取`,
    hint: '取消合并，填入所属的一列',
  }),
  en: ({ columns }) => ({
    message: `merged over the columns ${columns.join(', ')}: of which it is cannot be told; it is read for none`,
    hint: 'unmerge it and fill in the column it belongs to',
  }),
});

/** What is written once over several columns of days, figures or answers, which are read for none of them. */
interface AcrossColumns {
  readonly columns: readonly MatchedColumn[];
  /** As written at its top left. */
  readonly text: string;
}

/** By row, the filled merges under the header over several columns of days, figures or answers. */
export function mergesAcross(
  sheet: RawSheet,
  columns: readonly MatchedColumn[],
  headerRow: number,
): ReadonlyMap<number, readonly AcrossColumns[]> {
  const across = new Map<number, AcrossColumns[]>();
  const wide = sheet.merges.filter(
    ({ firstRow, firstColumn, lastColumn }) => firstRow > headerRow && lastColumn > firstColumn,
  );
  if (wide.length === 0) return across;
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const end = sheet.rows.at(-1)?.number ?? 0;
  for (const { firstRow, lastRow, firstColumn, lastColumn } of wide) {
    const within = columns.filter(({ column }) => column >= firstColumn && column <= lastColumn);
    // A 否 over 是否规上 and 入规日期 can be of the first alone.
    const covered = [isDoubtful, isAnswer].flatMap((isOfKind) => {
      const own = within.filter(({ key }) => isOfKind(key));
      return own.length > 1 ? own : [];
    });
    const text = rawText(rows.get(firstRow)?.cells[firstColumn - 1]);
    if (covered.length === 0 || isBlankText(plainText(text))) continue;
    for (let row = firstRow; row <= Math.min(lastRow, end); row += 1)
      across.set(row, [...(across.get(row) ?? []), { columns: covered, text }]);
  }
  return across;
}

/** The finding for such a merge in an enterprise's row. */
export function mergedAcrossAt({ file, sheet }: RawSheet, row: number, merge: AcrossColumns): Diagnostic {
  const [first] = merge.columns;
  const cell = { file, sheet, row, column: first?.column ?? 1 };
  const headers = merge.columns.map(({ header }) => header);
  return report(mergedAcross, atCell(cell, first?.key ?? null, merge.text), { columns: headers });
}

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
  const across = mergesAcross(sheet, columns, headerRow);
  const code = (columnNumber(columns, 'uscc') ?? 0) - 1;
  const name = (columnNumber(columns, 'name') ?? 0) - 1;
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const end = sheet.rows.at(-1)?.number ?? 0;
  return merges.flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) => {
    const key = keys.get(firstColumn);
    const text = rawText(rows.get(firstRow)?.cells[firstColumn - 1]);
    const enterprises: number[] = [];
    for (let row = firstRow; row <= Math.min(lastRow, end); row += 1) {
      const cells = rows.get(row)?.cells ?? [];
      if (isCodeLike(cells[code]) || namesOne(cells[name])) enterprises.push(row);
    }
    if (key === undefined || enterprises.length < 2 || isBlankText(plainText(text))) return [];
    if (across.get(firstRow)?.some(({ columns: [first] }) => first?.column === firstColumn)) return [];
    // Over several columns a day is filled in for none of the rows below.
    const isDay = isDated(key) && lastColumn === firstColumn;
    const told = isDay ? enterprises : [firstRow];
    const found = isDay ? mergedDay : mergedFigure;
    return told.map((row) => {
      const cell = { file: sheet.file, sheet: sheet.sheet, row, column: firstColumn };
      return report(found, atCell(cell, key, text), { first: firstRow, last: lastRow });
    });
  });
}

// One whose code is still to come has a name of its own.
function namesOne(cell: RawValue): boolean {
  const plain = plainText(rawText(cell));
  return !isBlankText(plain) && !isTotal(plain);
}

function isAnswer(key: ColumnKey): boolean {
  return columnOf(key).type === 'yes-no';
}

function isDoubtful(key: ColumnKey | undefined): boolean {
  return key !== undefined && (FIGURE_TYPES.has(columnOf(key).type) || isDated(key));
}
