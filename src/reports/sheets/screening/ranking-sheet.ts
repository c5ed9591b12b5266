// 培育名单: the enterprises of one next tier, closest first, with what is missing and whom to call.

import { rankedByCloseness } from '../../../screening/rank.ts';
import type { ScreenResult } from '../../../screening/screening.ts';
import type { TierId } from '../../../screening/tiers.ts';
import type { Lang } from '../../../values/lang.ts';
import { BLANK, type BookSheet, count, text } from '../../book.ts';
import { nextResults, type ScreeningFacts } from '../../screening/screening-facts.ts';
import { fieldName } from '../../wording/field-text.ts';
import { changesWords, OUTCOME_TONE, OUTCOME_WORDING } from '../../wording/screening-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { screeningSubtitles } from './subtitles.ts';

/** Null where no enterprise has the tier before it. */
export function rankingSheet(tier: TierId, facts: ScreeningFacts): BookSheet | null {
  const { lang } = facts;
  const own = rankedByCloseness(nextResults(facts).filter((result) => result.tier === tier));
  const [first] = own;
  if (first === undefined) return null;
  const title = first.tierTitle[lang];
  return {
    name: SHEET_NAMES[tier][lang],
    title: { zh: `培育名单：下一级为${title}`, en: `Next tier: ${title}` }[lang],
    subtitles: [
      ...screeningSubtitles(facts),
      {
        zh: '按接近程度排列：先看改动项数，再看待补数据项数，再看差距占目标的比重。“尚需”为其他数据不变时最少的一组改动。',
        en: 'Closest first: fewest changes, then fewest figures to supply, then the shortest way. “Still needed” is the least that would do, other figures as they are.',
      }[lang],
    ],
    blocks: [tableOf(columns(lang, own), own, lang)],
    orientation: 'landscape',
  };
}

const SHEET_NAMES: Readonly<Record<TierId, Readonly<Record<Lang, string>>>> = {
  innovative: { zh: '创新型', en: 'Innovative' },
  srdi: { zh: '专精特新', en: 'SRDI' },
  'little-giant': { zh: '小巨人', en: 'Little giant' },
};

function columns(lang: Lang, results: readonly ScreenResult[]): readonly SheetColumn<ScreenResult>[] {
  const scored = results.some(({ score }) => score !== null);
  return [
    NUMBER_COLUMN,
    { header: { zh: '企业名称', en: 'Enterprise' }, width: 28, cell: ({ name }) => text(name) },
    { header: { zh: '统一社会信用代码', en: 'Credit code' }, width: 20, cell: ({ uscc }) => text(uscc) },
    {
      header: { zh: '所属', en: 'Unit' },
      width: 10,
      align: 'center',
      cell: ({ unit }) => text(unitName(unit, lang)),
    },
    {
      header: { zh: '筛查结果', en: 'Result' },
      width: 10,
      align: 'center',
      cell: ({ outcome }) => text(OUTCOME_WORDING[outcome][lang], { tone: OUTCOME_TONE[outcome] }),
    },
    ...(scored
      ? [
          {
            header: { zh: '得分', en: 'Score' },
            width: 9,
            align: 'center' as const,
            cell: ({ score }: ScreenResult) =>
              score === null
                ? BLANK
                : text(score.least === score.most ? `${score.least}` : `${score.least}–${score.most}`),
          },
        ]
      : []),
    {
      header: { zh: '改动项数', en: 'Changes' },
      width: 9,
      align: 'center',
      cell: ({ changes }) => count(changes?.filter(({ kind }) => kind !== 'supply').length ?? null),
    },
    {
      header: { zh: '尚需', en: 'Still needed' },
      width: 46,
      cell: (result) => text(changesWords(result, lang).join('\n')),
    },
    {
      header: { zh: '待补数据', en: 'To be supplied' },
      width: 26,
      cell: ({ asks }) =>
        asks.length === 0
          ? BLANK
          : text(asks.map((key) => fieldName(key, lang)).join({ zh: '、', en: ', ' }[lang]), {
              tone: 'doubt',
            }),
    },
    {
      header: { zh: '专班责任人', en: 'Team' },
      width: 12,
      cell: ({ team }) =>
        team === null ? text({ zh: '未明确', en: 'none' }[lang], { tone: 'doubt' }) : text(team),
    },
    { header: { zh: '联系人', en: 'Contact' }, width: 10, cell: ({ contact }) => text(contact ?? '') },
    { header: { zh: '联系电话', en: 'Telephone' }, width: 14, cell: ({ phone }) => text(phone ?? '') },
  ];
}
