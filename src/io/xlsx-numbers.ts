// Exact values as the decimal text that a workbook stores.
import type { Cell, ColumnTotal, TableBlock } from '../reports/book.ts';
import { serialOfDay } from '../values/day.ts';
import { formatWan, formatYuan, fromFen, type Money } from '../values/money.ts';
import { FORMATS, type Format, formatOf } from './xlsx-looks.ts';

/** What stands under a column: its number format and the stored result. */
export interface Total {
  readonly format: Format;
  readonly value: string;
}

/** Money as plain decimal text in its unit, without loss. */
export function exactMoney(money: Money, unit: 'yuan' | 'wan'): string {
  return unit === 'yuan' ? formatYuan(money) : formatWan(money);
}

/**
 * The number of a cell as a spreadsheet stores it; undefined for texts and blanks. The only place where exact money
 * becomes binary: a whole number of 分 of up to 15 digits is itself exact, and its quotient the nearest to the amount.
 * From 10 万亿元 on it is the nearest number that a spreadsheet holds, which may be some 分 away: `evaluation.json` has
 * every digit. Throws RangeError for what is no number.
 */
export function cellNumber(cell: Cell): number | undefined {
  switch (cell.kind) {
    case 'money':
      return finite(Number(cell.money)) / (cell.unit === 'yuan' ? 100 : 1_000_000);
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

/** Adds up cells, one after the other. */
export interface Sum {
  /** Texts and blanks count nothing. Throws RangeError for a number that no cell holds. */
  readonly add: (cell: Cell) => void;
  /**
   * The sum, exact in 分 for money. Throws RangeError where the cells do not share one meaning, since no sum of theirs
   * means anything.
   */
  readonly total: () => Total;
}

/** Of a column of that kind, with nothing added so far. */
export function sumOfCells(kind: ColumnTotal): Sum {
  let first: Cell | undefined;
  let format: Format = EMPTY_SUM[kind];
  const others = new Set<Format>();
  let money = 0n;
  let numbers = 0;
  return {
    add: (cell) => {
      if (cell.kind === 'blank' || cell.kind === 'text') return;
      const own = formatOf(cell);
      if (first === undefined) [first, format] = [cell, own];
      else if (own !== format) others.add(own);
      if (cell.kind === 'money') money += cell.money;
      else numbers += cellNumber(cell) ?? 0;
    },
    total: () => {
      if (others.size > 0 || first?.kind === 'day')
        throw new RangeError(`no total over cells of ${[format, ...others].join(' and ')}`);
      return {
        format,
        value: first?.kind === 'money' ? exactMoney(fromFen(money), first.unit) : String(finite(numbers)),
      };
    },
  };
}

const EMPTY_SUM: Readonly<Record<ColumnTotal, Format>> = {
  sum: FORMATS.count,
  'sum-yuan': FORMATS.yuan,
  'sum-wan': FORMATS.wan,
};

/** The sum of cells, as above. */
export function columnTotal(cells: Iterable<Cell>, kind: ColumnTotal = 'sum'): Total {
  const sum = sumOfCells(kind);
  for (const cell of cells) sum.add(cell);
  return sum.total();
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number for a cell`);
  return value;
}
