// A table declared by its columns: what each is called and what a row shows in it.
import type { Lang, Localised } from '../../values/lang.ts';
import type { BookColumn, Cell, ColumnTotal, TableBlock } from '../book.ts';
import { rowsAsAsked } from '../rows-as-asked.ts';

export interface SheetColumn<Row> {
  readonly header: Localised;
  /** Width in half-width characters; Chinese characters count two. */
  readonly width: number;
  /** `place` is the row's 0-based position. */
  readonly cell: (row: Row, place: number) => Cell;
  readonly total?: ColumnTotal;
  readonly group?: Localised;
  readonly align?: 'left' | 'center' | 'right';
}

export interface TableTexts {
  /** Small heading above the header; none where absent. */
  readonly heading?: Localised;
  /** Shown in place of rows where there are none. */
  readonly emptyText?: Localised;
}

const TOTAL: Localised = { zh: '合计', en: 'Total' };
const NONE: Localised = { zh: '（无）', en: '(none)' };

/** The table of the rows in a language. */
export function tableOf<Row>(
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
  lang: Lang,
  { heading, emptyText = NONE }: TableTexts = {},
): TableBlock {
  return {
    kind: 'table',
    heading: heading?.[lang] ?? '',
    columns: columns.map((column) => bookColumn(column, lang)),
    rows: rowsAsAsked(rows, (row, place) => rowCells(columns, row, place), {
      cell: (row, place, column) => columns[column]?.cell(row, place),
    }),
    totalLabel: TOTAL[lang],
    emptyText: emptyText[lang],
  };
}

// A plain loop: large rosters have a hundred thousand cells.
function rowCells<Row>(columns: readonly SheetColumn<Row>[], row: Row, place: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { cell } of columns) cells.push(cell(row, place));
  return cells;
}

function bookColumn<Row>({ header, width, total, group, align }: SheetColumn<Row>, lang: Lang): BookColumn {
  return {
    header: header[lang],
    width,
    ...(total && { total }),
    ...(group && { group: group[lang] }),
    ...(align && { align }),
  };
}
