// What was earned in the award year before and is not in the ledger, on the page of open items: perhaps never paid.
import type { EvaluatedDecision } from '../../../evaluation/evaluation.ts';
import { moneyOf } from '../../../evaluation/money-of.ts';
import { type StoodBefore, stoodBefore } from '../../../evaluation/open-before.ts';
import { unpaidBefore } from '../../../evaluation/unpaid-before.ts';
import type { Lang } from '../../../values/lang.ts';
import { formatYuanGrouped, sum } from '../../../values/money.ts';
import { type TableBlock, text, wan } from '../../book.ts';
import { fieldName, fieldText } from '../../wording/field-text.ts';
import { unitNames } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CityFacts } from './city-facts.ts';
import { enterpriseById, enterpriseColumns } from './enterprise-columns.ts';
import { measureColumns } from './measure-columns.ts';

/** The table, with columns as wide as those of open items; none without a ledger, or where nothing is to be told. */
export function unpaidTable(facts: CityFacts): readonly TableBlock[] {
  const { evaluation, policy, options, lang } = facts;
  const rows = options.some(({ name }) => name === '--ledger') ? unpaidBefore(evaluation, policy) : [];
  if (rows.length === 0) return [];
  const year = evaluation.awardYear - 1;
  return [
    tableOf(columns(facts, rows), rows, lang, {
      heading: {
        zh: `奖补年度 ${year} 可能漏付的事项（台账中没有兑付记录，不在本次核定；漏付的用 --award-year ${year} 另行核定，--out 另存）`,
        en: `Perhaps never paid for award year ${year} (not in the ledger, and not decided here; --award-year ${year} with --out decides on it)`,
      },
    }),
  ];
}

function columns(
  facts: CityFacts,
  rows: readonly EvaluatedDecision[],
): readonly SheetColumn<EvaluatedDecision>[] {
  const { lang } = facts;
  const isKnown = rows.some((row) => stoodBefore(row, facts.evaluation) !== null);
  const of = ({ enterprise }: EvaluatedDecision) => enterpriseById(facts, enterprise);
  return [
    ...enterpriseColumns(of, lang),
    ...measureColumns((decision: EvaluatedDecision) => decision, facts),
    {
      header: { zh: '当年标准（万元）', en: 'Would have been (10,000 yuan)' },
      width: 14,
      align: 'right',
      total: 'sum-wan',
      cell: ({ atStake }) => wan(atStake === null ? null : sum(Object.values(atStake).map(moneyOf))),
    },
    {
      header: isKnown ? WRITTEN_AND_BEFORE : WRITTEN,
      width: 42,
      cell: (row) => {
        const stood = stoodBefore(row, facts.evaluation);
        const said = row.reasons.flatMap((one) => written(one.fields, lang));
        return text([...said, ...(stood ? [stoodText(stood, lang)] : [])].join('\n'));
      },
    },
    {
      header: { zh: '由谁核实', en: 'Who checks' },
      width: 16,
      cell: (row) =>
        text(`${BUREAU[lang]}${{ zh: '、', en: ', ' }[lang]}${unitNames(of(row).reportedBy, lang)}`),
    },
    {
      header: { zh: '位置', en: 'Where' },
      width: 28,
      cell: ({ reasons }) => text([...new Set(reasons.flatMap(({ sources }) => sources))].join('\n')),
    },
  ];
}

// Neither was forgotten: one waits for an answer still, the other was answered.
function stoodText(stood: StoodBefore, lang: Lang): string {
  if (stood.as === 'open') {
    const { source } = stood.open;
    return { zh: `${source}中为待核`, en: `open in ${source}` }[lang];
  }
  const { verdict, amount, source } = stood.ruling;
  const money = amount === null ? '' : ` ${formatYuanGrouped(moneyOf(amount))}`;
  return {
    zh: `裁定${verdict}${money === '' ? '' : `${money} 元`}（${source}）`,
    en: `ruled ${verdict}${money === '' ? '' : `${money} yuan`} (${source})`,
  }[lang];
}

const WRITTEN = { zh: '名单所填', en: 'What the roster says' } as const;
const WRITTEN_AND_BEFORE = {
  zh: '名单所填，此前结果',
  en: 'What the roster says, and how it was before',
} as const;
const BUREAU = { zh: '市级', en: 'the city' } as const;

function written(
  fields: Readonly<Record<string, string | null>>,
  lang: CityFacts['lang'],
): readonly string[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    value === null ? [] : [`${fieldName(field, lang)} ${fieldText(field, value, lang)}`],
  );
}
