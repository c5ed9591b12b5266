// The awards measure by measure.
import type { EvaluatedMeasure } from '../../../evaluation/evaluation.ts';
import { grouped } from '../../../values/grouped.ts';
import { count, type TableBlock, text } from '../../book.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { awardColumns } from './award-columns.ts';
import type { CityFacts } from './city-facts.ts';
import { grantedDecisions } from './granted-decisions.ts';

/** One row a measure that grants money: how many awards, and how much at which level; 万元. */
export function awardsByMeasure(facts: CityFacts): TableBlock {
  const { evaluation, shares, lang } = facts;
  const paid = grouped(shares, ({ measure }) => measure);
  const granted = grouped(grantedDecisions(evaluation), ({ measure }) => measure);
  const columns: readonly SheetColumn<EvaluatedMeasure>[] = [
    { header: { zh: '事项', en: 'Measure' }, width: 28, cell: ({ title }) => text(title[lang]) },
    { header: { zh: '条款', en: 'Article' }, width: 13, cell: ({ article }) => text(article) },
    {
      // An enterprise has at most one award of a measure, but may have several measures: their sum is awards.
      header: { zh: '项数', en: 'Awards' },
      width: 9,
      total: 'sum',
      cell: ({ id }) => count(granted.get(id)?.length ?? 0),
    },
    ...awardColumns<EvaluatedMeasure>(facts, ({ id }) => paid.get(id) ?? []),
  ];
  const rows = evaluation.measures.filter((measure) => grantsMoney(measure, facts));
  return tableOf(columns, rows, lang, {
    heading: { zh: '二、按事项（万元）', en: '2. By measure (10,000 yuan)' },
  });
}

function grantsMoney({ id, parts }: EvaluatedMeasure, { shares, policy }: CityFacts): boolean {
  if (parts !== null || shares.some(({ measure }) => measure === id)) return true;
  return policy.measures.some((measure) => measure.id === id && 'share-of' in measure.funding);
}
