// The claims sheet 奖补申报: one line for each enterprise and measure, or several measures with one amount.
import { atCell, type Diagnostic, type Reported } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import type { CellRef } from '../values/cell-ref.ts';
import type { Field } from '../values/field.ts';
import { type Period, periodEnd } from '../values/period.ts';
import { cellReader } from './cell-reader.ts';
import { isBlankText, plainText } from './cell-text.ts';
import { columnNumber } from './column-number.ts';
import type { ColumnKey, ColumnValue } from './columns.ts';
import { type MergedCells, mergedCells } from './fill-merged.ts';
import type { Header, HeaderCell } from './find-header.ts';
import { headerRowPlace } from './header-place.ts';
import { headerCellsOf } from './header-row.ts';
import { type MatchedColumn, matchColumns } from './match-columns.ts';
import { missingColumn } from './match-kinds.ts';
import { mergedFigure } from './merged-figures.ts';
import { type RawMerge, type RawRow, type RawSheet, type RawValue, rawText } from './raw-sheet.ts';
import { type ClaimRow, isUnreadable } from './roster.ts';
import { rowsAboveHeader } from './second-header.ts';
import { skippedAt } from './skipped-line.ts';
import { rowSorter } from './sort-rows.ts';
import {
  notesOfUnits,
  type RowReader,
  readerInUnits,
  type UnitFindings,
  unclearUnits,
  unitsBeside,
} from './unit-column.ts';
import { CLAIMS_SHEET_NAME } from './unread-sheet.ts';

const ROWS_SEARCHED = 20;
const ITEM_HEADERS: ReadonlySet<string> = new Set(['奖补事项', '事项', '奖补项目', '事项名称']);
const NEEDED = ['uscc', 'claimItems'] as const satisfies readonly ColumnKey[];
const ROSTER_ONLY = ['revenue', 'industryCode', 'aboveScale'] as const satisfies readonly ColumnKey[];
// One enterprise may claim several measures on lines that share its code and name.
const SHARED_BY_CLAIMS: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['uscc', 'name']);

type FieldReader = <K extends ColumnKey>(row: RawRow, key: K) => Field<ColumnValue<K>>;

/**
 * Reads a claims sheet; null where the sheet is none. Amounts are in 分, stated in 万元 unless the header says
 * otherwise. A sheet named 奖补申报 without code or measure column gives one `missing-column` error.
 */
export function readClaims(sheet: RawSheet, period: Period): Reported<readonly ClaimRow[] | null> {
  const header = findClaimHeader(sheet);
  if (!header) return { value: null, diagnostics: [] };
  const matching = matchColumns(sheet, header);
  const present = new Set(matching.columns.map(({ key }) => key));
  const lacking = NEEDED.filter((key) => !present.has(key) && !matching.refused.has(key));
  const diagnostics: Diagnostic[] = [...matching.diagnostics];
  if (lacking.length > 0) {
    const place = headerRowPlace(sheet, header);
    diagnostics.push(report(missingColumn, place, { missing: lacking, near: [] }));
  }
  if (NEEDED.some((key) => !present.has(key))) return { value: null, diagnostics };
  const sortOf = rowSorter(matching.columns);
  const findings: UnitFindings = { diagnostics, unclear: [] };
  const field = fieldReader(sheet, header, matching.columns, period, findings);
  const merged = mergedCells(sheet, matching.columns, header.row, SHARED_BY_CLAIMS);
  const shared = rowsUnderOneAmount(sheet, matching.columns);
  const told = new Set<RawMerge>();
  const claims: ClaimRow[] = [];
  diagnostics.push(...rowsAboveHeader(sheet, header));
  for (const written of sheet.rows.slice(header.next)) {
    const row = { number: written.number, cells: filledDown(written, merged) };
    const sort = sortOf(row);
    if (sort === 'unclear') diagnostics.push(skippedAt(sheet, row, 'warning'));
    if (sort !== 'enterprise') continue;
    const claim = claimOf(sheet, row, field);
    if (findings.unclear.length > 0)
      diagnostics.push(...unclearUnits(sheet, row, findings.unclear.splice(0)));
    const merge = shared.get(row.number);
    const above = merge && claims.at(-1);
    if (!above || above.row < merge.firstRow) claims.push(claim);
    else if (isSameEnterprise(above, claim))
      claims.splice(-1, 1, { ...above, items: [...above.items, ...claim.items] });
    else {
      claims.push(claim);
      if (!told.has(merge)) diagnostics.push(...mergedAmountAt(sheet, merge));
      told.add(merge);
    }
  }
  return { value: claims, diagnostics };
}

function filledDown({ number, cells }: RawRow, merged: MergedCells): readonly RawValue[] {
  const filled = [...cells];
  for (const [column, above] of merged) filled[column - 1] ||= above.get(number);
  return filled;
}

