// The tags of a small XML part, where each of them is of the plain form that all programs write.

import { rootAt, unescapedText } from './xml-source.ts';
import { type Tag, tagsOf } from './xml-tags.ts';

/** A tag without its namespace's prefix. */
export interface PlainTag extends Pick<Tag, 'name' | 'kind'> {
  readonly prefixed: boolean;
  /** By name as written. */
  readonly attributes: ReadonlyMap<string, string>;
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

// Programs differ in whether these part attributes.
const UNUSUAL_BLANK = /[^\S \n\r]/;

/** The tags of UTF-8 text; null where any `<` begins something else, such as a comment. */
export function plainTags(text: string): readonly PlainTag[] | null {
  const root = rootAt(text);
  if (root < 0 || UNUSUAL_BLANK.test(text)) return null;
  const tags: PlainTag[] = [];
  for (const { name, attributes, kind } of tagsOf(text, root)) {
    const colon = name.indexOf(':');
    tags.push({
      name: name.slice(colon + 1),
      prefixed: colon >= 0,
      kind,
      attributes: attributes === '' ? NONE : attributesIn(attributes),
    });
  }
  let opened = 0;
  for (let at = text.indexOf('<', root); at >= 0; at = text.indexOf('<', at + 1)) opened += 1;
  return opened === tags.length ? tags : null;
}

const NONE: ReadonlyMap<string, string> = new Map();

function attributesIn(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single = ''] of text.matchAll(ATTRIBUTE)) {
    const value = double ?? single;
    attributes.set(name, value.includes('&') || value.includes('_') ? unescapedText(value) : value);
  }
  return attributes;
}
