// A forecast as a workbook: what each payer would need, by case, with the assumptions; and every award behind it.
import { LEVELS } from '../../policy/levels.ts';
import { type ExpectedAward, type PayerForecast, totalOfAward } from '../../simulation/forecast.ts';
import type { Localised } from '../../values/lang.ts';
import { ZERO } from '../../values/money.ts';
import { BLANK, type Book, type BookSheet, text, wan } from '../book.ts';
import { NUMBER_COLUMN } from '../sheets/number-column.ts';
import { type SheetColumn, tableOf } from '../sheets/table-of.ts';
import { payerName } from '../text/forecast-page.ts';
import { LEVEL_WORDING } from '../wording/level-wording.ts';
import { periodName } from '../wording/period-wording.ts';
import { candidateWords } from '../wording/screening-wording.ts';
import { unitName } from '../wording/unit-name.ts';
import { assumptions, type ForecastFacts, GROUND_WORDING } from './forecast-facts.ts';

/** Two sheets: payers, and awards; amounts in 万元. */
export function forecastBook(facts: ForecastFacts): Book {
  const { awardYear, lang } = facts;
  const title = {
    zh: `${awardYear}年度奖补预算测算`,
    en: `Budget for award year ${awardYear}`,
  }[lang];
  return {
    title,
    footer: `${title} · xining-tiers`,
    sheets: [payerSheet(facts, title), awardSheet(facts)],
  };
}

function payerSheet(facts: ForecastFacts, title: string): BookSheet {
  const { payers, cases, lang } = facts;
  const columns: readonly SheetColumn<PayerForecast>[] = [
    {
      header: { zh: '承担单位', en: 'Payer' },
      width: 28,
      cell: (payer) => text(payerName(payer, lang)),
    },
    ...cases.map(
      ({ id, title: name }): SheetColumn<PayerForecast> => ({
        header: { zh: `${name.zh}（万元）`, en: `${name.en} (10,000 yuan)` },
        width: 18,
        total: 'sum',
        cell: ({ money }) => wan(money[id] ?? ZERO),
      }),
    ),
  ];
  return {
    name: { zh: '预算测算', en: 'Budget' }[lang],
    title,
    subtitles: subtitles(facts),
    blocks: [
      tableOf(columns, payers, lang, {
        heading: { zh: '一、各承担单位所需资金', en: '1. What each payer would need' },
      }),
      {
        kind: 'chart',
        chart: 'column',
        title: { zh: '各承担单位所需资金（万元）', en: 'What each payer would need (10,000 yuan)' }[lang],
        tableBlock: 0,
        categoryColumn: 0,
        series: cases.map(({ title: name }, index) => ({ column: index + 1, name: name[lang] })),
        height: 14,
      },
      {
        kind: 'lines',
        heading: { zh: '二、测算口径', en: '2. What it rests on' }[lang],
        lines: assumptions(facts).map((one) => ({ text: one })),
      },
    ],
    orientation: 'landscape',
  };
}

function awardSheet(facts: ForecastFacts): BookSheet {
  const { evaluation, awards, cases, lang } = facts;
  const titles = new Map(evaluation.measures.map(({ id, title }) => [id, title[lang]]));
  const column = (
    header: Localised,
    width: number,
    cell: SheetColumn<ExpectedAward>['cell'],
  ): SheetColumn<ExpectedAward> => ({ header, width, cell });
  const columns: readonly SheetColumn<ExpectedAward>[] = [
    NUMBER_COLUMN,
    column({ zh: '企业名称', en: 'Enterprise' }, 28, ({ enterprise }) => text(enterprise.name)),
    column({ zh: '统一社会信用代码', en: 'Credit code' }, 20, ({ enterprise }) => text(enterprise.uscc)),
    column({ zh: '所属', en: 'Unit' }, 10, ({ enterprise }) => text(unitName(enterprise.payer, lang))),
    column({ zh: '奖补事项', en: 'Measure' }, 22, ({ measure }) => text(titles.get(measure) ?? measure)),
    column({ zh: '依据', en: 'Ground' }, 12, ({ ground }) => text(GROUND_WORDING[ground][lang])),
    column({ zh: '计入', en: 'Counted in' }, 14, ({ ground }) =>
      text(
        cases
          .filter(({ counted }) => counted.includes(ground))
          .map(({ title }) => title[lang])
          .join({ zh: '、', en: ', ' }[lang]),
      ),
    ),
    ...LEVELS.map((level) =>
      column(
        { zh: `${LEVEL_WORDING[level].zh}（万元）`, en: `${LEVEL_WORDING[level].en} (10,000 yuan)` },
        12,
        ({ money }) => (money[level] === ZERO ? BLANK : wan(money[level])),
      ),
    ),
    column({ zh: '合计（万元）', en: 'Total (10,000 yuan)' }, 12, (award) => wan(totalOfAward(award))),
    column({ zh: '尚需', en: 'Still needed' }, 40, ({ candidate }) =>
      candidate === null ? BLANK : text(candidateWords(candidate, lang).join('\n')),
    ),
  ];
  return {
    name: { zh: '测算明细', en: 'Awards' }[lang],
    title: { zh: '测算明细', en: 'Every award that is counted' }[lang],
    subtitles: subtitles(facts),
    blocks: [tableOf(columns, awards, lang)],
    orientation: 'landscape',
  };
}

function subtitles({ place, evaluation, unreadFiles, lang }: ForecastFacts): readonly string[] {
  return [
    {
      zh: `根据 ${place}（${periodName(evaluation.period, 'zh')}名单）。只作预算参考，不作为核定、兑付依据。`,
      en: `From ${place} (rosters of ${periodName(evaluation.period, 'en')}). For budgeting only: no decision and no payment rests on it.`,
    }[lang],
    ...(unreadFiles.length === 0
      ? []
      : [{ zh: `未能读取：${unreadFiles.join('、')}`, en: `Not read: ${unreadFiles.join(', ')}` }[lang]]),
  ];
}
