// What is told of the units of amounts that their own headers do not state.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import type { MoneyUnit } from '../values/money.ts';
import { type ColumnKey, isAmount } from './columns.ts';
import type { Header, HeaderCell } from './find-header.ts';
import { headerPlace, headerRowPlace } from './header-place.ts';
import type { MatchedColumn } from './match-columns.ts';
import { USUAL_UNIT } from './money-unit.ts';
import type { RawSheet } from './raw-sheet.ts';
import { unitOfNames } from './unit-beside-list.ts';
import { unitsBeside } from './unit-column.ts';
import {
  currencyAlone,
  unitOfInstructions,
  unitOfNameDiffers,
  unitOfSheet,
  unitOnlyOfOthers,
} from './unit-kinds.ts';
import { lineOfInstructions, type UnitLine, unitOfAwards } from './unit-line.ts';
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
    ...unitsOfOthers(sheet, header, columns, lineOf),
    ...doubtOfInstructions(sheet, header, lineOf),
  ];
}

function sheetUnitNotes(
  sheet: RawSheet,
  header: Header,
  lineOf: (key: ColumnKey) => UnitLine | undefined,
): readonly Diagnostic[] {
  const byLine = new Map<UnitLine, { readonly cell: HeaderCell }[]>();
  for (const cell of header.cells) {
    const { key, unit } = cell.reading;
    const line = isAmount(key) && unit === undefined ? lineOf(key) : undefined;
    if (line) byLine.set(line, [...(byLine.get(line) ?? []), { cell }]);
  }
  return [...byLine].flatMap(([line, columns]) => {
    if (line.unit === 'unusable' || line.unit === USUAL_UNIT) return [];
    if (line.sheet !== undefined) return toldOfInstructions(sheet, header, line, line.unit, columns);
    const place = { ...headerRowPlace(sheet, header), value: line.text };
    return [report(unitOfSheet, place, { unit: line.unit, headers: columns.map(({ cell }) => cell.text) })];
  });
}

// What instructions say that the list is not read by: it contradicts the list's own words, or is not clear.
function doubtOfInstructions(
  sheet: RawSheet,
  header: Header,
  lineOf: (key: ColumnKey) => UnitLine | undefined,
): readonly Diagnostic[] {
  const said = lineOfInstructions(sheet);
  if (!said) return [];
  const amounts = header.cells.flatMap((cell) => {
    const { key, unit } = cell.reading;
    if (!isAmount(key)) return [];
    const isStated = unit !== undefined || cell.unitOver !== undefined;
    const line = isStated ? undefined : lineOf(key);
    const meant = ofColumn(said, key).unit;
    const read = unit ?? line?.unit ?? USUAL_UNIT;
    return [{ cell, isStated, isDoubted: line?.sheet === undefined && read !== meant, read, meant }];
  });
  const open = amounts.filter(
    ({ isStated, isDoubted, read }) => !isStated && isDoubted && read !== 'unusable',
  );
  // Where every header states the usual unit itself, only another one for all of them speaks against it.
  const isContrary = amounts.every(
    ({ isStated, isDoubted, read, meant }) =>
      isStated && isDoubted && read === USUAL_UNIT && meant !== 'unusable',
  );
  const told = isContrary ? amounts : open;
  // What is only said of claims is told in its own words.
  const isOfClaims = told.every(({ cell }) => cell.reading.key === 'claimAmount');
  const words = isOfClaims ? (said.claims?.text ?? said.text) : said.text;
  return toldOfInstructions(sheet, header, { ...said, text: words }, null, told);
}

function ofColumn(said: UnitLine, key: ColumnKey): Pick<UnitLine, 'unit'> {
  if (key === 'claimAmount' && said.claims) return said.claims;
  return { unit: said.exceptions?.get(key) ?? said.unit };
}

