// What a cell means, turned into how it looks. No other file knows a font, a colour or a number format.
import { BLANK, type BookColumn, type Cell, type Tone } from '../reports/book.ts';
import type { Style } from './xlsx-style.ts';

const SONG = '宋体';
const HEI = '黑体';
const INK = 0x262626;
const LINK = 0x1f4e8c;

/** Number formats by meaning; a column's header names the unit. That of 万元 is for an amount by itself. */
export const FORMATS = {
  general: 'General',
  text: '@',
  yuan: '#,##0.00',
  wan: '#,##0.00####',
  count: '#,##0',
  percent: '0.0%',
  day: 'yyyy-mm-dd',
} as const;

export type Format = (typeof FORMATS)[keyof typeof FORMATS];

const TONES: Readonly<Record<Tone, { readonly color: number; readonly fill: number | null }>> = {
  plain: { color: INK, fill: null },
  muted: { color: 0x7f7f7f, fill: null },
  good: { color: 0x2b5d34, fill: 0xedf5ec },
  doubt: { color: 0x7a5200, fill: 0xfff8e5 },
  bad: { color: 0x8e2b20, fill: 0xfbefec },
};

/** The workbook's normal style; column widths count in its digits. */
export const NORMAL: Style = {
  font: SONG,
  size: 10,
  bold: false,
  underline: false,
  color: INK,
  fill: null,
  border: 'none',
  align: 'left',
  wrap: false,
  format: FORMATS.general,
};

export const TITLE: Style = { ...NORMAL, font: HEI, size: 16, bold: true, align: 'center', wrap: true };
export const SUBTITLE: Style = { ...NORMAL, color: 0x595959, wrap: true };
export const HEADING: Style = { ...NORMAL, font: HEI, size: 12, bold: true, wrap: true, color: 0x1f3a5f };
export const HEADER: Style = {
  ...NORMAL,
  font: HEI,
  bold: true,
  fill: 0xe4ecf5,
  color: 0x1f3a5f,
  border: 'thin',
  align: 'center',
  wrap: true,
};
/** A header on a page that is signed and copied: no colour. */
export const FORM_HEADER: Style = { ...HEADER, fill: 0xf2f2f2, color: INK };
export const GROUP: Style = { ...HEADER, fill: 0xd3e0ee };
export const EMPTY: Style = { ...NORMAL, color: 0x7f7f7f, border: 'thin', align: 'center', wrap: true };

const STRONG_SIZE = 12;

/** A free line of text. */
export function lineStyle(tone: Tone, linked: boolean, strong = false): Style {
  const color = linked ? LINK : TONES[tone].color;
  const bold = strong || tone === 'bad' || tone === 'doubt';
  return { ...NORMAL, color, underline: linked, bold, size: strong ? STRONG_SIZE : NORMAL.size, wrap: true };
}

const KIND_CODES: Readonly<Record<Cell['kind'], number>> = {
  blank: 0,
  text: 1,
  money: 3,
  count: 5,
  percent: 6,
  day: 7,
};
const TONE_CODES: Readonly<Record<Tone, number>> = { plain: 8, muted: 16, good: 24, doubt: 32, bad: 40 };

/** Above every code of a look. */
export const LOOK_CODES = 512;

/** A number for all that decides how a cell of a body looks, but for its column; the same for equal looks only. */
export function lookCode(cell: Cell): number {
  let code = KIND_CODES[cell.kind];
  if (cell.kind === 'text' ? cell.text.length > LONG_TEXT : cell.kind === 'money' && cell.unit === 'wan')
    code += 1;
  if (cell.tone !== undefined) code += TONE_CODES[cell.tone];
  if (cell.bold) code += 64;
  if (cell.provisional) code += 256;
  return cell.link === undefined ? code : code + 128;
}

/** The look of a blank cell without tone. */
export const PLAIN_BLANK = lookCode(BLANK);

/** Where a cell stands: what its column says of its look. */
export interface ColumnLook {
  readonly align: BookColumn['align'];
  /** What every amount in 万元 of it shows; null where each shows what it has, as where amounts are yet to be typed. */
  readonly decimals: number | null;
}

/** A cell of a table's body. */
export function bodyStyle(cell: Cell, { align, decimals }: ColumnLook): Style {
  const tone = TONES[cell.tone ?? 'plain'];
  const linked = cell.link !== undefined;
  return {
    ...NORMAL,
    color: linked ? LINK : tone.color,
    underline: linked,
    fill: tone.fill,
    bold: cell.bold ?? false,
    border: 'thin',
    align: align ?? ALIGN[cell.kind],
    wrap: cell.kind === 'text',
    format: evenFormat(formatOf(cell), decimals),
  };
}

/** A blank cell of a form, for what is typed into it: ruled only once its row is begun. */
export function entryStyle(like: Cell, column: ColumnLook): Style {
  return { ...bodyStyle(like, column), border: 'none' };
}

/** A cell of the total row. */
export function totalStyle(format: Format, align: Style['align'], decimals: number | null): Style {
  return {
    ...NORMAL,
    bold: true,
    fill: 0xf2f5f9,
    border: 'total',
    align,
    wrap: format === 'General',
    format: evenFormat(format, decimals),
  };
}

// So that the points of a column stand in one line.
function evenFormat(format: Format, decimals: number | null): string {
  return format === FORMATS.wan && decimals !== null ? `#,##0.${'0'.repeat(decimals)}` : format;
}

const ALIGN: Readonly<Record<Cell['kind'], Style['align']>> = {
  blank: 'left',
  text: 'left',
  money: 'right',
  count: 'right',
  percent: 'right',
  day: 'center',
};

const LONG_TEXT = 200;

/** The number format of a cell. Long texts take none: old programs show `####` for a long cell in text format. */
export function formatOf(cell: Cell): Format {
  switch (cell.kind) {
    case 'money':
      return cell.unit === 'yuan' ? FORMATS.yuan : FORMATS.wan;
    case 'text':
      return cell.provisional || cell.text.length > LONG_TEXT ? FORMATS.general : FORMATS.text;
    case 'blank':
      return FORMATS.general;
    default:
      return FORMATS[cell.kind];
  }
}
