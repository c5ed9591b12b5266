// From a sheet as the file has it to a roster: find the header, match the columns, read every row.
import { atFile, type Diagnostic, type Reported } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { type Period, periodOf, periodYear } from '../values/period.ts';
import { plainText } from './cell-text.ts';
import { claimsOf } from './claims-of.ts';
import { type ColumnMapping, NO_MAPPING, withMapping } from './column-mapping.ts';
import { columnNumber } from './column-number.ts';
import { COLUMN_KEYS, type ColumnKey, columnOf } from './columns.ts';
import { commentsOnCells } from './commented-cells.ts';
import { crossedOut } from './crossed-out.ts';
import { COMPANY, isCodeLike } from './enterprise-marks.ts';
import { findHeader, type Header, keysOf } from './find-header.ts';
import { findPeriod } from './find-period.ts';
import { findReportingUnit } from './find-reporting-unit.ts';
import { goneHeadings, saysAboveGone } from './gone-headings.ts';
import { doubtOf } from './header-doubts.ts';
import { headerRowPlace } from './header-place.ts';
import { unnamedLaterDays } from './later-days.ts';
import { watchNames } from './marked-names.ts';
import { doubtsOfHeader, type MatchedColumn, type Matching, matchColumns } from './match-columns.ts';
import { missingColumn } from './match-kinds.ts';
import { mergedFigures } from './merged-figures.ts';
import { namedTitles } from './named-titles.ts';
import { nearestHeader } from './near-header.ts';
import { isPacked, valuePacker } from './packed-rows.ts';
import { pageLines } from './page-lines.ts';
import { paidColumns } from './paid-column.ts';
import { unclearPeriod } from './period-unclear.ts';
import { onlyText } from './preface.ts';
import { quarterParts } from './quarter-parts.ts';
import { type RawRow, type RawSheet, rawText } from './raw-sheet.ts';
import type { Roster, RosterRow, TotalRow } from './roster.ts';
import { rowReaders } from './row-reader.ts';
import { rowsAboveHeader, watchForHeaders } from './second-header.ts';
import { skippedAt } from './skipped-line.ts';
import { rowSorter } from './sort-rows.ts';
import { undatedTitles } from './undated-titles.ts';
import { unitsInNotes } from './unit-in-note.ts';
import { isUnitWithin } from './unit-line.ts';
import { unseenOfList } from './unseen-cells.ts';

export const otherPeriod = kind<{ readonly stated: Period; readonly taken: Period }>()({
  code: 'other-period',
  severity: 'warning',
  why: {
    zh: '名单写明的季度与本次核定的不同，可能误交了别的季度的名单。',
    en: 'The list says another quarter than the one evaluated: perhaps the wrong list was sent.',
  },
  example: '2025年第三季度的名单用于 2025Q4',
  sample: { stated: periodOf(2025, 3), taken: periodOf(2025, 4) },
  zh: ({ stated, taken }) => ({
    message: `名单写明为 ${stated}，本次按 ${taken} 核定`,
    hint: '确认是否交错名单',
  }),
  en: ({ stated, taken }) => ({
    message: `the list says ${stated}, it is evaluated for ${taken}`,
    hint: 'make sure the right list was sent',
  }),
});

const NEARLY_REQUIRED = 3;

/**
 * Reads a sheet for a period. Null where the sheet is no roster: without a finding where it is none at all,
 * with one `missing-column` or `duplicate-column` error where it nearly is one. Bad cells stop nothing: the
 * row is kept, the cell is unreadable and the finding says why. `mapping` settles what headers leave open. Amounts
 * are in 分.
 */
export function readRoster(
  sheet: RawSheet,
  period: Period,
  mapping: ColumnMapping = NO_MAPPING,
): Reported<Roster | null> {
  const header = mappedHeader(sheet, period, mapping);
  if (!header || !isNearlyRoster(header)) return { value: null, diagnostics: [] };
  const matching = matchColumns(sheet, header);
  const lacking = missingRequired(header);
  if (lacking.length > 0) {
    return { value: null, diagnostics: missing(sheet, header, lacking) };
  }
  const stopped = [...matching.refused].some((key) => columnOf(key).required);
  if (stopped) return { value: null, diagnostics: matching.diagnostics };
  return readMatched(sheet, header, matching, period);
}

function mappedHeader(sheet: RawSheet, period: Period, mapping: ColumnMapping): Header | undefined {
  const header = findHeader(sheet, periodYear(period));
  if (!header || mapping.length === 0) return header;
  return withMapping(header, mapping, findReportingUnit(sheet, header).value);
}

function isNearlyRoster(header: Header): boolean {
  return [...keysOf(header)].filter((key) => columnOf(key).required).length >= NEARLY_REQUIRED;
}

function missingRequired(header: Header): readonly ColumnKey[] {
  const present = keysOf(header);
  return COLUMN_KEYS.filter((key) => columnOf(key).required && !present.has(key));
}

