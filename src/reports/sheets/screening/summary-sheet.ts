// 筛查汇总: how many stand where, by tier and by unit.

import type { ScreenResult } from '../../../screening/screening.ts';
import { TIERS } from '../../../screening/tiers.ts';
import type { Localised } from '../../../values/lang.ts';
import { UNITS } from '../../../values/reporting-unit.ts';
import { type BookSheet, count, text } from '../../book.ts';
import { isOneAway, nextResults, type ScreeningFacts } from '../../screening/screening-facts.ts';
import { OUTCOME_WORDING } from '../../wording/screening-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { screeningSubtitles } from './subtitles.ts';

interface CountRow {
  readonly name: string;
  readonly results: readonly ScreenResult[];
}

/** Counts of the results for every tier, then of those for each enterprise's next tier by unit. */
export function screeningSummarySheet(facts: ScreeningFacts): BookSheet {
  const { lang, screening } = facts;
  const name = { zh: '筛查汇总', en: 'Summary' }[lang];
  const byTier = TIERS.filter((tier) => facts.tiers.includes(tier)).map((tier) => {
    const results = screening.results.filter((result) => result.tier === tier);
    return { name: results[0]?.tierTitle[lang] ?? tier, results };
  });
  return {
    name,
    title: { zh: '优质中小企业培育筛查汇总', en: 'Screening summary' }[lang],
    subtitles: screeningSubtitles(facts),
    blocks: [
      tableOf(withoutTotals(countColumns({ zh: '层级', en: 'Tier' })), byTier, lang, {
        heading: {
          zh: '按层级（尚未持有该层级称号的在营企业）',
          en: 'By tier (in business, title not held)',
        },
      }),
      {
        kind: 'chart',
        chart: 'column-stacked',
        title: { zh: '各层级筛查结果（户）', en: 'Results by tier (enterprises)' }[lang],
        tableBlock: 0,
        categoryColumn: 0,
        series: OUTCOMES.map((outcome, index) => ({
          column: 2 + index,
          name: OUTCOME_WORDING[outcome][lang],
        })),
        height: 14,
      },
      tableOf(countColumns({ zh: '单位', en: 'Unit' }), byUnit(facts), lang, {
        heading: { zh: '按单位（只计每户企业的下一层级）', en: 'By unit (next tier of each enterprise)' },
      }),
    ],
    orientation: 'landscape',
  };
}

const OUTCOMES = ['met', 'possible', 'not-met'] as const;

function byUnit(facts: ScreeningFacts): readonly CountRow[] {
  const next = nextResults(facts);
  const units = [...UNITS.map(({ id }) => id), null];
  return units.flatMap((unit) => {
    const results = next.filter((result) => result.unit === unit);
    return results.length === 0 ? [] : [{ name: unitName(unit, facts.lang), results }];
  });
}

function countColumns(first: Localised): readonly SheetColumn<CountRow>[] {
  return [
    { header: first, width: 24, cell: ({ name }) => text(name) },
    {
      header: { zh: '企业数', en: 'Enterprises' },
      width: 12,
      total: 'sum',
      cell: ({ results }) => count(results.length),
    },
    ...OUTCOMES.map((outcome) => ({
      header: OUTCOME_WORDING[outcome],
      width: 12,
      total: 'sum' as const,
      cell: ({ results }: CountRow) => count(results.filter((result) => result.outcome === outcome).length),
    })),
    {
      header: { zh: '只差一项', en: 'One change away' },
      width: 14,
      total: 'sum',
      cell: ({ results }) => count(results.filter(isOneAway).length),
    },
    {
      header: { zh: '无专班', en: 'No team' },
      width: 10,
      total: 'sum',
      cell: ({ results }) => count(results.filter(({ team }) => team === null).length),
    },
  ];
}

// One enterprise is counted for every tier, so that a sum over tiers would say nothing.
function withoutTotals(columns: readonly SheetColumn<CountRow>[]): readonly SheetColumn<CountRow>[] {
  return columns.map(({ total: _, ...column }) => column);
}
