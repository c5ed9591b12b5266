// What was earned in the award year before and is not in the ledger, on the page of open items: perhaps never paid.
import type { EvaluatedDecision } from '../../../evaluation/evaluation.ts';
import { moneyOf } from '../../../evaluation/money-of.ts';
import { unpaidBefore } from '../../../evaluation/unpaid-before.ts';
import { sum } from '../../../values/money.ts';
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
    tableOf(columns(facts), rows, lang, {
      heading: {
        zh: `奖补年度 ${year} 可能漏付的事项（台账中没有兑付记录，不在本次核定；漏付的用 --award-year ${year} 另行核定，--out 另存）`,
        en: `Perhaps never paid for award year ${year} (not in the ledger, and not decided here; --award-year ${year} with --out decides on it)`,
      },
    }),
  ];
}

function columns(facts: CityFacts): readonly SheetColumn<EvaluatedDecision>[] {
  const { lang } = facts;
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
      header: { zh: '名单所填', en: 'What the roster says' },
      width: 42,
      cell: ({ reasons }) => text(reasons.flatMap((one) => written(one.fields, lang)).join('\n')),
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

const BUREAU = { zh: '市级', en: 'the city' } as const;

function written(
  fields: Readonly<Record<string, string | null>>,
  lang: CityFacts['lang'],
): readonly string[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    value === null ? [] : [`${fieldName(field, lang)} ${fieldText(field, value, lang)}`],
  );
}
