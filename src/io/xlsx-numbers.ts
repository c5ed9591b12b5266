// Exact values as the decimal text that a workbook stores.
import type { Cell, TableBlock } from '../reports/book.ts';
import { serialOfDay } from '../values/day.ts';
import { formatWan, formatYuan, fromFen, type Money, sum } from '../values/money.ts';
import { FORMATS, type Format, formatOf } from './xlsx-looks.ts';

// A spreadsheet keeps 15 digits; every whole number of 分 below this is one of them exactly.
const FEN_LIMIT = 10n ** 15n;

/** What stands under a column: its number format and the stored result. */
export interface Total {
  readonly format: Format;
  readonly value: string;
}

/**
 * Money as plain decimal text in its unit, without loss.
 * Throws RangeError from 10 万亿元 on, where a spreadsheet would drop the 分.
 */
export function exactMoney(money: Money, unit: 'yuan' | 'wan'): string {
  return unit === 'yuan' ? formatYuan(withinLimit(money)) : formatWan(withinLimit(money));
}

function withinLimit(money: Money): Money {
  if (money < FEN_LIMIT && money > -FEN_LIMIT) return money;
  throw new RangeError(`${formatYuan(money)} 元 has more digits than a cell holds`);
}

/**
 * The number of a cell as a spreadsheet stores it; undefined for texts and blanks. The only place where exact money
 * becomes binary: a whole number of 分 below the limit is itself exact, and its quotient the nearest to the amount.
 * Throws RangeError for what does not survive this.
 */
export function cellNumber(cell: Cell): number | undefined {
  switch (cell.kind) {
    case 'money':
      return Number(withinLimit(cell.money)) / (cell.unit === 'yuan' ? 100 : 1_000_000);
    case 'count':
      return finite(cell.count);
    case 'percent':
      return finite(cell.numerator / cell.denominator);
    case 'day':
      return serialOfDay(cell.day);
    default:
      return undefined;
  }
}

/** The cells of one column of a table from top to bottom. Throws RangeError for a row that is too short. */
export function columnCells({ rows }: Pick<TableBlock, 'rows'>, column: number): readonly Cell[] {
  return rows.map((row, index) => {
    const cell = row[column];
    if (!cell) throw new RangeError(`row ${index + 1} of a table has no cell for column ${column + 1}`);
    return cell;
  });
}

/**
 * The sum of a column, exact in 分 for money. Texts and blanks count nothing.
 * Throws RangeError where the cells do not share one meaning, since no sum of theirs means anything.
 */
export function columnTotal(cells: readonly Cell[]): Total {
  const numbers = cells.filter((cell) => cell.kind !== 'blank' && cell.kind !== 'text');
  const formats = new Set(numbers.map(formatOf));
  const [format = FORMATS.count] = formats;
  if (formats.size > 1 || format === FORMATS.day)
    throw new RangeError(`no total over cells of ${[...formats].join(' and ')}`);
  return { format, value: addUp(numbers) };
}

function addUp(cells: readonly Cell[]): string {
  const money = sum(cells.map((cell) => (cell.kind === 'money' ? cell.money : fromFen(0n))));
  const [first] = cells;
  if (first?.kind === 'money') return exactMoney(money, first.unit);
  return String(finite(cells.reduce((total, cell) => total + (cellNumber(cell) ?? 0), 0)));
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number for a cell`);
  return value;
}
