// 目标对比: every target under every scenario.
import type { Outcome } from '../../../simulation/simulation.ts';
import { type BookSheet, type Cell, text } from '../../book.ts';
import type { SimulationFacts } from '../../simulation/simulation-facts.ts';
import { distanceCell, figureCell, notGiven } from '../city/cells.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { FIRST, scenarioName } from './scenario-columns.ts';
import { simulationSheet } from './simulation-sheet.ts';

/** Goal, actual and gap of every target under every scenario. */
export function targetsSheet(facts: SimulationFacts): BookSheet {
  const { outcomes, lang } = facts;
  const [base] = outcomes;
  type Row = Outcome['targets'][number];
  const columns: readonly SheetColumn<Row>[] = [
    { header: { zh: '目标', en: 'Target' }, width: FIRST, cell: ({ title }) => text(title[lang]) },
    ...outcomes.flatMap((outcome, index): readonly SheetColumn<Row>[] => {
      const own = (row: Row): Row | undefined => outcome.targets.find(({ id }) => id === row.id);
      const group = { zh: scenarioName(facts, index), en: scenarioName(facts, index) };
      return [
        {
          header: { zh: '目标值', en: 'Goal' },
          width: 10,
          group,
          cell: (row) => figure(own(row)?.target ?? null),
        },
        {
          header: { zh: '实际', en: 'Actual' },
          width: 10,
          group,
          cell: (row) => figure(own(row)?.actual ?? null),
        },
        {
          header: { zh: '差距', en: 'Gap' },
          width: 14,
          group,
          align: 'right',
          cell: (row) => gap(own(row)?.gap ?? null),
        },
      ];
    }),
  ];
  const figure = (value: number | string | null): Cell =>
    value === null ? notGiven(lang) : figureCell(value);
  const gap = (value: number | string | null): Cell =>
    value === null ? text('') : distanceCell(value, lang);
  return simulationSheet(facts, { zh: '目标对比', en: 'Targets' }, [
    tableOf(columns, base?.targets ?? [], lang),
  ]);
}
