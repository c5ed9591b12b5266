// Patterns that are made only for texts that they may match: the engine takes longer over one long pattern than over
// reading a short list.

/** A pattern as `sparing` makes it. */
export interface SparingPattern {
  /** As of the pattern. */
  readonly exec: (text: string) => RegExpExecArray | null;
  readonly test: (text: string) => boolean;
  /** All that it matches in a text; of a pattern for all places alone. */
  readonly all: (text: string) => readonly RegExpExecArray[];
  /** As `text.replace`. */
  readonly replace: (text: string, by: string) => string;
}

/**
 * What is in every text that a pattern matches: some words, each behind the one before, or what a short pattern finds
 * (none for all places, which would go on from where it found something last).
 */
type Signs = readonly string[] | RegExp;

/** A pattern that matches nothing without its signs: no other text is held against it, and it is made when the first is. */
export function sparing(signs: Signs, make: () => RegExp): SparingPattern {
  let made: RegExp | undefined;
  const pattern = (): RegExp => {
    made ??= make();
    return made;
  };
  const mayMatch = (text: string): boolean =>
    signs instanceof RegExp ? signs.test(text) : standInOrder(signs, text);
  return {
    exec: (text) => (mayMatch(text) ? pattern().exec(text) : null),
    test: (text) => mayMatch(text) && pattern().test(text),
    all: (text) => (mayMatch(text) ? [...text.matchAll(pattern())] : []),
    replace: (text, by) => (mayMatch(text) ? text.replace(pattern(), by) : text),
  };
}

function standInOrder(words: readonly string[], text: string): boolean {
  let from = 0;
  for (const word of words) {
    const at = text.indexOf(word, from);
    if (at < 0) return false;
    from = at + word.length;
  }
  return true;
}
