// 指标明细: every indicator of every score, with value, band, points and cell.
import type { PresentedIndicator, ScreenResult } from '../../../screening/screening.ts';
import { type BookSheet, count, text } from '../../book.ts';
import { nextResults, type ScreeningFacts } from '../../screening/screening-facts.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { enterpriseColumns, NEXT_ONLY, sourcesCell } from './condition-sheet.ts';
import { screeningSubtitles } from './subtitles.ts';

interface IndicatorRow {
  readonly result: ScreenResult;
  readonly indicator: PresentedIndicator;
}

/** Null where no tier that was screened has a score. */
export function indicatorSheet(facts: ScreeningFacts): BookSheet | null {
  const { lang } = facts;
  const rows = nextResults(facts).flatMap((result) =>
    result.indicators.map((indicator): IndicatorRow => ({ result, indicator })),
  );
  if (rows.length === 0) return null;
  const columns: readonly SheetColumn<IndicatorRow>[] = [
    ...enterpriseColumns<IndicatorRow>(lang),
    {
      header: { zh: '指标类别', en: 'Group' },
      width: 14,
      cell: ({ indicator }) => text(indicator.groupTitle[lang]),
    },
    {
      header: { zh: '指标', en: 'Indicator' },
      width: 28,
      cell: ({ indicator }) => text(indicator.title[lang]),
    },
    { header: { zh: '现值', en: 'Value' }, width: 22, cell: ({ indicator }) => text(indicator.value ?? '') },
    {
      header: { zh: '所在档次', en: 'Band' },
      width: 16,
      cell: ({ indicator }) => text(indicator.band ?? ''),
    },
    {
      header: { zh: '最低得分', en: 'Least' },
      width: 9,
      cell: ({ indicator }) => count(indicator.least),
    },
    {
      header: { zh: '最高得分', en: 'Most' },
      width: 9,
      cell: ({ indicator: { least, most } }) => count(most, least === most ? {} : { tone: 'doubt' }),
    },
    { header: { zh: '满分', en: 'Full' }, width: 8, cell: ({ indicator }) => count(indicator.max) },
    { header: { zh: '标准出处', en: 'Place' }, width: 18, cell: ({ indicator }) => text(indicator.place) },
    {
      header: { zh: '数据来源', en: 'Cells' },
      width: 40,
      cell: ({ indicator }) => sourcesCell(indicator.sources, lang),
    },
  ];
  return {
    name: { zh: '指标明细', en: 'Indicators' }[lang],
    title: { zh: '评价指标明细', en: 'Every indicator' }[lang],
    subtitles: [...screeningSubtitles(facts), NEXT_ONLY[lang]],
    blocks: [tableOf(columns, rows, lang)],
    orientation: 'landscape',
  };
}
