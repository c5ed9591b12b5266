// The looks of marked cells, made from the county's own: only the fill changes, and it can be taken back.
import type { Severity } from '../diagnostics/diagnostic.ts';
import { attributeOf, childrenOf, type Element, type Splice, spliced, withAttribute } from './xml-tags.ts';

/**
 * Red, and the upper halves of green and blue, of each severity's fill. The lower halves number the fill that the
 * county had: this survives programs that write another background, and rows that move.
 */
const FILLS: Readonly<Record<Severity, readonly [red: number, green: number, blue: number]>> = {
  error: [0xff, 0xc0, 0xb0],
  warning: [0xff, 0xe0, 0xa0],
  info: [0xd4, 0xe0, 0xf0],
};
/** As many fills of a county's as can be numbered; further ones are not restored. */
const MOST_FILLS = 256;
const NO_FILL = 'none';

/** Gives styles their numbers. Holds the part's text, to which it adds. */
export interface StyleSheet {
  /** The number of a style like `base`, filled for a severity. */
  readonly marked: (base: number, severity: Severity) => number;
  /** The number of a new style of the list of what is to be mended. */
  readonly added: (look: ListLook) => number;
  /** The fills that the county had under ours, by number. */
  readonly fills: () => readonly string[];
  /** The part with all that was added. */
  readonly text: () => string;
}

/** How a cell of the list looks. */
export type ListLook = 'title' | 'line' | 'head' | 'text' | 'link' | Severity;

