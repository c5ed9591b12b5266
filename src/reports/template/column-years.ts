// Which year the figure of a column is about, seen from the period of the list.
import { AT_END_OF_LAST_YEAR, YEAR_SERIES } from '../../roster/annual-columns.ts';
import type { ColumnKey } from '../../roster/columns.ts';
import type { Localised } from '../../values/lang.ts';
import { type Period, periodQuarter, periodYear } from '../../values/period.ts';

/** The years or months a column is about, in words; undefined where it is about none. */
export function coverage(key: ColumnKey, period: Period): Localised | undefined {
  const year = periodYear(period);
  const last = year - 1;
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
