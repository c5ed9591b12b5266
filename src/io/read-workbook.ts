// Workbooks of every kind that SheetJS reads, as raw sheets.
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { RawMerge, RawRow, RawSheet, RawValue } from '../roster/raw-sheet.ts';
import { dayOfSerial } from '../values/day.ts';

type Library = typeof import('@e965/xlsx');
type Epoch = '1900' | '1904';

/** Sheet data as the library's dense mode keeps it. */
type DenseSheet = WorkSheet & {
  readonly '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[];
};

/**
 * The sheets of an .xlsx, .xlsm, .xlsb, .xls or .ods file, in the file's order. Formulas count as their stored
 * result; one that was never calculated is a fault. Throws what the library throws on bytes it cannot read.
 */
export async function readWorkbookSheets(bytes: Uint8Array, file: string): Promise<readonly RawSheet[]> {
  const library = await import('@e965/xlsx');
  if (isCompoundFile(bytes)) await loadCodePages(library);
  const book = quietly(() =>
    library.read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: true,
    }),
  );
  const epoch: Epoch = book.Workbook?.WBProps?.date1904 === true ? '1904' : '1900';
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet
      ? [rawSheet(library, sheet, { file, sheet: name, hidden: isHidden(book, name) }, epoch)]
      : [];
  });
}

/** Whether the bytes are an OLE2 compound file: .xls, or a workbook behind a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

// Only old .xls files state their texts in a code page such as GBK; the tables are large.
async function loadCodePages(library: Library): Promise<void> {
  const tables = await import('@e965/xlsx/dist/cpexcel.full.mjs');
  library.set_cptable(tables);
}

// The library reports oddities of a file's number formats to the console, where only results may stand.
function quietly<T>(read: () => T): T {
  const { error, warn, log } = globalThis.console;
  const silent = () => {};
  Object.assign(globalThis.console, { error: silent, warn: silent, log: silent });
  try {
    return read();
  } finally {
    Object.assign(globalThis.console, { error, warn, log });
  }
}

function isHidden(book: WorkBook, name: string): boolean {
  const index = book.SheetNames.indexOf(name);
  return (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
}

function rawSheet(
  library: Library,
  sheet: DenseSheet,
  place: Pick<RawSheet, 'file' | 'sheet' | 'hidden'>,
  epoch: Epoch,
): RawSheet {
  const formats = new Map<string, Shown>();
  const shownAs = (format: string): Shown => {
    const known = formats.get(format);
    if (known) return known;
    const shown = library.SSF.is_date(format)
      ? 'day'
      : /%\s*$/.test(format.split(';')[0] ?? '')
        ? 'percent'
        : 'number';
    formats.set(format, shown);
    return shown;
  };
  const rows: RawRow[] = [];
  (sheet['!data'] ?? []).forEach((cells, index) => {
    const values = cells ? rowValues(cells, shownAs, epoch) : [];
    if (values.length > 0) rows.push({ number: index + 1, cells: values });
  });
  return { ...place, rows, merges: (sheet['!merges'] ?? []).map(mergeOf) };
}

type Shown = 'day' | 'percent' | 'number';

function rowValues(
  cells: readonly (CellObject | undefined)[],
  shownAs: (format: string) => Shown,
  epoch: Epoch,
): readonly RawValue[] {
  const values: RawValue[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    const value = cell && cellValue(cell, shownAs, epoch);
    if (value === undefined || value === '') continue;
    while (values.length < index) values.push(undefined);
    values.push(value);
  }
  return values;
}

function cellValue(cell: CellObject, shownAs: (format: string) => Shown, epoch: Epoch): RawValue {
  switch (cell.t) {
    case 's':
      return typeof cell.v === 'string' ? cell.v : undefined;
    case 'n':
      return typeof cell.v === 'number'
        ? numberValue(cell.v, shownAs(String(cell.z ?? 'General')), epoch)
        : uncalculated(cell);
    case 'b':
      return cell.v === true;
    case 'e':
      return { fault: faultText(cell) };
    case 'd':
      return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : undefined;
    default:
      return uncalculated(cell);
  }
}

function numberValue(value: number, shown: Shown, epoch: Epoch): RawValue {
  if (shown === 'percent') return `${Number((value * 100).toPrecision(15))}%`;
  if (shown === 'number') return value;
  const day = dayOfSerial(value, epoch);
  return day ? { day, serial: value } : value;
}

function uncalculated(cell: CellObject): RawValue {
  return cell.f === undefined ? undefined : { fault: `=${cell.f}` };
}

const FAULTS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function faultText({ v, w }: CellObject): string {
  return w ?? (typeof v === 'number' ? (FAULTS[v] ?? '#VALUE!') : '#VALUE!');
}

function mergeOf({
  s,
  e,
}: {
  readonly s: { r: number; c: number };
  readonly e: { r: number; c: number };
}): RawMerge {
  return { firstRow: s.r + 1, lastRow: e.r + 1, firstColumn: s.c + 1, lastColumn: e.c + 1 };
}
