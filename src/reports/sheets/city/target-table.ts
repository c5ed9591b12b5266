// The targets of the policy against what the enterprises count up to.
import type { EvaluatedTarget } from '../../../evaluation/evaluation.ts';
import type { Lang } from '../../../values/lang.ts';
import { BLANK, type Cell, count, type LinesBlock, percent, type TableBlock, text } from '../../book.ts';
import { targetProgress } from '../../target-progress.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { dayCell, distanceCell, figureCell, notGiven, TARGET_WIDTH } from './cells.ts';
import type { CityFacts } from './city-facts.ts';

/** Position of the column with the share reached, which the chart draws. */
export const COMPLETION_COLUMN = 5;

/** One row a target: goal, actual, gap, share reached. */
export function targetTable({ evaluation: { targets }, lang }: CityFacts): TableBlock {
  return tableOf(columns(lang), targets, lang, { heading: { zh: '目标与差距', en: 'Targets and gaps' } });
}

/** Of what the shares of the province are shares, so that they can be worked out again; null where none is known. */
export function shareLines({ evaluation: { targets }, lang }: CityFacts): LinesBlock | null {
  const lines = targets.flatMap(({ title, shareOf, actual }) => {
    if (!shareOf || actual === null) return [];
    const { counted, province } = shareOf;
    const said = {
      zh: `${title.zh}：全市${counted}户÷全省${province}户＝${actual}（全省总数取自市级数据文件）`,
      en: `${title.en}: ${counted} in the city ÷ ${province} in the province = ${actual} (the provincial total is from the city file)`,
    };
    return [{ text: said[lang], tone: 'muted' as const }];
  });
  return lines.length === 0 ? null : { kind: 'lines', heading: '', lines };
}

function columns(lang: Lang): readonly SheetColumn<EvaluatedTarget>[] {
  return [
    { header: { zh: '目标', en: 'Target' }, width: TARGET_WIDTH, cell: ({ title }) => text(title[lang]) },
    { header: { zh: '目标值', en: 'Goal' }, width: 9, cell: ({ target }) => figureCell(target) },
    { header: { zh: '力争', en: 'Stretch' }, width: 9, cell: ({ stretch }) => count(stretch) },
    {
      header: { zh: '实际', en: 'Actual' },
      width: 9,
      align: 'right',
      cell: ({ actual }) => actualCell(actual, lang),
    },
    {
      header: { zh: '差距', en: 'Gap' },
      width: 15,
      align: 'right',
      cell: ({ gap }) => distanceCell(gap, lang),
    },
    { header: { zh: '完成率', en: 'Share reached' }, width: 9, cell: completionCell },
    {
      header: { zh: '结论', en: 'Standing' },
      width: 9,
      align: 'center',
      cell: (target) => standingCell(target, lang),
    },
    { header: { zh: '待确认', en: 'Unclear' }, width: 9, cell: ({ unknown }) => shownIfAny(unknown) },
    { header: { zh: '期限', en: 'By' }, width: 11, cell: ({ by }) => dayCell(by) },
    { header: { zh: '条款', en: 'Article' }, width: 15, cell: ({ article }) => text(article) },
  ];
}

function actualCell(actual: EvaluatedTarget['actual'], lang: Lang): Cell {
  return actual === null ? notGiven(lang) : figureCell(actual);
}

// Blank where there is no figure: a chart would draw a text as 0.
function completionCell(target: EvaluatedTarget): Cell {
  const { completedTenths } = targetProgress(target);
  return completedTenths === null ? BLANK : percent(completedTenths, 1000);
}

function standingCell(target: EvaluatedTarget, lang: Lang): Cell {
  const { reached } = targetProgress(target);
  if (reached === null) return notGiven(lang);
  return reached
    ? text({ zh: '已达到', en: 'reached' }[lang], { tone: 'good' })
    : text({ zh: '未达到', en: 'not yet' }[lang], { tone: 'doubt' });
}

function shownIfAny(unknown: number): Cell {
  return unknown > 0 ? count(unknown) : BLANK;
}
