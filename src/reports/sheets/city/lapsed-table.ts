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

/**
 * One row for each rung of either ladder, with the enterprises whose title of that rung has lapsed, and one with the
 * enterprises in all: some have lost several titles.
 */
export function lapsedTable(facts: CityFacts): TableBlock {
  const { evaluation, lang } = facts;
  const rungs = evaluation.ladders.flatMap((ladder) => ladder.rungs);
  const rows: readonly LapsedRow[] = [
    ...rungs.map(({ title, field }) => ({ title: title[lang], units: unitsLapsed([field], facts) })),
    {
      title: { zh: '企业（一户过期几项的只计一户）', en: 'Enterprises, each counted once' }[lang],
      units: unitsLapsed(
        rungs.map(({ field }) => field),
        facts,
      ),
    },
  ];
  const columns: readonly SheetColumn<LapsedRow>[] = [
    { header: { zh: '称号', en: 'Title' }, width: 24, cell: ({ title }) => text(title) },
    ...unitColumns<LapsedRow>(facts, ({ units }, unit) =>
      unitCount(facts, unit, units.filter((one) => one === unit).length),
    ),
    {
      header: { zh: '全市', en: 'City' },
      width: 9,
      cell: ({ units }) => count(units.length, { bold: true }),
    },
  ];
  return tableOf(columns, rows, lang, {
    heading: { zh: '称号已过期、需复核或重新认定（户）', en: 'Titles lapsed, to be renewed (enterprises)' },
  });
}

/** The unit of each active enterprise that has lost any of these titles. */
function unitsLapsed(fields: readonly string[], { evaluation }: CityFacts): readonly (string | null)[] {
  return evaluation.enterprises
    .filter(({ active, lapsed }) => active && fields.some((field) => lapsed.includes(field)))
    .map(({ payer }) => payer);
}
