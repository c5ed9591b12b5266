// Headers that name no column of ours and yet seem to mean one: misspelt, in other words, of other days or years.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { plainText, withoutQuotes } from './cell-text.ts';
import { type ColumnKey, isDated } from './columns.ts';
import type { Header, HeaderCell } from './find-header.ts';
import { doubtOf } from './header-doubts.ts';
import { headerPlace, quotedHeader } from './header-place.ts';
import type { MatchedColumn } from './match-columns.ts';
import { ambiguousHeader, groupMayReach, unreadHeader, unreadUnderGroup } from './match-kinds.ts';
import { nearKey, nearUnder } from './near-header.ts';
import type { RawSheet } from './raw-sheet.ts';
import { firstRecognitionUnread, laterRecognitionUnread, recognitionColumn } from './recognition-column.ts';
import { isAllOfTitle, titleEnded, titleEndUnread } from './title-end.ts';
import {
  asksWhether,
  isBareBeginning,
  isBareRecognition,
  isOfSomeTitle,
  keySpokenOf,
  namesKindOfTitle,
  titleAsked,
  titleOfOtherLevel,
} from './title-words.ts';
import { tellsRenewals } from './told-renewals.ts';

interface MatchedSoFar {
  readonly named: ReadonlySet<ColumnKey>;
  readonly columns: readonly MatchedColumn[];
}

/** What is to be told of a header's cell that is not read, or read though a group may say otherwise; none mostly. */
export function unreadAt(
  sheet: RawSheet,
  header: Header,
  cell: HeaderCell,
  { named, columns }: MatchedSoFar,
): readonly Diagnostic[] {
  const { key, ambiguous, otherYear } = cell.reading;
  if (cell.reached && !cell.settled) {
    const { key: own, group } = cell.reached;
    const place = headerPlace(sheet, header, cell, null);
    if (columns.some(({ column }) => column === cell.column))
      return [report(groupMayReach, place, { key: own, group, header: cell.text })];
    return [report(unreadUnderGroup, place, { key: own, because: group, header: cell.text })];
  }
  if (key || cell.settled) return [];
  const place = headerPlace(sheet, header, cell, null);
  if (ambiguous) return [report(ambiguousHeader, place, { header: cell.text })];
  // Figures of another year have columns of their own; days stand in one column whatever their year.
  if (otherYear && !doubtOf(cell) && (isDated(otherYear.key) || !named.has(otherYear.key)))
    return [report(unreadHeader, place, { ...otherYear, header: cell.text })];
  // A slip away from 认定日期, 到期日期 is anything but that.
  const ended = titleEnded(cell);
  if (ended)
    return isAllOfTitle(sheet, header, cell, ended)
      ? [report(titleEndUnread, place, { key: ended, header: cell.text })]
      : [];
  const near = doubtOf(cell) ? titleOfLevel(cell, named) : nearOf(header, cell, named);
  // Renewals are no first recognitions; where they are named by themselves, all is said.
  const other = near === 'renewals' ? undefined : otherRecognition(sheet, header, cell, { named, columns });
  if (other) return [other];
  if (near !== undefined) return [report(unreadHeader, place, { key: near, header: cell.text })];
  return !named.has('renewals') && tellsRenewals(sheet, header, cell)
    ? [report(unreadHeader, place, { key: 'renewals', header: cell.text })]
    : [];
}

