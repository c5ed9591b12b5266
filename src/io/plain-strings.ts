// The texts that the cells of a workbook share, and those that a cell holds itself.
import { plainLineEnds, rootAt, skipBlank, unescapedText, type XmlSource } from './xml-source.ts';

/** The shared texts by number; null where one of them is of a form that is not read here. */
export function sharedTexts(part: XmlSource): readonly string[] | null {
  const { xml } = part;
  const root = rootAt(xml);
  if (!/^<sst[ >]/.test(xml.slice(root, root + 5)) || xml.includes('<si/>')) return null;
  const texts: string[] = [];
  let at = skipBlank(xml, xml.indexOf('>', root) + 1);
  while (xml.startsWith('<si>', at)) {
    const end = xml.indexOf('</si>', at);
    const text = end < 0 ? null : itemText(part, at + 4, end);
    if (text === null) return null;
    texts.push(text);
    at = skipBlank(xml, end + 5);
  }
  return xml.startsWith('</sst>', at) ? texts : null;
}

/** The text of an item (`<t>` or runs of it) between two places; null where it is of another form. */
export function itemText(part: XmlSource, from: number, to: number): string | null {
  const { xml } = part;
  if (from === to) return '';
  const start = textStart(xml, from);
  if (start > 0) {
    const end = xml.indexOf('<', start);
    if (end < start || !xml.startsWith('</t>', end)) return null;
    if (end + 4 !== to && !PRONOUNCED.test(xml.slice(end + 4, to))) return null;
    return textBetween(part, start, end);
  }
  return xml.startsWith('<r>', from) ? runsText(xml.slice(from, to)) : null;
}

/** How Excel of East Asia marks nearly every text. */
const PRONOUNCED = /^<phoneticPr [^<>]*\/>$/;
const PRESERVED = '<t xml:space="preserve">';

function textStart(xml: string, at: number): number {
  if (xml.startsWith('<t>', at)) return at + 3;
  return xml.startsWith(PRESERVED, at) ? at + PRESERVED.length : -1;
}

const RUN_TEXT = /<t(?: xml:space="preserve")?>([^<]*)<\/t>/g;

const UNUSUAL_IN_RUNS =
  /<(?!\/?(?:r|rPr|t|phoneticPr|rFont|sz|color|b|i|u|strike|family|charset|scheme|vertAlign)[ />])|<t\/>/;

// Text in parts of different looks.
function runsText(item: string): string | null {
  if (UNUSUAL_IN_RUNS.test(item)) return null;
  const runs = [...item.matchAll(RUN_TEXT)].map(([, text = '']) => text);
  if (runs.length !== item.split(/<t[ >]/).length - 1) return null;
  return plainLineEnds(unescapedText(Buffer.from(runs.join(''), 'latin1').toString('utf8')));
}

/** The text that stands between two places of a part, its entities put back; a string of its own. */
export function textBetween({ xml, bytes }: XmlSource, from: number, to: number): string {
  let marked = false;
  let wide = false;
  for (let at = from; at < to; at += 1) {
    const code = xml.charCodeAt(at);
    if (code >= 0x80) wide = true;
    else if (code === AMPERSAND || code === UNDERLINE || code === RETURN) marked = true;
  }
  // A short slice is a copy; a longer one would keep the whole part in memory.
  const long = wide || to - from > LONGEST_COPY;
  const text = long ? bytes.toString(wide ? 'utf8' : 'latin1', from, to) : xml.slice(from, to);
  return marked ? plainLineEnds(unescapedText(text)) : text;
}

const AMPERSAND = 0x26;
const UNDERLINE = 0x5f;
const RETURN = 0x0d;
const LONGEST_COPY = 12;

/** The same for the result of a formula, from which SheetJS puts entities back twice. */
export function resultBetween(part: XmlSource, from: number, to: number): string {
  const text = part.xml.slice(from, to);
  if (!text.includes('&') && !/_x/i.test(text)) return textBetween(part, from, to);
  const once = Buffer.from(unescapedText(text), 'latin1').toString('utf8');
  return plainLineEnds(unescapedText(once));
}
