// The columns that name a measure, alike on the tables of the page of open items.
import type { EvaluatedDecision } from '../../../evaluation/evaluation.ts';
import { text } from '../../book.ts';
import type { SheetColumn } from '../table-of.ts';
import type { CityFacts } from './city-facts.ts';

/** Title and article of the measure that a row decides on. */
export function measureColumns<Row>(
  decisionOf: (row: Row) => Pick<EvaluatedDecision, 'measure' | 'article'>,
  { measures, lang }: Pick<CityFacts, 'measures' | 'lang'>,
): readonly SheetColumn<Row>[] {
  return [
    {
      header: { zh: '事项', en: 'Measure' },
      width: 20,
      cell: (row) => {
        const { measure } = decisionOf(row);
        return text(measures.get(measure)?.title[lang] ?? measure);
      },
    },
    {
      header: { zh: '条款', en: 'Article' },
      width: 12,
      cell: (row) => text(decisionOf(row).article),
    },
  ];
}
