// When two readings say the same: what is only written otherwise is no change.
import { plainText } from '../roster/cell-text.ts';
import { type ColumnKey, columnOf, FIGURE_TYPES } from '../roster/columns.ts';
import { parseWrittenDay } from '../roster/field-types/day.ts';
import { type Decimal, parseDecimal } from '../values/decimal.ts';

/** How far two figures may lie apart and still count as the same. */
export type Tolerance =
  /** In the field's own unit; of amounts in 万元. */
  | { readonly kind: 'absolute'; readonly by: Decimal }
  /** Of the old figure, in per cent. */
  | { readonly kind: 'percent'; readonly by: Decimal };

/** Whether two texts of a column say the same: full-width forms and blanks do not count, nor order and repeats in a list. */
export function sameText(
  key: ColumnKey,
  old: string | null,
  now: string | null,
  tolerance: Tolerance | null,
): boolean {
  if (old === now) return true;
  const { type } = columnOf(key);
  // A blank state is the usual one (domain §3).
  if (type === 'state') return (old ?? '正常') === (now ?? '正常');
  if (old === null || now === null) return false;
  if (plainText(old) === plainText(now)) return true;
  if (type === 'list') return sorted(old) === sorted(now);
  return tolerance !== null && FIGURE_TYPES.has(type) && within(old, now, tolerance);
}

/** The same for a column that is none of ours, of which nobody knows what it holds: also figures and dates in another form. */
export function sameUnknownText(
  old: string | null,
  now: string | null,
  tolerance: Tolerance | null,
): boolean {
  if (old === now) return true;
  if (old === null || now === null) return false;
  if (plainText(old) === plainText(now)) return true;
  const [a, b] = [figure(old), figure(now)];
  if (a && b && (apart(a, b).digits === 0n || (tolerance !== null && within(old, now, tolerance))))
    return true;
  const day = parseWrittenDay(old);
  return day !== undefined && day === parseWrittenDay(now);
}

function sorted(list: string): string {
  return [...new Set(plainText(list).split('、'))].sort().join('、');
}

function within(old: string, now: string, { kind, by }: Tolerance): boolean {
  const [a, b] = [figure(old), figure(now)];
  if (!a || !b) return false;
  const distance = magnitude(apart(a, b));
  const most =
    kind === 'absolute' ? by : { digits: magnitude(a).digits * by.digits, scale: a.scale + by.scale + 2 };
  return apart(most, distance).digits >= 0n;
}

function figure(text: string): Decimal | undefined {
  return parseDecimal(plainText(text).replaceAll(',', ''));
}

/** a − b. */
function apart(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: raised(a, scale) - raised(b, scale), scale };
}

function raised({ digits, scale }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - scale);
}

function magnitude({ digits, scale }: Decimal): Decimal {
  return { digits: digits < 0n ? -digits : digits, scale };
}
