// What a row over the words that name most columns holds: groups of columns, and what is said of the list beside them.
import type { Header } from './find-header.ts';
import { areAllOf, labelsAndYearsIn } from './header-labels.ts';
import { columnsOf, isTitleWide, widthOf } from './header-stack.ts';
import { readHeader } from './headers.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';
import { speaksOfTitle } from './title-words.ts';
import { areTitle, isStatementOver, type LabelOver, withoutDays } from './words-over-header.ts';

type Block = Pick<Header, 'first' | 'next'>;

interface RowOver {
  /** Whether there are words over some of the columns that are neither a title nor a statement of unit, date or office. */
  readonly hasGroups: boolean;
  /** The row without its groups: what it tells of the list. */
  readonly aside: RawRow;
}

// Between a header and its groups there may be one row without anything, as a group two rows tall leaves one.
const FARTHEST = 2;

/** Looks at the row (`index` of the sheet's) over a header, above which others may stand; undefined where there is none near. */
export function rowOver(sheet: RawSheet, header: Block, index: number): RowOver | undefined {
  const row = sheet.rows[index];
  const below = sheet.rows[index + 1];
  if (!row || !below || below.number > row.number + FARTHEST) return undefined;
  // Whether there is a row without anything between.
  const isApart = (sheet.rows[header.first]?.number ?? 0) - row.number > header.first - index;
  const groups = new Set(groupsIn(sheet, header, row, isApart).map(({ column }) => column));
  const cells = row.cells.map((cell, at) => (groups.has(at + 1) ? undefined : cell));
  return { hasGroups: groups.size > 0, aside: { number: row.number, cells } };
}

function groupsIn(sheet: RawSheet, header: Block, row: RawRow, isApart: boolean): readonly LabelOver[] {
  const merges = sheet.merges.filter((merge) => merge.firstRow === row.number && columnsOf(merge) > 1);
  const width = widthOf(sheet.rows.slice(header.first, header.next));
  if (merges.some((merge) => isTitleWide(columnsOf(merge), width))) return [];
  const merged = new Set(merges.map(({ firstColumn }) => firstColumn));
  const labels = labelsAndYearsIn(row).map(
    (label): LabelOver => ({ ...label, isMerged: merged.has(label.column) }),
  );
  // Among figures and days, or apart from the header, only cells over several columns are surely groups.
  const areSure = !isApart && areAllOf(row, labels);
  const groups = withoutStatements(areSure ? labels : labels.filter(({ isMerged }) => isMerged));
  return areTitle(groups) && !groups.some(namesTitle) ? [] : groups;
}

// 专精特新企业情况, but for the first column, is said of the columns under it and not of the list.
function namesTitle({ column, plain }: LabelOver): boolean {
  return column > 1 && speaksOfTitle(readHeader(plain));
}

function withoutStatements(labels: readonly LabelOver[]): readonly LabelOver[] {
  const others = labels.filter((label, at) => namesTitle(label) || !isStatementOver(label, labels[at - 1]));
  return others.length < labels.length ? withoutDays(others) : others;
}
