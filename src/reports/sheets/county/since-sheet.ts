// 与上期变化 of a county or park.
import { concernsUnit } from '../../../diff/pair-facts.ts';
import type { BookSheet } from '../../book.ts';
import type { DiffFacts } from '../../diff/diff-facts.ts';
import { sinceSubtitles, sinceTable } from '../diff/since-sheet.ts';
import type { CountyFacts } from './county-facts.ts';
import { COUNTY_SHEETS } from './sheet-names.ts';
import { sheetTitle } from './sheet-title.ts';

/** A row for each change of an enterprise that the unit reported or has. */
export function sinceSheet(facts: CountyFacts, comparison: DiffFacts): BookSheet {
  const pairs = comparison.diff.pairs.filter((pair) => concernsUnit(pair, facts.unit));
  return {
    name: COUNTY_SHEETS.since[facts.lang],
    title: sheetTitle(facts, COUNTY_SHEETS.since),
    subtitles: sinceSubtitles(comparison),
    blocks: [sinceTable(comparison, pairs, { withUnit: false })],
    orientation: 'landscape',
  };
}