const THIN = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>`)
  .join('');
const FONTS: Readonly<Record<string, string>> = {
  title: '<font><b/><sz val="16"/><name val="黑体"/></font>',
  plain: '<font><sz val="10"/><name val="宋体"/></font>',
  head: '<font><b/><sz val="10"/><name val="黑体"/></font>',
  link: '<font><u/><sz val="10"/><color rgb="FF1F4E8C"/><name val="宋体"/></font>',
};

/** A style sheet to add to; null where the part lacks what every spreadsheet has. `xml` is xl/styles.xml. */
export function styleSheet(xml: string): StyleSheet | null {
  const lists = new Map(childrenOf(xml).map((element) => [element.name, element]));
  const [fonts, fills, borders, formats] = ['fonts', 'fills', 'borders', 'cellXfs'].map((name) =>
    lists.get(name),
  );
  if (!fonts || !fills || !borders || !formats) return null;
  const ownFormats = childrenOf(xml, formats);
  const entriesOf = (list: Element): readonly string[] =>
    childrenOf(xml, list).map(({ start, end }) => xml.slice(start, end));
  const font = additions(entriesOf(fonts));
  const ownFills = entriesOf(fills);
  const fill = additions(ownFills);
  const border = additions(entriesOf(borders));
  const format = additions(entriesOf(formats));
  const originals: string[] = [NO_FILL];
  const numberOf = (own: string): number => {
    if (!originals.includes(own) && originals.length < MOST_FILLS) originals.push(own);
    return Math.max(0, originals.indexOf(own));
  };
  const filled = (severity: Severity, own = ''): number =>
    fill.number(solidFill(colourOf(severity, numberOf(fillSpec(own)))));
  const marked = (base: number, severity: Severity): number => {
    const own = ownFormats[base] ?? ownFormats[0];
    const attributes = own?.attributes ?? ' numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"';
    const fillId = filled(severity, ownFills[Number(attributeOf(attributes, 'fillId') ?? 0)]);
    const changed = withAttribute(withAttribute(attributes, 'fillId', String(fillId)), 'applyFill', '1');
    return format.number(element(changed, own ? xml.slice(own.contentStart, own.contentEnd) : ''));
  };
  const added = (look: ListLook): number => {
    const bordered = look !== 'title' && look !== 'line';
    const fontId = font.number(FONTS[look] ?? FONTS['plain'] ?? '');
    const fillId = look in FILLS ? filled(look as Severity) : look === 'head' ? fill.number(HEAD_FILL) : 0;
    const borderId = bordered ? border.number(`<border>${THIN}<diagonal/></border>`) : 0;
    const across = look === 'title' || look === 'head' ? ' horizontal="center"' : '';
    const ids = ` numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`;
    return format.number(element(ids, `<alignment${across} vertical="center" wrapText="1"/>`));
  };
  const text = (): string =>
    spliced(
      xml,
      [
        [fonts, font],
        [fills, fill],
        [borders, border],
        [formats, format],
      ].flatMap(([list, more]) => grown(xml, list as Element, more as Additions)),
    );
  return { marked, added, fills: () => originals, text };
}

const HEAD_FILL = solidFill('FFE4ECF5');

/** Entries of a list: one that is there already is used again, others are put behind. */
interface Additions {
  readonly number: (entry: string) => number;
  /** What was put behind, and how many entries there are with it. */
  readonly added: () => readonly string[];
  readonly count: () => number;
}

function additions(own: readonly string[]): Additions {
  const known = new Map([...own.entries()].reverse().map(([index, entry]) => [entry, index]));
  const added: string[] = [];
  return {
    number: (entry) => {
      const found = known.get(entry);
      if (found !== undefined) return found;
      known.set(entry, own.length + added.length);
      added.push(entry);
      return own.length + added.length - 1;
    },
    added: () => added,
    count: () => own.length + added.length,
  };
}

function grown(xml: string, list: Element, more: Additions): readonly Splice[] {
  const entries = more.added();
  if (entries.length === 0) return [];
  const count = String(more.count());
  const open = `<${list.name}${withAttribute(list.attributes, 'count', count)}>`;
  const text = `${open}${xml.slice(list.contentStart, list.contentEnd)}${entries.join('')}</${list.name}>`;
  return [{ start: list.start, end: list.end, text }];
}

function element(attributes: string, content: string): string {
  return content.trim() === '' ? `<xf${attributes}/>` : `<xf${attributes}>${content}</xf>`;
}

function solidFill(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function colourOf(severity: Severity, number: number): string {
  const [red, green, blue] = FILLS[severity];
  return ['ff', ...[red, green + (number >> 4), blue + (number & 15)].map((part) => part.toString(16))]
    .join('')
    .toUpperCase();
}

// What is seen of a fill in few words: `rgb:FF92D050`, `theme:4:0.5`, or `none`.
function fillSpec(fill: string): string {
  if (!/patternType\s*=\s*["']solid["']/.test(fill)) return NO_FILL;
  const colour = /<fgColor([^>]*?)\/?>/.exec(fill)?.[1] ?? '';
  const kind = ['rgb', 'theme', 'indexed'].find((name) => attributeOf(colour, name) !== undefined);
  if (kind === undefined) return NO_FILL;
  const tint = attributeOf(colour, 'tint');
  return [kind, attributeOf(colour, kind), ...(tint === undefined ? [] : [tint])].join(':');
}

function fillOf(spec: string | undefined): string {
  const [kind, value, tint] = (spec ?? NO_FILL).split(':');
  if (value === undefined || !/^(?:rgb|theme|indexed)$/.test(kind ?? ''))
    return '<fill><patternFill patternType="none"/></fill>';
  const colour = `<fgColor ${kind}="${value}"${tint === undefined ? '' : ` tint="${tint}"`}/>`;
  return `<fill><patternFill patternType="solid">${colour}<bgColor indexed="64"/></patternFill></fill>`;
}

// The number in a fill of ours; null where it is the county's.
function numberIn(fill: string): number | null {
  const rgb = /<fgColor[^>]*\srgb\s*=\s*["']([0-9A-Fa-f]{8})["']/.exec(fill)?.[1];
  if (rgb === undefined) return null;
  const [red, green, blue] = [2, 4, 6].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  if (red === undefined || green === undefined || blue === undefined) return null;
  const ours = Object.values(FILLS).some(
    ([r, g, b]) => red === r && (green & 0xf0) === g && (blue & 0xf0) === b,
  );
  return ours ? ((green & 15) << 4) + (blue & 15) : null;
}

/** The part with every fill of ours turned back into what the county had there; `fills` are those by number. */
export function withoutMarks(xml: string, fills: readonly string[]): string {
  const list = childrenOf(xml).find(({ name }) => name === 'fills');
  if (!list || fills.length === 0) return xml;
  const restored = childrenOf(xml, list).flatMap(({ start, end }): readonly Splice[] => {
    const number = numberIn(xml.slice(start, end));
    return number === null || number >= fills.length ? [] : [{ start, end, text: fillOf(fills[number]) }];
  });
  return spliced(xml, restored);
}
