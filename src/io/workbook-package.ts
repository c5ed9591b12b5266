// The parts of an .xlsx package, their relations, and the sheets of its workbook (ECMA-376 Part 2, and Part 1, 18.2).
import { posix } from 'node:path';
import { attributeOf, childrenOf, type Element } from './xml-tags.ts';
import { unpacked, zipParts } from './zip-parts.ts';

/** Reads parts as text, and collects what is changed. Holds state: every edit sees those before it. */
export interface WorkbookPackage {
  /** Path of the workbook's part. */
  readonly workbook: string;
  readonly has: (path: string) => boolean;
  /** The text of a part. Throws RangeError where it is not there. */
  readonly text: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
  /** What was written, and null for what was removed. */
  readonly changes: () => ReadonlyMap<string, Buffer | null>;
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path of the part, from the package's root; as written where it leads outside. */
  readonly target: string;
}

export interface PackageSheet {
  readonly name: string;
  /** Path of the sheet's part. */
  readonly path: string;
  readonly element: Element;
}

const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATION_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Opens a package; null where it is of a form that is not edited: prefixed or strict XML, or no workbook at all. */
export function openPackage(bytes: Uint8Array): WorkbookPackage | null {
  const parts = new Map((zipParts(bytes) ?? []).map((part) => [part.name.replace(/^\//, ''), part]));
  const changed = new Map<string, string | null>();
  const text = (path: string): string => {
    const own = changed.get(path);
    if (typeof own === 'string') return own;
    const part = own === null ? undefined : parts.get(path);
    if (!part) throw new RangeError(`no part ${path}`);
    return decoded(unpacked(bytes, part));
  };
  const files: WorkbookPackage = {
    workbook: '',
    has: (path) => changed.get(path) !== null && (changed.has(path) || parts.has(path)),
    text,
    write: (path, content) => void changed.set(path, content),
    remove: (path) => void changed.set(path, null),
    changes: () =>
      new Map([...changed].map(([path, content]) => [path, content === null ? null : Buffer.from(content)])),
  };
  if (!parts.has('_rels/.rels') || !parts.has('[Content_Types].xml')) return null;
  const workbook = relationsIn(files, '').find(
    ({ type }) => type === `${RELATION_TYPE}/officeDocument`,
  )?.target;
  if (workbook === undefined || !parts.has(workbook)) return null;
  const xml = text(workbook);
  const plain = /<workbook[\s>]/.test(xml) && xml.includes(MAIN_NAMESPACE);
  return plain ? { ...files, workbook } : null;
}

function decoded(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

/** Where the relations of a part are kept; of the package itself for an empty path. */
export function relationsPath(path: string): string {
  return posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`).replace(/^\.\//, '');
}

/** The relations of a part, in their order; none where it has none. */
export function relationsIn(files: Pick<WorkbookPackage, 'has' | 'text'>, path: string): readonly Relation[] {
  const at = path === '' ? '_rels/.rels' : relationsPath(path);
  if (!files.has(at)) return [];
  return childrenOf(files.text(at)).map(({ attributes }) => {
    const target = attributeOf(attributes, 'Target') ?? '';
    const outside = attributeOf(attributes, 'TargetMode') === 'External';
    return {
      id: attributeOf(attributes, 'Id') ?? '',
      type: attributeOf(attributes, 'Type') ?? '',
      target: outside ? target : resolved(posix.dirname(path), target),
    };
  });
}

function resolved(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
}

/** Adds a relation to a part and answers its id. */
export function addRelation(files: WorkbookPackage, from: string, type: string, to: string): string {
  const at = relationsPath(from);
  const taken = new Set(relationsIn(files, from).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const target = posix.relative(posix.dirname(from), to);
  const relation = `<Relationship Id="${id}" Type="${RELATION_TYPE}/${type}" Target="${target}"/>`;
  const xml = files.has(at)
    ? files.text(at).replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
    : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  files.write(at, xml.replace('</Relationships>', `${relation}</Relationships>`));
  return id;
}

/** Says what kind of content a part has; `extension` says it for all parts that end so. */
export function addContentType(
  files: WorkbookPackage,
  what: { readonly path: string } | { readonly extension: string },
  type: string,
): void {
  const xml = files.text('[Content_Types].xml');
  const known = childrenOf(xml).some(({ attributes }) =>
    'path' in what
      ? attributeOf(attributes, 'PartName') === `/${what.path}`
      : attributeOf(attributes, 'Extension')?.toLowerCase() === what.extension,
  );
  if (known) return;
  const entry =
    'path' in what
      ? `<Override PartName="/${what.path}" ContentType="${type}"/>`
      : `<Default Extension="${what.extension}" ContentType="${type}"/>`;
  files.write('[Content_Types].xml', xml.replace('</Types>', `${entry}</Types>`));
}

/** The first path of the form `xl/comments3.xml` that no part has. */
export function freePath(files: WorkbookPackage, before: string, after: string): string {
  let number = 1;
  while (files.has(`${before}${number}${after}`)) number += 1;
  return `${before}${number}${after}`;
}

/** The sheets of the workbook in their order, chart sheets included. */
export function sheetsIn(files: Pick<WorkbookPackage, 'workbook' | 'has' | 'text'>): readonly PackageSheet[] {
  const targets = new Map(relationsIn(files, files.workbook).map(({ id, target }) => [id, target]));
  const xml = files.text(files.workbook);
  const list = childrenOf(xml).find(({ name }) => name === 'sheets');
  if (!list) return [];
  return childrenOf(xml, list).map((element) => ({
    name: attributeOf(element.attributes, 'name') ?? '',
    path: targets.get(attributeOf(element.attributes, '\\w+:id') ?? '') ?? '',
    element,
  }));
}
