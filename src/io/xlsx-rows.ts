// Writes down the rows of a table as a worksheet's XML has them (ECMA-376 Part 1, 18.3.1.73 and 18.3.1.4).
import { BLANK, type Cell } from '../reports/book.ts';
import { columnLetters } from '../values/cell-ref.ts';
import type { TextBytes } from './text-bytes.ts';
import type { BodyPlan } from './xlsx-body.ts';
import { cellNumber } from './xlsx-numbers.ts';
import { storedText } from './xlsx-pen.ts';
import { escapeXml } from './xml-text.ts';

/** A row's height is a whole number of pixels of three quarters of a point. */
const PIXEL = 0.75;
/** About what a cell takes without its text, and the most that a code unit of it does, in bytes. */
const [CELL_BYTES, CODE_UNIT_BYTES] = [50, 3];

/** About how many bytes the rows take. */
export function roomOfRows({ rows, samples, survey }: BodyPlan): number {
  return rows.length * samples.length * CELL_BYTES + survey.textLength * CODE_UNIT_BYTES;
}

/** Adds the rows, one after the other; `styles` are the numbers of the samples' styles in the workbook. */
export function addRows(target: TextBytes, body: BodyPlan, styles: readonly number[]): void {
  const { rows, survey, top, heights, fixedRows } = body;
  const { looks } = survey;
  const heads = columnHeads(body, styles);
  for (let index = 0, at = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    const number = String(top + index + 1);
    const height = Math.round((heights[index] ?? 0) / PIXEL) * PIXEL;
    const fixed = index < fixedRows ? ' customHeight="1"' : '';
    let xml = `<row r="${number}" spans="1:${heads.length}" ht="${height}"${fixed}>`;
    for (let column = 0; column < heads.length; column += 1, at += 1) {
      const head = heads[column];
      if (!head) continue;
      const cell = row[column] ?? BLANK;
      const start = head.before + number + (head.behind[looks[at] ?? 0] ?? '');
      if (cell.kind === 'blank') xml += start;
      else if (cell.kind === 'text') xml += start + textElement(cell.text);
      else xml += `${start}${cellNumber(cell)}</v></c>`;
    }
    target.add(`${xml}</row>`);
  }
}

interface ColumnHead {
  /** What stands before and behind the row's number, up to a cell's value; the latter by look. */
  readonly before: string;
  readonly behind: readonly string[];
}

function columnHeads({ samples, survey }: BodyPlan, styles: readonly number[]): readonly ColumnHead[] {
  return samples.map((ofLooks, column) => ({
    before: `<c r="${columnLetters(column + 1)}`,
    behind: ofLooks.map((sample, look) => {
      const { kind } = survey.columns[column]?.looks[look] ?? BLANK;
      return `" s="${styles[sample] ?? 0}"${kind === 'blank' ? '/>' : kind === 'text' ? ' t="inlineStr"><is>' : '><v>'}`;
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

/** What a cell shows, as plain text; numbers as they are stored. */
export function shownText(cell: Cell): string {
  if (cell.kind === 'text') return storedText(cell.text);
  return cell.kind === 'day' ? cell.day : String(cellNumber(cell) ?? '');
}
