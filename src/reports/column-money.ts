// The money that stands in the cells of a book, for checks that trust nothing but the page.
import { fromFen, type Money, ZERO } from '../values/money.ts';
import type { Book, BookSheet, Cell, TableBlock } from './book.ts';
import { cellAt } from './rows-as-asked.ts';

/** The tables of a sheet from top to bottom. */
export function tablesOn({ blocks }: BookSheet): readonly TableBlock[] {
  return blocks.filter((block) => block.kind === 'table');
}

/** The tables of all sheets of a book, in order. */
export function tablesIn({ sheets }: Book): readonly TableBlock[] {
  return sheets.flatMap(tablesOn);
}

/** A column whose money is added up; of the rows for which `test` holds, which may ask for other cells of the row. */
export interface Summed {
  readonly column: number;
  readonly test?: (cell: (column: number) => Cell | undefined) => boolean;
}

/** The sums of the money cells of columns, in 分. */
export function columnsMoney({ rows }: TableBlock, summed: readonly Summed[]): readonly Money[] {
  return summed.map(({ column, test }) => {
    let total = 0n;
    for (let row = 0; row < rows.length; row += 1) {
      const cell = cellAt(rows, row, column);
      if (cell?.kind === 'money' && (!test || test((other) => cellAt(rows, row, other)))) total += cell.money;
    }
    return fromFen(total);
  });
}

/** The sum of one column. */
export function columnMoney(table: TableBlock, column: number): Money {
  return columnsMoney(table, [{ column }])[0] ?? ZERO;
}
