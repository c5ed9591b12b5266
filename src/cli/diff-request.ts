// What diff is asked for on the command line.
import { WANTED_KINDS, type WantedKind } from '../diff/change.ts';
import type { Tolerance } from '../diff/sameness.ts';
import { parseDecimal } from '../values/decimal.ts';
import { readUnit, type UnitId } from '../values/reporting-unit.ts';
import { notAChangeKind, notATolerance } from './diff-errors.ts';
import { unknownUnit } from './template-errors.ts';

/** The kinds of a list such as `moved,renamed`; null where nothing is given. Throws InputError for other words. */
export function wantedKinds(only: string | undefined): ReadonlySet<WantedKind> | null {
  if (only === undefined) return null;
  return new Set(wordsOf(only).map(wantedKind));
}

function wantedKind(word: string): WantedKind {
  const kind = WANTED_KINDS.find((one) => one === word.toLowerCase());
  if (kind === undefined) throw notAChangeKind(word);
  return kind;
}

/** `0.01` or `1%`; null where nothing is given. Throws InputError for anything else. */
export function toleranceOf(written: string | undefined): Tolerance | null {
  if (written === undefined) return null;
  const plain = written.normalize('NFKC').trim();
  const kind = plain.endsWith('%') ? 'percent' : 'absolute';
  const by = parseDecimal(plain.replace(/%$/, '').trim());
  if (by === undefined || by.digits < 0n) throw notATolerance(written);
  return { kind, by };
}

/** The unit by any of its names; null where nothing is given. Throws InputError for what is none. */
export function unitOption(written: string | undefined): UnitId | null {
  if (written === undefined) return null;
  const read = readUnit(written);
  if (!read) throw unknownUnit(written);
  return read.unit;
}

/** The words of a list with commas between. */
export function wordsOf(list: string): readonly string[] {
  return list
    .split(/[,，、]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
