// A 台账 that a bureau has kept in its own way, from the file to the rows of its tables.
import { type RecordRow, readRecordTable, type UnusedColumn } from '../eligibility/record-table.ts';
import { type UnreadRecords, unreadRecords } from '../eligibility/unread-records.ts';
import {
  type ColumnMap,
  columnsFor,
  type ImportKey,
  plainHeader,
  SEAL_HEADERS,
} from '../ledger/import-columns.ts';
import { otherTable } from '../ledger/other-table.ts';
import type { RawSheet } from '../roster/raw-sheet.ts';
import type { CellRef } from '../values/cell-ref.ts';
import { headerNotThere, importLacks, importOfOwnLedger } from './import-errors.ts';
import { assertLedger, LEDGER_FILE } from './load-ledger.ts';
import { readRecordFile } from './read-record-file.ts';

/** The table of one sheet. */
export interface ImportTable {
  readonly sheet: RawSheet;
  readonly rows: readonly RecordRow<ImportKey>[];
  /** The header cell of each column that was found. */
  readonly headers: ReadonlyMap<ImportKey, CellRef & { readonly text: string }>;
  /** Headers that mean no column of a ledger. */
  readonly unused: readonly UnusedColumn[];
}

export interface ImportFile {
  readonly name: string;
  readonly tables: readonly ImportTable[];
  /** Names of shown sheets that hold something else. */
  readonly passedOver: readonly string[];
  /** Rows with a code over the headers of the tables, and on hidden sheets. */
  readonly unread: readonly UnreadRecords[];
}

/** Reads the tables of a file. Throws InputError where none can be read, or a mapped header is in none. */
export async function loadImport(path: string, map: ColumnMap): Promise<ImportFile> {
  const { sheets, name } = await readRecordFile(path, LEDGER_FILE);
  // Whoever maps columns has looked at them; a table with more about its enterprises is asked for its measures below.
  if (map.size === 0 && otherTable(sheets) !== 'roster') assertLedger(path, sheets);
  const columns = columnsFor(map);
  const shown = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
  const read = shown.map((sheet) => ({ sheet, ...readRecordTable([sheet], columns) }));
  const found = read.filter(({ missing }) => missing.length === 0);
  const written = shown.flatMap((sheet) => headersOf(sheet));
  const plain = new Set(shown.flatMap(firstTexts).flat().map(plainHeader));
  for (const header of map.values())
    if (!plain.has(plainHeader(header))) throw headerNotThere(path, header, written);
  if (found.length === 0) {
    const lacking = read.map(({ missing }) => missing).sort((a, b) => a.length - b.length)[0] ?? [];
    throw importLacks(path, lacking, written);
  }
  const tables = found.map(
    ({ sheet, rows, headers, unused }): ImportTable => ({ sheet, rows, headers, unused }),
  );
  if (tables.some(({ unused }) => unused.some(({ header }) => SEAL_HEADERS.has(header))))
    throw importOfOwnLedger(path);
  const others = shown.filter((sheet) => !found.some((one) => one.sheet === sheet));
  const hidden = sheets.flatMap((sheet) =>
    sheet.hidden ? (unreadRecords(sheet, sheet.rows, 'hidden') ?? []) : [],
  );
  const unread = [...found.flatMap((table) => table.unread), ...hidden];
  return { name, tables, passedOver: others.map(({ sheet }) => sheet), unread };
}

const ROWS_SEARCHED = 20;

// What seems to be the header: of the first rows that with most texts.
function headersOf(sheet: RawSheet): readonly string[] {
  return firstTexts(sheet).reduce((most, own) => (own.length > most.length ? own : most), []);
}

function firstTexts({ rows }: RawSheet): readonly (readonly string[])[] {
  return rows
    .slice(0, ROWS_SEARCHED)
    .map(({ cells }) =>
      cells.flatMap((cell) => (typeof cell === 'string' && cell.trim() !== '' ? [cell.trim()] : [])),
    );
}
