// Whether the row under the words that name most columns is part of the header too: words under its groups.
import { namesEnterprise } from './columns.ts';
import type { Header } from './find-header.ts';
import { saysNoMore } from './header-groups.ts';
import { areAllOf, labelsIn } from './header-labels.ts';
import { columnsOf } from './header-stack.ts';
import { readHeader } from './headers.ts';
import type { RawSheet } from './raw-sheet.ts';
import { isBareRecognition } from './title-words.ts';

type Block = Pick<Header, 'next' | 'cells'>;
type Columns = ReadonlySet<number>;

/**
 * Whether the row under a header belongs to it: words under its groups, and none where the list has names and codes.
 * Without this the group would be taken for the column, and its first words for a line of the list.
 */
export function hasSubheader(sheet: RawSheet, header: Block): boolean {
  const row = sheet.rows[header.next];
  const labels = row ? labelsIn(row) : [];
  if (!row || labels.length === 0 || !areAllOf(row, labels)) return false;
  const filled = new Set(labels.map(({ column }) => column));
  if (!leavesNamesBlank(header, filled)) return false;
  if (namesReachDown(sheet, header, row.number)) return true;
  const textOf = new Map(header.cells.map((cell) => [cell.column, cell.text]));
  const sayingNoMore = new Set(
    labels.flatMap(({ column, plain }) => (saysNoMoreThan(textOf.get(column) ?? '', plain) ? column : [])),
  );
  const merged = columnsOfMergedGroups(sheet, header);
  const grouped = new Set([
    ...merged,
    ...columnsOfOpenGroups(header, filled, merged),
    // One column under one cell has no group that shows; its words must say so.
    ...header.cells.flatMap(({ column, text }) => (text !== '' && sayingNoMore.has(column) ? column : [])),
  ]);
  return (
    labels.some(({ column }) => grouped.has(column)) &&
    labels.every(({ column }) => grouped.has(column) || sayingNoMore.has(column))
  );
}

// 认定日期 under 高新技术企业 names the column that the cell over it does, and under 高新 it is of that.
function saysNoMoreThan(over: string, words: string): boolean {
  if (saysNoMore(words)) return true;
  const { key } = readHeader(over);
  if (key === undefined) return over !== '' && isBareRecognition(words);
  return readHeader(over + words).key === key;
}

// Name and code stand in every line of the list, but have nothing under them in the header.
function leavesNamesBlank(header: Block, filled: Columns): boolean {
  const identifying = cellsOfNames(header);
  return identifying.length >= 2 && identifying.every(({ column }) => !filled.has(column));
}

// The cells over names and codes are merged down to the row: whatever its words are.
function namesReachDown({ merges }: RawSheet, header: Block, row: number): boolean {
  return cellsOfNames(header).every(({ column }) =>
    merges.some(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        firstRow < row && row <= lastRow && firstColumn <= column && column <= lastColumn,
    ),
  );
}

function cellsOfNames({ cells }: Block): Block['cells'] {
  return cells.filter(({ reading: { key } }) => namesEnterprise(key));
}

// All columns of groups merged in the lowest row of the header.
function columnsOfMergedGroups({ rows, merges }: RawSheet, { next }: Block): Columns {
  const lowest = rows[next - 1]?.number;
  const columns = new Set<number>();
  for (const merge of merges) {
    if (merge.lastRow !== lowest || columnsOf(merge) < 2) continue;
    for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1) columns.add(column);
  }
  return columns;
}

// Of groups that are not merged: from the group on, as far as there are words under blank cells beside it.
function columnsOfOpenGroups({ cells }: Block, filled: Columns, merged: Columns): Columns {
  const named = new Set(cells.map(({ column }) => column));
  const columns = new Set<number>();
  for (const column of filled) {
    if (named.has(column) || merged.has(column)) continue;
    let group = column - 1;
    while (group > 0 && !named.has(group) && filled.has(group)) group -= 1;
    if (!named.has(group) || !filled.has(group)) continue;
    for (let each = group; each <= column; each += 1) columns.add(each);
  }
  return columns;
}
