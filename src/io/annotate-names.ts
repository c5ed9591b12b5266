// Hidden names that we leave in an annotated workbook, whatever program saves it: which sheet is the list, and which
// fills the county had under ours.
import type { WorkbookPackage } from './workbook-package.ts';
import { attributeOf, childrenOf, type Splice, spliced, unescapeXml } from './xml-tags.ts';
import { escapeXml } from './xml-text.ts';

const OURS = /^XiningTiers(?:ReturnList|Fill_\d+)$/;
/** By this name the list is known again, whatever its sheet is called. */
export const LIST_MARK = 'XiningTiersReturnList';
const FILL_MARK = /^XiningTiersFill_(\d+)$/;
/** Elements that stand before the names in the workbook's part. */
const BEFORE_NAMES = new Set(['sheets', 'functionGroups', 'externalReferences']);

/** What our names of an earlier time say: the list's place as a formula, and the county's fills by number. */
export interface OwnNames {
  readonly list: string | null;
  readonly fills: readonly string[];
}

/** Reads them from a workbook’s names; `list` is null where it was never annotated. */
export function ownNames(files: WorkbookPackage): OwnNames {
  const xml = files.text(files.workbook);
  const names = childrenOf(xml).find(({ name }) => name === 'definedNames');
  let list: string | null = null;
  const fills: string[] = [];
  for (const { attributes, contentStart, contentEnd } of names ? childrenOf(xml, names) : []) {
    const name = attributeOf(attributes, 'name') ?? '';
    const content = unescapeXml(xml.slice(contentStart, contentEnd));
    const fill = FILL_MARK.exec(name)?.[1];
    if (name === LIST_MARK) list = content;
    else if (fill !== undefined) fills[Number(fill)] = content.replace(/^"|"$/g, '');
  }
  return { list, fills };
}

/** Puts our names in the place of those of an earlier time. */
export function putNames(files: WorkbookPackage, list: string, fills: readonly string[]): void {
  const xml = files.text(files.workbook);
  const parts = childrenOf(xml);
  const own = [
    nameXml(LIST_MARK, list),
    ...fills.map((fill, index) => nameXml(`XiningTiersFill_${index}`, `"${fill}"`)),
  ].join('');
  const names = parts.find(({ name }) => name === 'definedNames');
  if (!names) {
    const at = parts.filter(({ name }) => BEFORE_NAMES.has(name)).at(-1)?.end ?? 0;
    files.write(files.workbook, `${xml.slice(0, at)}<definedNames>${own}</definedNames>${xml.slice(at)}`);
    return;
  }
  const kept = childrenOf(xml, names).filter(
    ({ attributes }) => !OURS.test(attributeOf(attributes, 'name') ?? ''),
  );
  const content = kept.map(({ start, end }) => xml.slice(start, end)).join('');
  const text = `<definedNames${names.attributes}>${own}${content}</definedNames>`;
  const whole: Splice = { start: names.start, end: names.end, text };
  files.write(files.workbook, spliced(xml, [whole]));
}

function nameXml(name: string, content: string): string {
  return `<definedName name="${name}" hidden="1">${escapeXml(content)}</definedName>`;
}