// Of a column that is missing because a note or group keeps it from being read the same finding says so.
function missing(sheet: RawSheet, header: Header, keys: readonly ColumnKey[]): readonly Diagnostic[] {
  const others = header.cells.filter(({ reading }) => reading.key === undefined);
  const near = keys.flatMap((key) => {
    const plain = nearestHeader(
      key,
      others.map(({ reading }) => reading.plain),
    );
    const doubted = others.find((cell) => doubtOf(cell)?.key === key);
    const cell =
      doubted ??
      others.find(({ reading }) => reading.otherYear?.key === key) ??
      others.find(({ reading }) => reading.plain === plain);
    const { otherYear } = cell?.reading ?? {};
    const meant = otherYear?.key === key ? otherYear.meant : undefined;
    return cell ? [{ key, header: cell.text, because: doubtOf(cell)?.because, meant }] : [];
  });
  const place = headerRowPlace(sheet, header);
  return [report(missingColumn, place, { missing: keys, near }), ...doubtsOfHeader(sheet, header, keys)];
}

function readMatched(sheet: RawSheet, header: Header, matching: Matching, period: Period): Reported<Roster> {
  const unit = findReportingUnit(sheet, header);
  const stated = findPeriod(sheet, header);
  const other =
    stated.value && stated.value !== period
      ? [report(otherPeriod, atFile(sheet.file, sheet.sheet), { stated: stated.value, taken: period })]
      : [];
  const body = readBody(sheet, header, matching.columns, period, stated.value);
  const roster: Roster = {
    file: sheet.file,
    sheet: sheet.sheet,
    unit: unit.value,
    period: stated.value,
    headerRow: header.row,
    columns: Object.fromEntries(matching.columns.map(({ key, column }) => [key, column])),
    unknownColumns: matching.unknown,
    ...body.value,
    claims: [],
  };
  return {
    value: { ...roster, claims: claimsOf(roster) },
    diagnostics: [
      ...matching.diagnostics,
      ...unit.diagnostics,
      ...stated.diagnostics,
      ...other,
      ...unclearPeriod(sheet, header, stated.value, period),
      ...rowsAboveHeader(sheet, header),
      ...(header.instructions ? [skippedAt(sheet, header.instructions)] : []),
      ...unseenOfList(sheet, header, matching.columns, body.value.rows),
      ...crossedOut(sheet, header, matching.columns, body.value.rows),
      ...commentsOnCells(sheet, header, matching.columns, body.value.rows, periodYear(period)),
      ...mergedFigures(sheet, matching.columns, header.row),
      ...undatedTitles(sheet, header, roster.columns, roster.rows),
      ...namedTitles(sheet, header, roster.columns, roster.rows),
      ...paidColumns(sheet, header, roster.rows),
      ...unitsInNotes(sheet, header, matching.columns, body.value.rows),
      ...unnamedLaterDays(sheet, header, roster.columns, roster.rows),
      ...body.diagnostics,
    ],
  };
}

function readBody(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  period: Period,
  stated: Period | null,
): Reported<Pick<Roster, 'rows' | 'totals'>> {
  const diagnostics: Diagnostic[] = [];
  const second = watchForHeaders(sheet, header, periodYear(period));
  const isPageLine = pageLines(sheet, header);
  const headings = goneHeadings(sheet, header, columns, period);
  const parts = quarterParts(sheet, columns, stated, period);
  const names = watchNames(sheet, header, columns);
  const read = rowReaders({ sheet, header, columns, period }, diagnostics, second.isUnder);
  const sortOf = rowSorter(columns);
  const rows: RosterRow[] = [];
  const totals: TotalRow[] = [];
  const skipped: RawRow[] = [];
  const code = (columnNumber(columns, 'uscc') ?? 0) - 1;
  const name = (columnNumber(columns, 'name') ?? 0) - 1;
  const namesFirm = ({ cells }: RawRow): boolean => COMPANY.test(plainText(rawText(cells[name])));
  const packer = valuePacker(columns.map(({ key }) => key));
  for (const row of sheet.rows.slice(header.next)) {
    const sort = sortOf(row);
    const other = isCodeLike(row.cells[code]) ? undefined : second.look(row);
    const isSum = sort === 'total' || sort === 'subtotal';
    const isOfOtherQuarter = parts.look(row, sort === 'enterprise' && !other);
    if (!other && !isSum && isPageLine(row)) {
      // What stands over the list too heads no part of it; what a unit stands beside may.
      if (isUnitWithin(row)) headings.look(row, false);
      continue;
    }
    headings.look(row, sort === 'enterprise' && !other && !isOfOtherQuarter, second.isUnder());
    if (other) diagnostics.push(other);
    if (other || isOfOtherQuarter) continue;
    if (sort === 'enterprise') names.look(row);
    if (sort === 'enterprise')
      rows.push(
        isPacked(row)
          ? packer.add(row, read.enterprise(row))
          : { number: row.number, values: read.enterprise(row), raw: row.cells },
      );
    else if (isSum) totals.push(read.total(row, sort === 'subtotal'));
    else if (sort === 'unclear' || saysAboveGone(row)) skipped.push(row);
  }
  packer.finish();
  const marked = names.found();
  for (const row of skipped) {
    const isDoubtful = namesFirm(row) || saysAboveGone(row);
    const isTold = marked.notes.has(row.number) && onlyText(row) !== undefined;
    if (isDoubtful || !isTold) diagnostics.push(skippedAt(sheet, row, isDoubtful ? 'warning' : 'info'));
  }
  return {
    value: { rows, totals },
    diagnostics: [...headings.doubts(), ...parts.doubts(), ...marked.diagnostics, ...diagnostics],
  };
}
