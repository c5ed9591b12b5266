// What is due by data that a check doubts, on the page of open items: counted among the awards, to be looked at before
// it is paid.
import { type DoubtedAward, doubtedAwards, sourceOf } from '../../../evaluation/doubted-awards.ts';
import { moneyOrNull } from '../../../evaluation/money-of.ts';
import { type TableBlock, text, wan } from '../../book.ts';
import { unitNames } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CityFacts } from './city-facts.ts';
import { enterpriseById, enterpriseColumns } from './enterprise-columns.ts';
import { measureColumns } from './measure-columns.ts';

/** The table, with columns as wide as those of open items; none where nothing is doubted. */
export function doubtedTable(facts: CityFacts): readonly TableBlock[] {
  const rows = doubtedAwards(facts.evaluation);
  if (rows.length === 0) return [];
  return [
    tableOf(columns(facts), rows, facts.lang, {
      heading: {
        zh: '符合、但所据数据存疑的事项（已计入奖补资金，付款前请核实）',
        en: 'Eligible by doubtful data (counted among the awards; to be checked before payment)',
      },
    }),
  ];
}

function columns(facts: CityFacts): readonly SheetColumn<DoubtedAward>[] {
  const { lang } = facts;
  const of = ({ decision }: DoubtedAward) => enterpriseById(facts, decision.enterprise);
  return [
    ...enterpriseColumns(of, lang),
    ...measureColumns(({ decision }: DoubtedAward) => decision, facts),
    {
      header: { zh: '核定金额（万元）', en: 'Due (10,000 yuan)' },
      width: 14,
      align: 'right',
      total: 'sum-wan',
      cell: ({ decision }) => wan(moneyOrNull(decision.amount)),
    },
    {
      header: { zh: '存疑之处', en: 'What is doubted' },
      width: 42,
      cell: ({ findings }) => text(findings.map(({ message }) => message).join('\n')),
    },
    {
      header: { zh: '由谁核实', en: 'Who checks' },
      width: 16,
      cell: (row) => text(unitNames(of(row).reportedBy, lang)),
    },
    {
      header: { zh: '位置', en: 'Where' },
      width: 28,
      cell: ({ findings }) => text([...new Set(findings.map(sourceOf))].join('\n')),
    },
  ];
}
