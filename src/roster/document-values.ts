// What the documents of policy, criteria and limits are made of: days, units, columns and titles, each with what is said of a wrong one.
import * as z from 'zod';
import { parseDay } from '../values/day.ts';
import { UNITS, type UnitId } from '../values/reporting-unit.ts';
import { COLUMN_KEYS, type ColumnType, columnOf, isColumnKey, type KeyOfType } from './columns.ts';

/** What should have stood there, in both languages, in the form in which an issue carries it. */
export function expected(zh: string, en: string) {
  return { code: 'custom', message: en, params: { zh, en } } as const;
}

/** A text in both languages. */
export const localised = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A date written `YYYY-MM-DD`. */
export const day = z.string().transform((written, context) => {
  const value = parseDay(written);
  if (value === undefined) {
    context.addIssue(expected('应为日期 YYYY-MM-DD', 'expected a date YYYY-MM-DD'));
    return z.NEVER;
  }
  return value;
});

/** The id of a reporting unit. */
export const unitId = z.custom<UnitId>((id) => UNITS.some((known) => known.id === id), {
  params: {
    zh: '应为填报单位标识',
    en: 'expected a reporting unit id',
    known: UNITS.map(({ id }) => id),
  },
});

/** The key of a column whose values are of one of the types. */
export function keyOfType<T extends ColumnType>(...types: readonly T[]) {
  const fits = (key: string) =>
    isColumnKey(key) && types.some((type: ColumnType) => type === columnOf(key).type);
  return z.custom<KeyOfType<T>>((key) => typeof key === 'string' && fits(key), {
    params: {
      zh: `应为名单的列（类型 ${types.join('、')}）`,
      en: `expected a column of type ${types.join(' or ')}`,
      known: COLUMN_KEYS.filter(fits),
    },
  });
}
