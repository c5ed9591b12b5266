// Titles that a list says its enterprises have, 是 under 是否高新技术企业, and gives no day of.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { counted } from '../values/counted.ts';
import { type ColumnKey, columnOf, isDated } from './columns.ts';
import { isYes } from './field-types/yes-no.ts';
import type { Header } from './find-header.ts';
import { headerPlace } from './header-place.ts';
import type { RawSheet } from './raw-sheet.ts';
import type { RosterRow } from './roster.ts';
import { rowNumbers } from './row-numbers.ts';
import { asksWhether, isBareRecognition, titleAsked } from './title-words.ts';

interface Undated {
  readonly header: string;
  /** The column of its days. */
  readonly key: ColumnKey;
  /** Whether the list has that column. */
  readonly isThere: boolean;
  /** Numbers of the rows that say yes and have no day. */
  readonly rows: readonly number[];
}

export const titleWithoutDay = kind<Undated>()({
  code: 'title-without-day',
  severity: 'warning',
  why: {
    zh: '称号按认定日期核定和统计；只填“是”、没有日期的，奖补和目标都不计入。',
    en: 'Titles are decided on and counted by their days: with a yes and no day neither award nor target has them.',
  },
  effect: {
    zh: '“是”不作为认定的依据，按没有该称号核定、统计。',
    en: 'The yes proves nothing: the enterprise is decided on and counted as without the title.',
  },
  example: '“是否高新技术企业”填“是”，名单没有“高新技术企业认定日期”一列',
  sample: { header: '是否高新技术企业', key: 'hnteOn', isThere: false, rows: [5, 6] },
  zh: ({ header, key, isThere, rows }) => ({
    message: `“${header}”填“是”的 ${rows.length} 户（第 ${rowNumbers(rows, '、')} 行）没有“${columnOf(key).header}”${isThere ? '' : '：名单没有这一列'}`,
    hint: `确有该称号的，填写“${columnOf(key).header}”后重报`,
  }),
  en: ({ header, key, isThere, rows }) => ({
    message: `yes under ${header} and no ${columnOf(key).header}${isThere ? '' : ', a column that the list does not have'}: ${counted(rows.length, 'enterprise')} (row${rows.length === 1 ? '' : 's'} ${rowNumbers(rows, ', ')})`,
    hint: `where they have the title fill in ${columnOf(key).header} and send the list again`,
  }),
});

/** A finding for each column that asks for a title, at its header, where enterprises (rows by number) say yes and give no day. */
export function undatedTitles(
  sheet: RawSheet,
  header: Header,
  columns: Readonly<Partial<Record<ColumnKey, number>>>,
  enterprises: readonly RosterRow[],
): readonly Diagnostic[] {
  const named = new Set(header.cells.flatMap(({ reading }) => reading.key ?? []));
  // Days without a title of their own may be of this one, and are told of.
  if (header.cells.some(({ reading }) => !reading.key && isBareRecognition(reading.plain))) return [];
  return header.cells.flatMap((cell) => {
    const { column, text, reading, settled } = cell;
    if (settled || reading.key || !asksWhether(text)) return [];
    const key = titleAsked(reading.plain);
    const isThere = key !== undefined && columns[key] !== undefined;
    // What is there and not read has its own finding, and so has a title with a note that asks.
    if (!key || !isDated(key) || (!isThere && (named.has(key) || reading.doubted))) return [];
    const rows = enterprises
      .filter(({ values, raw }) => values[key] === undefined && isYes(raw[column - 1]))
      .map(({ number }) => number);
    if (rows.length === 0) return [];
    return [
      report(titleWithoutDay, headerPlace(sheet, header, cell, null), { header: text, key, isThere, rows }),
    ];
  });
}
