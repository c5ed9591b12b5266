// What each cell style of a workbook shows numbers as, from its styles part.
import { shownBy } from './number-format.ts';
import { type PlainTag, plainTags } from './plain-tags.ts';
import type { Shown } from './raw-rows.ts';
import { rootAt } from './xml-source.ts';

/** One style. */
export interface NumberStyle {
  /** Null where SheetJS would say one thing of the first such number and another of the next. */
  readonly shown: Shown | null;
  /** Its format stands in no table, so that the library reads the workbook a second time. */
  readonly unnamed: boolean;
}

export const GENERAL: NumberStyle = { shown: 'number', unnamed: false };

/** The styles by number; null where the part is not of the plain form. Without any, all cells are general. */
export function numberStyles(xml: string): readonly NumberStyle[] | null {
  if (!xml.startsWith('<styleSheet', rootAt(xml)) || xml.includes('<!')) return null;
  const formats = elementTags(xml, 'numFmts');
  const styles = elementTags(xml, 'cellXfs');
  if (formats === null || styles === null) return null;
  const table = new Map(BUILT_IN);
  // By the id as the file has it, where that is not one of the library's own.
  const named = formats.length === 0 ? null : new Map(BUILT_IN);
  for (const { name, attributes } of formats) {
    if (name !== 'numFmt') continue;
    const [id, code] = [wholeNumber(attributes.get('numFmtId')), attributes.get('formatCode')];
    if (id === null || code === undefined || named === null) return null;
    named.set(id, code);
    if (id === 0) continue;
    const kept = id > LAST_ID ? freeId(named) : id;
    named.set(kept, code);
    table.set(kept, code);
  }
  const judged = new Map<number, NumberStyle>();
  const found: NumberStyle[] = [];
  for (const { name, kind, attributes } of styles) {
    if (name !== 'xf' || kind === 'close') continue;
    const id = wholeNumber(attributes.get('numFmtId') ?? '0');
    if (id === null) return null;
    const kept = named !== null && id > LAST_ID ? (idOf(named, named.get(id)) ?? id) : id;
    const style = judged.get(kept) ?? styleOf(kept, table.get(kept));
    judged.set(kept, style);
    found.push(style);
  }
  return found;
}

/** The library's last format id; higher ones it moves down to free places. */
const LAST_ID = 0x188;
const FIRST_FREE_ID = 0x3c;

function freeId(named: ReadonlyMap<number, string>): number {
  let id = LAST_ID;
  while (id > FIRST_FREE_ID && named.has(id)) id -= 1;
  return id;
}

function idOf(named: ReadonlyMap<number, string>, code: string | undefined): number | null {
  for (let id = LAST_ID; id > FIRST_FREE_ID; id -= 1) if (named.get(id) === code) return id;
  return null;
}

function styleOf(id: number, code: string | undefined): NumberStyle {
  if (code !== undefined) return { shown: shownBy(code), unnamed: false };
  const shown = UNSPELT_DAYS.has(id) ? 'day' : UNSPELT_UNSURE.has(id) ? null : 'number';
  return { shown, unnamed: true };
}

/** Dates that Chinese Excel has built in and never spells out. */
const UNSPELT_DAYS: ReadonlySet<number> = new Set([...span(27, 31), 36, ...span(50, 58), 71, 72]);
/** Times and percentages of the same kind. */
const UNSPELT_UNSURE: ReadonlySet<number> = new Set([...span(32, 35), 67, 68, ...span(73, 81)]);

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The formats that a file need not spell out (ECMA-376 Part 1, 18.8.30), as SheetJS has them. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [56, '"上午/下午 "hh"時"mm"分"ss"秒 "'],
]);

// The tags of the first element of a name; none where it is not there or empty, null where they are not plain.
function elementTags(xml: string, name: string): readonly PlainTag[] | null {
  const start = xml.search(new RegExp(`<(?:\\w+:)?${name}\\b`));
  if (start < 0) return [];
  if (xml.charAt(start + 1 + name.length) !== '>' && xml.charAt(start + 1 + name.length) !== ' ') return null;
  const end = xml.indexOf(`</${name}>`, start);
  if (end < 0) return xml.startsWith('/>', xml.indexOf('>', start) - 1) ? [] : null;
  const tags = plainTags(xml.slice(start, end + name.length + 3));
  return tags?.some(({ prefixed }) => prefixed) ? null : tags;
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
