// The awards in full: measure × level × unit.
import {
  type AwardShare,
  CERTAINTIES,
  type Certainty,
  totalOf,
  totalWhere,
} from '../../../evaluation/award-shares.ts';
import { LEVELS, type Level } from '../../../policy/levels.ts';
import { grouped } from '../../../values/grouped.ts';
import { type TableBlock, text, wan } from '../../book.ts';
import { CERTAINTY_WORDING } from '../../wording/certainty-wording.ts';
import { LEVEL_WORDING } from '../../wording/level-wording.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { amountCell } from './cells.ts';
import type { CityFacts } from './city-facts.ts';
import { unitColumns } from './unit-columns.ts';

interface MatrixRow {
  readonly measure: string;
  readonly level: Level;
  readonly certainty: Certainty;
  readonly shares: readonly AwardShare[];
}

/** One row for each measure, level and certainty that comes to something; a column a unit; 万元. */
export function awardMatrix(facts: CityFacts): TableBlock {
  const { lang, measures } = facts;
  const columns: readonly SheetColumn<MatrixRow>[] = [
    {
      header: { zh: '事项', en: 'Measure' },
      width: 28,
      cell: ({ measure }) => text(measures.get(measure)?.title[lang] ?? measure),
    },
    { header: { zh: '层级', en: 'Level' }, width: 13, cell: ({ level }) => text(LEVEL_WORDING[level][lang]) },
    {
      header: { zh: '性质', en: 'Certainty' },
      width: 9,
      align: 'center',
      cell: ({ certainty }) => text(CERTAINTY_WORDING[certainty][lang]),
    },
    ...unitColumns<MatrixRow>(
      facts,
      ({ shares }, unit) => amountCell(totalWhere(shares, (share) => share.unit === unit)),
      'sum-wan',
    ),
    {
      header: { zh: '合计', en: 'Total' },
      width: 9,
      total: 'sum-wan',
      cell: ({ shares }) => wan(totalOf(shares), { bold: true }),
    },
  ];
  return tableOf(columns, matrixRows(facts), lang, {
    heading: { zh: '四、事项×层级×单位（万元）', en: '4. Measure × level × unit (10,000 yuan)' },
  });
}

function matrixRows({ evaluation: { measures }, shares }: CityFacts): readonly MatrixRow[] {
  const byKind = grouped(shares, ({ measure, level, certainty }) => `${measure} ${level} ${certainty}`);
  return measures.flatMap(({ id }) =>
    LEVELS.flatMap((level) =>
      CERTAINTIES.flatMap((certainty) => {
        const own = byKind.get(`${id} ${level} ${certainty}`) ?? [];
        return own.length === 0 ? [] : [{ measure: id, level, certainty, shares: own }];
      }),
    ),
  );
}
