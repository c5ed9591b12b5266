// How comments that this tool puts on cells are known from those of people.
import type { Lang } from '../values/lang.ts';

/** The author of our comments. */
export const NOTE_AUTHOR = 'xining-tiers';

/** With this the comments on marked cells begin, also behind a county's own: some programs lose the authors. */
export const NOTE_HEAD: Readonly<Record<Lang, string>> = { zh: '【核对意见】', en: '[Review]' };

/** Either of them, as a part of patterns. */
export const NOTE_HEADS = Object.values(NOTE_HEAD)
  .map((head) => head.replace(/[[\]]/g, '\\$&'))
  .join('|');
