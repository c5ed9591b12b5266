// One enterprise against each tier: every condition and indicator, with values and cells.
import type {
  PresentedCondition,
  PresentedIndicator,
  ScreenResult,
  SourceValue,
} from '../../screening/screening.ts';
import { type Lang, textIn } from '../../values/lang.ts';
import type { ScreeningFacts } from '../screening/screening-facts.ts';
import { fieldName } from '../wording/field-text.ts';
import {
  changesWords,
  OUTCOME_TONE,
  OUTCOME_WORDING,
  scoreWords,
  TRUTH_TONE,
  TRUTH_WORDING,
} from '../wording/screening-wording.ts';
import { screeningHead, whomToCall } from './screening-page.ts';
import { EMPTY_LINE, line, type SummaryLine, wrapped } from './summary-line.ts';
import { type TreeNode, treeLines } from './tree.ts';

/** The page of the one enterprise whose results these are. */
export function screeningDetail(facts: ScreeningFacts, width: number): readonly SummaryLine[] {
  const { lang, screening } = facts;
  const [first] = screening.results;
  if (first === undefined)
    return [
      ...screeningHead(facts, width),
      EMPTY_LINE,
      line(
        {
          zh: '所问各层级的称号均已持有且有效，无需筛查',
          en: 'it holds a valid title of every tier asked for',
        }[lang],
      ),
    ];
  return [
    ...screeningHead(facts, width),
    EMPTY_LINE,
    line(`${first.name}  ${first.uscc}`, 'strong'),
    ...wrapped(whomToCall(first, lang), width, 'muted'),
    ...screening.results.flatMap((result) => [EMPTY_LINE, ...tierLines(result, lang, width)]),
  ];
}

function tierLines(result: ScreenResult, lang: Lang, width: number): readonly SummaryLine[] {
  const t = textIn(lang);
  const points = scoreWords(result, lang);
  const head: TreeNode = {
    text: `${result.tierTitle[lang]}${t('：', ': ')}${OUTCOME_WORDING[result.outcome][lang]}${points === '' ? '' : t(`（得分 ${points}）`, ` (${points})`)}${t('，依据 ', ', by ')}${result.standard}`,
    tone: OUTCOME_TONE[result.outcome] === 'plain' ? 'strong' : OUTCOME_TONE[result.outcome],
    children: [
      {
        text: t('条件', 'Conditions'),
        children: result.conditions.map((one) => conditionNode(one, lang)),
      },
      ...(result.indicators.length === 0
        ? []
        : [
            {
              text: t('评价指标', 'Indicators'),
              children: result.indicators.map((one) => indicatorNode(one, lang)),
            },
          ]),
      ...(result.asks.length === 0
        ? []
        : [
            {
              text: `${t('需补报或核实：', 'To be supplied or cleared up: ')}${result.asks.map((key) => fieldName(key, lang)).join(t('、', ', '))}`,
              tone: 'doubt' as const,
            },
          ]),
      {
        text: t('最少的努力（其他数据不变）', 'The least that would do (other figures as they are)'),
        children: changesWords(result, lang).map((text) => ({ text })),
      },
    ],
  };
  return treeLines(head, width);
}

function conditionNode(condition: PresentedCondition, lang: Lang): TreeNode {
  const { title, outcome, value, needed, place, parts, sources } = condition;
  const t = textIn(lang);
  const said = [
    ...(needed === '' ? [] : [t(`要求 ${needed}`, `needs ${needed}`)]),
    ...(value === null || parts.length > 0 ? [] : [t(`现为 ${value}`, `is ${value}`)]),
    ...(place === '' ? [] : [place]),
  ].join(t('，', ', '));
  return {
    text: `${TRUTH_WORDING[outcome][lang]}  ${title[lang]}${said === '' ? '' : t(`（${said}）`, ` (${said})`)}${cellsText(sources, lang)}`,
    tone: TRUTH_TONE[outcome],
    children: parts.map((part) => conditionNode(part, lang)),
  };
}

function indicatorNode(indicator: PresentedIndicator, lang: Lang): TreeNode {
  const { title, groupTitle, least, most, max, value, band, place, sources } = indicator;
  const t = textIn(lang);
  const points = least === most ? `${least}` : `${least}–${most}`;
  const said = [
    value === null ? t('未填', 'not given') : t(`现为 ${value}`, `is ${value}`),
    ...(band === null ? [] : [t(`落在 ${band}`, `in the band ${band}`)]),
    place,
  ].join(t('，', ', '));
  return {
    text: `${points}／${max}  ${groupTitle[lang]}${t('：', ': ')}${title[lang]}${t(`（${said}）`, ` (${said})`)}${cellsText(sources, lang)}`,
    tone: least === most ? 'plain' : 'doubt',
  };
}

function cellsText(sources: readonly SourceValue[], lang: Lang): string {
  const cells = sources.flatMap(({ field, cell, state }) =>
    cell === null || state === 'blank' ? [] : [`${fieldName(field, lang)} ${cell}`],
  );
  return cells.length === 0 ? '' : `  [${cells.join({ zh: '；', en: '; ' }[lang])}]`;
}
