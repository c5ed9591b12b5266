// Figures with one decimal, as the result has shares and the distance between them.

/** Tenths as a text with one decimal: `-3` as `-0.3`. */
export function formatTenths(tenths: bigint): string {
  const size = tenths < 0n ? -tenths : tenths;
  return `${tenths < 0n ? '-' : ''}${size / 10n}.${size % 10n}`;
}

const FIGURE = /^(-?)(\d+)\.(\d)%?$/;

/** Tenths of what `formatTenths` wrote, with or without a sign of per cent behind it; null for any other text. */
export function parseTenths(text: string): bigint | null {
  const [, sign, whole, tenth] = FIGURE.exec(text) ?? [];
  if (whole === undefined || tenth === undefined) return null;
  const size = BigInt(whole) * 10n + BigInt(tenth);
  return sign === '-' ? -size : size;
}
