// What one thread hands to another of a file that was read: large sheets as bytes, which stay bytes until they are asked for.
import type { FileReading } from '../evaluation/read-rosters.ts';
import { openSheet, type PackedSheet, packSheet } from '../roster/packed-rows.ts';
import type { RawRow, RawSheet } from '../roster/raw-sheet.ts';
import type { Roster, RosterRow } from '../roster/roster.ts';
import type { OneRead } from './read-file.ts';

/** A file as it crosses from thread to thread. */
export interface HandedRead extends Omit<OneRead, 'file'> {
  readonly file: Omit<OneRead['file'], 'sheets'>;
  readonly sheets: readonly (RawSheet | PackedSheet)[];
}

/** Rows from which a sheet is kept as bytes: below, there is room enough, and objects are faster. */
const LARGE = 5000;

/** Of a file that was read, what another thread can be sent. */
export function handOver({ file, ...read }: OneRead): HandedRead {
  const { sheets, ...rest } = file;
  return {
    file: rest,
    sheets: sheets.map((sheet) => (sheet.rows.length >= LARGE ? packSheet(sheet) : sheet)),
    ...read,
  };
}

/** The file again, as the thread that is sent it has it. */
export function takeOver({ file, sheets, ...read }: HandedRead): OneRead {
  return {
    file: { ...file, sheets: sheets.map((sheet) => ('rows' in sheet ? sheet : openSheet(sheet))) },
    ...read,
  };
}

/** What was read of a file's rosters, without the cells where who is handed it can tell which they are. */
export interface HandedReading extends Omit<FileReading, 'value'> {
  readonly value: readonly HandedRoster[];
}

interface HandedRoster extends Omit<Roster, 'rows'> {
  readonly rows: readonly (RosterRow | Omit<RosterRow, 'raw'>)[];
}

/** Of what was read of a file's rosters, what another thread can be sent that has the file's sheets too. */
export function handOverReading(
  { value, diagnostics }: FileReading,
  sheets: readonly RawSheet[],
): HandedReading {
  const handed = ({ rows, ...roster }: Roster): HandedRoster => {
    // In a web page or such, sheets may bear the same name.
    const isAlone = sheets.filter(({ sheet }) => sheet === roster.sheet).length === 1;
    return { ...roster, rows: isAlone ? rows.map(({ number, values }) => ({ number, values })) : rows };
  };
  return { value: value.map(handed), diagnostics };
}

/** What was read again, as the thread that is sent it has it. Throws Error where the sheets are not those that were read. */
export function takeOverReading(
  { value, diagnostics }: HandedReading,
  sheets: readonly RawSheet[],
): FileReading {
  const taken = ({ rows, ...roster }: HandedRoster): Roster => {
    const cells = cellsInOrder(sheets.find(({ sheet }) => sheet === roster.sheet)?.rows ?? []);
    return {
      ...roster,
      rows: rows.map((row) =>
        'raw' in row ? row : { number: row.number, values: row.values, raw: cells(row.number) },
      ),
    };
  };
  return { value: value.map(taken), diagnostics };
}

/** The cells of rows that are asked for in their order, by number. */
function cellsInOrder(rows: readonly RawRow[]): (number: number) => RosterRow['raw'] {
  let place = 0;
  return (number) => {
    while (place < rows.length && rows[place]?.number !== number) place += 1;
    const row = rows[place];
    if (!row) throw new Error(`row ${number} is not there`);
    return row.cells;
  };
}
