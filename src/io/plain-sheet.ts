// The cells of a worksheet whose XML is of the plain form that programs write, read in one pass.
import type { RawMerge, RawRow, RawValue, Unseen } from '../roster/raw-sheet.ts';
import { itemText, resultBetween, textBetween } from './plain-strings.ts';
import { GENERAL, type NumberStyle } from './plain-styles.ts';
import { type Epoch, knownFault, numberValue } from './raw-rows.ts';
import { MOST_COLUMNS } from './read-limits.ts';
import { type HiddenSpan, unseenIn } from './unseen.ts';
import { rootAt, skipBlank, type XmlSource } from './xml-source.ts';

/** What the cells of all sheets refer to. */
export interface CellBook {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly epoch: Epoch;
  /** By serial number: days recur, and are kept once. */
  readonly days: Map<number, RawValue>;
}

export interface PlainSheet {
  readonly rows: readonly RawRow[];
  readonly merges: readonly RawMerge[];
  readonly unseen?: Unseen;
  /** Formulas that reach beyond their own cell. */
  readonly linked: boolean;
  /** Something for which SheetJS reads a workbook a second time, and thoroughly. */
  readonly doubtful: boolean;
}

/**
 * Reads a worksheet; null where anything in it is of another form, which is then for SheetJS. What is read is what
 * SheetJS reads, as long as no sheet of the workbook is doubtful while one has linked formulas.
 */
export function plainSheet(part: XmlSource, book: CellBook): PlainSheet | null {
  const { xml } = part;
  const root = rootAt(xml);
  if (!/^<worksheet[\s>]/.test(xml.slice(root, root + 11))) return null;
  const data = xml.indexOf('sheetData', root);
  if (data < 0) return null;
  if (xml.startsWith('<sheetData/>', data - 1)) {
    const merges = xml.includes('sheetData', data + 11) ? null : mergesIn(xml);
    return merges && { rows: [], merges, linked: false, doubtful: false };
  }
  if (!xml.startsWith('<sheetData>', data - 1)) return null;
  const reader = new RowReader(part, book, data + 10);
  const rows = reader.rows();
  if (rows === null) return null;
  const after = reader.at;
  if (xml.includes('sheetData', after)) return null;
  const around = xml.slice(root, data) + xml.slice(after);
  const merges = mergesIn(around);
  if (merges === null) return null;
  // Formulas elsewhere, as of choices, count for the library like those of cells.
  const doubtful = reader.doubtful || /<(?:\w+:)?f[\s/>]/.test(around);
  const unseen = unseenIn(rows, reader.hiddenRows, hiddenColumnsIn(around));
  return { rows, merges, ...unseen, linked: reader.linked, doubtful };
}

// As the library looks for them: a merge with further attributes is none to it.
const MERGE = /<(?:\w+:)?mergeCell ref=["']([A-Z0-9:]+)['"]\s*\/?>/g;
const AREA = /^([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})$/;
const LINK = /<(?:\w+:)?hyperlink [^<>]*>/g;
const LINK_OF_ONE_CELL = /\sref="[A-Z]{1,3}\d{1,7}"/;

function mergesIn(around: string): readonly RawMerge[] | null {
  // The library makes a cell of every place that a link covers.
  if (around.includes('hyperlink ') && around.match(LINK)?.some((link) => !LINK_OF_ONE_CELL.test(link)))
    return null;
  const merges: RawMerge[] = [];
  if (!around.includes('mergeCell ')) return merges;
  for (const [, area = ''] of around.matchAll(MERGE)) {
    const match = AREA.exec(area);
    if (!match) return null;
    const [, left = '', top, right = '', bottom] = match;
    merges.push({
      firstRow: Number(top),
      lastRow: Number(bottom),
      firstColumn: columnNumber(left),
      lastColumn: columnNumber(right),
    });
  }
  return merges;
}

const COLUMNS = /<(?:\w+:)?col\s[^<>]*>/g;
const HIDDEN = /\shidden="(?:1|true)"/;

function hiddenColumnsIn(around: string): readonly HiddenSpan[] {
  if (!around.includes('hidden')) return [];
  return [...around.matchAll(COLUMNS)].flatMap(([columns]): readonly HiddenSpan[] => {
    const [, first] = /\smin="(\d{1,5})"/.exec(columns) ?? [];
    const [, last] = /\smax="(\d{1,5})"/.exec(columns) ?? [];
    return HIDDEN.test(columns) && first && last ? [{ first: Number(first), last: Number(last) }] : [];
  });
}

function columnNumber(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 0x40;
  return column;
}

const SPACE = 0x20;
/** Empty places before filled cells, in all and for each of these: of a list that people fill in there are far fewer. */
const MOST_PADDED = 2_000_000;
const MOST_PADDED_EACH = 100;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const MINUS = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const UNDERLINE = 0x5f;

const LAST_ROW = 1_048_576;
/** So many digits any number of them is exact. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, index) => 10 ** index);
const PRESERVED = '<v xml:space="preserve">';

/** What stands for “not of the plain form”; no cell holds it. */
const OTHER = Symbol('other');
type Read = RawValue | typeof OTHER;

