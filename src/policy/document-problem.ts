// Something wrong in a YAML document, at the line and column where it stands.
import type { Localised } from '../values/lang.ts';

export interface DocumentProblem {
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** The entry it concerns, as keys and ids: `measures › hnte › funding`; empty for the whole document. */
  readonly entry: string;
  /** The article cited by that entry; null where it cites none. */
  readonly article: string | null;
  readonly wording: Localised;
}

/** The order in which problems are shown: as a reader meets them in the file. */
export function sortedProblems(problems: readonly DocumentProblem[]): readonly DocumentProblem[] {
  const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
  // An entry that stands under an anchor and its aliases is wrong once.
  const seen = new Set<string>();
  return sorted.filter(({ line, column, wording }) => {
    const key = `${line}:${column} ${wording.en}`;
    return !seen.has(key) && seen.add(key);
  });
}
