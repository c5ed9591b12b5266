// Workbooks (.xlsx) of the plain form that Excel, WPS and most programs write, read in one pass. SheetJS, which reads
// whatever else there is, takes many times as long, and most of a run's time would go into it.
import type { RawSheet } from '../roster/raw-sheet.ts';
import { type CellBook, type PlainSheet, plainSheet } from './plain-sheet.ts';
import { sharedTexts } from './plain-strings.ts';
import { type NumberStyle, numberStyles } from './plain-styles.ts';
import { type PlainTag, plainTags } from './plain-tags.ts';
import { xmlSource } from './xml-source.ts';

/** The parts of a zipped workbook by name. */
export type Parts = ReadonlyMap<string, Buffer>;

const TYPES = '[Content_Types].xml';
const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';
const PACKAGE_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN_TYPES: ReadonlySet<string> = new Set([
  `${SPREADSHEET}.sheet.main+xml`,
  `${SPREADSHEET}.template.main+xml`,
  'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  'application/vnd.ms-excel.template.macroEnabled.main+xml',
]);

/**
 * The sheets of a workbook, exactly as SheetJS would have them read. Null where anything in it is not of the plain
 * form, down to a single cell: then nothing is known of it.
 */
export function plainWorkbook(parts: Parts, file: string): readonly RawSheet[] | null {
  const lowercase = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  if (lowercase.size !== parts.size) return null;
  if (lowercase.has('meta-inf/manifest.xml') || lowercase.has('objectdata.xml')) return null;
  const listed = listedParts(parts);
  const entries = listed && sheetEntries(parts);
  if (!listed || !entries) return null;
  const book = cellBook(parts, listed, entries.date1904);
  if (!book) return null;
  const sheets: RawSheet[] = [];
  const read: PlainSheet[] = [];
  for (const { name, hidden, path } of entries.sheets) {
    const source = xmlSource(parts.get(path) ?? Buffer.alloc(0));
    const sheet = source && plainSheet(source, book);
    if (!sheet) return null;
    read.push(sheet);
    const { rows, merges, unseen } = sheet;
    const from1904 = entries.date1904 && ({ from1904: true } as const);
    sheets.push({ file, sheet: name, hidden, ...from1904, rows, merges, ...(unseen && { unseen }) });
  }
  return read.some(({ linked }) => linked) && read.some(({ doubtful }) => doubtful) ? null : sheets;
}

