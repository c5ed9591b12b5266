// An exact decimal number as people write it: integer digits and a scale, never a binary fraction.

/** `digits / 10^scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * Reads plain decimal text such as `1234.5`, `-0.3` or `1.2e7` (no separators, no unit).
 * Returns undefined for anything else.
 */
export function parseDecimal(text: string): Decimal | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const magnitude = BigInt(whole + fraction);
  const digits = sign === '-' ? -magnitude : magnitude;
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/**
 * The decimal a spreadsheet shows for a stored double: its 15 significant digits, which drops the noise
 * that formulas leave behind (0.1 + 0.2). Returns undefined for NaN and infinities.
 */
export function decimalOfNumber(value: number): Decimal | undefined {
  return Number.isFinite(value) ? parseDecimal(String(Number(value.toPrecision(15)))) : undefined;
}

/** The decimal times 10^power, rounded down (toward minus infinity) to a whole number. */
export function scaledFloor(decimal: Decimal, power: number): bigint {
  const shift = power - decimal.scale;
  return shift >= 0
    ? decimal.digits * 10n ** BigInt(shift)
    : floorDivide(decimal.digits, 10n ** BigInt(-shift));
}

/** Integer division rounded toward minus infinity; `divisor` must be positive. */
export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}
