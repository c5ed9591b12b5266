// How far a target has been reached, as figures that reports can show.
import type { EvaluatedTarget } from '../evaluation/evaluation.ts';

/** An exact ratio of safe integers. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

export interface TargetProgress {
  /** Null where there is no figure. */
  readonly reached: boolean | null;
  /** Actual as a share of the target, in tenths of a per cent; null where there is no figure. */
  readonly completedTenths: number | null;
}

/** How far a target has been reached; nulls where the city file gives no figure. */
export function targetProgress({ target, actual, shareOf, gap }: EvaluatedTarget): TargetProgress {
  if (actual === null || gap === null) return { reached: null, completedTenths: null };
  // Of a share from what it was worked out from: what is shown of it is rounded down already. Older runs have only that.
  const done = shareOf ? { numerator: shareOf.counted, denominator: shareOf.province } : asShare(actual);
  return { reached: asShare(gap).numerator <= 0, completedTenths: tenthsOf(done, asShare(target)) };
}

/**
 * What is done as a share of a whole in tenths of a per cent, rounded down, so that no page shows 100 % before it is
 * reached; null where the whole is nothing.
 */
export function completedTenths(actual: number | string, target: number | string): number | null {
  return tenthsOf(asShare(actual), asShare(target));
}

function tenthsOf(done: Share, whole: Share): number | null {
  if (whole.numerator === 0) return null;
  return Math.floor((done.numerator * whole.denominator * 1000) / (done.denominator * whole.numerator));
}

/** A count as itself, per cent or percentage points (`64.9%`, `0.1`) as their share of one. */
export function asShare(figure: number | string): Share {
  if (typeof figure === 'number') return { numerator: figure, denominator: 1 };
  const [whole = '', decimals = ''] = figure.replace('%', '').split('.');
  return { numerator: Number(whole + decimals), denominator: 100 * 10 ** decimals.length };
}
