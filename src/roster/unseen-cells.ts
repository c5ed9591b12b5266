// Rows and columns of a list that are hidden or filtered out: they are read like any other, and whoever opens the file
// does not see them.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { counted } from '../values/counted.ts';
import type { Header } from './find-header.ts';
import { headerRowPlace, quotedHeader } from './header-place.ts';
import type { MatchedColumn } from './match-columns.ts';
import type { RawSheet } from './raw-sheet.ts';
import { rowNumbers } from './row-numbers.ts';

interface UnseenOfList {
  /** Numbers of the rows of enterprises. */
  readonly rows: readonly number[];
  /** The columns that are read, each with its letters. */
  readonly columns: readonly string[];
}

export const unseenCells = kind<UnseenOfList>()({
  code: 'unseen-cells',
  severity: 'warning',
  why: {
    zh: '隐藏或筛选掉的行、列在打开文件时看不见，却照样读取、核定、兑付，其中常有该删未删的企业和旧数据。',
    en: 'What is hidden or filtered out is not seen in the open file, but read, decided and paid like the rest: often enterprises and figures that were to be deleted.',
  },
  effect: {
    zh: '照样读取，其中的值参与核定；付款前取消隐藏和筛选，逐户核对。',
    en: 'It is read and its values count; show it and check it before anything is paid.',
  },
  example: '打开筛选后保存的名单，筛选掉的企业仍在表中',
  sample: { rows: [5, 7, 8, 9], columns: [] },
  zh: ({ rows, columns }) => ({
    message: `${listed(
      [
        rows.length > 0 && `第 ${rowNumbers(rows, '、')} 行（${rows.length} 户企业）`,
        columns.length > 0 && `${columns.join('、')}列`,
      ],
      '，',
    )}隐藏或被筛选掉，打开文件看不见，仍照样读取、核定`,
    hint: '取消隐藏和筛选后核对；不该在名单中的行、列删去后重报',
  }),
  en: ({ rows, columns }) => ({
    message: `hidden or filtered out, so not seen in the open file, but read and decided like the rest: ${listed(
      [
        rows.length > 0 &&
          `row${rows.length === 1 ? '' : 's'} ${rowNumbers(rows, ', ')} (${counted(rows.length, 'enterprise')})`,
        columns.length > 0 && `column${columns.length === 1 ? '' : 's'} ${columns.join(', ')}`,
      ],
      '; ',
    )}`,
    hint: 'show everything and check it; delete the rows and columns that do not belong to the list and send it again',
  }),
});

function listed(parts: readonly (string | false)[], separator: string): string {
  return parts.filter((part) => part !== false).join(separator);
}

/**
 * The finding on a list whose enterprises (rows by number) or columns are in part not seen; none where all are. Hidden
 * columns alone are usual, and worth a note.
 */
export function unseenOfList(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  enterprises: readonly { readonly number: number }[],
): readonly Diagnostic[] {
  const { unseen } = sheet;
  if (!unseen) return [];
  const hidden = new Set(unseen.rows);
  const rows = enterprises.map(({ number }) => number).filter((row) => hidden.has(row));
  const hiddenColumns = new Set(unseen.columns);
  const named = columns
    .filter(({ column }) => hiddenColumns.has(column))
    .map(({ column, header: words }) => quotedHeader(column, words));
  if (rows.length === 0 && named.length === 0) return [];
  const place = headerRowPlace(sheet, header);
  const severity = rows.length === 0 ? 'info' : unseenCells.severity;
  return [report(unseenCells, place, { rows, columns: named }, severity)];
}
