// Comments on the marked cells of a sheet, and taking out those of an earlier time (ECMA-376 Part 1, 18.7; Part 4, 19.1).
import { cellAddress } from '../values/cell-ref.ts';
import type { CellPlace } from './annotate-cells.ts';
import { NOTE_AUTHOR, NOTE_HEADS } from './own-notes.ts';
import {
  addContentType,
  addRelation,
  freePath,
  RELATION_TYPE,
  relationsIn,
  type WorkbookPackage,
} from './workbook-package.ts';
import { type Anchor, emptyDrawing, noteRun, noteShape } from './xlsx-notes.ts';
import { noteSize } from './xlsx-text-size.ts';
import { attributeOf, childrenOf, type Splice, spliced, tagsOf, unescapeXml } from './xml-tags.ts';

export interface CellNote extends CellPlace {
  readonly text: string;
}

const OURS = new RegExp(`^(?:${NOTE_HEADS})`);

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const EMPTY_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>';
/** Elements that stand behind the comments' drawing in a sheet's part. */
const BEHIND_DRAWING = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** Takes our comments out of a sheet; a county's own stay, without what was put behind them. */
export function removeNotes(files: WorkbookPackage, sheet: string): void {
  const comments = partOf(files, sheet, 'comments');
  if (comments === undefined) return;
  const xml = files.text(comments);
  const list = childrenOf(xml).find(({ name }) => name === 'commentList');
  if (!list) return;
  const splices: Splice[] = [];
  const gone = new Set<string>();
  for (const element of childrenOf(xml, list)) {
    const whole = xml.slice(element.start, element.end);
    const own = OURS.test(plainText(whole));
    if (own) gone.add(attributeOf(element.attributes, 'ref') ?? '');
    const kept = own ? '' : withoutAddition(whole);
    if (kept !== whole) splices.push({ start: element.start, end: element.end, text: kept });
  }
  files.write(comments, spliced(xml, splices));
  const drawing = vmlOf(files, sheet);
  if (drawing !== undefined) files.write(drawing, withoutShapes(files.text(drawing), gone));
}

function plainText(comment: string): string {
  const texts = [...comment.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) =>
    unescapeXml(text),
  );
  return texts.join('').trim();
}

// Ours is a run of its own; a program may have joined it with the text before.
function withoutAddition(comment: string): string {
  return comment
    .replace(new RegExp(`<r>(?:(?!<r>|</r>)[\\s\\S])*<t[^>]*>\\s*(?:${NOTE_HEADS})[\\s\\S]*?</r>`), '')
    .replace(new RegExp(`\\s*(?:${NOTE_HEADS})[^<]*(?=</t>)`), '');
}

function withoutShapes(vml: string, addresses: ReadonlySet<string>): string {
  const shapes = childrenOf(vml).filter(({ name }) => name === 'v:shape');
  const gone = shapes.filter(({ contentStart, contentEnd }) => {
    const text = vml.slice(contentStart, contentEnd);
    const row = /<x:Row>\s*(\d+)\s*</.exec(text)?.[1];
    const column = /<x:Column>\s*(\d+)\s*</.exec(text)?.[1];
    return (
      row !== undefined &&
      column !== undefined &&
      addresses.has(cellAddress({ row: Number(row) + 1, column: Number(column) + 1 }))
    );
  });
  return spliced(
    vml,
    gone.map(({ start, end }) => ({ start, end, text: '' })),
  );
}

/** Puts comments on cells of a sheet; one that is there keeps its text, with ours behind it. */
export function addNotes(files: WorkbookPackage, sheet: string, notes: readonly CellNote[]): void {
  if (notes.length === 0) return;
  const comments = partOf(files, sheet, 'comments') ?? newComments(files, sheet);
  const drawing = vmlOf(files, sheet) ?? newDrawing(files, sheet);
  const { text, added } = withComments(files.text(comments), notes);
  files.write(comments, text);
  const vml = files.text(drawing);
  const shapes = added.map((note, index) => shapeXml(note, index)).join('');
  const end = vml.lastIndexOf('</xml>');
  files.write(drawing, vml.slice(0, end) + shapes + vml.slice(end));
}

