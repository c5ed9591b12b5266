// A thing the unit must do next, and how such things are worded.
import type { Lang, Localised } from '../../../values/lang.ts';
import type { InternalLink } from '../../book.ts';

export interface Step {
  readonly text: Localised;
  /** Where it is shown line by line. */
  readonly link?: InternalLink;
}

const NAMED = 3;

/** The first few names and how many there are in all: `甲公司、乙公司等5户`; few are named without a count. */
export function someNames(names: readonly string[], lang: Lang): string {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, NAMED).join(lang === 'zh' ? '、' : ', ');
  if (distinct.length <= NAMED) return shown;
  const more = distinct.length - NAMED;
  return lang === 'zh' ? `${shown}等${distinct.length}户` : `${shown} and ${more} more`;
}
