// 企业明细: every row of the unit's enterprises in one notation, with what was found at its cells.
import { rawText } from '../../../roster/raw-sheet.ts';
import type { Roster, RosterRow } from '../../../roster/roster.ts';
import { grouped } from '../../../values/grouped.ts';
import type { Localised } from '../../../values/lang.ts';
import { type BookSheet, type Cell, count, text } from '../../book.ts';
import { rowsAsAsked } from '../../rows-as-asked.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { fieldCell, fieldHeader, fieldWidth, isCentred } from './field-cell.ts';
import type { Mark, PageRoster, RosterPage } from './roster-page.ts';
import { LEADING_COLUMNS } from './row-layout.ts';

interface PageRow extends PageRoster {
  readonly roster: Roster;
  readonly row: RosterRow;
}

/** What pages of rosters are made from. */
export interface RosterGround {
  /** Those of the submission. */
  readonly rosters: readonly Roster[];
}

/** The page with its cells. Throws Error where a roster or a row that the page names is not there. */
export function rosterSheet(page: RosterPage, { rosters }: RosterGround): BookSheet {
  const { lang, name, title, subtitles, marks } = page;
  const rows = rowsOf(page, rosters);
  const table = tableOf([...leadingColumns(page), ...fieldColumns(page)], rows, lang);
  const byRow = grouped(marks, ({ row }) => row);
  const marked = rowsAsAsked(rows, (_, place) => markedRow(table.rows[place] ?? [], byRow.get(place), page));
  return {
    name,
    title,
    subtitles,
    blocks: [{ ...table, rows: marked }],
    orientation: 'landscape',
  };
}

function rowsOf(page: RosterPage, rosters: readonly Roster[]): readonly PageRow[] {
  const named = page.rosters.map((one) => ({ one, roster: rosters[one.place] }));
  return page.rows.map(([place, index]) => {
    const { one, roster } = named[place] ?? {};
    const row = roster?.rows[index];
    if (!one || !row || roster.file !== one.file || roster.sheet !== one.sheet)
      throw new Error(`${page.title}: no row ${index} in ${one?.file} ${one?.sheet}`);
    return { ...one, roster, row };
  });
}

// Number and place; the place names the sender where there are several.
function leadingColumns({ rosters }: RosterPage): readonly SheetColumn<PageRow>[] {
  const place = ({ prefix, row: { number } }: PageRow): Cell =>
    prefix === null ? count(number) : text(`${prefix}${number}`);
  return [
    NUMBER_COLUMN,
    {
      header: { zh: '原表行', en: 'Row in file' },
      width: rosters.length > 1 ? 12 : 8,
      align: 'center',
      cell: place,
    },
  ];
}

function fieldColumns({ keys, unknownHeaders, lang }: RosterPage): readonly SheetColumn<PageRow>[] {
  const known = keys.map((key): SheetColumn<PageRow> => {
    const header: Localised = { zh: fieldHeader(key, 'zh'), en: fieldHeader(key, 'en') };
    const cell = fieldCell(key, lang);
    const column = { header, width: fieldWidth(key), cell: ({ row }: PageRow) => cell(row.values) };
    return isCentred(key) ? { ...column, align: 'center' } : column;
  });
  const unknown = unknownHeaders.map(
    (header): SheetColumn<PageRow> => ({
      header: { zh: header, en: header },
      width: 14,
      cell: (row) => unknownCell(row, header),
    }),
  );
  return [...known, ...unknown];
}

// A column that is none of ours is carried through as the file has it.
function unknownCell({ roster, row }: PageRow, header: string): Cell {
  const column = roster.unknownColumns.find((one) => one.header === header)?.column;
  return text(column === undefined ? '' : rawText(row.raw[column - 1]));
}

function markedRow(
  cells: readonly Cell[],
  marks: readonly Mark[] | undefined,
  { keys }: RosterPage,
): readonly Cell[] {
  if (marks === undefined) return cells;
  const marked = [...cells];
  for (const mark of marks) {
    const place = LEADING_COLUMNS + keys.indexOf(mark.key);
    const cell = marked[place];
    if (place >= LEADING_COLUMNS && cell) marked[place] = markedCell(cell, mark);
  }
  return marked;
}

function markedCell(cell: Cell, { note, grave }: Mark): Cell {
  return { ...cell, note, tone: grave || cell.tone === 'bad' ? 'bad' : 'doubt' };
}
