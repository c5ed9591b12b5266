// Claimed against computed, measure by measure.
import type { Lang, Localised } from '../../../values/lang.ts';
import { add, type Money, ZERO } from '../../../values/money.ts';
import { type TableBlock, text } from '../../book.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { AwardLine } from './award-lines.ts';
import type { CountyFacts } from './county-facts.ts';
import { FIGURE_WIDTHS, summaryCount, summaryYuan } from './summary-figures.ts';

/** What the lines of one measure, or those claimed together, come to. */
export interface MeasureSums {
  readonly title: Localised;
  readonly claimed: number;
  readonly due: number;
  readonly open: number;
  readonly unclaimed: number;
  readonly claimedMoney: Money;
  readonly dueMoney: Money;
  readonly difference: Money;
  /** Of what was claimed, what is still open. */
  readonly openMoney: Money;
}

const TOGETHER: Localised = { zh: '合并申报（多项一个金额）', en: 'Claimed together' };

/** One entry a measure with anything to show, in the policy's order; then the measures claimed together. */
export function measureSums({ lines, index }: CountyFacts): readonly MeasureSums[] {
  const groups = new Map<string, AwardLine[]>([...index.measures.keys(), TOGETHER.zh].map((id) => [id, []]));
  for (const line of lines) {
    const id = line.kind === 'single' ? (line.measures[0] ?? '') : TOGETHER.zh;
    groups.get(id)?.push(line);
  }
  return [...groups]
    .map(([id, group]) => sumsOf(index.measures.get(id)?.title ?? TOGETHER, group))
    .filter(({ claimed, due, open }) => claimed + due + open > 0);
}

/** A row for each measure; amounts in 元. */
export function measureTable({ lang }: CountyFacts, sums: readonly MeasureSums[]): TableBlock {
  return tableOf(measureColumns(lang), sums, lang, {
    heading: { zh: '三、申报与核定对照', en: '3 Claimed against due' },
    emptyText: { zh: '没有申报，也没有应核定的奖补', en: 'Nothing is claimed and nothing is due' },
  });
}

function sumsOf(title: Localised, lines: readonly AwardLine[]): MeasureSums {
  const own = lines.filter(({ repeated }) => !repeated);
  const money = (amount: (line: AwardLine) => Money | null): Money =>
    lines.reduce((total, line) => add(total, amount(line) ?? ZERO), ZERO);
  const dueMoney = money(({ computed }) => computed);
  return {
    title,
    claimed: lines.filter(isClaimed).reduce((total, { measures }) => total + measures.length, 0),
    due: own.filter(({ decision }) => decision?.status === 'eligible').length,
    open: own.filter(isOpen).length,
    unclaimed: lines.filter(({ claim }) => claim?.outcome === 'unclaimed').length,
    claimedMoney: money(({ claimed }) => claimed),
    dueMoney,
    difference: money(({ difference }) => difference),
    openMoney: money(({ pending }) => pending),
  };
}

/** Whether nothing at all was claimed, neither here nor by the unit for others, nor what could not be compared. */
export function claimsNothing({ index, unit, lines }: CountyFacts): boolean {
  return index.withoutClaims.has(unit) && !lines.some(isClaimed);
}

// With or without an amount.
function isClaimed({ claim }: AwardLine): boolean {
  return claim !== null && claim.outcome !== 'unclaimed';
}

/** Whether a line waits for an answer. Of measures claimed together each counts by itself. */
export function isOpen({ kind, claim, decision }: AwardLine): boolean {
  if (kind === 'together') return false;
  return decision?.status === 'review' || claim?.outcome === 'review';
}

const COUNTS: Localised = { zh: '项数', en: 'Number' };
const MONEY: Localised = { zh: '金额（元）', en: 'Amount (yuan)' };

function measureColumns(lang: Lang): readonly SheetColumn<MeasureSums>[] {
  return [
    {
      header: { zh: '奖补事项', en: 'Measure' },
      width: FIGURE_WIDTHS.label,
      cell: ({ title }) => text(title[lang]),
    },
    counted({ zh: '申报', en: 'Claimed' }, ({ claimed }) => claimed),
    counted({ zh: '核定', en: 'Due' }, ({ due }) => due),
    counted({ zh: '待核', en: 'Open' }, ({ open }) => open),
    counted({ zh: '未申报', en: 'Not claimed' }, ({ unclaimed }) => unclaimed),
    amount({ zh: '申报', en: 'Claimed' }, ({ claimedMoney }) => claimedMoney),
    amount({ zh: '核定', en: 'Due' }, ({ dueMoney }) => dueMoney),
    amount({ zh: '差额', en: 'Difference' }, ({ difference }) => difference),
    amount({ zh: '申报中待核', en: 'Of claimed: open' }, ({ openMoney }) => openMoney),
  ];
}

function counted(header: Localised, figure: (sums: MeasureSums) => number): SheetColumn<MeasureSums> {
  return {
    header,
    width: FIGURE_WIDTHS.count,
    group: COUNTS,
    total: 'sum',
    cell: (sums) => summaryCount(figure(sums)),
  };
}

function amount(header: Localised, figure: (sums: MeasureSums) => Money): SheetColumn<MeasureSums> {
  return {
    header,
    width: FIGURE_WIDTHS.money,
    group: MONEY,
    total: 'sum',
    cell: (sums) => summaryYuan(figure(sums)),
  };
}
