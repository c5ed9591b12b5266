// One column for every unit, for tables that set things against units.
import type { Localised } from '../../../values/lang.ts';
import { UNITS } from '../../../values/reporting-unit.ts';
import type { Cell, ColumnTotal } from '../../book.ts';
import { unitName } from '../../wording/unit-name.ts';
import type { SheetColumn } from '../table-of.ts';
import type { CityFacts } from './city-facts.ts';

const COUNTIES: Localised = { zh: '县区', en: 'Counties' };
const PARKS: Localised = { zh: '园区', en: 'Parks' };
const PARK_IDS: ReadonlySet<string> = new Set(
  UNITS.filter(({ kind }) => kind === 'park').map(({ id }) => id),
);

/** A column a unit, counties and parks grouped; null is the column of what belongs to no known unit. */
export function unitColumns<Row>(
  { units, lang }: CityFacts,
  cell: (row: Row, unit: string | null) => Cell,
  total?: ColumnTotal,
): readonly SheetColumn<Row>[] {
  return units.map((unit) => ({
    header: { zh: unitName(unit, 'zh'), en: unitName(unit, 'en') },
    width: { zh: 9, en: 11 }[lang],
    align: 'right',
    cell: (row: Row) => cell(row, unit),
    ...(unit !== null && { group: PARK_IDS.has(unit) ? PARKS : COUNTIES }),
    ...(total && { total }),
  }));
}
