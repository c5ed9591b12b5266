// 政策支持事项: milestones that bring policy support, for which the text sets no amount.
import type { EvaluatedDecision } from '../../../evaluation/evaluation.ts';
import { moneyOrNull } from '../../../evaluation/money-of.ts';
import { type BookSheet, text, wan } from '../../book.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CityFacts } from './city-facts.ts';
import { enterpriseById, enterpriseColumns } from './enterprise-columns.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';

/** One row for each eligible decision without an amount. */
export function supportSheet(facts: CityFacts): BookSheet {
  const { evaluation, lang } = facts;
  const rows = evaluation.decisions.filter(({ status, amount }) => status === 'eligible' && amount === null);
  return {
    name: CITY_SHEETS.support[lang],
    ...sheetHead(CITY_SHEETS.support, facts, [
      {
        zh: '原文给予政策支持而未定金额；此处只列名单，不计入奖补资金。',
        en: 'The text promises policy support and sets no amount: listed here, not counted among the awards.',
      },
    ]),
    blocks: [tableOf(columns(facts), rows, lang)],
    orientation: 'landscape',
  };
}

function columns(facts: CityFacts): readonly SheetColumn<EvaluatedDecision>[] {
  const { measures, lang } = facts;
  const of = ({ enterprise }: EvaluatedDecision) => enterpriseById(facts, enterprise);
  return [
    ...enterpriseColumns(of, lang),
    {
      header: { zh: '事项', en: 'Measure' },
      width: 28,
      cell: ({ measure }) => text(measures.get(measure)?.title[lang] ?? measure),
    },
    {
      header: { zh: '上年度营业收入（万元）', en: 'Revenue, last year (10,000 yuan)' },
      width: 18,
      cell: (decision) => wan(moneyOrNull(of(decision).revenue)),
    },
    { header: { zh: '条款', en: 'Article' }, width: 13, cell: ({ article }) => text(article) },
    {
      header: { zh: '主管部门', en: 'Authority' },
      width: 20,
      cell: ({ measure }) => text(measures.get(measure)?.authority[lang] ?? ''),
    },
  ];
}
