// A table that a bureau keeps beside the rosters: the ledger (台账) or the list of rulings (裁定表).

import type { ColumnKey } from '../roster/columns.ts';
import { type MergedCells, mergedCells } from '../roster/fill-merged.ts';
import type { MatchedColumn } from '../roster/match-columns.ts';
import type { StatedUnit } from '../roster/money-unit.ts';
import { type RawRow, type RawSheet, type RawValue, rawText } from '../roster/raw-sheet.ts';
import { rowSorter } from '../roster/sort-rows.ts';
import { unitLine } from '../roster/unit-line.ts';
import type { CellRef } from '../values/cell-ref.ts';
import { type Found, headerNames, type RecordHeader, recordHeader } from './record-header.ts';
import { type UnreadRecords, unreadRecords } from './unread-records.ts';

export interface RecordColumn {
  readonly header: string;
  readonly alsoWritten: readonly string[];
  readonly required: boolean;
  /** The roster column that it resembles; what tells rows from totals and notes goes by it. */
  readonly like: ColumnKey;
  /**
   * Of a column of paid amounts: headers that mean it under a group such as 拨付金额, and over figures. It is never
   * looked for under a group of what is only claimed or planned.
   */
  readonly overAmounts?: readonly string[];
}

export interface RecordRow<Key extends string> {
  readonly raw: (key: Key) => RawValue;
  /** Trimmed; empty where the cell is blank or the table has no such column. */
  readonly text: (key: Key) => string;
  /** Whether the table has such a column. */
  readonly has: (key: Key) => boolean;
  /** The cell; of a column that the table lacks, the row's first. */
  readonly at: (key: Key) => CellRef;
  /** The unit that the column's header states, otherwise the line 单位 over the table. */
  readonly unit: (key: Key) => StatedUnit | undefined;
  /** What stands under headers that mean none of the columns, in the sheet's order; blanks as empty texts. */
  readonly others: () => readonly OtherCell[];
}

export interface OtherCell {
  readonly header: string;
  readonly text: string;
}

export interface RecordTable<Key extends string> {
  readonly rows: readonly RecordRow<Key>[];
  /** Headers of required columns that no sheet has all of; empty where the table could be read. */
  readonly missing: readonly string[];
  /** The header cell of each column that is there, as written; of several sheets the first. */
  readonly headers: ReadonlyMap<Key, CellRef & { readonly text: string }>;
  /** Columns whose headers mean none of them, of all sheets that were read. */
  readonly unused: readonly UnusedColumn[];
  /** Rows with a code that are no records, since they stand where none is looked for. */
  readonly unread: readonly UnreadRecords[];
}

/** A column that is read as none of those looked for. */
export interface UnusedColumn extends CellRef {
  readonly header: string;
  /** What stands over the header, where a group does; empty otherwise. */
  readonly group: string;
  /** What is in its records; blanks left out. */
  readonly filled: readonly RawValue[];
}

const ROWS_SEARCHED = 20;

/**
 * Reads the records of all shown sheets that have the required columns. Totals, notes and signatures are no records,
 * but a row of which `always` is true is one, whatever it looks like.
 */
export function readRecordTable<const Key extends string>(
  sheets: readonly RawSheet[],
  columns: Readonly<Record<Key, RecordColumn>>,
  always: (row: RecordRow<NoInfer<Key>>) => boolean = () => false,
): RecordTable<Key> {
  const names = headerNames(columns);
  const required = (Object.keys(columns) as Key[]).filter((key) => columns[key].required);
  let missing: readonly Key[] = required;
  const rows: RecordRow<Key>[] = [];
  const headers = new Map<Key, CellRef & { readonly text: string }>();
  const unused: UnusedColumn[] = [];
  const unread: (UnreadRecords | null)[] = [];
  for (const sheet of sheets) {
    if (sheet.hidden) {
      unread.push(unreadRecords(sheet, sheet.rows, 'hidden'));
      continue;
    }
    let top: number | null = null;
    for (const index of sheet.rows.slice(0, ROWS_SEARCHED).keys()) {
      const header = recordHeader(sheet, index, { names, required });
      const lacking = required.filter((key) => !header.found.some((one) => one.key === key));
      if (lacking.length < missing.length) missing = lacking;
      if (lacking.length > 0) continue;
      const layout: Layout<Key> = { sheet, header, found: header.found, columns, always };
      const records = recordsUnder(layout);
      rows.push(...records.map(({ record }) => record));
      unused.push(...unusedColumns(layout, records));
      for (const [key, cell] of headerCells(layout)) if (!headers.has(key)) headers.set(key, cell);
      top = header.first;
      break;
    }
    unread.push(
      top === null
        ? unreadRecords(sheet, sheet.rows, 'no-header')
        : unreadRecords(sheet, sheet.rows.slice(0, top), 'above-header'),
    );
  }
  return {
    rows,
    missing: missing.map((key) => columns[key].header),
    headers,
    unused,
    unread: unread.filter((one) => one !== null),
  };
}

