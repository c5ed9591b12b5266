// A table as CSV: the form that banks, the treasury and the ledger read.
import { stringify } from 'csv-stringify/sync';
import type { BookColumn, Cell, TableBlock } from '../reports/book.ts';
import { formatYuan } from '../values/money.ts';
import { guarded } from './ledger-text.ts';
import { FORMATS } from './xlsx-looks.ts';
import { columnCells, columnTotal, exactMoney } from './xlsx-numbers.ts';

/**
 * The table as CSV text after RFC 4180: UTF-8 with a byte order mark (so that Excel reads the Chinese), CRLF line
 * ends, a header line, and a total line where a column asks for one. Money is plain decimal text in the unit its
 * column names (`200000.00`), days are ISO, shares per cent with one decimal.
 *
 * Texts stand exactly as they are, also those that begin with `=`, `+`, `-` or `@`: a sign put in front to keep
 * a spreadsheet from calculating would falsify codes and accounts for the programs that these files are for.
 * People are given the workbook, where a text is never a formula. `forSpreadsheets` writes texts as the ledger does,
 * with a tab behind those that such a program would take for a number or a date.
 */
export function writeCsv(table: TableBlock, { forSpreadsheets = false } = {}): string {
  const textOf = (cell: Cell): string =>
    forSpreadsheets && cell.kind === 'text' ? guarded(cell.text) : plainText(cell);
  const lines = [table.columns.map(headerText), ...table.rows.map((row) => row.map(textOf))];
  const total = totalLine(table);
  return stringify(total ? [...lines, total] : lines, { bom: true, record_delimiter: 'windows' });
}

function headerText({ group, header }: BookColumn): string {
  return group === undefined || group === '' ? header : `${group}-${header}`;
}

function plainText(cell: Cell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return cell.text;
    case 'money':
      return cell.unit === 'yuan' ? formatYuan(cell.money) : exactMoney(cell.money, 'wan');
    case 'count':
      return String(cell.count);
    case 'percent':
      return percentText(cell.numerator / cell.denominator);
    case 'day':
      return cell.day;
    default:
      return cell satisfies never;
  }
}

function totalLine({ columns, rows, totalLabel }: TableBlock): readonly string[] | undefined {
  if (rows.length === 0 || !columns.some(({ total }) => total)) return undefined;
  const label = columns.findIndex(({ total }) => !total);
  return columns.map(({ total }, index) => {
    if (!total) return index === label ? totalLabel : '';
    const { format, value } = columnTotal(columnCells({ rows }, index), total);
    return format === FORMATS.percent ? percentText(Number(value)) : value;
  });
}

function percentText(ratio: number): string {
  return `${(ratio * 100).toFixed(1)}%`;
}
