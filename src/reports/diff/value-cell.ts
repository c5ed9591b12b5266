// A canonical value as a cell of a workbook: figures as figures, days as days.
import { type ColumnType, columnOf, isColumnKey } from '../../roster/columns.ts';
import { parseDay } from '../../values/day.ts';
import type { Lang } from '../../values/lang.ts';
import { parseMoney } from '../../values/money.ts';
import { BLANK, type Cell, count, day, text, wan } from '../book.ts';
import { yesNo } from '../wording/field-text.ts';
import { unitName } from '../wording/unit-name.ts';

type Look = NonNullable<Parameters<typeof text>[1]>;

/** The cell of a field's value; what is no value of its column, such as one that could not be read, stays text. */
export function valueCell(field: string, canonical: string | null, lang: Lang, look?: Look): Cell {
  if (canonical === null) return look === undefined ? BLANK : text('', look);
  const type = isColumnKey(field) ? columnOf(field).type : 'text';
  return SHOWN[type]?.(canonical, lang, look) ?? text(canonical, look);
}

/** An amount in 万元 as a cell. */
export function wanCell(canonical: string | null, look?: Look): Cell {
  const money = canonical === null ? undefined : parseMoney(canonical, 'wan');
  return money === undefined ? text(canonical ?? '', look) : wan(money, look);
}

type Shown = (canonical: string, lang: Lang, look: Look | undefined) => Cell | undefined;

const amount: Shown = (canonical, _, look) => wanCell(canonical, look);

const SHOWN: { readonly [T in ColumnType]?: Shown } = {
  amount,
  'signed-amount': amount,
  count: (canonical, _, look) => (/^\d+$/.test(canonical) ? count(Number(canonical), look) : undefined),
  date: (canonical, _, look) => {
    const found = parseDay(canonical);
    return found && day(found, look);
  },
  unit: (canonical, lang, look) => text(unitName(canonical, lang), look),
  'yes-no': (canonical, lang, look) =>
    canonical === '是' || canonical === '否' ? text(yesNo(canonical === '是', lang), look) : undefined,
};
