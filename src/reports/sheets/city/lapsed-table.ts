// Titles that have run out and must be won again: rungs against units.
import { count, type TableBlock, text } from '../../book.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { unitCount } from './cells.ts';
import type { CityFacts } from './city-facts.ts';
import { unitColumns } from './unit-columns.ts';

interface LapsedRow {
  readonly title: string;
  /** Unit of each active enterprise whose title has lapsed. */
  readonly units: readonly (string | null)[];
}

/** One row for each rung of either ladder, with the enterprises whose title of that rung has lapsed. */
export function lapsedTable(facts: CityFacts): TableBlock {
  const { evaluation, lang } = facts;
  const rows = evaluation.ladders.flatMap(({ rungs }) =>
    rungs.map(
      ({ title, field }): LapsedRow => ({
        title: title[lang],
        units: evaluation.enterprises
          .filter(({ active, lapsed }) => active && lapsed.includes(field))
          .map(({ payer }) => payer),
      }),
    ),
  );
  const columns: readonly SheetColumn<LapsedRow>[] = [
    { header: { zh: '称号', en: 'Title' }, width: 24, cell: ({ title }) => text(title) },
    ...unitColumns<LapsedRow>(
      facts,
      ({ units }, unit) => unitCount(facts, unit, units.filter((one) => one === unit).length),
      'sum',
    ),
    {
      header: { zh: '全市', en: 'City' },
      width: 9,
      total: 'sum',
      cell: ({ units }) => count(units.length, { bold: true }),
    },
  ];
  return tableOf(columns, rows, lang, {
    heading: { zh: '称号已过期、需复核或重新认定（户）', en: 'Titles lapsed, to be renewed (enterprises)' },
  });
}
