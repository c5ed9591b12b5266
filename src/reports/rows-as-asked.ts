// Rows of a long table, made when they are asked for: all cells of one at once would take more room than all it tells.
import type { Cell } from './book.ts';

type Row = readonly Cell[];

/** From so many rows on, they are not kept. */
const LONG = 5000;

interface Making<Item> {
  /** Makes one cell of a row, for who asks for no other. */
  readonly cell?: (item: Item, place: number, column: number) => Cell | undefined;
  readonly long?: number;
}

const single = new WeakMap<readonly Row[], (row: number, column: number) => Cell | undefined>();

/**
 * What `make` makes of each item. Of a long list a row is made anew each time it is asked for, so whoever needs all of
 * them does well to go through them once.
 */
export function rowsAsAsked<Item>(
  items: readonly Item[],
  make: (item: Item, place: number) => Row,
  { cell, long = LONG }: Making<Item> = {},
): readonly Row[] {
  if (items.length < long) return items.map(make);
  const rowOf = (key: string | symbol): Row | undefined => {
    const place = typeof key === 'string' && PLACE.test(key) ? Number(key) : -1;
    const item = items[place];
    return item === undefined ? undefined : make(item, place);
  };
  // It reads, spreads and goes through as an array does; it cannot be cloned, since its rows are not there.
  const rows = new Proxy<readonly Row[]>(Array<Row>(items.length), {
    get: (target, key) => rowOf(key) ?? Reflect.get(target, key),
    has: (target, key) =>
      typeof key === 'string' && PLACE.test(key) ? Number(key) < items.length : Reflect.has(target, key),
  });
  if (cell)
    single.set(rows, (row, column) => {
      const item = items[row];
      return item === undefined ? undefined : cell(item, row, column);
    });
  return rows;
}

/** A cell of the rows, without the others of its row where these need not be made. */
export function cellAt(rows: readonly Row[], row: number, column: number): Cell | undefined {
  const make = single.get(rows);
  return make ? make(row, column) : rows[row]?.[column];
}

const PLACE = /^\d+$/;
