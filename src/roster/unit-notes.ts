// What is told of the units of amounts that their own headers do not state.
import { atFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { type ColumnKey, isAmount } from './columns.ts';
import type { Header } from './find-header.ts';
import { headerPlace } from './header-doubts.ts';
import type { MatchedColumn } from './match-columns.ts';
import { currencyAlone, unitOfNameDiffers, unitOfSheet } from './match-kinds.ts';
import { USUAL_UNIT } from './money-unit.ts';
import type { RawSheet } from './raw-sheet.ts';
import { unitOfNames } from './unit-beside-list.ts';
import { unitsBeside } from './unit-column.ts';
import type { UnitLine } from './unit-line.ts';
import { namesCurrencyAlone } from './unit-of-note.ts';

/** The findings on the units of a list; `lineOf` gives the line that states the unit of a column without one of its own. */
export function unitNotes(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  lineOf: (key: ColumnKey) => UnitLine | undefined,
): readonly Diagnostic[] {
  return [
    ...sheetUnitNotes(sheet, header, lineOf),
    ...currenciesAlone(sheet, header, columns, lineOf),
    ...doubtOfName(sheet, header),
  ];
}

function sheetUnitNotes(
  { file, sheet }: RawSheet,
  header: Header,
  lineOf: (key: ColumnKey) => UnitLine | undefined,
): readonly Diagnostic[] {
  const headers = new Map<UnitLine, string[]>();
  for (const { text, reading } of header.cells) {
    const { key, unit } = reading;
    const line = key && isAmount(key) && unit === undefined ? lineOf(key) : undefined;
    if (line) headers.set(line, [...(headers.get(line) ?? []), text]);
  }
  return [...headers].flatMap(([line, told]) => {
    if (line.unit === 'unusable' || line.unit === USUAL_UNIT) return [];
    const place = { ...atFile(file, sheet), row: header.row, value: line.text };
    return [report(unitOfSheet, place, { unit: line.unit, headers: told })];
  });
}

// Not of amounts that each row has the unit of in a column beside them.
function currenciesAlone(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  lineOf: (key: ColumnKey) => UnitLine | undefined,
): readonly Diagnostic[] {
  const open = header.cells.filter(({ text, reading: { key, unit }, settled }) => {
    const isOpen = key !== undefined && isAmount(key) && unit === undefined && !settled;
    return isOpen && lineOf(key) === undefined && namesCurrencyAlone(text);
  });
  const beside = open.length > 0 ? unitsBeside(sheet, header, columns) : null;
  const cells = open.filter(({ reading: { key } }) => key === undefined || !beside?.get(key)?.sure);
  const [first] = cells;
  if (!first) return [];
  const place = headerPlace(sheet, header, first, null);
  return [report(currencyAlone, place, { headers: cells.map(({ text }) => text) })];
}

// Where some column has that unit, or none, nothing contradicts the name.
function doubtOfName(sheet: RawSheet, header: Header): readonly Diagnostic[] {
  const named = unitOfNames(sheet);
  const cells = header.cells.filter(({ reading: { key } }) => key !== undefined && isAmount(key));
  const [first] = cells;
  if (!named || !first || !cells.every(({ reading: { unit } }) => unit !== undefined && unit !== named.unit))
    return [];
  const place = headerPlace(sheet, header, first, null);
  return [report(unitOfNameDiffers, place, { name: named.text, headers: cells.map(({ text }) => text) })];
}
