// How far a header reaches beyond the rows that name most columns: to words under it, and to groups over it.
import { plainText } from './cell-text.ts';
import type { Header } from './find-header.ts';
import { saysNoMore } from './header-groups.ts';
import { columnsOf, headerText, isTitleWide, widthOf } from './header-stack.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';

type Block = Pick<Header, 'first' | 'next' | 'cells'>;

interface Label {
  /** 1-based. */
  readonly column: number;
  readonly plain: string;
}

/**
 * Whether the row under a header belongs to it: words under its groups, and none where the list has names and codes.
 * Without this the group would be taken for the column, and its first words for a line of the list.
 */
export function hasSubheader(sheet: RawSheet, header: Block): boolean {
  const row = sheet.rows[header.next];
  const labels = row ? labelsOf(row) : undefined;
  if (!labels || labels.length === 0) return false;
  const identifying = header.cells.filter(({ reading: { key } }) => key === 'name' || key === 'uscc');
  const filled = new Set(labels.map(({ column }) => column));
  if (identifying.length < 2 || identifying.some(({ column }) => filled.has(column))) return false;
  const grouped = columnsUnderGroups(sheet, header, filled);
  return (
    labels.some(({ column }) => grouped.has(column)) &&
    labels.every(({ column, plain }) => grouped.has(column) || saysNoMore(plain))
  );
}

// Of groups merged in the lowest row of the header all columns, of others those with words under them from the group on.
function columnsUnderGroups(
  sheet: RawSheet,
  { next, cells }: Block,
  filled: ReadonlySet<number>,
): ReadonlySet<number> {
  const lowest = sheet.rows[next - 1]?.number;
  const grouped = new Set<number>();
  for (const merge of sheet.merges) {
    if (merge.lastRow !== lowest || columnsOf(merge) < 2) continue;
    for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1) grouped.add(column);
  }
  const named = new Set(cells.map(({ column }) => column));
  for (const column of filled) {
    if (named.has(column) || grouped.has(column)) continue;
    let group = column - 1;
    while (group > 0 && !named.has(group) && filled.has(group)) group -= 1;
    if (!named.has(group) || !filled.has(group)) continue;
    for (let each = group; each <= column; each += 1) grouped.add(each);
  }
  // One column under one cell has no group that shows; its words must say so.
  for (const { column, text } of cells)
    if (filled.has(column) && text !== '' && isAmountUnder(sheet.rows[next], column)) grouped.add(column);
  return grouped;
}

function isAmountUnder(row: RawRow | undefined, column: number): boolean {
  return row !== undefined && saysNoMore(plainText(headerText(row, column)));
}

const OFFICIAL = /:|名单|填报|公示/u;
const TITLE = /名录|一览|[表册]$|附件|^\d{4}年(?:度)?第?[一二三四1-4]季度$/u;
const YEAR = /^\d{4}年度?$/u;
// What a title speaks of; a group by itself is shorter and speaks of figures or days.
const OF_TITLES = /企业|情况|季度|[区县市]/u;
const LONGEST_GROUP = 12;
// What no title says unless it names the list.
const OF_GROUPS = /\d+月?[-\u2010-\u2015~至到]\d+月|上半年|前三季度|本年累计|拟申报|拟认定|预计|有效期/u;
const OF_LISTS = /企业|名单/u;

/**
 * Whether the row over a header holds groups of its columns: words over some of them that are neither a title nor a
 * statement of unit, date or office.
 */
export function hasGroupRow(sheet: RawSheet, header: Block): boolean {
  const row = sheet.rows[header.first - 1];
  const labels = row ? labelsOf(row) : undefined;
  if (!row || !labels || labels.length === 0 || sheet.rows[header.first]?.number !== row.number + 1)
    return false;
  const width = widthOf(sheet.rows.slice(header.first, header.next));
  const merges = sheet.merges.filter(({ firstRow }) => firstRow === row.number);
  if (merges.some((merge) => isTitleWide(columnsOf(merge), width))) return false;
  // A year by itself may be the second line of a title, unless it is merged over columns.
  const [only, ...others] = labels;
  if (only && others.length === 0 && (isTitle(only.plain) || (merges.length === 0 && YEAR.test(only.plain))))
    return false;
  const over = labels.filter(({ column }) => column > 1);
  return (
    over.length > 0 &&
    labels.every(({ plain }) => !OFFICIAL.test(plain)) &&
    over.some(({ plain }) => !TITLE.test(plain))
  );
}

function isTitle(plain: string): boolean {
  if (OF_GROUPS.test(plain) && !OF_LISTS.test(plain)) return false;
  return OF_TITLES.test(plain) || plain.length > LONGEST_GROUP;
}

// Undefined where a cell holds anything but words.
function labelsOf(row: RawRow): readonly Label[] | undefined {
  const labels: Label[] = [];
  for (const [index, cell] of row.cells.entries()) {
    if (cell === undefined || cell === '') continue;
    if (typeof cell !== 'string') return undefined;
    const plain = plainText(headerText(row, index + 1));
    if (plain === '') continue;
    if (!/\p{Script=Han}/u.test(plain)) return undefined;
    labels.push({ column: index + 1, plain });
  }
  return labels;
}
