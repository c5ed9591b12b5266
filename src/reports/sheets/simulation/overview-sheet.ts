// 总览: money by level and certainty, and how many awards differ, scenario by scenario.
import type { Outcome } from '../../../simulation/simulation.ts';
import type { Localised } from '../../../values/lang.ts';
import { type Money, subtract, ZERO } from '../../../values/money.ts';
import { type BookSheet, count, type TableBlock, text, wan } from '../../book.ts';
import { gainsAndLosses, type SimulationFacts } from '../../simulation/simulation-facts.ts';
import { CERTAINTY_WORDING } from '../../wording/certainty-wording.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { FIRST, LEVEL_KEYS, levelTitle, scenarioName, sideBySide } from './scenario-columns.ts';
import { simulationSheet } from './simulation-sheet.ts';

/** Money in 万元 by payer and certainty with a chart, and how many awards each scenario changes. */
export function overviewSheet(facts: SimulationFacts): BookSheet {
  const { outcomes, lang } = facts;
  return simulationSheet(facts, { zh: '总览', en: 'Overview' }, [
    moneyTable(facts),
    {
      kind: 'chart',
      chart: 'column',
      title: { zh: '各方案奖补资金（万元）', en: 'Awards by scenario (10,000 yuan)' }[lang],
      tableBlock: 0,
      categoryColumn: 0,
      series: outcomes.map((_, index) => ({
        column: index === 0 ? 1 : index * 2,
        name: scenarioName(facts, index),
      })),
      height: 14,
    },
    changesTable(facts),
  ]);
}

interface MoneyRow {
  readonly title: Localised;
  readonly of: (outcome: Outcome) => Money;
}

const MONEY_ROWS: readonly MoneyRow[] = [
  ...LEVEL_KEYS.map((key) => ({ title: levelTitle(key), of: ({ money }: Outcome) => money[key] })),
  ...(['certain', 'ceiling', 'strive'] as const).map((certainty) => ({
    title: {
      zh: `其中：${CERTAINTY_WORDING[certainty].zh}`,
      en: `of it: ${CERTAINTY_WORDING[certainty].en}`,
    },
    of: (outcome: Outcome) => outcome.certainty[certainty],
  })),
];

function moneyTable(facts: SimulationFacts): TableBlock {
  const { lang } = facts;
  const title: SheetColumn<MoneyRow> = {
    header: { zh: '资金（万元）', en: 'Money (10,000 yuan)' },
    width: FIRST,
    cell: (row) => text(row.title[lang]),
  };
  const amounts = sideBySide<MoneyRow>(facts, (row, outcome) => row.of(outcome));
  return tableOf([title, ...amounts], MONEY_ROWS, lang, {
    heading: { zh: '一、奖补资金（万元）', en: '1. Awards (10,000 yuan)' },
  });
}

function changesTable(facts: SimulationFacts): TableBlock {
  const { outcomes, lang } = facts;
  const [base] = outcomes;
  return tableOf<Outcome>(
    [
      {
        header: { zh: '方案', en: 'Scenario' },
        width: FIRST,
        cell: (_, place) => text(scenarioName(facts, place)),
      },
      {
        header: { zh: '奖补户次', en: 'Awards' },
        width: 12,
        cell: ({ measures }) => count(sumOf(measures.map(({ awards }) => awards))),
      },
      {
        header: { zh: '金额增加（项）', en: 'Higher' },
        width: 12,
        cell: (outcome) => count(gainsAndLosses(outcome).gains.length),
      },
      {
        header: { zh: '金额减少（项）', en: 'Lower' },
        width: 12,
        cell: (outcome) => count(gainsAndLosses(outcome).losses.length),
      },
      {
        header: { zh: '合计增减（万元）', en: 'Change (10,000 yuan)' },
        width: 16,
        cell: (outcome) => wan(subtract(outcome.money.total, base?.money.total ?? ZERO)),
      },
    ],
    outcomes,
    lang,
    { heading: { zh: '二、受影响的奖补', en: '2. Awards that differ' } },
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
