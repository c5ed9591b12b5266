// What is asked of `ledger import`, read from the words of the command line.
import { InputError } from '../io/input-error.ts';
import {
  type ColumnMap,
  IMPORT_COLUMNS,
  IMPORT_KEYS,
  type ImportKey,
  importKeyNamed,
} from '../ledger/import-columns.ts';
import type { MoneyUnit } from '../values/money.ts';

/** Columns by `header=column` pairs. Throws InputError for what is no such pair, names no column, or one twice. */
export function columnMapNamed(pairs: readonly string[]): ColumnMap {
  const map = new Map<ImportKey, string>();
  for (const pair of pairs) {
    const [, header = '', name = ''] = /^(.+)[=＝]([^=＝]+)$/u.exec(pair.trim()) ?? [];
    if (header.trim() === '' || name.trim() === '') throw notAPair(pair);
    const key = importKeyNamed(name);
    if (key === undefined) throw noSuchColumn(name);
    if (map.has(key)) throw mappedTwice(IMPORT_COLUMNS[key].header);
    map.set(key, header.trim());
  }
  return map;
}

const UNITS: ReadonlyMap<string, MoneyUnit> = new Map([
  ['元', 'yuan'],
  ['yuan', 'yuan'],
  ['万元', 'wan'],
  ['万', 'wan'],
  ['wan', 'wan'],
  ['亿元', 'yi'],
]);

/** A unit of money. Throws InputError for anything else. */
export function moneyUnitNamed(written: string): MoneyUnit {
  const unit = UNITS.get(written.normalize('NFKC').trim().toLowerCase());
  if (unit !== undefined) return unit;
  throw new InputError({
    zh: { message: `“${written}”不是金额单位`, hint: '可用：元、万元、亿元' },
    en: { message: `"${written}" is no unit of money`, hint: 'it may be 元, 万元 or 亿元' },
  });
}

function notAPair(pair: string): InputError {
  return new InputError({
    zh: { message: `--map 看不懂“${pair}”`, hint: '写成 表中的列名=台账的列名，例如 --map 发放金额=金额' },
    en: { message: `--map cannot tell "${pair}"`, hint: 'write header=column, such as --map 发放金额=金额' },
  });
}

function noSuchColumn(name: string): InputError {
  const known = IMPORT_KEYS.map((key) => `${IMPORT_COLUMNS[key].header} (${key})`);
  return new InputError({
    zh: { message: `台账没有列“${name}”`, hint: `可用：${known.join('、')}` },
    en: { message: `a ledger has no column "${name}"`, hint: `it may be ${known.join(', ')}` },
  });
}

function mappedTwice(header: string): InputError {
  return new InputError({
    zh: { message: `--map 给“${header}”写了两列`, hint: '每个台账列只对应表中一列' },
    en: { message: `--map gives ${header} two columns`, hint: 'name one header for each column' },
  });
}