// Lines whose amount is merged with that of the line above: several measures claimed with one amount.
function rowsUnderOneAmount(
  sheet: RawSheet,
  columns: readonly MatchedColumn[],
): ReadonlyMap<number, RawMerge> {
  const amount = columnNumber(columns, 'claimAmount');
  const rows = new Map<number, RawMerge>();
  const last = sheet.rows.at(-1)?.number ?? 0;
  for (const merge of sheet.merges) {
    if (merge.firstColumn !== amount) continue;
    for (let row = merge.firstRow + 1; row <= Math.min(merge.lastRow, last); row++) rows.set(row, merge);
  }
  return rows;
}

// By code where both have one, otherwise by name.
function isSameEnterprise(above: ClaimRow, claim: ClaimRow): boolean {
  if (above.uscc.state === 'known' && claim.uscc.state === 'known')
    return above.uscc.value === claim.uscc.value;
  return above.name === claim.name;
}

// One amount over the lines of several enterprises: whose it is cannot be seen.
function mergedAmountAt({ file, sheet, rows }: RawSheet, merge: RawMerge): readonly Diagnostic[] {
  const { firstRow: first, lastRow: last, firstColumn: column } = merge;
  const text = rawText(rows.find(({ number }) => number === first)?.cells[column - 1]);
  if (isBlankText(plainText(text))) return [];
  const place = atCell({ file, sheet, row: first, column }, 'claimAmount', text);
  return [report(mergedFigure, place, { first, last })];
}

function claimOf({ file, sheet }: RawSheet, row: RawRow, field: FieldReader): ClaimRow {
  const items = field(row, 'claimItems');
  const name = field(row, 'name');
  const note = field(row, 'note');
  return {
    row: row.number,
    uscc: field(row, 'uscc'),
    name: name.state === 'known' ? name.value : '',
    items: items.state === 'known' ? items.value : [],
    itemsAt: (items.state === 'conflict' ? null : items.at) ?? { file, sheet, row: row.number, column: 1 },
    amount: field(row, 'claimAmount'),
    note: note.state === 'known' ? note.value : '',
    file,
    sheet,
  };
}

function fieldReader(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  period: Period,
  findings: UnitFindings,
): FieldReader {
  const { diagnostics } = findings;
  const units = unitsBeside(sheet, header, columns);
  diagnostics.push(...notesOfUnits(sheet, header, columns, units));
  const readers = new Map(
    columns.map((column) => {
      const beside = units.get(column.key);
      if (beside) {
        const read = readerInUnits(sheet, column, beside, periodEnd(period), findings);
        return [column.key, { column: column.column, read }] as const;
      }
      const readCell = cellReader(sheet, column, periodEnd(period), diagnostics, column.key === 'uscc');
      const read: RowReader = ({ number }, cell) => readCell(number, cell);
      return [column.key, { column: column.column, read }] as const;
    }),
  );
  return <K extends ColumnKey>(row: RawRow, key: K): Field<ColumnValue<K>> => {
    const reader = readers.get(key);
    if (!reader) return { state: 'blank', at: null };
    const { column, read } = reader;
    const at: CellRef = { file: sheet.file, sheet: sheet.sheet, row: row.number, column };
    const value = read(row, row.cells[column - 1]);
    if (value === undefined) return { state: 'blank', at };
    if (isUnreadable(value)) return { state: 'unreadable', raw: value.unreadable, at };
    return { state: 'known', value: value as ColumnValue<K>, at };
  };
}

// A sheet of claims names a measure and an amount claimed, and lacks what makes a roster.
function findClaimHeader(sheet: RawSheet): Header | undefined {
  const named = CLAIMS_SHEET_NAME.test(sheet.sheet);
  for (const [index, row] of sheet.rows.slice(0, ROWS_SEARCHED).entries()) {
    const cells = headerCells(row);
    const keys = new Set(cells.flatMap(({ reading }) => reading.key ?? []));
    if (ROSTER_ONLY.some((key) => keys.has(key))) return undefined;
    // A sheet of claims may name the county too; so does a roster whose other columns are missing.
    const calledSo = named || cells.some(({ reading }) => ITEM_HEADERS.has(reading.plain));
    if (keys.has('county') && !calledSo) return undefined;
    const identified = keys.has('uscc') || keys.has('name');
    const claims = keys.has('claimItems') || keys.has('claimAmount');
    const enough = named ? claims || keys.size >= 2 : keys.has('claimItems') && keys.has('claimAmount');
    if (identified && enough) {
      return { first: index, next: index + 1, row: row.number, cells, score: keys.size };
    }
  }
  return undefined;
}

function headerCells(row: RawRow): readonly HeaderCell[] {
  return headerCellsOf(row).map((cell): HeaderCell => {
    const { reading } = cell;
    return ITEM_HEADERS.has(reading.plain) ? { ...cell, reading: { ...reading, key: 'claimItems' } } : cell;
  });
}
