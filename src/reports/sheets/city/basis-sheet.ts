// 政策依据: what the text grants and asks for, and what was decided where it is silent.
import type { EvaluatedMeasure, EvaluatedTarget } from '../../../evaluation/evaluation.ts';
import type { Recognition } from '../../../policy/policy.ts';
import type { Lang } from '../../../values/lang.ts';
import { type BookSheet, count, text } from '../../book.ts';
import { SILENT_POINTS, type SilentPoint } from '../../wording/silent-points.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { dayCell, figureCell } from './cells.ts';
import type { CityFacts } from './city-facts.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';

/** Measures, targets, titles, and the points on which the text is silent. */
export function basisSheet(facts: CityFacts): BookSheet {
  const { evaluation, policy, lang } = facts;
  const { number, title } = evaluation.policy;
  return {
    name: CITY_SHEETS.basis[lang],
    ...sheetHead(CITY_SHEETS.basis, facts, [
      {
        zh: `依据：${number}《${title.zh}》，自${policy.effective}起施行。`,
        en: `Basis: ${number}, "${title.en}", in effect from ${policy.effective}.`,
      },
    ]),
    blocks: [
      tableOf(measureColumns(lang), evaluation.measures, lang, {
        heading: { zh: '一、奖补事项', en: '1. Measures' },
      }),
      tableOf(targetColumns(lang), evaluation.targets, lang, {
        heading: { zh: '二、发展目标', en: '2. Targets' },
      }),
      tableOf(recognitionColumns(lang), policy.recognitions, lang, {
        heading: { zh: '三、称号与有效期', en: '3. Titles and their terms' },
      }),
      tableOf(silentColumns(lang), SILENT_POINTS, lang, {
        heading: { zh: '四、原文未明之处的处理', en: '4. Where the text is silent' },
      }),
    ],
    orientation: 'landscape',
  };
}

function measureColumns(lang: Lang): readonly SheetColumn<EvaluatedMeasure>[] {
  return [
    { header: { zh: '事项', en: 'Measure' }, width: 36, cell: ({ title }) => text(title[lang]) },
    { header: { zh: '条款', en: 'Article' }, width: 16, cell: ({ article }) => text(article) },
    { header: { zh: '标准', en: 'Standard' }, width: 60, cell: ({ standard }) => text(standard[lang]) },
    {
      header: { zh: '主管部门', en: 'Authority' },
      width: 30,
      cell: ({ authority }) => text(authority[lang]),
    },
  ];
}

function targetColumns(lang: Lang): readonly SheetColumn<EvaluatedTarget>[] {
  return [
    { header: { zh: '目标', en: 'Target' }, width: 36, cell: ({ title }) => text(title[lang]) },
    { header: { zh: '条款', en: 'Article' }, width: 16, cell: ({ article }) => text(article) },
    {
      header: { zh: '目标值', en: 'Goal' },
      width: 60,
      align: 'left',
      cell: ({ target, stretch }) => goalCell(target, stretch, lang),
    },
    { header: { zh: '期限', en: 'By' }, width: 30, cell: ({ by }) => dayCell(by) },
  ];
}

function goalCell(target: EvaluatedTarget['target'], stretch: number | null, lang: Lang) {
  if (stretch === null) return figureCell(target);
  return text({ zh: `${target}（力争 ${stretch}）`, en: `${target} (stretch ${stretch})` }[lang]);
}

function recognitionColumns(lang: Lang): readonly SheetColumn<Recognition>[] {
  return [
    { header: { zh: '称号', en: 'Title' }, width: 36, cell: ({ title }) => text(title[lang]) },
    {
      header: { zh: '有效期（年）', en: 'Term (years)' },
      align: 'center',
      width: 16,
      cell: ({ 'valid-years': years }) =>
        years === undefined ? text({ zh: '未规定', en: 'none set' }[lang], { tone: 'muted' }) : count(years),
    },
    { header: { zh: '来源', en: 'Source' }, width: 60, cell: ({ source }) => text(source) },
  ];
}

function silentColumns(lang: Lang): readonly SheetColumn<SilentPoint>[] {
  return [
    { header: { zh: '问题', en: 'Question' }, width: 36, cell: ({ question }) => text(question[lang]) },
    { header: { zh: '条款', en: 'Article' }, width: 16, cell: ({ article }) => text(article) },
    { header: { zh: '处理', en: 'What is done' }, width: 60, cell: ({ answer }) => text(answer[lang]) },
    { header: { zh: '理由', en: 'Why' }, width: 30, cell: ({ why }) => text(why[lang]) },
  ];
}
