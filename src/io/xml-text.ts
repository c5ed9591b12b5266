// Text as the XML of a workbook holds it.

// All control characters but tab and line feed, and what XML itself uses.
const SPECIAL = /[&<>"]|[^\P{Cc}\t\n]|_x[0-9A-Fa-f]{4}_/u;
const EACH_SPECIAL = new RegExp(SPECIAL, 'gu');
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text for the content or an attribute of an element: signs that XML cannot hold as `_x001F_`, and what only
 * looks like one with its underscore spelled so (ECMA-376 Part 1, 22.9.2.19).
 */
export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replace(EACH_SPECIAL, escaped) : text;
}

function escaped(found: string): string {
  if (found.length > 1) return `_x005F${found}`;
  return NAMED[found] ?? `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
