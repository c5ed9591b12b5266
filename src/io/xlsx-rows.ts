// Writes down the rows of a table as a worksheet's XML has them (ECMA-376 Part 1, 18.3.1.73 and 18.3.1.4).
import type { Cell } from '../reports/book.ts';
import { columnLetters } from '../values/cell-ref.ts';
import type { BodyPlan } from './xlsx-body.ts';
import { lookCode } from './xlsx-looks.ts';
import { cellNumber } from './xlsx-numbers.ts';
import { storedText } from './xlsx-pen.ts';
import { escapeXml } from './xml-text.ts';

/** Rows in one piece of text, so that no text grows beyond what the engine can hold. */
const ROWS_PER_PIECE = 4000;
/** A row's height is a whole number of pixels of three quarters of a point. */
const PIXEL = 0.75;

/** The rows as pieces of XML; `styles` are the numbers of the samples' styles in the workbook. */
export function* bodyRows(body: BodyPlan, styles: readonly number[]): Generator<string> {
  const heads = columnHeads(body, styles);
  for (let from = 0; from < body.rows.length; from += ROWS_PER_PIECE) {
    let xml = '';
    const to = Math.min(from + ROWS_PER_PIECE, body.rows.length);
    for (let index = from; index < to; index += 1) xml += rowXml(body, index, heads);
    yield xml;
  }
}

interface ColumnHead {
  /** What stands before and behind the row's number. */
  readonly before: string;
  readonly behind: ReadonlyMap<number, string>;
}

function columnHeads({ samples }: BodyPlan, styles: readonly number[]): readonly ColumnHead[] {
  return samples.map((looks, column) => ({
    before: `<c r="${columnLetters(column + 1)}`,
    behind: new Map([...looks].map(([code, sample]) => [code, `" s="${styles[sample] ?? 0}"`])),
  }));
}

function rowXml(
  { rows, top, heights, fixedRows }: BodyPlan,
  index: number,
  heads: readonly ColumnHead[],
): string {
  const row = rows[index] ?? [];
  const number = top + index + 1;
  const height = Math.round((heights[index] ?? 0) / PIXEL) * PIXEL;
  const fixed = index < fixedRows ? ' customHeight="1"' : '';
  let xml = `<row r="${number}" spans="1:${heads.length}" ht="${height}"${fixed}>`;
  for (let column = 0; column < heads.length; column += 1) {
    const cell = row[column];
    const head = heads[column];
    if (cell && head) xml += head.before + number + (head.behind.get(lookCode(cell)) ?? '"') + content(cell);
  }
  return `${xml}</row>`;
}

function content(cell: Cell): string {
  if (cell.kind === 'blank') return '/>';
  if (cell.kind !== 'text') return `><v>${cellNumber(cell)}</v></c>`;
  const text = escapeXml(storedText(cell.text));
  return ` t="inlineStr"><is><t${EDGE_BLANK.test(text) ? ' xml:space="preserve"' : ''}>${text}</t></is></c>`;
}

const EDGE_BLANK = /^\s|\s$/;

/** What a cell shows, as plain text; numbers as they are stored. */
export function shownText(cell: Cell): string {
  if (cell.kind === 'text') return storedText(cell.text);
  return cell.kind === 'day' ? cell.day : String(cellNumber(cell) ?? '');
}
