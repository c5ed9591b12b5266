// What SheetJS leaves out of an .ods file: which sheets are hidden, and names with signs that XML writes otherwise.
import type { RawSheet } from '../roster/raw-sheet.ts';

/** The sheets with their names as people see them, and hidden where the file's content.xml hides them. */
export function openDocumentSheets(content: Buffer, sheets: readonly RawSheet[]): readonly RawSheet[] {
  const hidden = hiddenNames(content);
  return sheets.map((sheet) => ({
    ...sheet,
    sheet: unescaped(sheet.sheet),
    hidden: hidden.has(sheet.sheet),
  }));
}

// A hidden sheet is one whose style says so. Names stay as the XML has them.
function hiddenNames(bytes: Buffer): ReadonlySet<string> {
  if (!bytes.includes('table:display="false"')) return new Set();
  const content = bytes.toString('utf8');
  const styles = new Set(
    [...content.matchAll(/<style:style\b([^>]*)>\s*<style:table-properties\b([^>]*)>/g)]
      .filter(([, , properties = '']) => attribute(properties, 'table:display') === 'false')
      .map(([, style = '']) => attribute(style, 'style:name')),
  );
  return new Set(
    [...content.matchAll(/<table:table\b([^>]*)>/g)]
      .filter(([, table = '']) => styles.has(attribute(table, 'table:style-name')))
      .flatMap(([, table = '']) => attribute(table, 'table:name') ?? []),
  );
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function unescaped(name: string): string {
  return name.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity);
}
