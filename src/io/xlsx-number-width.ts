// How much room the numbers of a column take, in half-width characters, and how many decimals its amounts have.
import type { Cell } from '../reports/book.ts';
import type { Money } from '../values/money.ts';

/** Gathers the numbers of a column. */
export interface NumberWidth {
  readonly add: (cell: Cell) => void;
  /** Digits, separators and a little air for the widest; 0 without numbers. */
  readonly width: () => number;
  /** What the finest of its amounts in 万元 needs, so that all can show as many: 2 to 6. */
  readonly decimals: () => number;
}

/** Kinds of numbers; within one the widest is the highest or the lowest. */
const [YUAN, WAN, COUNT] = [0, 1, 2];
const KINDS = 3;
const DAY_WIDTH = 10;
/** By decimals, the least amount in 万元 that has so many, in 分. */
const FINENESS = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1] as const;
/** Of an amount in 万元. */
const [FEWEST_DECIMALS, MOST_DECIMALS] = [2, 6];

/** For a column without numbers so far. */
export function numberWidth(): NumberWidth {
  const highest: number[] = Array(KINDS).fill(Number.NEGATIVE_INFINITY);
  const lowest: number[] = Array(KINDS).fill(Number.POSITIVE_INFINITY);
  let widest = 0;
  let widestWan = 0;
  let decimals = FEWEST_DECIMALS;
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
        const isWan = cell.unit === 'wan';
        if (isWan) while (decimals < MOST_DECIMALS && value % (FINENESS[decimals] ?? 1) !== 0) decimals += 1;
        if (!isExtreme(isWan ? WAN : YUAN, value)) return;
        if (isWan) widestWan = Math.max(widestWan, wholeWidth(cell.money, MOST_DECIMALS));
        else widest = Math.max(widest, wholeWidth(cell.money, 2) + 3);
      } else if (cell.kind === 'count') {
        // Of others a longer one need not be greater.
        const isWhole = Number.isSafeInteger(cell.count);
        if (!isWhole || isExtreme(COUNT, cell.count))
          widest = Math.max(widest, grouped(String(cell.count).length));
      } else if (cell.kind === 'day') widest = Math.max(widest, DAY_WIDTH);
    },
    width: () => {
      const all = Math.max(widest, widestWan === 0 ? 0 : widestWan + 1 + decimals);
      return all === 0 ? 0 : Math.ceil(all * 1.1 + 1);
    },
    decimals: () => decimals,
  };
}

/** The digits before the point of an amount whose unit has so many decimals, with their separators. */
function wholeWidth(money: Money, decimals: number): number {
  return grouped(Math.max(1, money.toString().length - decimals));
}

/** Digits with the separators between thousands. */
export function grouped(digits: number): number {
  return digits + Math.floor((digits - 1) / 3);
}
