// Columns that set awards against level and certainty.
import {
  type AwardShare,
  CERTAINTIES,
  type Certainty,
  certaintyOf,
  totalOf,
  totalWhere,
} from '../../../evaluation/award-shares.ts';
import { LEVELS, type Level } from '../../../policy/levels.ts';
import { wan } from '../../book.ts';
import { CERTAINTY_WORDING } from '../../wording/certainty-wording.ts';
import { LEVEL_WORDING } from '../../wording/level-wording.ts';
import type { SheetColumn } from '../table-of.ts';
import { amountCell } from './cells.ts';
import type { CityFacts } from './city-facts.ts';

interface Kind {
  readonly level: Level;
  readonly certainty: Certainty;
}

/** A column for each level and certainty that the policy's measures know, and one with the total; 万元. */
export function awardColumns<Row>(
  facts: CityFacts,
  sharesOf: (row: Row) => readonly AwardShare[],
): readonly SheetColumn<Row>[] {
  return [
    ...kindsOf(facts).map(
      ({ level, certainty }): SheetColumn<Row> => ({
        header: CERTAINTY_WORDING[certainty],
        width: level === 'local' ? 13 : 9,
        group: LEVEL_WORDING[level],
        total: 'sum-wan',
        cell: (row) =>
          amountCell(
            totalWhere(sharesOf(row), (share) => share.level === level && share.certainty === certainty),
          ),
      }),
    ),
    {
      header: { zh: '合计', en: 'Total' },
      width: 9,
      total: 'sum-wan',
      cell: (row) => wan(totalOf(sharesOf(row)), { bold: true }),
    },
  ];
}

// A part of nothing (a level that is merely encouraged to add) makes no kind of its own.
function kindsOf({ evaluation: { measures }, shares }: CityFacts): readonly Kind[] {
  return LEVELS.flatMap((level) =>
    CERTAINTIES.filter(
      (certainty) =>
        shares.some((share) => share.level === level && share.certainty === certainty) ||
        measures.some(
          (measure) =>
            (measure.parts?.[level]?.amount ?? '0.00') !== '0.00' &&
            certaintyOf(measure, level) === certainty,
        ),
    ).map((certainty) => ({ level, certainty })),
  );
}
