// An XML part as its bytes, and as a text of one character a byte, in which tags are found fast.

/** Both hold the same at the same places; `bytes` gives texts in UTF-8 as strings of their own. */
export interface XmlSource {
  readonly xml: string;
  readonly bytes: Buffer;
}

/** The part; null where it is not UTF-8 by its mark, or holds comments, declarations of types or CDATA. */
export function xmlSource(bytes: Buffer): XmlSource | null {
  const xml = bytes.toString('latin1');
  return rootAt(xml) >= 0 && !xml.includes('<!') ? { xml, bytes } : null;
}

const BYTE_ORDER_MARK = '\xef\xbb\xbf';

/** Where the outermost element begins, behind the XML declaration; -1 where something else stands there. */
export function rootAt(xml: string): number {
  let at = xml.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  if (xml.startsWith('<?xml ', at)) {
    const end = xml.indexOf('?>', at);
    if (end < 0) return -1;
    at = skipBlank(xml, end + 2);
  }
  return xml.charCodeAt(at) === 0x3c ? at : -1;
}

/** The first place from `at` on that is no blank or line end. */
export function skipBlank(xml: string, at: number): number {
  let place = at;
  for (let code = xml.charCodeAt(place); code === 0x20 || (code >= 9 && code <= 13); )
    code = xml.charCodeAt(++place);
  return place;
}

const NAMED: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&gt;': '>',
  '&lt;': '<',
  '&amp;': '&',
};
const ENTITY = /&(?:quot|apos|gt|lt|amp|#x?([\da-f]+));/gi;
const CODED = /_x([\da-f]{4})_/gi;

/** Text content with entities and signs of the form `_x000D_` put back, in every detail as SheetJS does. */
export function unescapedText(text: string): string {
  return text
    .replace(ENTITY, (whole: string, digits: string | undefined) => {
      const code = Number.parseInt(digits ?? '', whole.includes('x') ? 16 : 10);
      return NAMED[whole] ?? String.fromCharCode(code);
    })
    .replace(CODED, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** Line ends of Windows as those of everybody else. */
export function plainLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}
