// 资金对比 and 县区对比: money by level, of every measure and of every unit.
import type { ByLevel, Outcome } from '../../../simulation/simulation.ts';
import { ZERO } from '../../../values/money.ts';
import { UNITS } from '../../../values/reporting-unit.ts';
import { type BookSheet, text } from '../../book.ts';
import type { SimulationFacts } from '../../simulation/simulation-facts.ts';
import { unitName } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { FIRST, LEVEL_KEYS, type LevelKey, levelTitle, sideBySide } from './scenario-columns.ts';
import { simulationSheet } from './simulation-sheet.ts';

interface LevelRow {
  readonly id: string | null;
  readonly title: string;
  readonly level: LevelKey;
}

/** Money in 万元 by measure and payer, of the measures and payers that any scenario pays. */
export function measuresSheet(facts: SimulationFacts): BookSheet {
  const { outcomes, measures, lang } = facts;
  const of = (outcome: Outcome, id: string | null): ByLevel | undefined =>
    outcome.measures.find((one) => one.id === id);
  const rows = measures.flatMap(({ id, title }) =>
    LEVEL_KEYS.filter((level) => outcomes.some((outcome) => (of(outcome, id)?.[level] ?? ZERO) !== ZERO)).map(
      (level): LevelRow => ({ id, title: title[lang], level }),
    ),
  );
  return simulationSheet(facts, { zh: '资金对比', en: 'By measure' }, [
    tableOf<LevelRow>(
      [
        { header: { zh: '奖补事项', en: 'Measure' }, width: FIRST, cell: ({ title }) => text(title) },
        levelColumn(facts),
        ...sideBySide<LevelRow>(facts, ({ id, level }, outcome) => of(outcome, id)?.[level] ?? ZERO),
      ],
      rows,
      lang,
    ),
  ]);
}

/** Money in 万元 by reporting unit and payer; awards of enterprises without a unit last. */
export function unitsSheet(facts: SimulationFacts): BookSheet {
  const { outcomes, lang } = facts;
  const paid = new Set(outcomes.flatMap((outcome) => outcome.units.map(({ unit }) => unit)));
  const units = [...UNITS.map(({ id }) => id), null].filter((unit) => paid.has(unit));
  const of = (outcome: Outcome, unit: string | null): ByLevel | undefined =>
    outcome.units.find((one) => one.unit === unit);
  const rows = units.flatMap((unit) =>
    LEVEL_KEYS.map((level): LevelRow => ({ id: unit, title: unitName(unit, lang), level })),
  );
  return simulationSheet(facts, { zh: '县区对比', en: 'By unit' }, [
    tableOf<LevelRow>(
      [
        { header: { zh: '单位', en: 'Unit' }, width: FIRST, cell: ({ title }) => text(title) },
        levelColumn(facts),
        ...sideBySide<LevelRow>(facts, ({ id, level }, outcome) => of(outcome, id)?.[level] ?? ZERO),
      ],
      rows,
      lang,
    ),
  ]);
}

function levelColumn({ lang }: SimulationFacts): SheetColumn<LevelRow> {
  return {
    header: { zh: '承担层级', en: 'Level' },
    width: 14,
    align: 'center',
    cell: ({ level }) => text(levelTitle(level)[lang], level === 'total' ? { bold: true } : {}),
  };
}
