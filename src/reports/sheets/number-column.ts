// 序号: the running number of a table's rows.
import { count } from '../book.ts';
import type { SheetColumn } from './table-of.ts';

export const NUMBER_COLUMN: SheetColumn<unknown> = {
  header: { zh: '序号', en: 'No.' },
  width: 6,
  align: 'center',
  cell: (_, place) => count(place + 1),
};
