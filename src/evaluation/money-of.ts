// The amounts of evaluation.json as money again.
import { fromFen, type Money, parseMoney, ZERO } from '../values/money.ts';

/** Reads an amount in 元 such as `200000.00`. Throws RangeError for anything else: the JSON's schema lets none by. */
export function moneyOf(yuan: string): Money {
  // As the JSON writes them; a decimal in general takes several times as long to read.
  if (CANONICAL.test(yuan)) return fromFen(BigInt(yuan.slice(0, -3) + yuan.slice(-2)));
  const money = parseMoney(yuan, 'yuan');
  if (money === undefined) throw new RangeError(`amount ${yuan}`);
  return money;
}

const CANONICAL = /^-?\d+\.\d\d$/;

/** The same where the amount may be absent: null stays null. */
export function moneyOrNull(yuan: string | null): Money | null {
  return yuan === null ? null : moneyOf(yuan);
}

/** The same, an absent amount counting as nothing. */
export function moneyOrZero(yuan: string | null): Money {
  return yuan === null ? ZERO : moneyOf(yuan);
}
