// Columns that set the scenarios of a simulation beside the policy in force.
import { LEVELS } from '../../../policy/levels.ts';
import type { Outcome } from '../../../simulation/simulation.ts';
import type { Localised } from '../../../values/lang.ts';
import { type Money, subtract, ZERO } from '../../../values/money.ts';
import { BLANK, type Cell, wan } from '../../book.ts';
import type { SimulationFacts } from '../../simulation/simulation-facts.ts';
import { displayWidth } from '../../text/columns.ts';
import { LEVEL_WORDING } from '../../wording/level-wording.ts';
import type { SheetColumn } from '../table-of.ts';

/** Who pays, and all of them together. */
export const LEVEL_KEYS = [...LEVELS, 'total'] as const;
export type LevelKey = (typeof LEVEL_KEYS)[number];

const TOTAL: Localised = { zh: '合计', en: 'Total' };

/** Width of a table's first column, in half-width characters. */
export const FIRST = 34;

/** Name of a payer, or of all together. */
export function levelTitle(key: LevelKey): Localised {
  return key === 'total' ? TOTAL : LEVEL_WORDING[key];
}

/** Amounts (shown in 万元) of 现行政策, then of each scenario with its difference. */
export function sideBySide<Row>(
  facts: SimulationFacts,
  moneyOf: (row: Row, outcome: Outcome) => Money,
): readonly SheetColumn<Row>[] {
  const [base] = facts.outcomes;
  return facts.outcomes.flatMap((outcome, index): readonly SheetColumn<Row>[] => {
    const name = { zh: scenarioName(facts, index), en: scenarioName(facts, index) };
    const own: SheetColumn<Row> = {
      header: name,
      width: nameWidth(facts, 18),
      cell: (row) => wan(moneyOf(row, outcome)),
    };
    if (base === undefined || index === 0) return [own];
    return [
      own,
      {
        header: { zh: '增减', en: 'Change' },
        width: 12,
        cell: (row) => differenceCell(subtract(moneyOf(row, outcome), moneyOf(row, base))),
      },
    ];
  });
}

function differenceCell(money: Money): Cell {
  return money === ZERO ? BLANK : changeCell(money);
}

/** A difference in 万元; an award that comes to the same from other levels is neither good nor bad. */
export function changeCell(money: Money): Cell {
  return wan(money, money === ZERO ? {} : { tone: money > ZERO ? 'good' : 'bad' });
}

/** Most that a column takes for the names of scenarios, in half-width characters. */
const WIDEST_NAME = 32;

/** Width of a column headed by names of scenarios, in half-width characters, at least as given. */
export function nameWidth(facts: SimulationFacts, least: number): number {
  const names = facts.outcomes.map((_, index) => displayWidth(scenarioName(facts, index)) + 2);
  return Math.min(WIDEST_NAME, Math.max(least, ...names));
}

/** What a scenario is called, by its place among the outcomes; the first is the policy in force. */
export function scenarioName({ outcomes, lang }: SimulationFacts, index: number): string {
  const name = outcomes[index]?.name[lang] ?? '';
  return index === 0 ? name : { zh: `方案${index} ${name}`, en: `${index} ${name}` }[lang];
}
