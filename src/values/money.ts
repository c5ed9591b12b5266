// Money in whole 分 (fen), as an exact integer.
import { type Decimal, floorDivide, parseDecimal, powerOfTen, scaledFloor } from './decimal.ts';
import { floorAt, type Rational, rational } from './rational.ts';

declare const fen: unique symbol;

/** An amount of money in 分; 1 元 = 100 分, 1 万元 = 1,000,000 分. */
export type Money = bigint & { readonly [fen]: true };

/** A unit in which rosters state amounts: 元, 万元, 亿元. */
export type MoneyUnit = 'yuan' | 'wan' | 'yi';

const FEN_POWER = { yuan: 2, wan: 6, yi: 10 } as const satisfies Record<MoneyUnit, number>;

/** The money of that many 分. */
export function fromFen(count: bigint): Money {
  return count as Money;
}

export const ZERO = fromFen(0n);

/**
 * The money a decimal states in a unit. What is finer than a 分 is dropped (rounded down), which leaves
 * every comparison with an amount in whole 分 as it was.
 */
export function moneyOf(amount: Decimal, unit: MoneyUnit): Money {
  return fromFen(scaledFloor(amount, FEN_POWER[unit]));
}

/** Reads plain decimal text in a unit; undefined where the text is not a number. */
export function parseMoney(text: string, unit: MoneyUnit): Money | undefined {
  const decimal = parseDecimal(text);
  return decimal && moneyOf(decimal, unit);
}

/** The amount as an exact number of 万元. */
export function inWan(amount: Money): Rational {
  return rational(amount, powerOfTen(FEN_POWER.wan));
}

/** The money of so many 万元, rounded down to the 分. */
export function fromWan(amount: Rational): Money {
  return fromFen(floorAt(amount, FEN_POWER.wan));
}

/** The exact sum of two amounts. */
export function add(a: Money, b: Money): Money {
  return fromFen(a + b);
}

/** The first less the second, exactly; may be below zero. */
export function subtract(a: Money, b: Money): Money {
  return fromFen(a - b);
}

/** The exact sum; zero for none. */
export function sum(amounts: Iterable<Money>): Money {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return fromFen(total);
}

/** The smallest of the amounts. */
export function least(first: Money, ...others: readonly Money[]): Money {
  return others.reduce((low, amount) => (amount < low ? amount : low), first);
}

/** The largest of the amounts. */
export function greatest(first: Money, ...others: readonly Money[]): Money {
  return others.reduce((high, amount) => (amount > high ? amount : high), first);
}

/** The amount rounded down to whole 元. */
export function wholeYuan(amount: Money): Money {
  return fromFen(floorDivide(amount, 100n) * 100n);
}

/** `numerator / denominator` of an amount, rounded down to the 分. */
export function fraction(amount: Money, numerator: bigint, denominator: bigint): Money {
  return fromFen(floorDivide(amount * numerator, denominator));
}

/** Canonical text in 元 with two decimals, as JSON has it: `200000.00`. */
export function formatYuan(amount: Money): string {
  return formatFixed(amount, 2);
}

/** Text in 万元 without trailing zeros, as the diff has it: `1234.5`. */
export function formatWan(amount: Money): string {
  const text = formatFixed(amount, 6);
  return text.replace(/\.?0+$/, '');
}

/** Text in 元 for people, with thousands separators: `1,234,567.00`. */
export function formatYuanGrouped(amount: Money): string {
  return withThousands(formatYuan(amount));
}

/** Text in 万元 for people, with thousands separators and two decimals or more where needed: `1,234.50`. */
export function formatWanGrouped(amount: Money): string {
  const [whole = '', decimals = ''] = formatWan(amount).split('.');
  return withThousands(`${whole}.${decimals.padEnd(2, '0')}`);
}

function formatFixed(amount: bigint, places: number): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(places + 1, '0');
  const sign = amount < 0n ? '-' : '';
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Plain decimal text with its thousands set apart: `1,234.5678`. */
export function withThousands(text: string): string {
  return text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?:\.|$))/g, ',');
}

/** Whether an amount is more than a hundred times below another, as one written in another unit is. */
export function isFarBelow(amount: Money, other: Money): boolean {
  return amount * FAR < other;
}

const FAR = 100n;
