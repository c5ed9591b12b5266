// A value of a roster as a cell: its meaning kept, however it was written.
import { canonicalText } from '../../../roster/canonical.ts';
import {
  type ColumnKey,
  type ColumnType,
  type ColumnValue,
  columnOf,
  type TypeValues,
} from '../../../roster/columns.ts';
import { isUnreadable, type RowValues } from '../../../roster/roster.ts';
import type { Lang } from '../../../values/lang.ts';
import { BLANK, type Cell, count, day, text, wan } from '../../book.ts';
import { yesNo } from '../../wording/field-text.ts';
import { unitName } from '../../wording/unit-name.ts';

/** Makes the cell of a column from the values of a row; an unreadable one shows what is written there. */
export function fieldCell(key: ColumnKey, lang: Lang): (values: RowValues) => Cell {
  const { type } = columnOf(key);
  const made =
    SHOWN[type] ?? ((value: unknown) => text(canonicalText(key, value as ColumnValue<ColumnKey>, 'wan')));
  const shown = CENTRED.has(type) ? onceEach(made) : made;
  return (values) => {
    const value: unknown = values[key];
    if (value === undefined) return BLANK;
    return isUnreadable(value) ? text(value.unreadable, { tone: 'bad' }) : shown(value, lang);
  };
}

// Of a value that comes again and again the cell is made once.
function onceEach(made: Shown): Shown {
  const cells = new Map<unknown, Cell>();
  return (value, lang) => {
    let cell = cells.get(value);
    if (cell === undefined) {
      cell = made(value, lang);
      cells.set(value, cell);
    }
    return cell;
  };
}

/** The header of a column with the unit of its figures. */
export function fieldHeader(key: ColumnKey, lang: Lang): string {
  const { header, headerEn, type } = columnOf(key);
  const unit = UNITS_OF_TYPE[type]?.[lang] ?? '';
  return lang === 'zh' ? `${header}${unit}` : `${headerEn}${unit}`;
}

/** Width in half-width characters. */
export function fieldWidth(key: ColumnKey): number {
  return WIDTHS[key] ?? TYPE_WIDTHS[columnOf(key).type];
}

/** Short words of a fixed kind stand in the middle. */
export function isCentred(key: ColumnKey): boolean {
  return CENTRED.has(columnOf(key).type);
}

type Shown = (value: unknown, lang: Lang) => Cell;

const SHOWN: { readonly [T in ColumnType]?: Shown } = {
  text: (value) => text(value as TypeValues['text']),
  uscc: (value) => text(value as TypeValues['uscc']),
  amount: (value) => wan(value as TypeValues['amount']),
  'signed-amount': (value) => wan(value as TypeValues['signed-amount']),
  count: (value) => count(value as TypeValues['count']),
  date: (value) => day(value as TypeValues['date']),
  'yes-no': (value, lang) => text(yesNo(value as TypeValues['yes-no'], lang)),
  unit: (value, lang) => text(unitName(value as TypeValues['unit'], lang)),
};

const WAN = { zh: '（万元）', en: ' (10,000 yuan)' } as const;
const UNITS_OF_TYPE: { readonly [T in ColumnType]?: Readonly<Record<Lang, string>> } = {
  amount: WAN,
  'signed-amount': WAN,
  percent: { zh: '（%）', en: ' (%)' },
};

const CENTRED: ReadonlySet<ColumnType> = new Set(['unit', 'industry', 'state', 'year', 'yes-no']);

const TYPE_WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 14,
  uscc: 20,
  unit: 10,
  industry: 9,
  date: 12,
  state: 9,
  amount: 13,
  'signed-amount': 13,
  count: 9,
  number: 10,
  percent: 10,
  'yes-no': 9,
  year: 9,
  list: 18,
};

const WIDTHS: { readonly [K in ColumnKey]?: number } = {
  name: 28,
  mainProduct: 18,
  hnteNo: 16,
  contact: 9,
  payee: 26,
  bank: 24,
  bankCode: 14,
  account: 22,
  note: 20,
};
