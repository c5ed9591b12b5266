// Another table on the sheet of a list: its columns are not those of the list's own header.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { type ColumnKey, isAmount } from './columns.ts';
import { hasCode } from './enterprise-marks.ts';
import { findHeader, type Header, type HeaderCell } from './find-header.ts';
import { quotedHeader } from './header-place.ts';
import { headerCellsOf } from './header-row.ts';
import { headerText } from './header-stack.ts';
import { type StatedUnit, USUAL_UNIT } from './money-unit.ts';
import { rowsAbove } from './preface.ts';
import { type RawRow, type RawSheet, rawText } from './raw-sheet.ts';
import { rowPlace } from './row-place.ts';
import {
  isOfSomeAmounts,
  isTitleOfAwards,
  isUnitWithin,
  type UnitLine,
  unitLine,
  unitOfRows,
} from './unit-line.ts';

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

export const unitWithinList = kind<{ readonly header: number; readonly stated: string }>()({
  code: 'unit-within-list',
  severity: 'error',
  why: {
    zh: '名单中途写明另一金额单位，其下的金额照原来的单位读取会相差一万倍。',
    en: 'Another unit of money in the middle of a list: read in the first one the amounts under it would be wrong ten-thousandfold.',
  },
  example: '第 30 行写明“单位：元”，表头之上为“单位：万元”',
  sample: { header: 3, stated: '单位：元' },
  zh: ({ header, stated }) => ({
    message: `此行写明“${stated}”，与第 ${header} 行表头下的金额单位不同；其下各行除企业名称和代码外均未读取`,
    hint: '统一全表的金额单位，并在各列表头用括号写明后重报',
  }),
  en: ({ header, stated }) => ({
    message: `this line says “${stated}”, unlike the unit of the amounts under the header in row ${header}; of the rows under it nothing but name and code is read`,
    hint: 'use one unit of money throughout, write it in brackets in each header and send the list again',
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
/** Of titles that stand in one another's places. */
const LEAST_SWAPPED = 2;
const LEAST_BESIDE_CODE = 3;
// How far from one of its lines what belongs to a header may stand: title, unit and groups, and words under these.
const LINES_ABOVE = 6;
const LINES_BELOW = 2;

/** Tells of the rows under a header, asked in order, those that stand under another header of other columns. */
interface SecondHeader {
  /** For a row that is no enterprise: the finding where it is such a header, or states another unit of money. */
  readonly look: (row: RawRow) => Diagnostic | undefined;
  readonly isUnder: () => boolean;
}

/** The watch over a sheet's rows; `year` is that of the period. A header repeated for another page is none. */
export function watchForHeaders(sheet: RawSheet, header: Header, year: number): SecondHeader {
  const own = sheet.rows.slice(header.first, header.next);
  const line = unitLine(sheet, header);
  const usual = line?.unit ?? USUAL_UNIT;
  // Once more on another page it excepts the same.
  const isLine = (text: string): boolean => line?.exceptions !== undefined && text === line.text;
  const cellsOf = new Map(header.cells.map((cell) => [cell.column, cell]));
  const hasUnits = header.cells.every(({ reading: { key, unit } }) => !isAmount(key) || unit !== undefined);
  const blockAround = blocksOf(sheet);
  let under = false;
  let underUnit = false;
  // Another unit of money, not that of another header around it.
  const lookAtUnit = (row: RawRow): Diagnostic | undefined => {
    if (hasUnits || usual === 'unusable' || !(isUnitWithin(row) || isOfSomeAmounts(row))) return undefined;
    if (isTitleOfAwards(row, header)) return undefined;
    const stated = unitOfRows([row], usual, isLine);
    if (!stated) return undefined;
    const around = findHeader({ ...sheet, rows: blockAround(row) }, year);
    if (around && around.score >= LEAST_HEADERS) return undefined;
    underUnit = stated.unit !== usual;
    if (!underUnit) return undefined;
    return report(unitWithinList, rowPlace(sheet, row), { header: header.row, stated: stated.text });
  };
  // The cells of the header that the row is a line of, and the unit stated beside it.
  const readAround = (row: RawRow, cells: readonly LabelledCell[]) => {
    const around = blockAround(row);
    const block = findHeader({ ...sheet, rows: around }, year);
    const lines = block ? around.slice(block.first, block.next) : [];
    const isRepeated = own.some((line) =>
      cells.every(({ column, text }) => headerText(line, column) === text),
    );
    // Of a header of several lines not all need be repeated on another page.
    const isWhole = lines.includes(row) && !(isRepeated && lines.length === 1);
    const beside = around.filter((other) => other !== row && !(isWhole && lines.includes(other)));
    const stated = unitOfRows(beside, USUAL_UNIT, isLine);
    const asOwn = (cell: LabelledCell): LabelledCell => ({
      ...cell,
      reading: cellsOf.get(cell.column)?.reading ?? cell.reading,
    });
    const compared: readonly LabelledCell[] =
      isWhole && block ? block.cells : isRepeated ? cells.map(asOwn) : cells;
    return { compared, stated };
  };
  const look = (row: RawRow): Diagnostic | undefined => {
    const cells: readonly LabelledCell[] = headerCellsOf(row, year);
    const named = cells.filter(({ reading }) => reading.key !== undefined);
    const isHeader = named.length >= LEAST_HEADERS && named.length * 2 >= cells.length;
    if (!isHeader && !(named.length === cells.length && areSwapped(named, cellsOf))) return lookAtUnit(row);
    const { compared, stated } = readAround(row, cells);
    const unlike = compared.filter(
      (cell) => !isSame(cell, cellsOf.get(cell.column), { usual, here: stated?.unit ?? usual }),
    );
    under = unlike.length > 0;
    underUnit = false;
    const [first] = unlike;
    if (!first) return undefined;
    const { file, sheet: name } = sheet;
    const place = atCell({ file, sheet: name, row: row.number, column: first.column }, null, first.text);
    return report(secondHeader, place, {
      header: header.row,
      columns: unlike.map((cell) => quotedHeader(cell.column, saidOver(cell, stated) + cell.text)),
    });
  };
  return { look, isUnder: () => under || underUnit };
}

type OwnCells = ReadonlyMap<number, HeaderCell>;

function areSwapped(named: readonly LabelledCell[], own: OwnCells): boolean {
  return (
    named.length >= LEAST_SWAPPED &&
    named.every(({ column, reading: { key } }) => {
      const before = own.get(column)?.reading.key;
      return before !== undefined && before !== key;
    })
  );
}

// Finds the rows around one without enterprises, up to those with codes. Where each stands is looked up once a sheet.
function blocksOf({ rows }: RawSheet): (row: RawRow) => readonly RawRow[] {
  let places: ReadonlyMap<RawRow, number> | undefined;
  return (row) => {
    places ??= new Map(rows.map((own, index) => [own, index]));
    return blockAt(rows, places.get(row) ?? 0);
  };
}

function blockAt(rows: readonly RawRow[], index: number): readonly RawRow[] {
  const isEnd = (at: number): boolean => {
    const row = rows[at];
    return !row || hasCode(row);
  };
  let [first, last] = [index, index];
  while (index - first < LINES_ABOVE && !isEnd(first - 1)) first -= 1;
  while (last - index < LINES_BELOW && !isEnd(last + 1)) last += 1;
  return rows.slice(first, last + 1);
}

// What makes a column another one than its own words do.
function saidOver({ against, reading }: LabelledCell, stated: UnitLine | undefined): string {
  if (against) return `${against.group} / `;
  const { key, unit } = reading;
  return isAmount(key) && unit === undefined && stated ? `${stated.text} / ` : '';
}

type LabelledCell = Pick<HeaderCell, 'column' | 'text' | 'reading' | 'against' | 'reached'>;

interface Units {
  /** Of amounts under the list's own header, and under this one, where a column says nothing. */
  readonly usual: StatedUnit;
  readonly here: StatedUnit;
}

// Columns that are none of ours, or texts that decide nothing, may be called otherwise; a unit may be written out.
function isSame(cell: LabelledCell, own: HeaderCell | undefined, { usual, here }: Units): boolean {
  const b = own?.reading;
  const isSettled =
    own?.text === cell.text && !cell.against && (own.settled || own.reading.key === undefined);
  const a = isSettled ? own.reading : cell.reading;
  if (a.key !== b?.key) return [a.key, b?.key].every(isWithoutWeight);
  if (cell.reached && !own?.reached && !own?.settled) return false;
  return !isAmount(a.key) || (a.unit ?? here) === (b?.unit ?? usual);
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
    if (!hasCode(row) || filled.length <= LEAST_BESIDE_CODE) return [];
    return [report(rowAboveHeader, rowPlace(sheet, row), { header: header.row })];
  });
}
