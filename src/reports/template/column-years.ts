// Which year the figure of a column is about, seen from the period of the list.
import type { ColumnKey } from '../../roster/columns.ts';
import type { Localised } from '../../values/lang.ts';
import { type Period, periodQuarter, periodYear } from '../../values/period.ts';

/** Columns with the same figure of one year after another, the latest (上年度) first. */
export const YEAR_SERIES: readonly (readonly ColumnKey[])[] = [
  ['revenue', 'revenuePrior', 'revenuePrior2'],
  ['mainRevenue', 'mainRevenuePrior', 'mainRevenuePrior2'],
  ['rdExpense', 'rdExpensePrior'],
];

const DURING_LAST_YEAR: readonly ColumnKey[] = ['netProfit'];
const AT_END_OF_LAST_YEAR: readonly ColumnKey[] = ['assets', 'liabilities', 'employees', 'rdStaff'];

/** Columns whose figure holds for a year and is to be stated anew for the next. */
export const ANNUAL: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  ...YEAR_SERIES.flat(),
  ...DURING_LAST_YEAR,
  ...AT_END_OF_LAST_YEAR,
  'revenuePeak',
  'tax3y',
  'transferRd',
  'transferSelected',
  'nicheYears',
  'ip1High',
  'ip1Own',
  'ip1',
  'ip2',
  'marketShare',
  'equity1y',
  'equity2y',
  'equity3y',
  'localScore',
  'platformScore',
]);

/** The years or months a column is about, in words; undefined where it is about none. */
export function coverage(key: ColumnKey, period: Period): Localised | undefined {
  const year = periodYear(period);
  const last = year - 1;
  if (DURING_LAST_YEAR.includes(key)) return whole(last);
  if (AT_END_OF_LAST_YEAR.includes(key)) return { zh: `${last}年末`, en: `at the end of ${last}` };
  const back = YEAR_SERIES.map((keys) => keys.indexOf(key)).find((index) => index >= 0);
  if (back !== undefined) return whole(last - back);
  switch (key) {
    case 'revenueYtd': {
      const month = periodQuarter(period) * 3;
      return { zh: `${year}年1—${month}月累计`, en: `January to month ${month} of ${year}` };
    }
    case 'revenuePeak':
      return { zh: `${last}年以前各年中最高的一年`, en: `the highest of the years before ${last}` };
    case 'tax3y':
      return { zh: `${last - 2}—${last}年三年合计`, en: `${last - 2} to ${last} together` };
    default:
      return undefined;
  }
}

function whole(year: number): Localised {
  return { zh: `${year}年全年`, en: `all of ${year}` };
}