function withComments(
  xml: string,
  notes: readonly CellNote[],
): { readonly text: string; readonly added: readonly CellNote[] } {
  const opened = xml
    .replace(/<authors([^>]*)\/>/, '<authors$1></authors>')
    .replace(/<commentList([^>]*)\/>/, '<commentList$1></commentList>');
  const lists = childrenOf(opened);
  const authors = lists.find(({ name }) => name === 'authors');
  const list = lists.find(({ name }) => name === 'commentList');
  if (!authors || !list) return { text: xml, added: [] };
  const known = childrenOf(opened, authors).map((author) =>
    unescapeXml(opened.slice(author.contentStart, author.contentEnd)),
  );
  const ours = known.includes(NOTE_AUTHOR) ? known.indexOf(NOTE_AUTHOR) : known.length;
  const splices: Splice[] = known.includes(NOTE_AUTHOR)
    ? []
    : [{ start: authors.contentEnd, end: authors.contentEnd, text: `<author>${NOTE_AUTHOR}</author>` }];
  const present = new Map(
    childrenOf(opened, list).map((element) => [attributeOf(element.attributes, 'ref') ?? '', element]),
  );
  const added: CellNote[] = [];
  let fresh = '';
  for (const note of notes) {
    const own = present.get(cellAddress(note));
    if (!own) {
      added.push(note);
      fresh += `<comment ref="${cellAddress(note)}" authorId="${ours}"><text>${noteRun(note.text)}</text></comment>`;
      continue;
    }
    const inside = opened.slice(own.contentStart, own.contentEnd);
    const at = own.contentStart + inside.lastIndexOf('</text>');
    if (inside.includes('</text>')) splices.push({ start: at, end: at, text: noteRun(`\n\n${note.text}`) });
  }
  splices.push({ start: list.contentEnd, end: list.contentEnd, text: fresh });
  return { text: spliced(opened, splices), added };
}

function shapeXml({ row, column, text }: CellNote, index: number): string {
  const { width, height } = noteSize(text);
  const right = column + 1 + Math.ceil(width / 72);
  const bottom = row + Math.ceil(height / 18);
  const anchor: Anchor = [column, 12, Math.max(0, row - 2), 4, right, 0, bottom, 4];
  return noteShape({ row: row - 1, column: column - 1 }, `_xt${row}_${column}_${index}`, anchor);
}

function partOf(files: WorkbookPackage, sheet: string, kind: string): string | undefined {
  const found = relationsIn(files, sheet).find(({ type }) => type === `${RELATION_TYPE}/${kind}`)?.target;
  return found !== undefined && files.has(found) ? found : undefined;
}

// A sheet may also have a drawing for pictures in its header, so the one named in the sheet is taken.
function vmlOf(files: WorkbookPackage, sheet: string): string | undefined {
  const named = childrenOf(files.text(sheet)).find(({ name }) => name === 'legacyDrawing');
  const id = named && attributeOf(named.attributes, '\\w+:id');
  const found = relationsIn(files, sheet).find((relation) => relation.id === id)?.target;
  return found !== undefined && files.has(found) ? found : undefined;
}

function newComments(files: WorkbookPackage, sheet: string): string {
  const path = freePath(files, 'xl/comments', '.xml');
  files.write(path, EMPTY_COMMENTS);
  addContentType(files, { path }, COMMENTS_TYPE);
  addRelation(files, sheet, 'comments', path);
  return path;
}

function newDrawing(files: WorkbookPackage, sheet: string): string {
  const path = freePath(files, 'xl/drawings/vmlDrawing', '.vml');
  files.write(path, emptyDrawing([]));
  addContentType(files, { extension: 'vml' }, VML_TYPE);
  const id = addRelation(files, sheet, 'vmlDrawing', path);
  const xml = files.text(sheet);
  const behind = childrenOf(xml).find(({ name }) => BEHIND_DRAWING.has(name));
  const root = [...tagsOf(xml)].at(-1);
  const at = behind?.start ?? root?.start ?? xml.length;
  const element = `<legacyDrawing xmlns:r="${RELATION_TYPE}" r:id="${id}"/>`;
  files.write(sheet, xml.slice(0, at) + element + xml.slice(at));
  return path;
}
