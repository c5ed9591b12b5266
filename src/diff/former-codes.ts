// The codes that enterprises had before: in the period before, and what was known then of earlier ones.
import { compareText } from '../values/compare-text.ts';
import { parseUscc } from '../values/uscc.ts';
import type { Match } from './match.ts';

/** By an enterprise's id, the codes that it had before, the last one first. */
export type FormerCodes = Readonly<Record<string, readonly string[]>>;

/**
 * Those of this period. What was known goes on by code; where a row has none it goes by its place, which holds for its
 * own period only, so that a quarter without a code does not break the chain.
 */
export function formerCodes(matches: readonly Pick<Match, 'old' | 'new'>[], known: FormerCodes): FormerCodes {
  const carried = Object.entries(known).filter(([id]) => parseUscc(id) !== undefined);
  const changed = matches.flatMap(({ old, new: now }) => {
    const before = [old.usccText, ...(known[old.id] ?? []), ...(known[now.id] ?? [])];
    const others = new Set(before.filter((code) => code !== '' && code !== now.usccText));
    return others.size === 0 ? [] : [[now.id, [...others]] as const];
  });
  return Object.fromEntries([...carried, ...changed].sort(([a], [b]) => compareText(a, b)));
}