/** Where the table of a sheet stands. */
interface Layout<Key extends string> {
  readonly sheet: RawSheet;
  readonly header: RecordHeader<Key>;
  readonly found: readonly Found<Key>[];
  readonly columns: Readonly<Record<Key, RecordColumn>>;
  readonly always: (row: RecordRow<Key>) => boolean;
}

function headerCells<Key extends string>({ sheet, header: { row: own }, found }: Layout<Key>) {
  const { file, sheet: name } = sheet;
  const row = own.number;
  return found.map(
    ({ key, column, header }) => [key, { file, sheet: name, row, column, text: header }] as const,
  );
}

// One enterprise written once over several lines stands for each of them.
const SHARED: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['uscc', 'name', 'claimItems']);

interface RawRecord<Key extends string> {
  readonly row: RawRow;
  readonly record: RecordRow<Key>;
}

function recordsUnder<Key extends string>(layout: Layout<Key>): readonly RawRecord<Key>[] {
  const { sheet, header, found, columns, always } = layout;
  const matched = found.map((one) => matchedColumn(one, columns[one.key].like));
  const merged = mergedCells(sheet, matched, header.row.number, SHARED);
  const sortOf = rowSorter(matched);
  const others = otherHeaders(header.row, found);
  const { first, next } = header;
  const unit = unitLine(sheet, { first, next })?.unit;
  return sheet.rows.slice(header.next).flatMap((row) => {
    const sort = sortOf(row);
    const record = recordOf(layout, row, merged, others, unit);
    return sort === 'enterprise' || sort === 'unclear' || always(record) ? [{ row, record }] : [];
  });
}

function unusedColumns<Key extends string>(
  { sheet: { file, sheet }, header, found }: Layout<Key>,
  records: readonly RawRecord<Key>[],
): readonly UnusedColumn[] {
  return otherHeaders(header.row, found).map(({ column, header: text }) => ({
    file,
    sheet,
    row: header.row.number,
    column,
    header: text,
    group: header.groups.get(column) ?? '',
    filled: records.flatMap(({ row: { cells } }) => {
      const cell = cells[column - 1];
      return rawText(cell).trim() === '' ? [] : [cell];
    }),
  }));
}

interface OtherHeader {
  readonly column: number;
  readonly header: string;
}

function otherHeaders(row: RawRow, found: readonly { readonly column: number }[]): readonly OtherHeader[] {
  const known = new Set(found.map(({ column }) => column));
  return row.cells.flatMap((cell, index) => {
    const header = rawText(cell).trim();
    return header === '' || known.has(index + 1) ? [] : [{ column: index + 1, header }];
  });
}

function recordOf<Key extends string>(
  { sheet: { file, sheet }, found }: Layout<Key>,
  row: RawRow,
  merged: MergedCells,
  others: readonly OtherHeader[],
  unit: StatedUnit | undefined,
): RecordRow<Key> {
  const columnOf = (key: Key): Found<Key> | undefined => found.find((one) => one.key === key);
  const raw = (key: Key): RawValue => {
    const { column = 0 } = columnOf(key) ?? {};
    const own = row.cells[column - 1];
    return own === undefined || own === '' ? merged.get(column)?.get(row.number) : own;
  };
  return {
    raw,
    text: (key) => rawText(raw(key)).trim(),
    has: (key) => columnOf(key) !== undefined,
    at: (key) => ({ file, sheet, row: row.number, column: columnOf(key)?.column ?? 1 }),
    unit: (key) => columnOf(key)?.unit ?? unit,
    others: () =>
      others.map(({ column, header }) => ({ header, text: rawText(row.cells[column - 1]).trim() })),
  };
}

function matchedColumn(
  { column, header }: { readonly column: number; readonly header: string },
  key: ColumnKey,
): MatchedColumn {
  return { key, column, header, unit: 'yuan', perCent: false };
}
