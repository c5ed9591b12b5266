// The figures of the first page, whose tables share its columns: a label, four counts, up to five amounts.
import { type Money, ZERO } from '../../../values/money.ts';
import { type Cell, count, yuan } from '../../book.ts';

/** Widths in half-width characters. */
export const FIGURE_WIDTHS = { label: 27, count: 10, money: 15 } as const;

/** A count; nothing is grey, so that something strikes the eye. */
export function summaryCount(value: number): Cell {
  return count(value, value === 0 ? { tone: 'muted' } : {});
}

/** An amount in 元; nothing is grey. */
export function summaryYuan(money: Money): Cell {
  return yuan(money, money === ZERO ? { tone: 'muted' } : {});
}
