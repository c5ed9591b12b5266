// A sheet as the file has it, before anyone has said what it means.
import type { Day } from '../values/day.ts';

/** A number that the file shows as a date. */
export interface RawDay {
  readonly day: Day;
  readonly serial: number;
}

/** A cell that holds no value but a fault of its own, such as `#REF!` or a formula never calculated. */
interface RawFault {
  readonly fault: string;
}

/** What a cell holds; undefined where it is empty. Formulas count as their stored result. */
export type RawValue = string | number | boolean | RawDay | RawFault | undefined;

export interface RawRow {
  /** 1-based, as the spreadsheet shows it; in text files the line of the record, counting records. */
  readonly number: number;
  /** Index 0 is column A. */
  readonly cells: readonly RawValue[];
}

/** 1-based, both ends included. */
export interface RawMerge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Numbers, 1-based and in order, of filled rows and of columns that whoever opens the file does not see. */
export interface Unseen {
  readonly rows: readonly number[];
  /** No further right than the widest row. */
  readonly columns: readonly number[];
}

/** What somebody has written about a cell, outside it. */
export interface RawComment {
  /** 1-based. */
  readonly column: number;
  readonly text: string;
}

export interface RawSheet {
  readonly file: string;
  /** Empty for text files. */
  readonly sheet: string;
  readonly hidden: boolean;
  /** Where the file counts its days from 1904. */
  readonly from1904?: true;
  /** Rows that hold anything, in order. */
  readonly rows: readonly RawRow[];
  readonly merges: readonly RawMerge[];
  /** What is hidden or filtered out of a sheet that is itself shown or not; absent where nothing is. */
  readonly unseen?: Unseen;
  /** By row the columns, 1-based, of cells whose whole text is crossed out; absent where none is. */
  readonly struck?: ReadonlyMap<number, readonly number[]>;
  /** By row the comments on its cells, filled or not, without ours and blank ones; absent where there are none. */
  readonly comments?: ReadonlyMap<number, readonly RawComment[]>;
  /** Of text files: how many cells each of the rows was written with, blank ends counted. */
  readonly widths?: Uint32Array;
  /** The sheet of the same file that tells how this one is filled in; absent where there is none. */
  readonly instructions?: RawSheet;
}

/** Whether a cell is a date by its format. */
export function isRawDay(value: RawValue): value is RawDay {
  return typeof value === 'object' && 'day' in value;
}

/** Whether a cell is an error of the sheet, such as #N/A. */
export function isRawFault(value: RawValue): value is RawFault {
  return typeof value === 'object' && 'fault' in value;
}

const SCALED_BY = ' ⇠ ';

/** A number that its format shows as another one, thousands left out: as text, since nobody can tell which is meant. */
export function scaledText(digits: string, format: string): string {
  return `${digits}${SCALED_BY}${format}`;
}

/** The number that is stored and the format that shows another; undefined of any other text. */
export function readScaledText(
  text: string,
): { readonly digits: string; readonly format: string } | undefined {
  const [digits, format] = text.split(SCALED_BY);
  return digits === undefined || format === undefined ? undefined : { digits, format };
}

/** A cell's content as a person would see it, for messages and carried-through columns; of a scaled number what is stored. */
export function rawText(value: RawValue): string {
  if (value === undefined) return '';
  if (isRawDay(value)) return value.day;
  if (isRawFault(value)) return value.fault;
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'string')
    return value.includes(SCALED_BY) ? (readScaledText(value)?.digits ?? value) : value;
  return String(value);
}
