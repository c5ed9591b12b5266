// Days of renewals beside those of the title itself, in rows that name no renewal: what is read as a first recognition
// may be one.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { type Day, yearOf } from '../values/day.ts';
import { isBlankText, plainText, withoutQuotes } from './cell-text.ts';
import { type ColumnKey, columnOf } from './columns.ts';
import { parseWrittenDay } from './field-types/day.ts';
import type { Header } from './find-header.ts';
import { quotedHeader } from './header-place.ts';
import { namesNoRenewal } from './no-renewal.ts';
import { isRawDay, type RawSheet, type RawValue, rawText } from './raw-sheet.ts';
import { recognitionColumn } from './recognition-column.ts';
import { isUnreadable, type RosterRow } from './roster.ts';
import { LATEST, RENEWED, REVIEWED } from './telling-words.ts';
import { keySpokenOf } from './title-words.ts';

interface LaterDay {
  /** The column of the title, and what stands in it. */
  readonly key: ColumnKey;
  readonly own: string;
  /** Column and header of the later day, and what stands there: `I“高新技术企业重新认定日期”`. */
  readonly column: string;
  readonly later: string;
}

export const laterDayUnnamed = kind<LaterDay>()({
  code: 'later-day-unnamed',
  severity: 'warning',
  why: {
    zh: '文件奖补的是新认定；另列填有重新认定、复核的日期而没有写明事项的，会按新认定核定、兑付。',
    en: 'The text pays what is newly recognised; where another column has the day of a renewal that nothing names, it would be paid as if it were new.',
  },
  example: '“高新技术企业认定日期”与“高新技术企业重新认定日期”都是2025年，“重新认定或复核事项”空白',
  sample: {
    key: 'hnteOn',
    own: '2025-03-01',
    column: 'I“高新技术企业重新认定日期”',
    later: '2025-03-01',
  },
  zh: ({ key, own, column, later }) => ({
    message: `“${columnOf(key).header}”为 ${own}，${column}填有 ${later}，“${columnOf('renewals').header}”没有写明，按新认定核定`,
    hint: `属重新认定或复核的，在“${columnOf('renewals').header}”填写事项名称；不是的，更正或删去多填的日期`,
  }),
  en: ({ key, own, column, later }) => ({
    message: `${columnOf(key).header} is ${own} and ${column} has ${later}, which ${columnOf('renewals').header} does not name: it counts as newly recognised`,
    hint: `if it is a renewal, name the measure under ${columnOf('renewals').header}; otherwise correct or delete the day that is too many`,
  }),
});

interface LaterColumn {
  readonly key: ColumnKey;
  /** 1-based, of the title's own days and of the later ones. */
  readonly own: number;
  readonly later: number;
  readonly said: string;
  /** Whether it has the latest of all recognitions, the first where there is no other. */
  readonly isLatest: boolean;
}

/**
 * A finding for each title of an enterprise whose day is not earlier by years than one in a column of later
 * recognitions, at that day, where the row names no renewal of it. Awards rest on that day, so they are doubted.
 */
export function unnamedLaterDays(
  { file, sheet }: RawSheet,
  header: Header,
  columns: Readonly<Partial<Record<ColumnKey, number>>>,
  enterprises: readonly RosterRow[],
): readonly Diagnostic[] {
  const later = laterColumns(header, columns);
  if (later.length === 0) return [];
  return enterprises.flatMap(({ number, values, raw }) => {
    const told = new Set<ColumnKey>();
    return later.flatMap(({ key, own, later: column, said, isLatest }): readonly Diagnostic[] => {
      const day = values[key];
      const cell = raw[column - 1];
      if (told.has(key) || typeof day !== 'string' || !mayBeRenewal(day as Day, cell, isLatest)) return [];
      if (isRenewalNamed(key, values.renewals)) return [];
      told.add(key);
      const place = atCell({ file, sheet, row: number, column: own }, key, rawText(raw[own - 1]));
      return [report(laterDayUnnamed, place, { key, own: day, column: said, later: rawText(cell) })];
    });
  });
}

const LATEST_OF_ALL = new RegExp(LATEST, 'u');

function laterColumns(
  header: Header,
  columns: Readonly<Partial<Record<ColumnKey, number>>>,
): readonly LaterColumn[] {
  return header.cells.flatMap((cell): readonly LaterColumn[] => {
    const recognition = cell.settled ? undefined : recognitionColumn(cell);
    const own = recognition && columns[recognition.key];
    if (recognition?.occasion !== 'later' || own === undefined || own === cell.column) return [];
    const said = quotedHeader(cell.column, cell.text);
    const isLatest = LATEST_OF_ALL.test(plainText(cell.text));
    return [{ key: recognition.key, own, later: cell.column, said, isLatest }];
  });
}

// A title renewed in a later year was first recognised on its own day, and so it was where the next review is planned.
function mayBeRenewal(own: Day, cell: RawValue, isLatest: boolean): boolean {
  const text = rawText(cell).trim();
  if (!/\d/u.test(text) || isBlankText(plainText(text))) return false;
  const later = isRawDay(cell) ? cell.day : parseWrittenDay(plainText(text));
  if (later === undefined) return true;
  return yearOf(later) <= yearOf(own) && !(isLatest && later === own);
}

const RENEWAL = new RegExp(`(?:19|20)\\d{2}年度?|${RENEWED}|(?:${REVIEWED})|通过`, 'gu');

/**
 * Whether what stands under 重新认定或复核事项 names the title of a column. Of words that name no title nobody knows which
 * they mean: they hold back every award by themselves, or are of none.
 */
export function isRenewalNamed(key: ColumnKey, renewals: RosterRow['values']['renewals']): boolean {
  if (renewals === undefined) return false;
  if (isUnreadable(renewals)) return true;
  return renewals.some((item) => {
    if (namesNoRenewal(item)) return false;
    const named = keySpokenOf(withoutQuotes(plainText(item)).replace(RENEWAL, ''));
    return named === undefined || named === key;
  });
}
