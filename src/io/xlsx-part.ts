// Finishes the XML part of a sheet that the writer has begun: puts in the rows, links and what it has no call for.
import { cellAddress } from '../values/cell-ref.ts';
import { textBytes } from './text-bytes.ts';
import type { BodyPlan } from './xlsx-body.ts';
import { storedText } from './xlsx-pen.ts';
import { addRows, roomOfRows } from './xlsx-rows.ts';
import { quotedName } from './xlsx-sheet-names.ts';
import { escapeXml } from './xml-text.ts';

export interface SheetParts {
  /** From top to bottom. */
  readonly bodies: readonly BodyPlan[];
  /** Rows (0-based) that begin a page. */
  readonly breaks: readonly number[];
  /** All cells in use, such as `A1:J44`. */
  readonly area: string;
  /** Stored sheet name by the name that the book uses. */
  readonly names: ReadonlyMap<string, string>;
  /** What the cells of forms ask for, as XML. */
  readonly entries: string;
}

/** The finished part, in UTF-8. Throws RangeError for a link to a sheet that the book lacks. */
export function finishSheet(part: Buffer, { bodies, breaks, area, names, entries }: SheetParts): Buffer {
  // Read byte by byte: fast, and nothing is lost that is written back the same way.
  const xml = part.toString('latin1').replace(/(<dimension ref=")[^"]*/, `$1${area}`);
  const links = linksXml(bodies, names);
  const room = bodies.reduce((sum, body) => sum + roomOfRows(body), xml.length + links.length);
  const written = textBytes(room + SPARE_BYTES);
  let at = 0;
  for (const body of bodies) {
    const { start, end } = samplesPlace(xml, body, at);
    written.addLatin1(xml.slice(at, start));
    addRows(written, body, sampleStyles(xml.slice(start, end)));
    at = end;
  }
  const rest = withLinks(withEntries(xml.slice(at), entries), links);
  written.addLatin1(withPageParts(rest, breaks, ignoredArea(bodies, area)));
  return written.finished();
}

/** For what the pages add. */
const SPARE_BYTES = 1024;

// The rows of the body that the writer knows: the samples, the figures of a chart, rows with notes.
function samplesPlace(
  xml: string,
  { top, heights }: BodyPlan,
  from: number,
): { readonly start: number; readonly end: number } {
  const start = xml.indexOf(`<row r="${top + 1}"`, from);
  const next = /<row r="(\d+)"|<\/sheetData>/g;
  next.lastIndex = start;
  let found = next.exec(xml);
  while (found && Number(found[1]) <= top + heights.length) found = next.exec(xml);
  return { start, end: found?.index ?? xml.length };
}

// The numbers of the samples' styles, from the left.
function sampleStyles(rows: string): readonly number[] {
  const first = rows.slice(0, rows.indexOf('</row>'));
  return Array.from(first.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g), ([, style]) => Number(style));
}

function linksXml(bodies: readonly BodyPlan[], names: SheetParts['names']): string {
  let xml = '';
  for (const { survey, top } of bodies) {
    for (const { row, column, link, shown } of survey.links) {
      const at = cellAddress({ row: top + row + 1, column: column + 1 });
      const name = names.get(link.sheet);
      if (name === undefined)
        throw new RangeError(`link at ${at} to a sheet that the book lacks: ${link.sheet}`);
      const location = escapeXml(`${quotedName(name)}!${link.cell}`);
      xml += `<hyperlink ref="${at}" location="${location}" display="${escapeXml(storedText(shown))}"/>`;
    }
  }
  return xml;
}

// In the place that the standard's order of elements gives them (ECMA-376 Part 1, 18.3.1.99).
function withLinks(xml: string, links: string): string {
  if (links === '') return xml;
  const bytes = Buffer.from(links).toString('latin1');
  return xml.includes('</hyperlinks>')
    ? xml.replace('</hyperlinks>', () => `${bytes}</hyperlinks>`)
    : xml.replace('<printOptions', () => `<hyperlinks>${bytes}</hyperlinks><printOptions`);
}

function withEntries(xml: string, entries: string): string {
  if (entries === '') return xml;
  const bytes = Buffer.from(entries).toString('latin1');
  return xml.replace(/<hyperlinks|<printOptions/, (next) => bytes + next);
}

// Codes and accounts are texts of digits on purpose: no green corner is to stand over each.
function ignoredArea(bodies: readonly BodyPlan[], area: string): string {
  return bodies.some(({ textOfDigits }) => textOfDigits) ? area : '';
}

function withPageParts(xml: string, breaks: readonly number[], area: string): string {
  const list = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  const count = `count="${breaks.length}" manualBreakCount="${breaks.length}"`;
  const rowBreaks = breaks.length === 0 ? '' : `<rowBreaks ${count}>${list}</rowBreaks>`;
  const ignored =
    area === ''
      ? ''
      : `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`;
  const at = xml.lastIndexOf('</headerFooter>') + '</headerFooter>'.length;
  return xml.slice(0, at) + rowBreaks + ignored + xml.slice(at);
}
