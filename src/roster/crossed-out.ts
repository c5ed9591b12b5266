// Rows, columns and cells of a list that are crossed out and not deleted: they are read like any other.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { isBlankCell } from './cell-text.ts';
import { type ColumnKey, columnOf, namesEnterprise } from './columns.ts';
import type { Header } from './find-header.ts';
import { headerPlace } from './header-place.ts';
import type { MatchedColumn } from './match-columns.ts';
import { type RawRow, type RawSheet, rawText } from './raw-sheet.ts';
import type { RosterRow } from './roster.ts';

const READ_ALL_THE_SAME = {
  zh: '照样读取，参与核定；依据的奖补列为存疑，付款前核对。',
  en: 'It is read and counts; awards that rest on it are named as doubted, to be checked before anything is paid.',
} as const;

export const crossedOutRow = kind<{ readonly name: string }>()({
  code: 'crossed-out-row',
  severity: 'warning',
  why: {
    zh: '用删除线划去的企业没有从表中删掉，照样读取、核定、兑付，多半是不该再列入的。',
    en: 'An enterprise that is crossed out and not deleted is read, decided and paid like the rest, though it mostly should be on the list no more.',
  },
  effect: READ_ALL_THE_SAME,
  example: '整行加了删除线的企业',
  sample: { name: '西宁甲有限公司' },
  zh: ({ name }) => ({
    message: `本行${name === '' ? '' : `（${name}）`}加了删除线，仍照样读取、核定`,
    hint: '不应列入的，删去整行后重报；仍应列入的，取消删除线',
  }),
  en: ({ name }) => ({
    message: `this row${name === '' ? '' : ` (${name})`} is crossed out; it is read and decided all the same`,
    hint: 'delete the whole row and send the list again if it should not be there; otherwise take the line away',
  }),
});

export const crossedOutCell = kind<{ readonly key: ColumnKey }>()({
  code: 'crossed-out-cell',
  severity: 'warning',
  why: {
    zh: '用删除线划去的内容没有从单元格中删掉，照样读取，多半是已作废的。',
    en: 'What is crossed out in a cell and not deleted is read all the same, though it mostly holds no more.',
  },
  effect: READ_ALL_THE_SAME,
  example: '“专精特新中小企业认定日期”一格的日期加了删除线',
  sample: { key: 'srdiOn' },
  zh: ({ key }) => ({
    message: `“${columnOf(key).header}”此格加了删除线，仍照所填读取`,
    hint: '作废的，清空此格后重报；仍有效的，取消删除线',
  }),
  en: ({ key }) => ({
    message: `${columnOf(key).headerEn} is crossed out in this cell; it is read as it stands all the same`,
    hint: 'clear the cell and send the list again if it holds no more; otherwise take the line away',
  }),
});

export const crossedOutColumn = kind<{ readonly key: ColumnKey }>()({
  code: 'crossed-out-column',
  severity: 'warning',
  why: {
    zh: '整列用删除线划去而没有删掉的，照样读取，多半是已作废的一列；划去的是企业名称或代码的，整张名单可能已作废。',
    en: 'A column that is crossed out as a whole and not deleted is read all the same, though it mostly holds no more; where it has names or codes the whole list may hold no more.',
  },
  effect: READ_ALL_THE_SAME,
  example: '“上年度营业收入”整列加了删除线',
  sample: { key: 'revenue' },
  zh: ({ key }) => ({
    message: `“${columnOf(key).header}”整列所填各格都加了删除线，仍照所填读取`,
    hint: '作废的，删去整列（整张名单作废的，撤回名单）后重报；仍有效的，取消删除线',
  }),
  en: ({ key }) => ({
    message: `${columnOf(key).headerEn} is crossed out wherever it is filled in; it is read as it stands all the same`,
    hint: 'delete the column, or withdraw the list, and send it again if it holds no more; otherwise take the line away',
  }),
});

const LEAST_OF_COLUMN = 2;

/**
 * What is told of a list's crossed-out cells, notes apart: a column of which all filled cells are, at its header, and if
 * it has names or codes nothing else; an enterprise whose name or code is, at its code; each single cell of others.
 */
export function crossedOut(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  enterprises: readonly RosterRow[],
): readonly Diagnostic[] {
  const { struck } = sheet;
  if (!struck) return [];
  const isEnterprise = new Set(enterprises.map(({ number }) => number));
  const rows = sheet.rows.filter(({ number }) => isEnterprise.has(number));
  const isStruck: IsStruck = ({ number, cells }, { column }) =>
    struck.get(number)?.includes(column) === true && !isBlankCell(cells[column - 1]);
  const read = columns.filter(({ key }) => key !== 'note');
  const naming = read.filter(({ key }) => namesEnterprise(key));
  // What only enterprises have that are crossed out themselves is no column that is.
  const standing = rows.filter((row) => !naming.some((column) => isStruck(row, column)));
  const whole = read.filter(
    (column) =>
      isWhole(rows, column, isStruck) && (naming.includes(column) || isWhole(standing, column, isStruck)),
  );
  const atHeader = (column: MatchedColumn, key: ColumnKey): Diagnostic => {
    const place = headerPlace(sheet, header, { column: column.column, text: column.header }, column.key);
    return report(crossedOutColumn, place, { key });
  };
  const firm = whole.find(({ key }) => namesEnterprise(key));
  const code = columns.find(({ key }) => key === 'uscc');
  // At the codes, which decisions read.
  if (firm && code) return [atHeader(code, firm.key)];
  const single = read.filter((column) => !whole.includes(column));
  return [
    ...whole.map((column) => atHeader(column, column.key)),
    ...rows.flatMap((row) =>
      crossedOutIn(
        sheet,
        row,
        columns,
        single.filter((column) => isStruck(row, column)),
      ),
    ),
  ];
}

type IsStruck = (row: RawRow, column: MatchedColumn) => boolean;

// Whether all that is filled in is crossed out; what stands in a single row is told at its cell.
function isWhole(rows: readonly RawRow[], column: MatchedColumn, isStruck: IsStruck): boolean {
  const filled = rows.filter(({ cells }) => !isBlankCell(cells[column.column - 1]));
  return filled.length >= LEAST_OF_COLUMN && filled.every((row) => isStruck(row, column));
}

function crossedOutIn(
  { file, sheet }: RawSheet,
  row: RawRow,
  columns: readonly MatchedColumn[],
  found: readonly MatchedColumn[],
): readonly Diagnostic[] {
  const at = ({ key, column }: MatchedColumn) =>
    atCell({ file, sheet, row: row.number, column }, key, textAt(row, column));
  if (!found.some(({ key }) => namesEnterprise(key)))
    return found.map((column) => report(crossedOutCell, at(column), { key: column.key }));
  const code = columns.find(({ key }) => key === 'uscc');
  const name = columns.find(({ key }) => key === 'name');
  return code ? [report(crossedOutRow, at(code), { name: name ? textAt(row, name.column) : '' })] : [];
}

function textAt({ cells }: RawRow, column: number): string {
  return rawText(cells[column - 1]).trim();
}
