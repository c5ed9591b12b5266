// Titles that a list names in the cells of one column, 高新技术企业 under 企业资质, and gives no day of.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { counted } from '../values/counted.ts';
import { plainText, withoutQuotes } from './cell-text.ts';
import { type ColumnKey, columnOf, isOfTitle } from './columns.ts';
import type { Header } from './find-header.ts';
import { headerPlace } from './header-place.ts';
import { type RawSheet, type RawValue, rawText } from './raw-sheet.ts';
import type { RosterRow } from './roster.ts';
import { rowNumbers } from './row-numbers.ts';
import { LEFT_LIST, RESERVE, STEPS_BEFORE, TO_BE, WITHDRAWN } from './telling-words.ts';
import { asksWhether, isBareGiant, isBareRecognition, keySpokenOf } from './title-words.ts';

interface NamedUndated {
  readonly header: string;
  /** The columns of their days. */
  readonly keys: readonly ColumnKey[];
  /** Numbers of the rows that name one and have no day of it. */
  readonly rows: readonly number[];
}

export const titleNamedWithoutDay = kind<NamedUndated>()({
  code: 'title-named-without-day',
  severity: 'warning',
  why: {
    zh: '称号按认定日期核定和统计；只写称号名称、没有日期的，奖补和目标都不计入。',
    en: 'Titles are decided on and counted by their days: with their names and no day neither award nor target has them.',
  },
  effect: {
    zh: '该列不作为认定的依据，按没有该称号核定、统计。',
    en: 'The column proves nothing: the enterprise is decided on and counted as without the title.',
  },
  example: '“企业资质”填“高新技术企业”，没有“高新技术企业认定日期”',
  sample: { header: '企业资质', keys: ['hnteOn', 'srdiOn'], rows: [5, 6] },
  zh: ({ header, keys, rows }) => ({
    message: `“${header}”写有称号的 ${rows.length} 户（第 ${rowNumbers(rows, '、')} 行）没有填写该称号的认定日期`,
    hint: `确有称号的，填写${keys.map((key) => `“${columnOf(key).header}”`).join('、')}（没有该列的增设）后重报`,
  }),
  en: ({ header, keys, rows }) => ({
    message: `titles named under ${header} without the day of their recognition: ${counted(rows.length, 'enterprise')} (row${rows.length === 1 ? '' : 's'} ${rowNumbers(rows, ', ')})`,
    hint: `where they have the title fill in ${keys.map((key) => columnOf(key).header).join(', ')} (adding the column where there is none) and send the list again`,
  }),
});

const OF_TITLES = /(?:资质|称号|荣誉|资格|梯度|企业类[型别])(?:名称|类[型别]|种类|层级|等级|情况)?$/u;
// What they are to have some day, or had.
const NOT_HELD = new RegExp(
  `${TO_BE}|${RESERVE}|${STEPS_BEFORE}|${WITHDRAWN}|${LEFT_LIST}|计划|目标|意向|培育|后备|下一|[曾原]`,
  'u',
);
const BETWEEN = /[、,;/|+\n]|\s{2,}/u;
const YEAR_BEHIND = /\((?:20\d{2}年?度?|第?[\d一二三四五六七八九十]+批)\)$/u;
// Of the state, the province or the city, nobody knows.
const BARE_TECH = /^科技型(?:企业)?$/u;

/** A finding for each column of titles by name, at its header, where enterprises have no day of one that is named. */
export function namedTitles(
  sheet: RawSheet,
  header: Header,
  columns: Readonly<Partial<Record<ColumnKey, number>>>,
  enterprises: readonly RosterRow[],
): readonly Diagnostic[] {
  const cells = header.cells.filter(
    ({ reading, settled, text }) =>
      !settled &&
      !reading.key &&
      OF_TITLES.test(reading.plain) &&
      !NOT_HELD.test(plainText(text)) &&
      !asksWhether(text),
  );
  if (cells.length === 0) return [];
  // Days without a title of their own may be of these, and are told of.
  if (header.cells.some(({ reading }) => !reading.key && isBareRecognition(reading.plain))) return [];
  // Columns that are there and not read have findings of their own.
  const named = new Set(header.cells.flatMap(({ reading }) => reading.key ?? []));
  const isUnread = (key: ColumnKey): boolean => columns[key] === undefined && named.has(key);
  return cells.flatMap((cell) => {
    const keys = new Set<ColumnKey>();
    const rows = enterprises.flatMap(({ number, values, raw }) => {
      const lacking = titlesIn(raw[cell.column - 1]).filter(
        (titles) =>
          !titles.some((key) => isUnread(key) || values[key] !== undefined) &&
          // 专精特新 may be said of a little giant.
          !(titles.includes('srdiOn') && values.littleGiantOn !== undefined),
      );
      for (const key of lacking.flat()) keys.add(key);
      return lacking.length > 0 ? [number] : [];
    });
    if (rows.length === 0) return [];
    const place = headerPlace(sheet, header, cell, null);
    return [report(titleNamedWithoutDay, place, { header: cell.text, keys: [...keys], rows })];
  });
}

// Of each title that a cell names, the columns that may have its day: two of a bare 小巨人.
function titlesIn(cell: RawValue): readonly (readonly ColumnKey[])[] {
  const text = rawText(cell).trim();
  if (text === '') return [];
  return text
    .normalize('NFKC')
    .split(BETWEEN)
    .flatMap((part): readonly (readonly ColumnKey[])[] => {
      const plain = withoutQuotes(plainText(part)).replace(YEAR_BEHIND, '');
      if (plain === '' || BARE_TECH.test(plain)) return [];
      if (isBareGiant(plain)) return [GIANTS];
      const key = keySpokenOf(plain);
      // Of lists such as the 500 the year counts in which a firm is new, which no name says.
      return key && isOfTitle(key) && columnOf(key).type === 'date' ? [[key]] : [];
    });
}

const GIANTS = ['littleGiantOn', 'techGiantOn'] as const satisfies readonly ColumnKey[];
