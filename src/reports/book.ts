// A workbook as meaning, without a file format: every report is built as a Book, every writer reads one.
import type { Day } from '../values/day.ts';
import type { Money } from '../values/money.ts';
import type { LatePage } from './sheets/county/late-page.ts';

/** How a cell is meant to strike the eye. Colour is never the only sign: the words say it too. */
export type Tone = 'plain' | 'muted' | 'good' | 'doubt' | 'bad';

/** Where a click on a cell leads: to another sheet of the same book. */
export interface InternalLink {
  readonly sheet: string;
  /** Address such as `A12`. */
  readonly cell: string;
}

interface CellLook {
  readonly tone?: Tone;
  /** A comment that opens over the cell. */
  readonly note?: string;
  readonly link?: InternalLink;
  readonly bold?: boolean;
  /** A text that a number or date is to be typed over: its cell is not in text format. */
  readonly provisional?: boolean;
}

export type Cell = CellLook &
  (
    | { readonly kind: 'blank' }
    | { readonly kind: 'text'; readonly text: string }
    /** Shown in the unit of its column's format; the header names the unit. */
    | { readonly kind: 'money'; readonly money: Money; readonly unit: 'yuan' | 'wan' }
    | { readonly kind: 'count'; readonly count: number }
    /** A ratio: 0.65 shows as 65.0%. Exact: numerator over denominator. */
    | { readonly kind: 'percent'; readonly numerator: number; readonly denominator: number }
    | { readonly kind: 'day'; readonly day: Day }
  );

/** What the numbers of a column are that is added up. */
export type ColumnTotal = 'sum' | 'sum-yuan' | 'sum-wan';

export interface BookColumn {
  readonly header: string;
  /** Width in half-width characters; Chinese characters count two. */
  readonly width: number;
  /** A live total under the rows. Where they hold no number it says 0 as a count, or as money in its unit. */
  readonly total?: ColumnTotal;
  /** Group header above this column; neighbouring equal texts are merged into one cell. */
  readonly group?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** A comment over the header. */
  readonly note?: string;
  /** What is to be typed under the header, where the table is a form. */
  readonly entry?: Entry;
}

/** What a spreadsheet program asks of the cells of a form's column while they are filled in. */
export interface Entry {
  /** A cell of the kind that is typed here: blank cells take its number format. */
  readonly like: Cell;
  /** Marked while it is blank in a row that has begun. */
  readonly required: boolean;
  readonly rule: EntryRule | null;
  /** Shown while a cell is chosen. */
  readonly prompt: EntryText;
  /** Shown where something else is typed; null lets anything be typed without a word. */
  readonly refusal: EntryText | null;
}

/** At most 32 and 255 characters: more no spreadsheet program holds. */
export interface EntryText {
  readonly title: string;
  readonly message: string;
}

/** Limits are inclusive. */
export type EntryRule =
  /** Together at most 255 characters. */
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** The choices of a named list of the book. */
  | { readonly kind: 'list'; readonly list: string }
  | { readonly kind: 'number' | 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'day'; readonly from: Day; readonly to: Day }
  /** Characters of a text. */
  | { readonly kind: 'length'; readonly least: number; readonly most: number }
  /** A text of that many characters that no other row has. */
  | { readonly kind: 'unique'; readonly length: number };

/** A block of rows with a header, optionally followed by a total row. */
export interface TableBlock {
  readonly kind: 'table';
  /** A small heading above the header; none where empty. */
  readonly heading: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** The label in the total row's first text column, where any column has a total. */
  readonly totalLabel: string;
  /** Shown in place of rows where there are none. */
  readonly emptyText: string;
  /** A form: blank rows below the others, to be filled in. They are ruled once something is typed. */
  readonly blankRows?: number;
}

/** Free lines: notes, signatures, what to do next. */
export interface LinesBlock {
  readonly kind: 'lines';
  readonly heading: string;
  readonly lines: readonly {
    readonly text: string;
    readonly tone?: Tone;
    readonly link?: InternalLink;
    /** What is filled in or signed: larger, with room around. */
    readonly strong?: boolean;
  }[];
}

