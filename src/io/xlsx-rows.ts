// Writes down the rows of a table as a worksheet's XML has them (ECMA-376 Part 1, 18.3.1.73 and 18.3.1.4).
import { columnLetters } from '../values/cell-ref.ts';
import type { TextBytes } from './text-bytes.ts';
import type { BodyPlan } from './xlsx-body.ts';
import { storedText } from './xlsx-pen.ts';
import { type TableSurvey, textReader } from './xlsx-survey.ts';
import { escapeXml } from './xml-text.ts';

/** A row's height is a whole number of pixels of three quarters of a point. */
const PIXEL = 0.75;
/** About what a cell takes without its text, and the most that a code unit of it does, in bytes. */
const [CELL_BYTES, CODE_UNIT_BYTES] = [50, 3];

/** About how many bytes the rows take. */
export function roomOfRows({ survey }: BodyPlan): number {
  return survey.looks.length * CELL_BYTES + survey.textLength * CODE_UNIT_BYTES;
}

/** Adds the rows, one after the other; `styles` are the numbers of the samples' styles in the workbook. */
export function addRows(target: TextBytes, body: BodyPlan, styles: readonly number[]): void {
  const { survey, top, heights, fixedRows } = body;
  const heads = columnHeads(body, styles);
  const place = { cell: 0, text: 0, number: 0 };
  const textAt = textReader(survey.texts);
  for (let index = 0; index < heights.length; index += 1) {
    const height = Math.round((heights[index] ?? 0) / PIXEL) * PIXEL;
    const fixed = index < fixedRows ? ' customHeight="1"' : '';
    const row = String(top + index + 1);
    const start = `<row r="${row}" spans="1:${heads.length}" ht="${height}"${fixed}>`;
    target.add(`${start}${cellsXml(row, heads, survey, textAt, place)}</row>`);
  }
}

/** How many cells, texts and numbers of a survey are written. */
interface Written {
  cell: number;
  text: number;
  number: number;
}

// By itself, so that the engine makes fast code of it once, and not also for a loop that is under way.
function cellsXml(
  row: string,
  heads: readonly ColumnHead[],
  { looks, numbers }: TableSurvey,
  textAt: (place: number) => string,
  written: Written,
): string {
  let xml = '';
  for (let column = 0; column < heads.length; column += 1) {
    const head = heads[column];
    const look = head?.looksLike[looks[written.cell++] ?? 0];
    if (!head || !look) continue;
    xml += head.before + row + look.behind;
    if (look.holds === 'text') xml += textElement(textAt(written.text++));
    else if (look.holds === 'number') xml += `${numbers[written.number++]}</v></c>`;
  }
  return xml;
}

interface ColumnHead {
  /** What stands before the row's number. */
  readonly before: string;
  /** By look: what stands behind it, up to the cell's value. */
  readonly looksLike: readonly { readonly behind: string; readonly holds: 'nothing' | 'text' | 'number' }[];
}

function columnHeads({ samples, survey }: BodyPlan, styles: readonly number[]): readonly ColumnHead[] {
  return samples.map((ofLooks, column) => ({
    before: `<c r="${columnLetters(column + 1)}`,
    looksLike: ofLooks.map((sample, look) => {
      const kind = survey.columns[column]?.looks[look]?.kind ?? 'blank';
      const style = `" s="${styles[sample] ?? 0}"`;
      if (kind === 'blank') return { behind: `${style}/>`, holds: 'nothing' };
      if (kind === 'text') return { behind: `${style} t="inlineStr"><is>`, holds: 'text' };
      return { behind: `${style}><v>`, holds: 'number' };
    }),
  }));
}

// Text that holds none of these is stored as it is.
const NOT_PLAIN = /[\r\ufffe\uffff&<>"]|[^\P{Cc}\t\n]|_x/u;
const LONGEST_PLAIN = 32_767;
const EDGE_BLANK = /^\s|\s$/;

function textElement(text: string): string {
  const plain = text.length <= LONGEST_PLAIN && !NOT_PLAIN.test(text);
  const stored = plain ? text : escapeXml(storedText(text));
  const clear = isNoBlank(stored.charCodeAt(0)) && isNoBlank(stored.charCodeAt(stored.length - 1));
  const kept = !clear && EDGE_BLANK.test(stored) ? ' xml:space="preserve"' : '';
  return `<t${kept}>${stored}</t></is></c>`;
}

// Of most signs it is clear without asking what counts as a blank.
function isNoBlank(code: number): boolean {
  return (code > 0x20 && code < 0xa0) || (code > 0x3000 && code < 0xfe00);
}
