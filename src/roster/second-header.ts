// Another table on the sheet of a list: its columns are not those of the list's own header.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { columnLetters } from '../values/cell-ref.ts';
import type { ColumnKey } from './columns.ts';
import type { Header } from './find-header.ts';
import { headerText } from './header-stack.ts';
import { type HeaderReading, readHeader } from './headers.ts';
import { isAmount, USUAL_UNIT } from './match-columns.ts';
import type { StatedUnit } from './money-unit.ts';
import { rowsAbove } from './preface.ts';
import { type RawRow, type RawSheet, rawText } from './raw-sheet.ts';
import { rowPlace } from './row-place.ts';
import { isCodeLike } from './sort-rows.ts';
import { unitLine } from './unit-line.ts';

export const secondHeader = kind<{ readonly header: number; readonly columns: readonly string[] }>()({
  code: 'second-header',
  severity: 'error',
  why: {
    zh: '名单中途换了表头，其下各行照上面的表头读取会张冠李戴，错发奖补。',
    en: 'Another header in the middle of a list: read by the first one the rows under it would pay other awards.',
  },
  example: '第 30 行又是表头，“营业收入（元）”处原为“营业收入（万元）”',
  sample: { header: 3, columns: ['H“营业收入（元）”'] },
  zh: ({ header, columns }) => ({
    message: `此行又是表头，与第 ${header} 行的表头不同（${columns.join('、')}）；其下各行除企业名称和代码外均未读取`,
    hint: '两张表的列改为一致，或将下面的表移到另一张工作表、另存为一个文件后重报',
  }),
  en: ({ header, columns }) => ({
    message: `another header, unlike that of row ${header} (${columns.join(', ')}); of the rows under it nothing but name and code is read`,
    hint: 'give both tables the same columns, or move the lower one to a sheet or file of its own and send it again',
  }),
});

export const rowAboveHeader = kind<{ readonly header: number }>()({
  code: 'row-above-header',
  severity: 'error',
  why: {
    zh: '表头之上的行不属于名单，其中的企业会无声地漏掉。',
    en: 'What stands over the header is not part of the list: an enterprise there would silently be lost.',
  },
  example: '一张工作表上先后有两张表，表头不同',
  sample: { header: 12 },
  zh: ({ header }) => ({
    message: `此行有统一社会信用代码，但在第 ${header} 行的表头之上，未读取`,
    hint: '移到表头之下；工作表上另有一张表的，移到另一张工作表或另存为一个文件后重报',
  }),
  en: ({ header }) => ({
    message: `this row has a code but stands over the header in row ${header}; it is not read`,
    hint: 'move it under the header; another table on the sheet belongs on a sheet or in a file of its own',
  }),
});

const LEAST_HEADERS = 3;
const LEAST_BESIDE_CODE = 3;

/** Tells of the rows under a header, asked in order, those that stand under another header of other columns. */
export interface SecondHeader {
  /** For a row that is no enterprise: the finding where it is such a header. */
  readonly look: (row: RawRow) => Diagnostic | undefined;
  readonly isUnder: () => boolean;
}

/** The watch over a sheet's rows; `year` is that of the period. A header repeated for another page is none. */
export function watchForHeaders(sheet: RawSheet, header: Header, year: number): SecondHeader {
  const own = sheet.rows.slice(header.first, header.next);
  const usual = unitLine(sheet, header)?.unit ?? USUAL_UNIT;
  const readings = new Map(header.cells.map(({ column, reading }) => [column, reading]));
  let under = false;
  const look = (row: RawRow): Diagnostic | undefined => {
    const cells = labelledCells(row, year);
    const named = cells.filter(({ reading }) => reading.key !== undefined);
    if (named.length < LEAST_HEADERS || named.length * 2 < cells.length) return undefined;
    const repeats = own.some((line) => cells.every(({ column, text }) => headerText(line, column) === text));
    const unlike = repeats
      ? []
      : cells.filter((cell) => !isSame(cell.reading, readings.get(cell.column), usual));
    under = unlike.length > 0;
    const [first] = unlike;
    if (!first) return undefined;
    const { file, sheet: name } = sheet;
    const place = atCell({ file, sheet: name, row: row.number, column: first.column }, null, first.text);
    return report(secondHeader, place, {
      header: header.row,
      columns: unlike.map(({ column, text }) => `${columnLetters(column)}“${text}”`),
    });
  };
  return { look, isUnder: () => under };
}

interface LabelledCell {
  readonly column: number;
  readonly text: string;
  readonly reading: HeaderReading;
}

function labelledCells(row: RawRow, year: number): readonly LabelledCell[] {
  return row.cells.flatMap((_, index) => {
    const text = headerText(row, index + 1);
    return text === '' ? [] : [{ column: index + 1, text, reading: readHeader(text, year) }];
  });
}

// Columns that are none of ours, or texts that decide nothing, may be called otherwise; a unit may be written out.
function isSame(a: HeaderReading, b: HeaderReading | undefined, usual: StatedUnit): boolean {
  if (a.key !== b?.key) return [a.key, b?.key].every(isWithoutWeight);
  return a.key === undefined || !isAmount(a.key) || (a.unit ?? usual) === (b?.unit ?? usual);
}

function isWithoutWeight(key: ColumnKey | undefined): boolean {
  return key === undefined || WITHOUT_WEIGHT.has(key);
}

const WITHOUT_WEIGHT: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'industryName',
  'mainProduct',
  'note',
  'team',
  'contact',
]);

/** Rows over the header that look like enterprises: a code, and more beside it. */
export function rowsAboveHeader(sheet: RawSheet, header: Header): readonly Diagnostic[] {
  return rowsAbove(sheet, header).flatMap((row) => {
    const filled = row.cells.filter((cell) => rawText(cell).trim() !== '');
    if (!row.cells.some(isCodeLike) || filled.length <= LEAST_BESIDE_CODE) return [];
    return [report(rowAboveHeader, rowPlace(sheet, row), { header: header.row })];
  });
}