/** A native chart over columns of a table on the same sheet. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly chart: 'bar' | 'column' | 'column-stacked' | 'line';
  readonly title: string;
  /** Index of the block on this sheet that holds the figures; must be a table. */
  readonly tableBlock: number;
  readonly categoryColumn: number;
  readonly series: readonly { readonly column: number; readonly name: string }[];
  /** Rows of sheet height the chart takes. */
  readonly height: number;
}

export type Block = TableBlock | LinesBlock | ChartBlock;

export interface BookSheet {
  readonly name: string;
  readonly title: string;
  /** Lines under the title: unit, period, how to read the page. */
  readonly subtitles: readonly string[];
  /**
   * Blocks from top to bottom. Where the first table is the only one, its header is frozen, filtered and
   * repeated on every printed page.
   */
  readonly blocks: readonly Block[];
  readonly orientation: 'landscape' | 'portrait';
  /** A page that is signed: in black and white, and without a filter, so that its total cannot follow one. */
  readonly form?: boolean;
  readonly paper?: 'A4' | 'A3';
  /** Not shown, as a sheet of choices. The first sheet of a book cannot be hidden. */
  readonly hidden?: boolean;
  /** What the blocks are made from when they are first asked for, so that they can be made elsewhere instead. */
  readonly latePage?: LatePage;
}

export interface Book {
  readonly title: string;
  /** Footer text on every page, beside page x of y. */
  readonly footer: string;
  readonly sheets: readonly BookSheet[];
  /** Lists of choices that columns of a form name. */
  readonly lists?: readonly ChoiceList[];
}

/** A column of cells on a sheet of the book, from the first row down. */
export interface ChoiceList {
  /** Latin letters and underscores. */
  readonly name: string;
  readonly first: InternalLink;
  readonly count: number;
}

/** A file of a run before it is written: a plan. Paths are relative to the run's folder, with `/`. */
export type RunFile =
  | { readonly path: string; readonly kind: 'book'; readonly book: Book }
  | { readonly path: string; readonly kind: 'csv'; readonly table: TableBlock }
  | { readonly path: string; readonly kind: 'json'; readonly json: unknown }
  | { readonly path: string; readonly kind: 'text'; readonly text: string };

export const BLANK: Cell = { kind: 'blank' };

// Most cells have no look of their own, and a page has many: they are made without one.
const PLAIN: CellLook = {};

function blank(look: CellLook): Cell {
  return look === PLAIN ? BLANK : { kind: 'blank', ...look };
}

/** A text; blank where it is empty. */
export function text(value: string, look: CellLook = PLAIN): Cell {
  if (value === '') return blank(look);
  return look === PLAIN ? { kind: 'text', text: value } : { kind: 'text', text: value, ...look };
}

/** An amount, shown in 元; blank for null. */
export function yuan(money: Money | null, look: CellLook = PLAIN): Cell {
  return moneyCell(money, 'yuan', look);
}

/** An amount, shown in 万元; blank for null. */
export function wan(money: Money | null, look: CellLook = PLAIN): Cell {
  return moneyCell(money, 'wan', look);
}

function moneyCell(money: Money | null, unit: 'yuan' | 'wan', look: CellLook): Cell {
  if (money === null) return blank(look);
  return look === PLAIN ? { kind: 'money', money, unit } : { kind: 'money', money, unit, ...look };
}

/** A whole number; blank for null. */
export function count(value: number | null, look: CellLook = PLAIN): Cell {
  if (value === null) return blank(look);
  return look === PLAIN ? { kind: 'count', count: value } : { kind: 'count', count: value, ...look };
}

/** A ratio, shown in per cent; blank where the denominator is 0. */
export function percent(numerator: number, denominator: number, look: CellLook = PLAIN): Cell {
  return denominator === 0 ? blank(look) : { kind: 'percent', numerator, denominator, ...look };
}

/** A calendar date; blank for null. */
export function day(value: Day | null, look: CellLook = PLAIN): Cell {
  if (value === null) return blank(look);
  return look === PLAIN ? { kind: 'day', day: value } : { kind: 'day', day: value, ...look };
}
