// How much room the numbers of a column take, in half-width characters.
import type { Cell } from '../reports/book.ts';
import type { Money } from '../values/money.ts';

/** Gathers the numbers of a column. */
export interface NumberWidth {
  readonly add: (cell: Cell) => void;
  /** Digits, separators and a little air for the widest; 0 without numbers. */
  readonly width: () => number;
}

/** Kinds of numbers; within one the widest is the highest or the lowest. */
const [YUAN, WHOLE_WAN, WAN, COUNT] = [0, 1, 2, 3];
const KINDS = 4;
const DAY_WIDTH = 10;

/** For a column without numbers so far. */
export function numberWidth(): NumberWidth {
  const highest: number[] = Array(KINDS).fill(Number.NEGATIVE_INFINITY);
  const lowest: number[] = Array(KINDS).fill(Number.POSITIVE_INFINITY);
  let widest = 0;
  // Whether a number is beyond those seen so far, so that it alone can be wider than they.
  const isExtreme = (kind: number, value: number): boolean => {
    const high = value > (highest[kind] ?? 0);
    const low = value < (lowest[kind] ?? 0);
    if (high) highest[kind] = value;
    if (low) lowest[kind] = value;
    return high || low;
  };
  return {
    add: (cell) => {
      if (cell.kind === 'money') {
        const value = Number(cell.money);
        const kind = cell.unit === 'yuan' ? YUAN : value % 10_000 === 0 ? WHOLE_WAN : WAN;
        if (isExtreme(kind, value)) widest = Math.max(widest, moneyWidth(cell.money, cell.unit));
      } else if (cell.kind === 'count') {
        // Of others a longer one need not be greater.
        const isWhole = Number.isSafeInteger(cell.count);
        if (!isWhole || isExtreme(COUNT, cell.count))
          widest = Math.max(widest, grouped(String(cell.count).length));
      } else if (cell.kind === 'day') widest = Math.max(widest, DAY_WIDTH);
    },
    width: () => (widest === 0 ? 0 : Math.ceil(widest * 1.1 + 1)),
  };
}

function moneyWidth(money: Money, unit: 'yuan' | 'wan'): number {
  const digits = money.toString().length;
  if (unit === 'yuan') return grouped(Math.max(1, digits - 2)) + 3;
  return grouped(Math.max(1, digits - 6)) + (money % 10_000n === 0n ? 3 : 7);
}

/** Digits with the separators between thousands. */
export function grouped(digits: number): number {
  return digits + Math.floor((digits - 1) / 3);
}