interface ListedParts {
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

// What the directory of types calls texts and styles; null where it lists what takes further looking at.
function listedParts(parts: Parts): ListedParts | null {
  const tags = tagsOfPart(parts, TYPES);
  const root = onlyTag(tags, 'Types');
  if (!tags || !root || root.attributes.get('xmlns') !== PACKAGE_NAMESPACE) return null;
  const found = new Map<string, string>();
  for (const { name, kind, attributes } of tags) {
    if (name === 'Default' && !attributes.has('Extension')) return null;
    if (name !== 'Override' || kind === 'close') continue;
    const [type, path] = [attributes.get('ContentType') ?? '', attributes.get('PartName')];
    if (path === undefined) return null;
    const main = MAIN_TYPES.has(type);
    if ((type.includes('main') && !main) || (type.startsWith('application/vnd.ms-excel.') && !main))
      return null;
    if (main && (found.has('main') || path !== `/${WORKBOOK}`)) return null;
    const role = main ? 'main' : ROLES.get(type);
    if (role !== undefined && !found.has(role)) found.set(role, path.replace(/^\//, ''));
  }
  const metadata = found.get('metadata');
  if (!found.has('main') || (metadata !== undefined && !isUsualMetadata(parts, metadata))) return null;
  if (!hasEvenHeadings(parts, found.get('properties'))) return null;
  return { strings: found.get('strings'), styles: found.get('styles') };
}

const ROLES: ReadonlyMap<string, string> = new Map([
  [`${SPREADSHEET}.sharedStrings+xml`, 'strings'],
  [`${SPREADSHEET}.styles+xml`, 'styles'],
  [`${SPREADSHEET}.sheetMetadata+xml`, 'metadata'],
  ['application/vnd.openxmlformats-officedocument.extended-properties+xml', 'properties'],
]);

// The library gives a workbook up whose metadata of cells name a type that is not there, …
function isUsualMetadata(parts: Parts, path: string): boolean {
  const tags = tagsOfPart(parts, path);
  if (!tags) return false;
  const types = tags.filter(({ name, kind }) => name === 'metadataType' && kind !== 'close').length;
  return tags
    .filter(({ name, kind }) => name === 'rc' && kind !== 'close')
    .every(({ attributes }) => {
      const type = Number(attributes.get('t'));
      return type >= 1 && type <= types;
    });
}

// … and one whose properties count headings that do not come in pairs.
function hasEvenHeadings(parts: Parts, path: string | undefined): boolean {
  const properties = path === undefined ? undefined : parts.get(path)?.toString('latin1');
  if (!properties?.includes('HeadingPairs')) return true;
  return /<HeadingPairs>\s*<vt:vector size="\d*[02468]" baseType="variant">/.test(properties);
}

interface Entries {
  readonly date1904: boolean;
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly path: string;
  }[];
}

function sheetEntries(parts: Parts): Entries | null {
  const tags = tagsOfPart(parts, WORKBOOK);
  const targets = sheetTargets(parts);
  const root = onlyTag(tags, 'workbook');
  if (!tags || !targets || !root || root.prefixed || root.attributes.get('xmlns') !== MAIN_NAMESPACE)
    return null;
  let date1904 = false;
  const sheets: Entries['sheets'][number][] = [];
  const names = new Set<string>(['', 'undefined', '__proto__']);
  for (const { name: tag, prefixed, kind, attributes } of tags) {
    if (tag === 'workbookPr' && attributes.has('date1904'))
      date1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
    if (tag !== 'sheet' || kind === 'close') continue;
    const [name, state] = [attributes.get('name'), attributes.get('state')];
    const ids = [...attributes].filter(([attribute]) => /(?:^|:)id$/i.test(attribute));
    const path = targets.get(ids[0]?.[1] ?? '');
    if (prefixed || name === undefined || names.has(name) || ids.length !== 1 || !path) return null;
    names.add(name);
    sheets.push({ name, hidden: state === 'hidden' || state === 'veryHidden', path });
  }
  // What is in the archive and in no list is looked at by the library too.
  const paths = new Set(sheets.map(({ path }) => path));
  const unlisted = [...parts.keys()].some(
    (name) => /worksheets\/[^/]+\.xml$/i.test(name) && !paths.has(name),
  );
  return unlisted || !sheets.every(({ path }) => hasUsualRelations(parts, path))
    ? null
    : { date1904, sheets };
}

/** Paths of the worksheets by the id of their relation; null where one is of another kind or elsewhere. */
function sheetTargets(parts: Parts): ReadonlyMap<string, string> | null {
  const tags = tagsOfPart(parts, WORKBOOK_RELATIONS);
  if (!tags?.every(isUsualRelation)) return null;
  const targets = new Map<string, string>();
  const ids = new Set<string>();
  for (const { name, kind, attributes } of tags) {
    if (name !== 'Relationship' || kind === 'close') continue;
    const id = attributes.get('Id');
    if (id === undefined || ids.has(id)) return null;
    ids.add(id);
    if (attributes.get('Type') !== SHEET_RELATION) continue;
    const [, place = ''] =
      /^(?:\/xl\/)?(worksheets\/[\w.-]+\.xml)$/.exec(attributes.get('Target') ?? '') ?? [];
    const path = `xl/${place}`;
    if (!parts.has(path)) return null;
    targets.set(id, path);
  }
  return targets;
}

function hasUsualRelations(parts: Parts, sheet: string): boolean {
  const path = sheet.replace(/^(.*)\/([^/]*)$/, '$1/_rels/$2.rels');
  return !parts.has(path) || tagsOfPart(parts, path)?.every(isUsualRelation) === true;
}

function isUsualRelation({ name, prefixed, kind, attributes }: PlainTag): boolean {
  return name !== 'Relationship' || kind === 'close' || (!prefixed && attributes.has('Target'));
}

function cellBook(parts: Parts, { strings, styles }: ListedParts, date1904: boolean): CellBook | null {
  const texts = strings === undefined ? [] : textsOf(parts.get(strings));
  const read = styles === undefined ? [] : stylesOf(parts.get(styles));
  return (
    texts && read && { strings: texts, styles: read, epoch: date1904 ? '1904' : '1900', days: new Map() }
  );
}

function textsOf(part: Buffer | undefined): readonly string[] | null {
  const source = part ? xmlSource(part) : null;
  return source && sharedTexts(source);
}

function stylesOf(part: Buffer | undefined): readonly NumberStyle[] | null {
  return part ? numberStyles(textOf(part)) : null;
}

// The outermost element, where it is of that name and no other is.
function onlyTag(tags: readonly PlainTag[] | null, name: string): PlainTag | null {
  const [first, ...others] = tags?.filter((tag) => tag.name === name && tag.kind !== 'close') ?? [];
  return first !== undefined && first === tags?.[0] && others.length === 0 ? first : null;
}

function tagsOfPart(parts: Parts, path: string): readonly PlainTag[] | null {
  const part = parts.get(path);
  return part ? plainTags(textOf(part)) : null;
}

function textOf(part: Buffer): string {
  return part.toString('utf8').replace(/^\ufeff/, '');
}
