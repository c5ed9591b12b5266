// The money that stands in the cells of a book, for checks that trust nothing but the page.
import { fromFen, type Money } from '../values/money.ts';
import type { Book, BookSheet, TableBlock } from './book.ts';

/** The tables of a sheet from top to bottom. */
export function tablesOn({ blocks }: BookSheet): readonly TableBlock[] {
  return blocks.filter((block) => block.kind === 'table');
}

/** The tables of all sheets of a book, in order. */
export function tablesIn({ sheets }: Book): readonly TableBlock[] {
  return sheets.flatMap(tablesOn);
}

/** The sum of a column's money cells, in 分; of the rows for which `test` holds. */
export function columnMoney(
  { rows }: TableBlock,
  column: number,
  test: (row: TableBlock['rows'][number]) => boolean = () => true,
): Money {
  let total = 0n;
  for (const row of rows) {
    const cell = row[column];
    if (cell?.kind === 'money' && test(row)) total += cell.money;
  }
  return fromFen(total);
}
