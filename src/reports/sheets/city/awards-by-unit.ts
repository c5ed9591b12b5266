// The awards unit by unit.
import { grouped } from '../../../values/grouped.ts';
import { type TableBlock, text } from '../../book.ts';
import { unitName } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { awardColumns } from './award-columns.ts';
import { unitCount } from './cells.ts';
import type { CityFacts } from './city-facts.ts';
import { grantedDecisions } from './granted-decisions.ts';

/** One row a unit: how many enterprises and awards, and how much at which level; 万元. */
export function awardsByUnit(facts: CityFacts): TableBlock {
  const { evaluation, shares, units, lang } = facts;
  const sharesOf = grouped(shares, ({ unit }) => unit);
  const byPayer = grouped(grantedDecisions(evaluation), ({ payer }) => payer);
  const granted = (unit: string | null) => byPayer.get(unit) ?? [];
  const columns: readonly SheetColumn<string | null>[] = [
    { header: { zh: '单位', en: 'Unit' }, width: 28, cell: (unit) => text(unitName(unit, lang)) },
    {
      header: { zh: '企业（户）', en: 'Enterprises' },
      width: 9,
      align: 'right',
      total: 'sum',
      cell: (unit) => unitCount(facts, unit, new Set(granted(unit).map(({ enterprise }) => enterprise)).size),
    },
    {
      header: { zh: '奖补（项）', en: 'Awards' },
      width: 9,
      align: 'right',
      total: 'sum',
      cell: (unit) => unitCount(facts, unit, granted(unit).length),
    },
    ...awardColumns<string | null>(facts, (unit) => sharesOf.get(unit) ?? []),
  ];
  return tableOf(columns, units, lang, {
    heading: { zh: '三、按单位（万元）', en: '3. By unit (10,000 yuan)' },
  });
}
