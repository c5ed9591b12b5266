// 与上期变化 of the city: how many of each kind and unit, then the list.
import { WANTED_KINDS } from '../../../diff/change.ts';
import type { BookSheet } from '../../book.ts';
import { sinceSubtitles, sinceTable } from '../diff/since-sheet.ts';
import { countTable } from '../diff/summary-sheet.ts';
import type { CityFacts } from './city-facts.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';

/** Null where the period before was not given. Other fields that changed stand in the workbooks of the counties. */
export function sinceSheet(facts: CityFacts): BookSheet | null {
  const { comparison, lang } = facts;
  if (!comparison) return null;
  const head = sheetHead(CITY_SHEETS.since, facts);
  const kinds = WANTED_KINDS.filter((kind) => kind !== 'changed');
  const others = {
    zh: '“其他变化”只列户数，逐项见各单位核对表的“与上期变化”。',
    en: 'Other fields that changed are only counted here; the workbooks of the units list them.',
  }[lang];
  return {
    name: CITY_SHEETS.since[lang],
    ...head,
    subtitles: [...head.subtitles, ...sinceSubtitles(comparison), others],
    blocks: [
      countTable(comparison, null),
      sinceTable(comparison, comparison.diff.pairs, { kinds, withUnit: true }),
    ],
    orientation: 'landscape',
  };
}
