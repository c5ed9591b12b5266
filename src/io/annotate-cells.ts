// Gives cells of a sheet's part another style, and makes cells and rows that are not there yet.
import { columnLetters } from '../values/cell-ref.ts';
import { attributeOf, childrenOf, type Element, type Splice, spliced, withAttribute } from './xml-tags.ts';

/** 1-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The style that a cell is to have, from the one it has. */
export type StyleOf = (place: CellPlace, base: number) => number;

/** Per row, its cells; each as `row:column` once. */
export function restyled(xml: string, places: readonly CellPlace[], styleOf: StyleOf): string {
  const data = childrenOf(xml).find(({ name }) => name === 'sheetData');
  if (!data) return xml;
  const wanted = new Map<number, Set<number>>();
  for (const { row, column } of places) wanted.set(row, (wanted.get(row) ?? new Set()).add(column));
  const rows = numbered(childrenOf(xml, data), (attributes) =>
    Number(attributeOf(attributes, 'r') ?? Number.NaN),
  );
  const known = new Map(rows.map(({ number, element }) => [number, element]));
  const splices: Splice[] = [];
  for (const [row, columns] of [...wanted].sort(([a], [b]) => a - b)) {
    const element = known.get(row);
    if (element) splices.push(...inRow(xml, element, { row, columns: inOrder(columns), styleOf }));
    else splices.push(newRow(data, rows, { row, columns: inOrder(columns), styleOf }));
  }
  return spliced(xml, openedData(data, splices));
}

interface RowWork {
  readonly row: number;
  readonly columns: readonly number[];
  readonly styleOf: StyleOf;
}

interface Numbered {
  readonly number: number;
  readonly element: Element;
}

function inOrder(numbers: Iterable<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}

// An element without a number stands behind the one before it.
function numbered(
  elements: readonly Element[],
  numberOf: (attributes: string) => number,
): readonly Numbered[] {
  let last = 0;
  return elements.map((element) => {
    const own = numberOf(element.attributes);
    last = Number.isNaN(own) ? last + 1 : own;
    return { number: last, element };
  });
}

function inRow(xml: string, element: Element, { row, columns, styleOf }: RowWork): readonly Splice[] {
  const cells = numbered(childrenOf(xml, element), (attributes) =>
    columnNumber(attributeOf(attributes, 'r')),
  );
  const known = new Map(cells.map((cell) => [cell.number, cell.element]));
  const base = Number(attributeOf(element.attributes, 's') ?? 0);
  const splices: Splice[] = [];
  for (const column of columns) {
    const cell = known.get(column);
    if (cell) {
      const style = styleOf({ row, column }, Number(attributeOf(cell.attributes, 's') ?? 0));
      const tag = `<${cell.name}${withAttribute(cell.attributes, 's', String(style))}`;
      const closed = cell.contentStart === cell.end;
      splices.push({ start: cell.start, end: cell.contentStart, text: closed ? `${tag}/>` : `${tag}>` });
      continue;
    }
    const after = cells.find(({ number }) => number > column)?.element.start ?? element.contentEnd;
    splices.push({ start: after, end: after, text: newCell(row, column, styleOf({ row, column }, base)) });
  }
  if (element.contentStart !== element.end) return splices;
  // An empty row is opened, so that cells can stand in it.
  const content = splices.map(({ text }) => text).join('');
  return [{ start: element.start, end: element.end, text: `<row${element.attributes}>${content}</row>` }];
}

function newRow(data: Element, rows: readonly Numbered[], { row, columns, styleOf }: RowWork): Splice {
  const at = rows.find(({ number }) => number > row)?.element.start ?? data.contentEnd;
  const cells = columns.map((column) => newCell(row, column, styleOf({ row, column }, 0))).join('');
  return { start: at, end: at, text: `<row r="${row}">${cells}</row>` };
}

function newCell(row: number, column: number, style: number): string {
  return `<c r="${columnLetters(column)}${row}" s="${style}"/>`;
}

function openedData(data: Element, splices: readonly Splice[]): readonly Splice[] {
  if (data.contentStart !== data.end) return splices;
  const text = `<sheetData>${splices.map((splice) => splice.text).join('')}</sheetData>`;
  return [{ start: data.start, end: data.end, text }];
}

/** The number of the column that an address names; NaN where it names none. */
export function columnNumber(address: string | undefined): number {
  const letters = /^[A-Z]+/.exec(address ?? '')?.[0];
  if (letters === undefined) return Number.NaN;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
