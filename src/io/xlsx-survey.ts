// All that the cells of a table tell at one look, without the cells: large rosters have hundreds of thousands, and
// what is left of them here takes little to hand to another thread.
import { BLANK, type Cell, type InternalLink, type TableBlock } from '../reports/book.ts';
import { type PackedTexts, packedTextReader, textPacker } from '../roster/packed-texts.ts';
import { LOOK_CODES, lookCode, PLAIN_BLANK } from './xlsx-looks.ts';
import { type NumberWidth, numberWidth } from './xlsx-number-width.ts';
import { cellNumber, type Sum, sumOfCells, type Total } from './xlsx-numbers.ts';

export interface ColumnSurvey {
  /** The first cell of each look, from top to bottom. */
  readonly looks: readonly Cell[];
  /** What its widest number takes, in half-width characters; 0 without numbers. */
  readonly numberWidth: number;
  /** What its amounts in 万元 show: as many as the finest of them needs. */
  readonly decimals: number;
  /** What stands under it; null without a total. */
  readonly total: Total | null;
}

/** Rows and columns are 0-based, rows counted from the first of the table. */
interface Place {
  readonly row: number;
  readonly column: number;
}

export interface TableSurvey {
  readonly columns: readonly ColumnSurvey[];
  /** By cell, row by row: its look, as a place in `looks` of its column. */
  readonly looks: Uint16Array;
  /** Of the cells with text, row by row: of a long table as bytes, of which a thread can be sent many at once. */
  readonly texts: readonly string[] | PackedTexts;
  /** Of the cells with a number, row by row: as a spreadsheet stores it. */
  readonly numbers: Float64Array;
  /** Texts that may take several lines in their column: places in `texts`, and by them the cells' rows and columns. */
  readonly longTexts: readonly number[];
  readonly longTextRows: readonly number[];
  readonly longTextColumns: readonly number[];
  readonly notes: readonly (Place & { readonly text: string })[];
  /** With what the cell shows. */
  readonly links: readonly (Place & { readonly link: InternalLink; readonly shown: string })[];
  /** How many code units all texts have. */
  readonly textLength: number;
  /** Whether any text could be taken for a number. */
  readonly textOfDigits: boolean;
}

/** Rows from which a table is a long one. */
const LONG = 5000;

const TEXT_OF_DIGITS = /^[\d.]+$/;

/**
 * Looks at every cell of a table once. Throws RangeError for a row that is too short, what is no
 * number, and a total over unlike cells.
 */
export function surveyTable(
  { columns, rows }: Pick<TableBlock, 'columns' | 'rows'>,
  long = LONG,
): TableSurvey {
  const found = newFindings(columns, rows.length, rows.length < long ? textList() : textPacker());
  for (let row = 0; row < rows.length; row += 1) surveyRow(found, rows[row] ?? [], row);
  const { widths, sums, rooms: _, places: __, textCount: ___, columnLooks, texts, numbers, ...whole } = found;
  return {
    ...whole,
    texts: texts.finish(),
    columns: columns.map((_, column) => ({
      looks: columnLooks[column] ?? [],
      numberWidth: widths[column]?.width() ?? 0,
      decimals: widths[column]?.decimals() ?? 0,
      total: sums[column]?.total() ?? null,
    })),
    numbers: Float64Array.from(numbers),
  };
}

interface TextList {
  readonly add: (text: string) => void;
  readonly finish: () => TableSurvey['texts'];
}

function textList(): TextList {
  const texts: string[] = [];
  return { add: (text) => texts.push(text), finish: () => texts };
}

/** Reads the texts of a survey by their place among them. */
export function textReader(texts: TableSurvey['texts']): (place: number) => string {
  return 'blocks' in texts ? packedTextReader(texts) : (place) => texts[place] ?? '';
}

/** What is found row by row. */
type Findings = ReturnType<typeof newFindings>;

function newFindings(columns: TableBlock['columns'], rows: number, texts: TextList) {
  return {
    looks: new Uint16Array(rows * columns.length),
    // By column and code of a look: its place among the looks of the column, counted from 1.
    places: new Uint16Array(columns.length * LOOK_CODES),
    columnLooks: columns.map((): Cell[] => []),
    widths: columns.map((): NumberWidth => numberWidth()),
    sums: columns.map(({ total }): Sum | null => (total ? sumOfCells(total) : null)),
    // A column is never narrower than it is wished to be, but for rounding to tenths.
    rooms: columns.map(({ width }) => Math.floor(width * 10) / 10),
    texts,
    textCount: 0,
    numbers: [] as number[],
    longTexts: [] as number[],
    longTextRows: [] as number[],
    longTextColumns: [] as number[],
    notes: [] as TableSurvey['notes'][number][],
    links: [] as TableSurvey['links'][number][],
    textLength: 0,
    textOfDigits: false,
  };
}

// By itself, so that the engine makes fast code of it once, and not also for a loop that is under way.
function surveyRow(found: Findings, cells: readonly Cell[], row: number): void {
  const { looks, rooms } = found;
  for (let column = 0; column < rooms.length; column += 1) {
    const cell = cells[column];
    if (cell === undefined) throw tooShort(row, column);
    looks[row * rooms.length + column] = lookPlace(found, cell, column);
    if (cell === BLANK) continue;
    if (cell.kind === 'text') surveyText(found, cell.text, row, column);
    else if (cell.kind !== 'blank') {
      found.numbers.push(cellNumber(cell) ?? 0);
      found.widths[column]?.add(cell);
      found.sums[column]?.add(cell);
    }
    if (cell.note) found.notes.push({ row, column, text: cell.note });
    if (cell.link) found.links.push({ row, column, link: cell.link, shown: shownText(cell) });
  }
}

function lookPlace({ places, columnLooks }: Findings, cell: Cell, column: number): number {
  const slot = column * LOOK_CODES + (cell === BLANK ? PLAIN_BLANK : lookCode(cell));
  let place = places[slot] ?? 0;
  if (place === 0) {
    place = columnLooks[column]?.push(cell) ?? 0;
    places[slot] = place;
  }
  return place - 1;
}

function surveyText(found: Findings, text: string, row: number, column: number): void {
  found.textOfDigits ||= TEXT_OF_DIGITS.test(text);
  found.textLength += text.length;
  found.texts.add(text);
  const place = found.textCount++;
  if (text.length * 2 <= (found.rooms[column] ?? 0) && !text.includes('\n')) return;
  found.longTexts.push(place);
  found.longTextRows.push(row);
  found.longTextColumns.push(column);
}

// As plain text; numbers as they are stored.
function shownText(cell: Cell): string {
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'day' ? cell.day : String(cellNumber(cell) ?? '');
}

function tooShort(row: number, column: number): RangeError {
  return new RangeError(`row ${row + 1} of a table has no cell for column ${column + 1}`);
}
