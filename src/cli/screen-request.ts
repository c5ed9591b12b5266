// What screen is asked for on the command line.

import type { Criteria } from '../screening/criteria.ts';
import { TIERS, type TierId } from '../screening/tiers.ts';
import { type Day, parseDay } from '../values/day.ts';
import { wordsOf } from './diff-request.ts';
import { notADate, notATier } from './screen-errors.ts';

/** The tiers of a list, by id or by the title of the criteria, from the lowest; all where nothing is given. Throws InputError for other words. */
export function tiersOf(written: string | undefined, criteria: Criteria): readonly TierId[] {
  if (written === undefined) return TIERS;
  const asked = new Set(wordsOf(written).map((word) => tierOf(word, criteria)));
  return TIERS.filter((tier) => asked.has(tier));
}

function tierOf(word: string, criteria: Criteria): TierId {
  const plain = word.normalize('NFKC').toLowerCase();
  const found =
    TIERS.find((tier) => tier === plain) ??
    criteria.tiers.find(({ title }) => title.zh === word || title.zh === `${word}中小企业`)?.id;
  // A bare 小巨人 is not taken: 科技小巨人 is another title.
  if (found === undefined) throw notATier(word);
  return found;
}

/** The day after `--on`; null where nothing is given. Throws InputError for what is no date. */
export function dayOption(written: string | undefined): Day | null {
  if (written === undefined) return null;
  const day = parseDay(written.normalize('NFKC').trim().replaceAll('/', '-'));
  if (day === undefined) throw notADate(written);
  return day;
}
