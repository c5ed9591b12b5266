// Comments over cells, as the two parts of a workbook that hold them (ECMA-376 Part 1, 18.7; Part 4, 19.1).
import { cellAddress } from '../values/cell-ref.ts';
import { NOTE_AUTHOR } from './own-notes.ts';
import { noteSize } from './xlsx-text-size.ts';
import { escapeXml } from './xml-text.ts';

/** A comment over a cell; row and column are 0-based. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The notes of a sheet, and its measures in pixels. */
export interface NotedSheet {
  readonly notes: readonly Note[];
  readonly columnWidths: readonly number[];
  /** Of the rows drawn; those below have `rowHeight`. */
  readonly rowHeights: readonly number[];
  readonly rowHeight: number;
}

/** A box over a sheet: its corners, each as a place and how many pixels it lies into it. */
export type Anchor = readonly [
  left: number,
  leftOffset: number,
  top: number,
  topOffset: number,
  right: number,
  rightOffset: number,
  bottom: number,
  bottomOffset: number,
];

/** The box stands beside its cell, a little higher. */
const [LEFT, TOP] = [15, 10];
/** Shapes of a drawing are numbered from a multiple of this; one with more takes several. */
const IDS = 1024;

/** The part with the texts, in the order of the cells. */
export function commentsXml(notes: readonly Note[]): string {
  const comments = inOrder(notes).map(
    (note) =>
      `<comment ref="${cellAddress({ row: note.row + 1, column: note.column + 1 })}" authorId="0"><text>${noteRun(note.text)}</text></comment>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${NOTE_AUTHOR}</author></authors><commentList>${comments.join('')}</commentList></comments>`;
}

/** A text as comments set it. */
export function noteRun(text: string): string {
  return `<r><rPr><sz val="9"/><color rgb="FF000000"/><rFont val="宋体"/></rPr><t xml:space="preserve">${escapeXml(text)}</t></r>`;
}

/** The parts with the boxes of the texts, sheet by sheet. */
export function noteDrawings(sheets: readonly NotedSheet[]): readonly string[] {
  let block = 1;
  return sheets.map((sheet) => {
    const first = block;
    block += Math.floor(sheet.notes.length / IDS) + 1;
    const blocks = Array.from({ length: block - first }, (_, index) => first + index);
    const [columns, rows] = [starts(sheet.columnWidths), starts(sheet.rowHeights)];
    const shapes = inOrder(sheet.notes).map((note, index) => {
      const { width, height } = noteSize(note.text);
      const anchor = anchorOf(note, { width, height }, sheet);
      const place = { left: (columns[anchor[0]] ?? 0) + LEFT, top: (rows[anchor[2]] ?? 0) + TOP };
      return noteShape(note, `_x0000_s${first * IDS + index + 1}`, anchor, { ...place, width, height });
    });
    return emptyDrawing(blocks, shapes.join(''));
  });
}

/** A drawing with shapes; `blocks` are those that their numbers are taken from, none where they have names. */
export function emptyDrawing(blocks: readonly number[], shapes = ''): string {
  const layout =
    blocks.length === 0
      ? ''
      : `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>`;
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${layout}<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes}</xml>`;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The box of a comment, hidden until its cell is pointed at; in pixels too where a program would rather have them. */
export function noteShape(
  { row, column }: Omit<Note, 'text'>,
  id: string,
  anchor: Anchor,
  box?: Box,
): string {
  const place =
    box &&
    `margin-left:${points(box.left)};margin-top:${points(box.top)};width:${points(box.width)};height:${points(box.height)};`;
  return `<v:shape id="${id}" type="#_x0000_t202" style="position:absolute;${place ?? ''}visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

function inOrder(notes: readonly Note[]): readonly Note[] {
  return [...notes].sort((a, b) => a.row - b.row || a.column - b.column);
}

function points(pixels: number): string {
  return `${(pixels * 72) / 96}pt`;
}

/** Where each begins. */
function starts(sizes: readonly number[]): readonly number[] {
  let at = 0;
  return sizes.map((size) => {
    const start = at;
    at += size;
    return start;
  });
}

function anchorOf(
  { row, column }: Note,
  { width, height }: Pick<Box, 'width' | 'height'>,
  sheet: NotedSheet,
): Anchor {
  const [left, top] = [column + 1, Math.max(0, row - 1)];
  const [right, rightOffset] = reach(left, LEFT + width, (at) => sheet.columnWidths[at] ?? DEFAULT_WIDTH);
  const [bottom, bottomOffset] = reach(top, TOP + height, (at) => sheet.rowHeights[at] ?? sheet.rowHeight);
  return [left, LEFT, top, TOP, right, rightOffset, bottom, bottomOffset];
}

/** Of a column that nothing is said of. */
const DEFAULT_WIDTH = 64;

/** Where one is after so many pixels from the start of a column or row. */
function reach(start: number, pixels: number, sizeOf: (at: number) => number): readonly [number, number] {
  let at = start;
  let left = pixels;
  for (let size = sizeOf(at); left >= size; size = sizeOf(at)) {
    left -= size;
    at += 1;
  }
  return [at, Math.floor(left)];
}
