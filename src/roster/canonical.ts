// One canonical text for each value, however it was written: what JSON shows and what comparisons use.
import { isSameHolder, plainDigits } from '../values/bank-details.ts';
import { formatWan, formatYuan, type Money } from '../values/money.ts';
import { type ColumnKey, type ColumnValue, columnOf, type TypeValues } from './columns.ts';

/** Amounts in 元 (`1234.50`) for decisions, or in 万元 (`0.12345`) for comparing rosters. */
type AmountUnit = 'yuan' | 'wan';

/** Canonical text: dates ISO, units by id, yes/no as 是/否, lists joined with 、, amounts in the unit asked for. */
export function canonicalText<K extends ColumnKey>(key: K, value: ColumnValue<K>, unit: AmountUnit): string {
  switch (columnOf(key).type) {
    case 'amount':
    case 'signed-amount':
      return unit === 'yuan' ? formatYuan(value as Money) : formatWan(value as Money);
    case 'yes-no':
      return value === true ? '是' : '否';
    case 'list':
      return (value as TypeValues['list']).join('、');
    case 'number':
    case 'percent':
      return decimalText(value as TypeValues['number']);
    default:
      return String(value);
  }
}

/**
 * Whether two values of a column say the same: in a list neither order nor repeats say anything, and in names and
 * accounts nothing does that a bank passes over.
 */
export function saysSame<K extends ColumnKey>(key: K, one: ColumnValue<K>, other: ColumnValue<K>): boolean {
  if (columnOf(key).type !== 'list') {
    const [text, otherText] = [canonicalText(key, one, 'yuan'), canonicalText(key, other, 'yuan')];
    if (text === otherText) return true;
    if (HOLDERS.has(key)) return isSameHolder(text, otherText);
    return NUMBERS.has(key) && plainDigits(text) === plainDigits(otherText);
  }
  const [names, others] = [new Set(one as TypeValues['list']), new Set(other as TypeValues['list'])];
  return names.size === others.size && [...names].every((name) => others.has(name));
}

const HOLDERS: ReadonlySet<ColumnKey> = new Set(['name', 'payee']);
const NUMBERS: ReadonlySet<ColumnKey> = new Set(['bankCode', 'account']);

function decimalText({ digits, scale }: TypeValues['number']): string {
  const negative = digits < 0n;
  const plain = (negative ? -digits : digits).toString().padStart(scale + 1, '0');
  const cut = plain.length - scale;
  const fraction = plain.slice(cut).replace(/0+$/, '');
  return `${negative ? '-' : ''}${plain.slice(0, cut)}${fraction === '' ? '' : `.${fraction}`}`;
}
