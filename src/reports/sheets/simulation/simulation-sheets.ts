// The sheets of a simulation: overview, measures, units, targets, awards that differ, and what was set.
import { LEVELS } from '../../../policy/levels.ts';
import type { AwardDifference, ByLevel, Outcome } from '../../../simulation/simulation.ts';
import type { Localised } from '../../../values/lang.ts';
import { type Money, subtract, ZERO } from '../../../values/money.ts';
import { UNITS } from '../../../values/reporting-unit.ts';
import { BLANK, type BookSheet, type Cell, count, type TableBlock, text, wan } from '../../book.ts';
import { gainsAndLosses, SIMULATED, type SimulationFacts } from '../../simulation/simulation-facts.ts';
import { displayWidth } from '../../text/columns.ts';
import { awardText } from '../../text/simulation-page.ts';
import { CERTAINTY_WORDING } from '../../wording/certainty-wording.ts';
import { LEVEL_WORDING } from '../../wording/level-wording.ts';
import { periodName } from '../../wording/period-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import { distanceCell, figureCell, notGiven } from '../city/cells.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';

const LEVEL_KEYS = [...LEVELS, 'total'] as const;
const TOTAL: Localised = { zh: '合计', en: 'Total' };
const FIRST = 34;

export function overviewSheet(facts: SimulationFacts): BookSheet {
  const { outcomes, lang } = facts;
  const [base] = outcomes;
  const rows = [
    ...LEVEL_KEYS.map((key) => ({ title: levelTitle(key), of: ({ money }: Outcome) => money[key] })),
    ...(['certain', 'ceiling', 'strive'] as const).map((certainty) => ({
      title: {
        zh: `其中：${CERTAINTY_WORDING[certainty].zh}`,
        en: `of it: ${CERTAINTY_WORDING[certainty].en}`,
      },
      of: (outcome: Outcome) => outcome.certainty[certainty],
    })),
  ];
  type Row = (typeof rows)[number];
  const money: TableBlock = tableOf<Row>(
    [
      {
        header: { zh: '资金（万元）', en: 'Money (10,000 yuan)' },
        width: FIRST,
        cell: ({ title }) => text(title[lang]),
      },
      ...sideBySide<Row>(facts, (row, outcome) => row.of(outcome)),
    ],
    rows,
    lang,
    { heading: { zh: '一、奖补资金（万元）', en: '1. Awards (10,000 yuan)' } },
  );
  const scenarios = tableOf<Outcome>(
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
        header: { zh: '增加（项）', en: 'Gain' },
        width: 12,
        cell: (outcome) => count(gainsAndLosses(outcome).gains.length),
      },
      {
        header: { zh: '减少（项）', en: 'Lose' },
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
  return sheet(facts, { zh: '总览', en: 'Overview' }, [
    money,
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
    scenarios,
  ]);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

function levelTitle(key: (typeof LEVEL_KEYS)[number]): Localised {
  return key === 'total' ? TOTAL : LEVEL_WORDING[key];
}

/** 现行政策, then each scenario with its difference. */
function sideBySide<Row>(
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

// An award that comes to the same from other levels is neither good nor bad.
function changeCell(money: Money): Cell {
  return wan(money, money === ZERO ? {} : { tone: money > ZERO ? 'good' : 'bad' });
}

/** Most that a column takes for the names of scenarios, in half-width characters. */
const WIDEST_NAME = 32;

function nameWidth(facts: SimulationFacts, least: number): number {
  const names = facts.outcomes.map((_, index) => displayWidth(scenarioName(facts, index)) + 2);
  return Math.min(WIDEST_NAME, Math.max(least, ...names));
}

function scenarioName({ outcomes, lang }: SimulationFacts, index: number): string {
  const name = outcomes[index]?.name[lang] ?? '';
  return index === 0 ? name : { zh: `方案${index} ${name}`, en: `${index} ${name}` }[lang];
}

interface LevelRow {
  readonly id: string | null;
  readonly title: string;
  readonly level: (typeof LEVEL_KEYS)[number];
}

export function measuresSheet(facts: SimulationFacts): BookSheet {
  const { outcomes, measures, lang } = facts;
  const of = (outcome: Outcome, id: string | null): ByLevel | undefined =>
    outcome.measures.find((one) => one.id === id);
  const rows = measures.flatMap(({ id, title }) =>
    LEVEL_KEYS.filter((level) => outcomes.some((outcome) => (of(outcome, id)?.[level] ?? ZERO) !== ZERO)).map(
      (level): LevelRow => ({ id, title: title[lang], level }),
    ),
  );
  return sheet(facts, { zh: '资金对比', en: 'By measure' }, [
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

function levelColumn({ lang }: SimulationFacts): SheetColumn<LevelRow> {
  return {
    header: { zh: '承担层级', en: 'Level' },
    width: 14,
    align: 'center',
    cell: ({ level }) => text(levelTitle(level)[lang], level === 'total' ? { bold: true } : {}),
  };
}

export function unitsSheet(facts: SimulationFacts): BookSheet {
  const { outcomes, lang } = facts;
  const paid = new Set(outcomes.flatMap((outcome) => outcome.units.map(({ unit }) => unit)));
  const units = [...UNITS.map(({ id }) => id), null].filter((unit) => paid.has(unit));
  const of = (outcome: Outcome, unit: string | null): ByLevel | undefined =>
    outcome.units.find((one) => one.unit === unit);
  const rows = units.flatMap((unit) =>
    LEVEL_KEYS.map((level): LevelRow => ({ id: unit, title: unitName(unit, lang), level })),
  );
  return sheet(facts, { zh: '县区对比', en: 'By unit' }, [
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
  return sheet(facts, { zh: '目标对比', en: 'Targets' }, [tableOf(columns, base?.targets ?? [], lang)]);
}

interface DifferenceRow extends AwardDifference {
  readonly scenario: string;
}

export function differencesSheet(facts: SimulationFacts): BookSheet {
  const { outcomes, measures, lang } = facts;
  const titles = new Map(measures.map(({ id, title }) => [id, title[lang]]));
  const rows = outcomes.flatMap((outcome, index) =>
    outcome.differences.map((one): DifferenceRow => ({ ...one, scenario: scenarioName(facts, index) })),
  );
  return sheet(facts, { zh: '增减企业名单', en: 'Who gains and loses' }, [
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
          cell: ({ from }) => text(awardText(from, lang)),
        },
        {
          header: { zh: '调整后（万元）', en: 'Then (10,000 yuan)' },
          width: 22,
          align: 'right',
          cell: ({ to }) => text(awardText(to, lang)),
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

interface SettingRow {
  readonly scenario: string;
  readonly key: string;
  readonly title: string;
  readonly article: string;
  readonly from: string;
  readonly to: string;
}

export function settingsSheet(facts: SimulationFacts): BookSheet {
  const { outcomes, lang } = facts;
  const rows = outcomes.flatMap(({ settings, policy }, index): readonly SettingRow[] => {
    const scenario = scenarioName(facts, index);
    if (settings.length === 0) return [{ scenario, key: '', title: policy, article: '', from: '', to: '' }];
    return settings.map(({ settable: { key, title, article, value }, to }) => ({
      ...{ scenario, key, article, to },
      title: title[lang],
      from: value ?? { zh: '无', en: 'none' }[lang],
    }));
  });
  const column = (zh: string, en: string, width: number, key: keyof SettingRow): SheetColumn<SettingRow> => ({
    header: { zh, en },
    width,
    cell: (row) => text(row[key]),
  });
  return sheet(facts, { zh: '参数', en: 'What was set' }, [
    tableOf(
      [
        column('方案', 'Scenario', FIRST, 'scenario'),
        column('参数', 'Figure', 36, 'title'),
        column('标识', 'Key', 30, 'key'),
        column('条款', 'Article', 14, 'article'),
        column('现行', 'Present', 14, 'from'),
        column('方案', 'Set to', 14, 'to'),
      ],
      rows,
      lang,
    ),
  ]);
}

function sheet(facts: SimulationFacts, name: Localised, blocks: BookSheet['blocks']): BookSheet {
  const { period, awardYear, place, unreadFiles, lang } = facts;
  return {
    name: name[lang],
    title: { zh: `政策测算：${name.zh}`, en: `Simulation: ${name.en.toLowerCase()}` }[lang],
    subtitles: [
      {
        zh: `${place}，${periodName(period, 'zh')}，奖补年度 ${awardYear}`,
        en: `${place}, ${periodName(period, 'en')}, award year ${awardYear}`,
      }[lang],
      ...(unreadFiles.length === 0
        ? []
        : [{ zh: `未能读取：${unreadFiles.join('、')}`, en: `Not read: ${unreadFiles.join(', ')}` }[lang]]),
      SIMULATED[lang],
    ],
    blocks,
    orientation: 'landscape',
  };
}