type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e';
const TYPES: ReadonlyMap<string, CellType> = new Map(
  (['n', 's', 'str', 'inlineStr', 'b', 'e'] as const).map((type) => [type, type]),
);

// A class, since every cell moves the place and closures would be made for each sheet.
class RowReader {
  at: number;
  linked = false;
  doubtful = false;
  readonly hiddenRows: number[] = [];
  private readonly xml: string;
  private readonly part: XmlSource;
  private readonly book: CellBook;
  private row = 0;
  private column = 0;
  private filled = 0;
  private padded = 0;

  constructor(part: XmlSource, book: CellBook, at: number) {
    this.part = part;
    this.xml = part.xml;
    this.book = book;
    this.at = at;
  }

  /** The rows that hold anything, and `at` behind the end of the data. */
  rows(): readonly RawRow[] | null {
    const { xml } = this;
    const rows: RawRow[] = [];
    for (;;) {
      this.at = skipBlank(xml, this.at);
      if (xml.startsWith('</sheetData>', this.at)) {
        this.at += 12;
        return rows;
      }
      const open = this.openRow();
      if (open === null) return null;
      const cells = open === 'empty' ? [] : this.cells();
      if (cells === null) return null;
      if (cells.length > 0) rows.push({ number: this.row, cells });
    }
  }

