// 增减企业名单: every award that differs under a scenario.
import { moneyOf } from '../../../evaluation/money-of.ts';
import type { AwardDifference } from '../../../simulation/simulation.ts';
import type { Lang } from '../../../values/lang.ts';
import { type BookSheet, type Cell, text, wan } from '../../book.ts';
import type { SimulationFacts } from '../../simulation/simulation-facts.ts';
import { awardText } from '../../text/simulation-page.ts';
import { unitName } from '../../wording/unit-name.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { tableOf } from '../table-of.ts';
import { changeCell, nameWidth, scenarioName } from './scenario-columns.ts';
import { simulationSheet } from './simulation-sheet.ts';

interface DifferenceRow extends AwardDifference {
  readonly scenario: string;
}

/** Every award that a scenario raises, lowers, adds or takes away, a row for each scenario; amounts in 万元. */
export function differencesSheet(facts: SimulationFacts): BookSheet {
  const { outcomes, measures, lang } = facts;
  const titles = new Map(measures.map(({ id, title }) => [id, title[lang]]));
  const rows = outcomes.flatMap((outcome, index) =>
    outcome.differences.map((one): DifferenceRow => ({ ...one, scenario: scenarioName(facts, index) })),
  );
  return simulationSheet(facts, { zh: '增减企业名单', en: 'Who gains and loses' }, [
    tableOf<DifferenceRow>(
      [
        NUMBER_COLUMN,
        {
          header: { zh: '方案', en: 'Scenario' },
          width: nameWidth(facts, 22),
          cell: ({ scenario }) => text(scenario),
        },
        { header: { zh: '企业名称', en: 'Enterprise' }, width: 28, cell: ({ name }) => text(name) },
        { header: { zh: '统一社会信用代码', en: 'Credit code' }, width: 20, cell: ({ uscc }) => text(uscc) },
        {
          header: { zh: '所属', en: 'Unit' },
          width: 10,
          align: 'center',
          cell: ({ unit }) => text(unitName(unit, lang)),
        },
        {
          header: { zh: '奖补事项', en: 'Measure' },
          width: 22,
          cell: ({ measure }) => text(titles.get(measure) ?? measure),
        },
        {
          header: { zh: '现行（万元）', en: 'Present (10,000 yuan)' },
          width: 22,
          align: 'right',
          cell: ({ from }) => awardCell(from, lang),
        },
        {
          header: { zh: '调整后（万元）', en: 'Then (10,000 yuan)' },
          width: 22,
          align: 'right',
          cell: ({ to }) => awardCell(to, lang),
        },
        {
          header: { zh: '增减（万元）', en: 'Change (10,000 yuan)' },
          width: 16,
          // Scenarios exclude each other, so that a sum over several would say nothing.
          ...(outcomes.length > 2 ? {} : { total: 'sum' as const }),
          cell: ({ difference }) => changeCell(difference),
        },
      ],
      rows,
      lang,
      { emptyText: { zh: '没有企业的奖补因此增减', en: 'No award differs' } },
    ),
  ]);
}

// A figure where there is one, so that a spreadsheet can add it up; otherwise why there is none.
function awardCell(decision: AwardDifference['from'], lang: Lang): Cell {
  if (decision?.status !== 'eligible' || decision.amount === null) return text(awardText(decision, lang));
  return wan(moneyOf(decision.amount));
}
