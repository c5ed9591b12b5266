// The cells of a sheet as SheetJS keeps them, as raw rows.
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { type RawMerge, type RawRow, type RawValue, scaledText } from '../roster/raw-sheet.ts';
import { dayOfSerial } from '../values/day.ts';

/** Sheet data as the library's dense mode keeps it: rows and cells may be missing. */
export type DenseSheet = WorkSheet & {
  readonly '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[];
};

export type Epoch = '1900' | '1904';

/** What a number format shows a number as: with the unit of money behind it, or, scaled, as another number. */
export type Shown = 'day' | 'percent' | 'number' | `unit ${string}` | `scaled ${string}`;

/** Rows that hold anything, each up to its last filled cell. `shownAs` is asked for every number. */
export function rawRows(
  sheet: DenseSheet,
  shownAs: (cell: CellObject) => Shown,
  epoch: Epoch,
): readonly RawRow[] {
  const rows: RawRow[] = [];
  sheet['!data']?.forEach((cells, index) => {
    const values = cells ? rowValues(cells, shownAs, epoch) : [];
    if (values.length > 0) rows.push({ number: index + 1, cells: values });
  });
  return rows;
}

/** Merged ranges with rows and columns counted from 1. */
export function rawMerges(sheet: DenseSheet): readonly RawMerge[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({
    firstRow: s.r + 1,
    lastRow: e.r + 1,
    firstColumn: s.c + 1,
    lastColumn: e.c + 1,
  }));
}

/** Every cell of a sheet, blanks left out. */
export function someCell(sheet: DenseSheet, holds: (cell: CellObject) => boolean): boolean {
  return sheet['!data']?.some((cells) => cells?.some((cell) => cell !== undefined && holds(cell))) === true;
}

function rowValues(
  cells: readonly (CellObject | undefined)[],
  shownAs: (cell: CellObject) => Shown,
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

function cellValue(cell: CellObject, shownAs: (cell: CellObject) => Shown, epoch: Epoch): RawValue {
  switch (cell.t) {
    case 's':
      return typeof cell.v === 'string' ? cell.v : undefined;
    case 'n':
      return typeof cell.v === 'number' ? numberValue(cell.v, shownAs(cell), epoch) : uncalculated(cell);
    case 'b':
      return cell.v === true;
    case 'e':
      return { fault: faultText(cell) };
    default:
      return uncalculated(cell);
  }
}

/** A number as it is shown; one that is none is a fault. */
export function numberValue(value: number, shown: Shown, epoch: Epoch): RawValue {
  if (!Number.isFinite(value)) return { fault: '#NUM!' };
  if (shown === 'percent') return `${Number((value * 100).toPrecision(15))}%`;
  if (shown === 'number') return value;
  if (shown !== 'day') return textShown(String(Number(value.toPrecision(15))), shown);
  const day = dayOfSerial(value, epoch);
  return day ? { day, serial: value } : value;
}

function textShown(digits: string, shown: Exclude<Shown, 'day' | 'percent' | 'number'>): string {
  const at = shown.indexOf(' ') + 1;
  return shown.startsWith('unit') ? digits + shown.slice(at) : scaledText(digits, shown.slice(at));
}

function uncalculated({ f }: CellObject): RawValue {
  return f === undefined ? undefined : { fault: `=${f}` };
}

// [MS-XLS] 2.5.10 Bes.
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

/** What a fault's own text counts as: newer ones have no place in the table. */
export function knownFault(text: string): string {
  return KNOWN_FAULTS.has(text) ? text : '#VALUE!';
}

const KNOWN_FAULTS: ReadonlySet<string> = new Set(Object.values(FAULTS));

function faultText({ v }: CellObject): string {
  return typeof v === 'number' ? (FAULTS[v] ?? '#VALUE!') : '#VALUE!';
}