  private openRow(): 'open' | 'empty' | null {
    const { xml } = this;
    if (!xml.startsWith('<row r="', this.at)) return null;
    const end = xml.indexOf('>', this.at);
    const quote = xml.indexOf('"', this.at + 8);
    const written = xml.slice(this.at + 8, quote);
    const number = /^[1-9]\d{0,6}$/.test(written) ? Number(written) : 0;
    if (number <= this.row || number > LAST_ROW || end < quote) return null;
    if (end > quote + 1) {
      const attributes = xml.slice(quote + 1, end);
      if (/[<']|[\s:]r\s*=/.test(attributes)) return null;
      if (HIDDEN.test(attributes)) this.hiddenRows.push(number);
    }
    this.row = number;
    this.column = 0;
    this.at = end + 1;
    return xml.charCodeAt(end - 1) === SLASH ? 'empty' : 'open';
  }

  private cells(): RawValue[] | null {
    const { xml } = this;
    const cells: RawValue[] = [];
    for (;;) {
      this.at = skipBlank(xml, this.at);
      if (!xml.startsWith('<c r="', this.at)) break;
      const value = this.cell();
      if (value === OTHER) return null;
      if (value === undefined || value === '') continue;
      this.padded += this.column - 1 - cells.length;
      this.filled += 1;
      if (this.padded > MOST_PADDED && this.padded > this.filled * MOST_PADDED_EACH) return null;
      while (cells.length < this.column - 1) cells.push(undefined);
      cells.push(value);
    }
    if (!xml.startsWith('</row>', this.at)) return null;
    this.at += 6;
    return cells;
  }

  /** One cell, `at` behind it. */
  private cell(): Read {
    const { xml } = this;
    let at = this.at + 6;
    let code = xml.charCodeAt(at);
    let column = 0;
    while (code > 0x40 && code <= 0x5a) {
      column = column * 26 + code - 0x40;
      at += 1;
      code = xml.charCodeAt(at);
    }
    let row = 0;
    while (code >= ZERO && code <= NINE) {
      row = row * 10 + code - ZERO;
      at += 1;
      code = xml.charCodeAt(at);
    }
    if (code !== QUOTE || row !== this.row || column <= this.column || column > MOST_COLUMNS) return OTHER;
    this.column = column;
    let style: NumberStyle | undefined;
    let type: CellType | undefined;
    at += 1;
    code = xml.charCodeAt(at);
    while (code === SPACE) {
      const name = xml.charCodeAt(at + 1);
      if (xml.charCodeAt(at + 2) !== EQUALS) {
        const end = xml.indexOf('"', xml.indexOf('"', at) + 1) + 1;
        if (!/^ (?:(?:cm|vm|ph)="\d{1,9}"|xml:space="preserve")$/.test(xml.slice(at, end))) return OTHER;
        at = end;
      } else if (xml.charCodeAt(at + 3) !== QUOTE) return OTHER;
      else if (name === 0x73 && style === undefined) {
        let index = 0;
        const first = at + 4;
        at = first;
        for (code = xml.charCodeAt(at); code >= ZERO && code <= NINE; code = xml.charCodeAt(at)) {
          index = index * 10 + code - ZERO;
          at += 1;
        }
        if (code !== QUOTE || at === first || at > first + 9) return OTHER;
        style = this.book.styles[index] ?? GENERAL;
        at += 1;
      } else if (name === 0x74 && type === undefined) {
        const end = xml.indexOf('"', at + 4);
        type = TYPES.get(xml.slice(at + 4, end));
        if (type === undefined) return OTHER;
        at = end + 1;
      } else return OTHER;
      code = xml.charCodeAt(at);
    }
    this.at = at;
    return this.content(type, style ?? GENERAL);
  }

  /** What stands in a cell, from the end of its tag on. */
  private content(type: CellType | undefined, style: NumberStyle): Read {
    const { xml } = this;
    if (xml.charCodeAt(this.at) === SLASH) {
      if (xml.charCodeAt(this.at + 1) !== GREATER) return OTHER;
      this.at += 2;
      return withoutValue(type, false);
    }
    if (xml.charCodeAt(this.at) !== GREATER) return OTHER;
    this.at += 1;
    const formula = xml.charCodeAt(this.at + 1) === 0x66;
    if (formula && !this.passFormula()) return OTHER;
    if (xml.startsWith('</c>', this.at)) {
      this.at += 4;
      if (formula) this.doubtful = true;
      return withoutValue(type, formula);
    }
    if (type === 'inlineStr') return formula ? OTHER : this.ownText();
    if (xml.startsWith('<v>', this.at)) this.at += 3;
    else if (xml.startsWith(PRESERVED, this.at)) this.at += PRESERVED.length;
    else return OTHER;
    const from = this.at;
    if (xml.charCodeAt(from) === LESS) {
      if (!this.passEnd(from)) return OTHER;
      if (formula) this.doubtful = true;
      return withoutValue(type, formula);
    }
    if (type === undefined || type === 'n') return this.number(from, style);
    const to = xml.indexOf('<', from);
    if (!this.passEnd(to)) return OTHER;
    switch (type) {
      case 's':
        return this.shared(from, to);
      case 'str':
        return resultBetween(this.part, from, to);
      case 'b':
        return flagOf(xml.slice(from, to));
      default:
        return { fault: knownFault(textBetween(this.part, from, to)) };
    }
  }

  /** Goes behind the end of a value and of its cell. */
  private passEnd(to: number): boolean {
    this.at = to + 8;
    return to >= 0 && this.xml.startsWith('</v></c>', to);
  }

  private passFormula(): boolean {
    const { xml } = this;
    const open = xml.indexOf('>', this.at);
    const attributes = xml.slice(this.at + 2, open);
    if (attributes !== '' && attributes !== ' ca="1"') {
      if (!/^[ /]/.test(attributes) || attributes.includes('<')) return false;
      this.linked = true;
    }
    if (xml.charCodeAt(open - 1) === SLASH) {
      this.at = open + 1;
      return true;
    }
    const close = xml.indexOf('<', open);
    this.at = close + 4;
    return close > 0 && xml.startsWith('</f>', close);
  }

  private ownText(): Read {
    const { xml } = this;
    const end = xml.indexOf('</is>', this.at);
    if (!xml.startsWith('<is>', this.at) || !xml.startsWith('</is></c>', end)) return OTHER;
    const text = itemText(this.part, this.at + 4, end);
    this.at = end + 9;
    return text ?? OTHER;
  }

  private shared(from: number, to: number): Read {
    const { xml } = this;
    let index = 0;
    for (let at = from; at < to; at += 1) {
      const code = xml.charCodeAt(at);
      if (code < ZERO || code > NINE) return OTHER;
      index = index * 10 + code - ZERO;
    }
    return this.book.strings[index] ?? OTHER;
  }

  private number(from: number, style: NumberStyle): Read {
    const { xml, book } = this;
    let at = from;
    let code = xml.charCodeAt(at);
    const negative = code === MINUS;
    if (negative) {
      at += 1;
      code = xml.charCodeAt(at);
    }
    let whole = 0;
    let digits = 0;
    let point = -1;
    for (;;) {
      if (code >= ZERO && code <= NINE) {
        whole = whole * 10 + code - ZERO;
        digits += 1;
      } else if (code === POINT && point < 0) point = digits;
      else break;
      at += 1;
      code = xml.charCodeAt(at);
    }
    let value: number;
    if (code === LESS && digits > 0 && digits <= EXACT_DIGITS) {
      // Both exact, so that their quotient is the nearest number.
      const size = point < 0 ? whole : whole / (POWERS[digits - point] ?? 1);
      value = negative ? -size : size;
    } else {
      at = xml.indexOf('<', from);
      for (let next = from; next < at; next += 1) {
        code = xml.charCodeAt(next);
        if (code === AMPERSAND || code === UNDERLINE) return OTHER;
      }
      value = Number.parseFloat(xml.slice(from, at));
    }
    if (!this.passEnd(at)) return OTHER;
    if (style.unnamed) this.doubtful = true;
    if (style.shown === 'number' && value - value === 0) return value;
    if (style.shown === null) return OTHER;
    if (style.shown !== 'day') return numberValue(value, style.shown, book.epoch);
    const known = book.days.get(value);
    if (known !== undefined) return known;
    const day = numberValue(value, 'day', book.epoch);
    if (typeof day === 'object') book.days.set(value, day);
    return day;
  }
}

// A flag or fault without a value, or a formula without a result that is no text, is for the library.
function withoutValue(type: CellType | undefined, formula: boolean): Read {
  if (type === 'str') return undefined;
  return formula || type === 'b' || type === 'e' ? OTHER : undefined;
}

function flagOf(text: string): Read {
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : OTHER;
}
