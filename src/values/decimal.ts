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
  return parseShort(text) ?? parseAny(text);
}

/** So many digits a double holds exactly. */
const EXACT_DIGITS = 15;

// Nearly every figure is a few digits with a point; reading them one by one makes nothing but the result.
function parseShort(text: string): Decimal | undefined {
  const first = text.charCodeAt(0) === 0x2d ? 1 : 0;
  if (text.length - first > EXACT_DIGITS + 1) return undefined;
  let magnitude = 0;
  let digits = 0;
  let point = -1;
  for (let at = first; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      magnitude = magnitude * 10 + code - 0x30;
      digits += 1;
    } else if (code === 0x2e && point < 0) point = digits;
    else return undefined;
  }
  if (digits === 0 || digits > EXACT_DIGITS) return undefined;
  return { digits: BigInt(first === 1 ? -magnitude : magnitude), scale: point < 0 ? 0 : digits - point };
}

function parseAny(text: string): Decimal | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const magnitude = BigInt(whole + fraction);
  const digits = sign === '-' ? -magnitude : magnitude;
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * powerOfTen(-scale), scale: 0 };
}

/**
 * The decimal a spreadsheet shows for a stored double: its 15 significant digits, which drops the noise
 * that formulas leave behind (0.1 + 0.2). Returns undefined for NaN and infinities.
 */
export function decimalOfNumber(value: number): Decimal | undefined {
  if (!Number.isFinite(value)) return undefined;
  // Of all decimals of up to fifteen digits at most one is nearest to a double: the first that is found is shown.
  for (let scale = 0, power = 1; scale <= FEW_PLACES; scale += 1, power *= 10) {
    const digits = Math.round(value * power);
    if (!(Math.abs(digits) < LEAST_ROUNDED)) break;
    if (digits / power === value) return { digits: BigInt(digits), scale };
  }
  return parseDecimal(String(Number(value.toPrecision(EXACT_DIGITS))));
}

const LEAST_ROUNDED = 1e15;
const FEW_PLACES = 6;

/** The decimal times 10^power, rounded down (toward minus infinity) to a whole number. */
export function scaledFloor(decimal: Decimal, power: number): bigint {
  const shift = power - decimal.scale;
  return shift >= 0 ? decimal.digits * powerOfTen(shift) : floorDivide(decimal.digits, powerOfTen(-shift));
}

// Those that figures and money ask for, made once.
const POWERS: readonly bigint[] = Array.from({ length: 19 }, (_, exponent) => 10n ** BigInt(exponent));

/** 10^exponent; the exponent is a whole number, zero or above. */
export function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

/** Integer division rounded toward minus infinity; `divisor` must be positive. */
export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}