// Of a column of first or later recognitions that is not read, while another of the same title is or may be.
function otherRecognition(
  sheet: RawSheet,
  header: Header,
  cell: HeaderCell,
  { named, columns }: MatchedSoFar,
): Diagnostic | undefined {
  const recognition = recognitionColumn(cell);
  if (!recognition) return undefined;
  const { key, occasion } = recognition;
  const own = columns.find((column) => column.key === key);
  if (own?.column === cell.column) return undefined;
  const unread = quotedHeader(cell.column, cell.text);
  const read = own && !own.doubted ? quotedHeader(own.column, own.header) : null;
  if (occasion === 'later') {
    // What a group or note keeps from being read is told of by that.
    if (named.has('renewals') || (read === null && doubtOf(cell))) return undefined;
    const place = headerPlace(sheet, header, cell, null);
    // What is read beside it may well be that of the first recognition.
    const severity = read === null ? laterRecognitionUnread.severity : 'info';
    return report(laterRecognitionUnread, place, { key, unread, read }, severity);
  }
  if (!own || read === null) return undefined;
  // At the column that is read, on which awards rest.
  const place = headerPlace(sheet, header, { ...cell, column: own.column, text: own.header }, key);
  return report(firstRecognitionUnread, place, { key, read, unread });
}

// 国家级 beside 省级 under 专精特新 is the other title: that column is not this one, of which the other has the days.
function titleOfLevel({ against }: HeaderCell, named: ReadonlySet<ColumnKey>): ColumnKey | undefined {
  if (!against?.named || !named.has(against.key)) return undefined;
  return titleOfOtherLevel(plainText(against.group), against.key, named);
}

// What is nearest of a cell that names no column: its own words, then those over it, then the columns before it.
function nearOf(
  header: Header,
  cell: HeaderCell,
  named: ReadonlySet<ColumnKey>,
): ColumnKey | null | undefined {
  const { text, reading, asOne = [] } = cell;
  // 科技型企业（市级）认定日期: what stands in brackets may say of which title.
  const whole = withoutQuotes(plainText(text)).replace(/[()]/gu, '');
  const spoken = whole === reading.plain ? undefined : keySpokenOf(whole, named);
  return (
    spoken ??
    nearKey(reading.plain, named) ??
    nearUnder(asOne, named) ??
    (reading.near && !named.has(reading.near) ? reading.near : titleOfDays(header, cell, named))
  );
}

// Of what a column of bare 认定时间 is, by the columns before it; null where those name several titles or none, and
// undefined where it may be of something else.
function titleOfDays(
  { cells }: Header,
  { column, reading, asOne = [] }: HeaderCell,
  named: ReadonlySet<ColumnKey>,
): ColumnKey | null | undefined {
  if ([reading.plain, ...asOne].some((plain) => isOfSomeTitle(plain, named))) return null;
  // Of 批准入库时间 beside 入规日期 nobody need be asked of which title it is.
  // 起 under 认定/到期日期 says no more than that.
  const isBegun = asOne.some(isBareBeginning);
  if (!isBegun && (!isBareRecognition(reading.plain) || keySpokenOf(reading.plain) === 'aboveScaleOn'))
    return undefined;
  const before = cells.filter((cell) => cell.column < column).reverse();
  const unread = before.filter((cell) => !cell.reading.key);
  const asked = unread.find((cell) => asksWhether(cell.text));
  const key =
    asked && column - asked.column <= FARTHEST_ASKED ? titleAsked(asked.reading.plain, named) : undefined;
  if (key) return key;
  if (unread.some((cell) => namesKindOfTitle(cell.reading.plain))) return null;
  // Beside what is none of ours, or under it, days are mostly of that.
  const beside = before.find((cell) => !OF_CERTIFICATE.test(cell.reading.plain));
  const isOfOurs = beside?.reading.key !== undefined && !OTHER_HONOURS.has(beside.reading.key);
  return isOfOurs && (isBegun || asOne.every(isBareRecognition)) ? null : undefined;
}

const OF_CERTIFICATE = /证书|编号|文号|批次/u;
// What is recognised too, and asks for no day.
const OTHER_HONOURS: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'rdOrg',
  'honours',
  'award',
  'contest',
  'certified',
  'qualityItems',
  'digitalLevel',
  'ownBrand',
]);

/** 是否高新技术企业, 证书编号, 认定时间. */
const FARTHEST_ASKED = 2;
