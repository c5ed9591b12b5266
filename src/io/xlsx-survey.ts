// All that the cells of a table tell at one look: large rosters have hundreds of thousands, so nothing goes over
// them again but writing them down.
import { BLANK, type Cell, type TableBlock } from '../reports/book.ts';
import { LOOK_CODES, lookCode } from './xlsx-looks.ts';
import { type NumberWidth, numberWidth } from './xlsx-number-width.ts';
import { columnCells, columnTotal, type Total } from './xlsx-numbers.ts';

export interface ColumnSurvey {
  /** The first cell of each look, from top to bottom. */
  readonly looks: readonly Cell[];
  /** What its widest number takes, in half-width characters; 0 without numbers. */
  readonly numberWidth: number;
  /** What stands under it; null without a total. */
  readonly total: Total | null;
}

/** Cells are numbered row by row: row × columns + column. */
export interface TableSurvey {
  readonly columns: readonly ColumnSurvey[];
  /** By cell: its look, as a place in `looks` of its column. */
  readonly looks: Uint16Array;
  /** Cells whose text may take several lines in its column. */
  readonly longTexts: readonly number[];
  readonly noted: readonly number[];
  readonly linked: readonly number[];
  /** How many code units all texts have. */
  readonly textLength: number;
  /** Whether any text could be taken for a number. */
  readonly textOfDigits: boolean;
}

const TEXT_OF_DIGITS = /^[\d.]+$/;

/**
 * Looks at every cell of a table once. Throws RangeError for a row that is too short, and for a total over unlike
 * cells.
 */
export function surveyTable({ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>): TableSurvey {
  const count = columns.length;
  const looks = new Uint16Array(rows.length * count);
  // By column and code of a look: its place among the looks of the column, counted from 1.
  const places = new Uint16Array(count * LOOK_CODES);
  const found = columns.map((): Cell[] => []);
  const widths = columns.map((): NumberWidth => numberWidth());
  // A column is never narrower than it is wished to be, but for rounding to tenths.
  const rooms = columns.map(({ width }) => Math.floor(width * 10) / 10);
  const [longTexts, noted, linked]: [number[], number[], number[]] = [[], [], []];
  let textLength = 0;
  let textOfDigits = false;
  for (let index = 0, at = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    for (let column = 0; column < count; column += 1, at += 1) {
      const cell = row[column];
      if (cell === undefined) throw tooShort(index, column);
      const slot = column * LOOK_CODES + (cell === BLANK ? 0 : lookCode(cell));
      let place = places[slot] ?? 0;
      if (place === 0) {
        place = found[column]?.push(cell) ?? 0;
        places[slot] = place;
      }
      looks[at] = place - 1;
      if (cell === BLANK) continue;
      if (cell.kind === 'text') {
        textLength += cell.text.length;
        textOfDigits ||= TEXT_OF_DIGITS.test(cell.text);
        if (cell.text.length * 2 > (rooms[column] ?? 0) || cell.text.includes('\n')) longTexts.push(at);
      } else if (cell.kind !== 'blank') widths[column]?.add(cell);
      if (cell.note) noted.push(at);
      if (cell.link) linked.push(at);
    }
  }
  return {
    columns: columns.map(({ total }, column) => ({
      looks: found[column] ?? [],
      numberWidth: widths[column]?.width() ?? 0,
      total: total ? columnTotal(columnCells({ rows }, column)) : null,
    })),
    ...{ looks, longTexts, noted, linked, textLength, textOfDigits },
  };
}

function tooShort(row: number, column: number): RangeError {
  return new RangeError(`row ${row + 1} of a table has no cell for column ${column + 1}`);
}
