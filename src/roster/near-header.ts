// Which known header a misspelt one is close to.
import { plainText } from './cell-text.ts';
import { type ColumnKey, columnOf } from './columns.ts';
import { headerNames } from './headers.ts';
import { asksWhether, keySpokenOf, withoutBeginning } from './title-words.ts';

/**
 * The column, not among those found already, whose header differs from a plain one by a slip: one character of
 * five or more, two of eight or more; or whose header it is or begins, of days; or of which it speaks in words of its
 * own. Undefined where there is none.
 */
export function nearKey(plain: string, found: ReadonlySet<ColumnKey> = new Set()): ColumnKey | undefined {
  // Only its note keeps a column of this very name from being read: it is close to no other.
  const named = headerNames().get(plain);
  if (named) return found.has(named) ? undefined : named;
  const begun = keyBegun(plain, found);
  if (begun) return begun;
  const spoken = keySpokenOf(plain, found);
  if (spoken || plain.length < 4) return spoken;
  const allowed = plain.length >= 8 ? 2 : plain.length >= 5 ? 1 : 0;
  for (const [name, key] of headerNames()) {
    if (found.has(key) || asksWhether(name) !== asksWhether(plain)) continue;
    if (distance(plain, name, allowed) <= allowed) return key;
  }
  return undefined;
}

/** The same of words under groups, which may be `asOne` with any of them; undefined where none of these is close to one. */
export function nearUnder(asOne: readonly string[], found: ReadonlySet<ColumnKey>): ColumnKey | undefined {
  for (const plain of asOne) {
    const near = nearKey(withoutBeginning(plain), found);
    if (near) return near;
  }
  return undefined;
}

const LEAST_OF_TITLE = 3;
const DAY_OF_TITLE = '认定日期';

// A title without 认定日期, such as 创新型 or 专精特新, under which days are mostly written all the same. It may be as
// short as 高企, where nothing but those words is missing.
function keyBegun(plain: string, found: ReadonlySet<ColumnKey>): ColumnKey | undefined {
  const begins = (name: string): boolean =>
    plain.length < LEAST_OF_TITLE ? name === plain + DAY_OF_TITLE : name.startsWith(plain);
  const begun = [...headerNames()].flatMap(([name, key]) =>
    begins(name) && columnOf(key).type === 'date' ? key : [],
  );
  return begun.some((key) => found.has(key)) ? undefined : begun[0];
}

/** Of several headers the one closest to a column's names, where at least half of it agrees. */
export function nearestHeader(key: ColumnKey, plains: readonly string[]): string | undefined {
  const { header, alsoWritten } = columnOf(key);
  const names = [header, ...alsoWritten].map(plainText);
  let best: { readonly plain: string; readonly off: number } | undefined;
  for (const plain of plains) {
    const off = Math.min(
      ...names.map((name) => distance(plain, name, 6) / Math.max(plain.length, name.length)),
    );
    if (off <= 0.5 && off < (best?.off ?? 1)) best = { plain, off };
  }
  return best?.plain;
}

// Edit distance; anything over the limit counts as limit + 1 or more.
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
