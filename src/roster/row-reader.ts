// Reads the rows of a list: an enterprise's values, and the figures of a row of totals.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Period, periodEnd } from '../values/period.ts';
import { blankValues } from './blank-values.ts';
import { type CellReader, cellReader } from './cell-reader.ts';
import { type ColumnKey, isSummable } from './columns.ts';
import { denialOf, questionsBeside } from './denied-title.ts';
import { mergedCells, SHARED_BY_ENTERPRISES } from './fill-merged.ts';
import type { Header } from './find-header.ts';
import type { MatchedColumn } from './match-columns.ts';
import { mergedAcrossAt, mergesAcross } from './merged-figures.ts';
import { isSafeToRead, misalignedAt, misalignedRows } from './misaligned-rows.ts';
import { type RawRow, type RawSheet, type RawValue, rawText } from './raw-sheet.ts';
import { isUnreadable, type RowValues, type TotalRow } from './roster.ts';
import { shiftStarts } from './shift-start.ts';
import { shiftWatch } from './shifted-row.ts';
import { statedCount } from './sort-rows.ts';
import {
  notesOfUnits,
  readerInUnits,
  type UnitBeside,
  type UnitFindings,
  unclearUnits,
  unitsBeside,
} from './unit-column.ts';

type Values = Partial<Record<ColumnKey, unknown>>;

/** The list of which rows are read. */
interface ListRead {
  readonly sheet: RawSheet;
  readonly header: Header;
  readonly columns: readonly MatchedColumn[];
  readonly period: Period;
}

/**
 * Makes the readers of a list's rows, to be asked in order. Findings on enterprises and their cells go to `diagnostics`;
 * of a row that `isUnderAnother` header nothing but name and code is read.
 */
export function rowReaders(
  list: ListRead,
  diagnostics: Diagnostic[],
  isUnderAnother: () => boolean,
): {
  readonly enterprise: (row: RawRow) => RowValues;
  readonly total: (row: RawRow, subtotal: boolean) => TotalRow;
} {
  const units = unitsBeside(list.sheet, list.header, list.columns);
  return {
    enterprise: enterpriseReader(list, units, diagnostics, isUnderAnother),
    total: totalReader(list, units),
  };
}

function enterpriseReader(
  list: ListRead,
  units: ReadonlyMap<ColumnKey, UnitBeside>,
  diagnostics: Diagnostic[],
  isUnderAnother: () => boolean,
): (row: RawRow) => RowValues {
  const { sheet, header, columns, period } = list;
  diagnostics.push(...notesOfUnits(sheet, header, columns, units));
  const findings: UnitFindings = { diagnostics, unclear: [] };
  const cells = cellsOfRow(list, units, findings);
  const blank = blankValues(columns.map(({ key }) => key));
  const across = mergesAcross(sheet, columns, header.row);
  const misaligned = misalignedRows(sheet, header, columns);
  const shiftOf = shiftWatch(sheet, columns, periodEnd(period));
  const startOf = shiftStarts(sheet, header, columns, periodEnd(period));
  return (row) => {
    const values: Values = { ...blank };
    const before = diagnostics.length;
    const cut = misaligned.get(row.number);
    const isElsewhere = cut !== undefined || isUnderAnother();
    if (cut) diagnostics.push(misalignedAt(sheet, row, { ...cut, start: startOf(row, cut) }));
    for (const { key, index, read } of cells) {
      const cell = row.cells[index];
      // A blank cell too may be another column's, and what stands elsewhere be its own.
      const value = isElsewhere && !isSafeToRead(key, cell) ? unplaced(cell) : read(row, cell);
      if (value !== undefined) values[key] = value;
    }
    if (findings.unclear.length > 0)
      diagnostics.push(...unclearUnits(sheet, row, findings.unclear.splice(0)));
    if (isElsewhere) return values as RowValues;
    const shift = diagnostics.length === before ? undefined : shiftOf?.(row, values as RowValues);
    if (shift) {
      // What was found in its cells says no more than that.
      diagnostics.length = before;
      diagnostics.push(misalignedAt(sheet, row, shift));
      for (const { key, index } of cells)
        if (!isSafeToRead(key, row.cells[index])) values[key] = unplaced(row.cells[index]);
    }
    for (const merge of across.get(row.number) ?? []) {
      diagnostics.push(mergedAcrossAt(sheet, row.number, merge));
      for (const { key } of merge.columns) values[key] = unplaced(merge.text);
    }
    return values as RowValues;
  };
}

function unplaced(cell: RawValue): { readonly unreadable: string; readonly unplaced: true } {
  return { unreadable: rawText(cell), unplaced: true };
}

interface CellOfRow {
  readonly key: ColumnKey;
  /** Among the cells of a row. */
  readonly index: number;
  /** The value of the cell in a row; undefined where it is blank. */
  readonly read: (row: RawRow, cell: RawValue) => unknown;
}

// The cells of a row that are read, each with its merges, the unit beside it and the question whether there is a title.
function cellsOfRow(
  { sheet, header, columns, period }: ListRead,
  units: ReadonlyMap<ColumnKey, UnitBeside>,
  findings: UnitFindings,
): readonly CellOfRow[] {
  const end = periodEnd(period);
  const questions = questionsBeside(header);
  const asking = [...questions].map(([key, { column }]) => ({ key, column }));
  const merged = mergedCells(sheet, columns, header.row, SHARED_BY_ENTERPRISES);
  const answers = mergedCells(sheet, asking, header.row, SHARED_BY_ENTERPRISES);
  return columns.map((column): CellOfRow => {
    const { key } = column;
    const beside = units.get(key);
    const question = questions.get(key);
    const above = merged.get(column.column);
    const given = answers.get(question?.column ?? 0);
    const readInUnits = beside && readerInUnits(sheet, column, beside, end, findings);
    const readCell = cellReader(sheet, column, end, findings.diagnostics);
    const read = (row: RawRow, cell: RawValue): unknown => {
      const own = filledDown(cell, above, row.number);
      const value = readInUnits ? readInUnits(row, own) : readCell(row.number, own);
      if (!question || value === undefined || isUnreadable(value)) return value;
      const answer = filledDown(row.cells[question.column - 1], given, row.number);
      const denial = denialOf(sheet, { row: row.number, column: column.column, key }, own, question, answer);
      if (!denial) return value;
      findings.diagnostics.push(denial);
      return { unreadable: rawText(own) };
    };
    return { key, index: column.column - 1, read };
  });
}

function filledDown(cell: RawValue, above: ReadonlyMap<number, RawValue> | undefined, row: number): RawValue {
  return above && (cell === undefined || cell === '') ? above.get(row) : cell;
}

// The figures of a total row; what it has in other columns (17家 under the name) is no value of an enterprise.
function totalReader(
  { sheet, columns, period }: ListRead,
  units: ReadonlyMap<ColumnKey, UnitBeside>,
): (row: RawRow, subtotal: boolean) => TotalRow {
  const readers = columns
    // The sum of amounts in units of their own says nothing.
    .filter(({ key }) => isSummable(key) && (units.get(key)?.isAsUsual ?? true))
    .map((column): readonly [MatchedColumn, CellReader] => [
      column,
      cellReader(sheet, column, periodEnd(period), []),
    ]);
  return (row, subtotal) => {
    const values: Values = {};
    for (const [{ key, column }, read] of readers) {
      const value = read(row.number, row.cells[column - 1]);
      if (value !== undefined && !isUnreadable(value)) values[key] = value;
    }
    return { row: row.number, values: values as RowValues, count: statedCount(row, columns), subtotal };
  };
}
