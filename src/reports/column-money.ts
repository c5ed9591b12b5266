// The money that stands in the cells of a book, for checks that trust nothing but the page.
import { type Money, sum } from '../values/money.ts';
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
  return sum(
    rows.filter(test).flatMap((row) => {
      const cell = row[column];
      return cell?.kind === 'money' ? [cell.money] : [];
    }),
  );
}