function toldOfInstructions(
  sheet: RawSheet,
  header: Header,
  { sheet: instructions = '', text }: UnitLine,
  unit: MoneyUnit | null,
  columns: readonly { readonly cell: HeaderCell }[],
): readonly Diagnostic[] {
  const [first] = columns;
  if (!first) return [];
  const headers = columns.map(({ cell }) => cell.text);
  const place = headerPlace(sheet, header, first.cell, first.cell.reading.key ?? null);
  return [report(unitOfInstructions, place, { sheet: instructions, text, unit, headers })];
}

// The amounts that neither header nor line states a unit of, and that no column beside them does in each row.
function openAmounts(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  lineOf: (key: ColumnKey) => UnitLine | undefined,
  concerns: (cell: HeaderCell) => boolean = () => true,
): readonly HeaderCell[] {
  const open = header.cells.filter((cell) => {
    const { key, unit } = cell.reading;
    const isOpen = isAmount(key) && unit === undefined && !cell.settled;
    return isOpen && lineOf(key) === undefined && concerns(cell);
  });
  const beside = open.length > 0 ? unitsBeside(sheet, header, columns) : null;
  return open.filter(({ reading: { key } }) => key === undefined || !beside?.get(key)?.sure);
}

function currenciesAlone(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  lineOf: (key: ColumnKey) => UnitLine | undefined,
): readonly Diagnostic[] {
  const cells = openAmounts(sheet, header, columns, lineOf, ({ text }) => namesCurrencyAlone(text));
  const [first] = cells;
  if (!first) return [];
  const place = headerPlace(sheet, header, first, null);
  return [report(currencyAlone, place, { headers: cells.map(({ text }) => text) })];
}

// Prices, wages and rents are in 元 whatever the other amounts are in, and foreign money says nothing of ours; claims
// have a unit of their own anyway.
const IN_YUAN_ANYWAY = /均|价|工资|薪|基数|租|标准|每|\/|补助费|[美欧日]元|港[元币]|外币/u;

// The only unit on a list is that of another column, or of a title of awards, and not the usual one.
function unitsOfOthers(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  lineOf: (key: ColumnKey) => UnitLine | undefined,
): readonly Diagnostic[] {
  const stating = header.cells.filter(
    ({ reading: { key, unit }, unitOver, settled }) =>
      unit !== undefined && !unitOver?.uncertain && !settled && key !== 'claimAmount',
  );
  if (stating.some(({ reading: { unit } }) => unit === USUAL_UNIT)) return [];
  const others = stating.filter(
    ({ text, reading: { key, unit } }) => !IN_YUAN_ANYWAY.test(text) && !(key && unit === 'unusable'),
  );
  const awards = others.length > 0 ? undefined : unitOfAwards(sheet, header);
  if (awards?.unit === USUAL_UNIT) return [];
  const stated = awards ? [awards.text] : others.map(({ text, unitOver }) => unitOver?.group ?? text);
  if (stated.length === 0) return [];
  const cells = openAmounts(sheet, header, columns, lineOf);
  const [first] = cells;
  if (!first) return [];
  const place = headerPlace(sheet, header, first, first.reading.key ?? null);
  // Amounts of ours may well be an exception that the list makes of the usual unit.
  const areOurs = !awards && others.every(({ reading: { key } }) => key !== undefined);
  const severity = areOurs ? 'info' : unitOnlyOfOthers.severity;
  const args = { stated: [...new Set(stated)], headers: cells.map(({ text }) => text) };
  return [report(unitOnlyOfOthers, place, args, severity)];
}

// Where some column has that unit, or none, nothing contradicts the name.
function doubtOfName(sheet: RawSheet, header: Header): readonly Diagnostic[] {
  const named = unitOfNames(sheet);
  const cells = header.cells.filter(({ reading: { key } }) => isAmount(key));
  const [first] = cells;
  if (!named || !first || !cells.every(({ reading: { unit } }) => unit !== undefined && unit !== named.unit))
    return [];
  const place = headerPlace(sheet, header, first, null);
  return [report(unitOfNameDiffers, place, { name: named.text, headers: cells.map(({ text }) => text) })];
}
