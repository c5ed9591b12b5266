// Tags of an XML part with their places, so that it can be edited without being taken apart.

export interface Tag {
  readonly name: string;
  /** As written between name and end, with a leading blank; empty where there are none. */
  readonly attributes: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Where the tag begins in the text, and where what follows it begins. */
  readonly start: number;
  readonly end: number;
}

/** An element: from its first sign to behind its last. */
export interface Element extends Pick<Tag, 'name' | 'attributes' | 'start' | 'end'> {
  /** Where its content begins and ends; both `end` where it is empty. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

// Values are skipped as wholes: a `>` may stand in them.
const TAG = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

/** The tags from `from` on, in order; comments and declarations are passed over. */
export function* tagsOf(xml: string, from = 0): Generator<Tag> {
  const tag = new RegExp(TAG);
  tag.lastIndex = from;
  for (let found = tag.exec(xml); found !== null; found = tag.exec(xml)) {
    const [whole, close, name = '', attributes = '', empty] = found;
    const kind = close ? 'close' : empty ? 'empty' : 'open';
    yield { name, attributes, kind, start: found.index, end: found.index + whole.length };
  }
}

/** The elements right under the outermost one; with `within`, those right under that element. */
export function childrenOf(xml: string, within?: Element): readonly Element[] {
  const children: Element[] = [];
  let depth = within ? 1 : 0;
  let first: Tag | undefined;
  for (const tag of tagsOf(xml, within?.contentStart ?? 0)) {
    if (within && tag.start >= within.contentEnd) break;
    if (tag.kind === 'open') {
      if (depth === 1) first = tag;
      depth += 1;
    } else if (tag.kind === 'empty') {
      if (depth === 1) children.push({ ...tag, contentStart: tag.end, contentEnd: tag.end });
    } else {
      depth -= 1;
      if (depth === 1 && first)
        children.push({ ...first, end: tag.end, contentStart: first.end, contentEnd: tag.start });
    }
  }
  return children;
}

/** The value of an attribute, with the named signs of XML put back; undefined where it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

/** The attributes with one set to a value, which is plain text without quotes. */
export function withAttribute(attributes: string, name: string, value: string): string {
  const place = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  return place.test(attributes)
    ? attributes.replace(place, (_, before: string) => `${before}"${value}"`)
    : `${attributes} ${name}="${value}"`;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text content or an attribute's value as plain text. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A replacement of a stretch of a text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all stretches replaced; they must not overlap. Of several at one place the first goes first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
