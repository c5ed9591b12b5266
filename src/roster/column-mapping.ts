// What somebody has settled about columns that cannot be told from their headers alone: `--map` and the mapping file.
import type { MoneyUnit } from '../values/money.ts';
import { readUnit, type UnitId } from '../values/reporting-unit.ts';
import { plainText } from './cell-text.ts';
import { type ColumnKey, columnOf, isAmount, isColumnKey } from './columns.ts';
import type { DateOrder } from './date-order.ts';
import type { Header, HeaderCell } from './find-header.ts';
import { readHeader } from './headers.ts';

/** What a column is to be taken for. */
interface Meaning {
  /** Null: the column is left unread. */
  readonly key: ColumnKey | null;
  /** Of amounts; null where the sheet says. */
  readonly unit: MoneyUnit | null;
  readonly dateOrder: DateOrder | null;
}

/** One settlement: a header, written as in the list, and what it means; of one unit or of all. */
export interface MappingEntry {
  readonly unit: UnitId | null;
  /** Plain text of the header. */
  readonly header: string;
  readonly meaning: Meaning;
}

/** Entries of a unit go before those of all; of two alike the later one holds. */
export type ColumnMapping = readonly MappingEntry[];

export const NO_MAPPING: ColumnMapping = [];

/** How a column is said to be left out. */
const UNREAD = '不读';

const UNREAD_WORDS: ReadonlySet<string> = new Set([UNREAD, '不读取', '-', 'skip', 'unread']);

const DATE_ORDERS: ReadonlyMap<string, DateOrder> = new Map([
  ['日/月/年', 'day-first'],
  ['日月年', 'day-first'],
  ['d/m/y', 'day-first'],
  ['月/日/年', 'month-first'],
  ['月日年', 'month-first'],
  ['m/d/y', 'month-first'],
]);

/**
 * Reads what a column is to mean: a key or header of ours, with a unit (`上年度营业收入（元）`) or an order of dates
 * (`认定日期（日/月/年）`) in brackets, or 不读. Undefined where it is none of these.
 */
export function readMeaning(written: string): Meaning | undefined {
  const plain = plainText(written);
  if (UNREAD_WORDS.has(plain.toLowerCase())) return { key: null, unit: null, dateOrder: null };
  const [, name = '', note = ''] = /^([^(]*)(?:\(([^)]*)\))?$/u.exec(plain) ?? [];
  const key = isColumnKey(name) ? name : readHeader(name).key;
  if (key === undefined) return undefined;
  if (note === '') return { key, unit: null, dateOrder: null };
  const { type } = columnOf(key);
  const dateOrder = DATE_ORDERS.get(note.toLowerCase());
  if (type === 'date' && dateOrder) return { key, unit: null, dateOrder };
  const { unit } = readHeader(`${columnOf(key).header}(${note})`);
  return isAmount(key) && unit !== undefined && unit !== 'unusable'
    ? { key, unit, dateOrder: null }
    : undefined;
}

/** The plain text under which a header is looked up. */
export function mappedHeaderText(written: string): string {
  return plainText(written);
}

/** An entry for all units, or for the one that stands before a stroke: `城东区/营业收入`. */
export function readMappedHeader(written: string): Pick<MappingEntry, 'unit' | 'header'> {
  const [, scope = '', rest = ''] = /^([^/]+)\/(.+)$/su.exec(written.trim()) ?? [];
  const unit = scope === '' ? undefined : readUnit(scope)?.unit;
  return unit === undefined
    ? { unit: null, header: mappedHeaderText(written) }
    : { unit, header: mappedHeaderText(rest) };
}

/** The header with its cells read as the mapping says; a column that has been given away means nothing any more. */
export function withMapping(header: Header, mapping: ColumnMapping, unit: UnitId | null): Header {
  const settled = new Map<string, Meaning>();
  for (const entry of mapping.filter((one) => one.unit === null)) settled.set(entry.header, entry.meaning);
  for (const entry of mapping.filter((one) => one.unit !== null && one.unit === unit))
    settled.set(entry.header, entry.meaning);
  if (settled.size === 0) return header;
  const meaningOf = ({ text }: HeaderCell): Meaning | undefined => settled.get(mappedHeaderText(text));
  const given = new Set(header.cells.flatMap((cell) => meaningOf(cell)?.key ?? []));
  const cells = header.cells.map((cell): HeaderCell => {
    const meaning = meaningOf(cell);
    const { key } = cell.reading;
    if (meaning === undefined)
      return key !== undefined && given.has(key)
        ? { ...cell, reading: { ...cell.reading, key: undefined } }
        : cell;
    const { unit: stated = undefined, ...reading } = cell.reading;
    const { unitOver, ...own } = cell;
    return {
      ...own,
      ...(unitOver && meaning.unit === null && { unitOver }),
      settled: true,
      dateOrder: meaning.dateOrder,
      reading: { ...reading, key: meaning.key ?? undefined, unit: meaning.unit ?? stated, ambiguous: false },
    };
  });
  return { ...header, cells };
}
