// Comments that people put on the cells of a workbook; those of this tool and blank ones are left out.
import type { RawComment, RawSheet } from '../roster/raw-sheet.ts';
import { columnNumber } from './annotate-cells.ts';
import { NOTE_AUTHOR, NOTE_HEADS } from './own-notes.ts';
import type { Parts } from './plain-workbook.ts';
import { type DenseSheet, someCell } from './raw-rows.ts';
import { sheetPaths } from './sheet-paths.ts';
import { relationsIn } from './workbook-package.ts';
import { attributeOf, unescapeXml } from './xml-tags.ts';

const PART = /comments?\d*\.xml$/iu;
const COMMENT = /<(?:\w+:)?comment(\s[^<>]*)>([\s\S]*?)<\/(?:\w+:)?comment>/gu;
const THREADED = /<(?:\w+:)?threadedComment(\s[^<>]*)>([\s\S]*?)<\/(?:\w+:)?threadedComment>/gu;
const AUTHOR = /<(?:\w+:)?author(?:\s[^<>]*)?(?:\/>|>([^<]*)<)/gu;
const TEXT = /<(?:\w+:)?t(?:ext)?(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?t(?:ext)?>/gu;
const OURS = new RegExp(`(?:${NOTE_HEADS})[\\s\\S]*$`, 'u');
// What older programs are shown of a conversation, before its words.
const STAND_IN = /^\[[^\]\n]*\][\s\S]*?\n[^\S\n]*(?:Comment|注释|批注|评论)[:：]\s*/u;

type Comments = NonNullable<RawSheet['comments']>;

/** The sheets of an unpacked .xlsx with the comments on their cells; most workbooks have none, and are not looked into. */
export function withComments(parts: Parts, sheets: readonly RawSheet[]): readonly RawSheet[] {
  if (![...parts.keys()].some((name) => PART.test(name))) return sheets;
  const paths = sheetPaths(parts);
  return sheets.map((sheet) => {
    const comments = commentsIn(parts, paths.get(sheet.sheet) ?? '');
    return comments.size === 0 ? sheet : { ...sheet, comments };
  });
}

/** The comments that SheetJS has found on the cells of a sheet of another kind. */
export function commentsOfCells(sheet: DenseSheet): Pick<RawSheet, 'comments'> {
  const found: Written[] = [];
  if (!someCell(sheet, ({ c }) => c !== undefined)) return {};
  // Behind texts of .xls the library leaves what stands after them.
  for (const [row, cells] of sheet['!data']?.entries() ?? [])
    for (const [column, cell] of cells?.entries() ?? [])
      for (const { a: author = '', t: text } of cell?.c ?? [])
        found.push({ row: row + 1, column: column + 1, author, text: text.split('\0', 1)[0] ?? '' });
  const comments = byRow(found);
  return comments.size === 0 ? {} : { comments };
}

interface Written extends RawComment {
  readonly row: number;
  readonly author: string;
}

function commentsIn(parts: Parts, sheet: string): Comments {
  const files = {
    has: (path: string) => parts.has(path),
    text: (path: string) => parts.get(path)?.toString('utf8') ?? '',
  };
  const textOf = (kind: string): string =>
    relationsIn(files, sheet)
      .filter(({ type }) => type.endsWith(`/${kind}`))
      .map(({ target }) => files.text(target))
      .join('');
  const threads = textOf('threadedComment');
  // A conversation stands among the notes once more, for older programs.
  const threaded = new Set([...threads.matchAll(THREADED)].map(([, attributes = '']) => refOf(attributes)));
  const notes = notesIn(textOf('comments')).filter(({ ref }) => !threaded.has(ref));
  return byRow([...notes, ...openThreads(threads)].flatMap(placed));
}

interface Note {
  readonly ref: string;
  readonly author: string;
  readonly text: string;
}

function notesIn(xml: string): readonly Note[] {
  const authors = [...xml.matchAll(AUTHOR)].map(([, author = '']) => unescapeXml(author));
  return [...xml.matchAll(COMMENT)].map(([, attributes = '', content = '']) => ({
    ref: refOf(attributes),
    author: authors[Number(attributeOf(attributes, 'authorId') ?? -1)] ?? '',
    text: textIn(content),
  }));
}

// One that was marked as settled is.
function openThreads(xml: string): readonly Note[] {
  const all = [...xml.matchAll(THREADED)].map(([, attributes = '', content = '']) => ({
    ref: refOf(attributes),
    author: '',
    text: textIn(content),
    id: attributeOf(attributes, 'id'),
    thread: attributeOf(attributes, 'parentId') ?? attributeOf(attributes, 'id'),
    isDone: /^(?:1|true)$/u.test(attributeOf(attributes, 'done') ?? ''),
  }));
  const done = new Set(all.filter(({ isDone }) => isDone).map(({ id }) => id));
  return all.filter(({ thread }) => !done.has(thread));
}

function refOf(attributes: string): string {
  return attributeOf(attributes, 'ref') ?? '';
}

function textIn(content: string): string {
  return [...content.matchAll(TEXT)].map(([, text = '']) => unescapeXml(text)).join('');
}

function placed({ ref, author, text }: Note): readonly Written[] {
  const row = Number(/^[A-Z]{1,3}(\d{1,7})$/u.exec(ref)?.[1] ?? 0);
  return row === 0 ? [] : [{ row, column: columnNumber(ref), author, text }];
}

function byRow(found: readonly Written[]): Comments {
  const rows = new Map<number, RawComment[]>();
  for (const { row, column, author, text } of found) {
    if (author === NOTE_AUTHOR) continue;
    const said = ownWords(text, author);
    if (said === '') continue;
    rows.set(row, [...(rows.get(row) ?? []), { column, text: said }]);
  }
  return rows;
}

// Programs write the author's name over a note.
function ownWords(text: string, author: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(STAND_IN, '').replace(OURS, '').trim();
  const name = [author, '作者', 'Author'].find(
    (own) => own !== '' && /^[:：]/u.test(plain.slice(own.length)) && plain.startsWith(own),
  );
  return name === undefined ? plain : plain.slice(name.length + 1).trim();
}
