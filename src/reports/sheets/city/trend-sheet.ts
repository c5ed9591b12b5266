// 趋势: every target over the periods, in total and by unit, with line charts.
import type { EarlierRun, Evaluation } from '../../../evaluation/evaluation.ts';
import type { Lang, Localised } from '../../../values/lang.ts';
import type { Period } from '../../../values/period.ts';
import { BLANK, type Block, type BookSheet, type Cell, count, text } from '../../book.ts';
import { unitName, unitNames } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CityFacts } from './city-facts.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';

interface TrendRow {
  readonly period: Period;
  readonly targets: EarlierRun['targets'];
  readonly missingUnits: readonly string[];
}

/** Null where no earlier runs were given. */
export function trendSheet(facts: CityFacts): BookSheet | null {
  const { evaluation, lang } = facts;
  if (!evaluation.history) return null;
  const rows = rowsOf(evaluation);
  const targets = evaluation.targets.filter(({ id }) =>
    rows.some((row) => typeof actualOf(row, id) === 'number'),
  );
  const total = tableOf(totalColumns(facts, targets), rows, lang, {
    heading: { zh: '各项目标历期数量', en: 'Every target over the periods' },
  });
  const blocks: Block[] = [
    total,
    chart(
      { zh: '各项目标历期数量', en: 'Every target over the periods' }[lang],
      0,
      targets.map(({ title }) => title[lang]),
    ),
  ];
  for (const target of targets) {
    const units = facts.units.filter(
      (unit) => unit !== null && rows.some((row) => countOf(row, target.id, unit) > 0),
    );
    if (units.length === 0) continue;
    const heading = {
      zh: `${target.title.zh}：各单位历期数量`,
      en: `${target.title.en}: by unit over the periods`,
    };
    blocks.push(
      tableOf(unitColumns(target.id, units, facts), rows, lang, { heading }),
      chart(
        heading[lang],
        blocks.length,
        units.map((unit) => unitName(unit, lang)),
      ),
    );
  }
  const names = evaluation.history.map(({ period, name }) => `${period}（${name}）`).join('、');
  return {
    name: CITY_SHEETS.trend[lang],
    ...sheetHead(CITY_SHEETS.trend, facts, [
      {
        zh: `历期结果：${names}。各期按当期名单和政策统计，缺名单的单位当期为空。`,
        en: `Earlier runs: ${names}. Each period is counted by its own rosters and policy.`,
      },
      ...incompletePeriods(rows, evaluation.period),
    ]),
    blocks,
    orientation: 'landscape',
  };
}

// The units missing in this period stand in the head of every page.
function incompletePeriods(rows: readonly TrendRow[], now: Period): readonly Localised[] {
  const short = rows.filter(({ period, missingUnits }) => period !== now && missingUnits.length > 0);
  if (short.length === 0) return [];
  const named = (lang: Lang) =>
    short.map(({ period, missingUnits }) => {
      const names = unitNames(missingUnits, lang);
      return { zh: `${period}（${names}）`, en: `${period} (${names})` }[lang];
    });
  return [
    {
      zh: `缺名单的：${named('zh').join('、')}。其企业除由其他单位填报的以外，未计入当期合计。`,
      en: `Without a roster: ${named('en').join('; ')}. Their enterprises count in the totals only where another unit reports them.`,
    },
  ];
}

/** Earlier runs, the period before where it is none of them, and this one. */
function rowsOf({ history = [], previous, period, targets, missingUnits }: Evaluation): readonly TrendRow[] {
  const between = previous && !history.some((run) => run.period === previous.period) ? [previous] : [];
  return [
    ...history,
    ...between.map(({ missingUnits = [], ...one }) => ({ ...one, missingUnits })),
    { period, targets, missingUnits },
  ].sort((a, b) => (a.period < b.period ? -1 : 1));
}

function totalColumns({ lang }: CityFacts, targets: Evaluation['targets']): readonly SheetColumn<TrendRow>[] {
  return [
    PERIOD_COLUMN,
    ...targets.map(
      ({ id, title }): SheetColumn<TrendRow> => ({
        header: { zh: title.zh, en: title.en },
        width: lang === 'zh' ? 14 : 18,
        cell: (row): Cell => {
          const actual = actualOf(row, id);
          return typeof actual === 'number' ? count(actual) : BLANK;
        },
      }),
    ),
  ];
}

const PERIOD_COLUMN: SheetColumn<TrendRow> = {
  header: { zh: '报告期', en: 'Period' },
  width: 10,
  align: 'center',
  cell: ({ period }) => text(period),
};

function unitColumns(
  id: string,
  units: readonly (string | null)[],
  { lang }: CityFacts,
): readonly SheetColumn<TrendRow>[] {
  return [
    PERIOD_COLUMN,
    ...units.map(
      (unit): SheetColumn<TrendRow> => ({
        header: { zh: unitName(unit, 'zh'), en: unitName(unit, 'en') },
        width: lang === 'zh' ? 10 : 14,
        cell: (row) => {
          const own = countOf(row, id, unit);
          // Without a roster the count is not known.
          return own === 0 && unit !== null && row.missingUnits.includes(unit) ? BLANK : count(own);
        },
      }),
    ),
  ];
}

function actualOf({ targets }: TrendRow, id: string): number | string | null | undefined {
  return targets.find((target) => target.id === id)?.actual;
}

function countOf({ targets }: TrendRow, id: string, unit: string | null): number {
  const target = targets.find((one) => one.id === id);
  return unit === null ? 0 : (target?.byUnit[unit] ?? 0);
}

function chart(title: string, tableBlock: number, series: readonly string[]): Block {
  return {
    kind: 'chart',
    chart: 'line',
    title,
    tableBlock,
    categoryColumn: 0,
    series: series.map((name, index) => ({ column: index + 1, name })),
    height: 14,
  };
}
