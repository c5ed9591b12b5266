// The distance between two shares, which must not be read as per cent of one of them.
import type { Lang } from '../../values/lang.ts';

/** Percentage points as the result has them, `0.1`, in words. */
export function pointsText(points: string, lang: Lang): string {
  return { zh: `${points}个百分点`, en: `${points} points` }[lang];
}

/** A change with its sign, so that a rise is told from a level. */
export function signed(change: number | string): string {
  return Number(change) > 0 ? `+${change}` : `${change}`;
}
