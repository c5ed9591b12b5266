// One ladder: rungs against units.
import type { EvaluatedEnterprise, Evaluation } from '../../../evaluation/evaluation.ts';
import { BLANK, count, type TableBlock, text } from '../../book.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { unitCount } from './cells.ts';
import type { CityFacts } from './city-facts.ts';
import { unitColumns } from './unit-columns.ts';

type Ladder = Evaluation['ladders'][number];

interface RungRow {
  readonly title: string;
  readonly on: readonly EvaluatedEnterprise[];
  /** Null on the row of those without a rung. */
  readonly mayRise: number | null;
  readonly lapsed: number | null;
}

/** The rungs from the top down and those on none; `cityColumn` is the column with the whole city. */
export function ladderTable(
  ladder: Ladder,
  facts: CityFacts,
): { readonly table: TableBlock; readonly cityColumn: number } {
  const { lang, units } = facts;
  const columns: readonly SheetColumn<RungRow>[] = [
    { header: { zh: '梯级', en: 'Rung' }, width: 24, cell: ({ title }) => text(title) },
    ...unitColumns<RungRow>(
      facts,
      ({ on }, unit) => unitCount(facts, unit, on.filter(({ payer }) => payer === unit).length),
      'sum',
    ),
    {
      header: { zh: '全市', en: 'City' },
      width: 9,
      total: 'sum',
      cell: ({ on }) => count(on.length, { bold: true }),
    },
    { header: { zh: '待升入', en: 'May rise to' }, width: 9, cell: ({ mayRise }) => figure(mayRise) },
    { header: { zh: '已过期', en: 'Lapsed' }, width: 9, cell: ({ lapsed }) => figure(lapsed) },
  ];
  const heading = {
    zh: `${ladder.title.zh}（${ladder.article}）`,
    en: `${ladder.title.en} (${ladder.article})`,
  };
  return {
    table: tableOf(columns, rungRows(ladder, facts), lang, { heading }),
    cityColumn: units.length + 1,
  };
}

function rungRows({ id, rungs }: Ladder, { evaluation, lang }: CityFacts): readonly RungRow[] {
  const active = evaluation.enterprises.filter((enterprise) => enterprise.active === true);
  const [held, next] =
    id === 'quality' ? (['ladder', 'ladderNext'] as const) : (['techLadder', 'techLadderNext'] as const);
  const rows = rungs.map(({ id: rung, field, title }) => ({
    title: title[lang],
    on: active.filter((enterprise) => enterprise[held] === rung),
    mayRise: active.filter((enterprise) => enterprise[next] === rung).length,
    lapsed: active.filter(({ lapsed }) => lapsed.includes(field)).length,
  }));
  const none = {
    title: { zh: '未入梯级', en: 'on no rung' }[lang],
    on: active.filter((enterprise) => enterprise[held] === null),
    mayRise: null,
    lapsed: null,
  };
  return [...rows.reverse(), none];
}

function figure(value: number | null) {
  return value === null ? BLANK : count(value);
}
