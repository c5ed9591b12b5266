// The awards in one glance: level against certainty.
import { CERTAINTIES, totalWhere } from '../../../evaluation/award-shares.ts';
import { LEVELS, type Level } from '../../../policy/levels.ts';
import { type TableBlock, text, wan } from '../../book.ts';
import { CERTAINTY_WORDING } from '../../wording/certainty-wording.ts';
import { LEVEL_WORDING } from '../../wording/level-wording.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CityFacts } from './city-facts.ts';

/** One row a level; a column for each certainty, and the level's total; 万元. */
export function awardsByLevel({ shares, lang }: CityFacts): TableBlock {
  const columns: readonly SheetColumn<Level>[] = [
    { header: { zh: '层级', en: 'Level' }, width: 28, cell: (level) => text(LEVEL_WORDING[level][lang]) },
    ...CERTAINTIES.map(
      (certainty): SheetColumn<Level> => ({
        header: CERTAINTY_WORDING[certainty],
        width: 9,
        total: 'sum',
        cell: (level) =>
          wan(totalWhere(shares, (share) => share.level === level && share.certainty === certainty)),
      }),
    ),
    {
      header: { zh: '合计', en: 'Total' },
      width: 9,
      total: 'sum',
      cell: (level) =>
        wan(
          totalWhere(shares, (share) => share.level === level),
          { bold: true },
        ),
    },
  ];
  return tableOf(columns, LEVELS, lang, {
    heading: { zh: '一、按层级（万元）', en: '1. By level (10,000 yuan)' },
  });
}
