// 与上期对比: each target in the period before and in this one, and the pace that is still needed.
import type { EvaluatedPrevious, EvaluatedTarget } from '../../../evaluation/evaluation.ts';
import type { Lang } from '../../../values/lang.ts';
import { BLANK, type Cell, count, type TableBlock, text } from '../../book.ts';
import { pointsText, signed } from '../../wording/points-text.ts';
import { unitNames } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { dayCell, distanceCell, figureCell, notGiven, TARGET_WIDTH } from './cells.ts';
import type { CityFacts } from './city-facts.ts';

interface PaceRow {
  readonly target: EvaluatedTarget;
  readonly before: EvaluatedPrevious['targets'][number];
}

/** Null where the period before was not given. */
export function paceTable({ evaluation: { targets, previous, period }, lang }: CityFacts): TableBlock | null {
  if (!previous) return null;
  const rows = targets.flatMap((target): readonly PaceRow[] => {
    const before = previous.targets.find(({ id }) => id === target.id);
    return before ? [{ target, before }] : [];
  });
  const { missingUnits = [] } = previous;
  const lacking = {
    zh: missingUnits.length === 0 ? '' : `；上期缺名单：${unitNames(missingUnits, 'zh')}`,
    en: missingUnits.length === 0 ? '' : `; no roster before: ${unitNames(missingUnits, 'en')}`,
  };
  return tableOf(columns(previous.period, period, lang), rows, lang, {
    heading: {
      zh: `与上期对比及所需进度（距期限的季度数不含本季度${lacking.zh}）`,
      en: `Beside the period before, and the pace needed (quarters left after this one${lacking.en})`,
    },
  });
}

function columns(before: string, now: string, lang: Lang): readonly SheetColumn<PaceRow>[] {
  return [
    {
      header: { zh: '目标', en: 'Target' },
      width: TARGET_WIDTH,
      cell: ({ target }) => text(target.title[lang]),
    },
    {
      header: { zh: `上期（${before}）`, en: `Before (${before})` },
      width: 15,
      align: 'right',
      cell: (row) => figureOr(row.before.actual, lang),
    },
    {
      header: { zh: `本期（${now}）`, en: `Now (${now})` },
      width: 15,
      align: 'right',
      cell: ({ target }) => figureOr(target.actual, lang),
    },
    {
      header: { zh: '增减', en: 'Change' },
      width: 15,
      align: 'right',
      cell: (row) => changeCell(row.before.change, lang),
    },
    {
      header: { zh: '差距', en: 'Gap' },
      width: 15,
      align: 'right',
      cell: ({ target }) => distanceCell(target.gap, lang),
    },
    { header: { zh: '期限', en: 'By' }, width: 12, cell: ({ target }) => dayCell(target.by) },
    {
      header: { zh: '剩余季度', en: 'Quarters left' },
      width: 9,
      cell: (row) => count(row.before.quartersLeft),
    },
    {
      header: { zh: '每季需增', en: 'Needed a quarter' },
      width: 16,
      align: 'right',
      cell: (row) => paceCell(row, lang),
    },
  ];
}

function figureOr(figure: number | string | null, lang: Lang): Cell {
  return figure === null ? notGiven(lang) : figureCell(figure);
}

// Of points the sign is written out; a number is shown by its own format.
function changeCell(change: PaceRow['before']['change'], lang: Lang): Cell {
  return typeof change === 'string' ? text(pointsText(signed(change), lang)) : count(change);
}

function paceCell({ target: { gap }, before: { perQuarter, quartersLeft } }: PaceRow, lang: Lang): Cell {
  if (gap === null) return BLANK;
  if (Number(gap) <= 0) return text({ zh: '已达到', en: 'reached' }[lang], { tone: 'good' });
  if (quartersLeft === 0) return text({ zh: '期限已到', en: 'time is up' }[lang], { tone: 'bad' });
  return distanceCell(perQuarter, lang);
}
