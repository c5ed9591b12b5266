// Turns a book into the bytes of an .xlsx workbook: the same bytes for the same book.
import type { Workbook } from 'wasm-xlsxwriter';
import type { Book, ChoiceList } from '../reports/book.ts';
import type { Day } from '../values/day.ts';
import type { Lang } from '../values/lang.ts';
import { keepPace } from './engine-pace.ts';
import { type PartEdit, stampZip, textEdit } from './stamp-zip.ts';
import { type BookPlan, planBook } from './xlsx-book-plan.ts';
import { polishChart } from './xlsx-chart.ts';
import { withEntryLooks } from './xlsx-entry.ts';
import { NORMAL } from './xlsx-looks.ts';
import { commentsXml, type NotedSheet, noteDrawings } from './xlsx-notes.ts';
import type { Pen } from './xlsx-pen.ts';
import type { SheetPlan } from './xlsx-plan.ts';
import { drawSheet } from './xlsx-sheet.ts';
import { quotedName } from './xlsx-sheet-names.ts';
import { formatSource, type Writer } from './xlsx-style.ts';
import { pixelsOfDigits, pixelsOfPoints } from './xlsx-text-size.ts';

export interface XlsxOptions {
  /** Stated as the day of creation in the document's properties; the clock is not asked. */
  readonly created: Day;
  /** The language of "page x of y" in the footer. */
  readonly lang: Lang;
}

const AUTHOR = 'xining-tiers';
/** Height of a row that nothing is said of. */
const ROW_PIXELS = 16;

/**
 * The workbook of a book: texts always texts, totals as live formulas with their exact result stored, pages ready
 * to print on A4. Throws RangeError for what no workbook can hold: what is no number, a total over
 * unlike cells, a link to a sheet that is not there, a chart over no table, a book without sheets.
 */
export async function writeXlsx(book: Book, options: XlsxOptions): Promise<Uint8Array> {
  return await writePlanned(planBook(book), options);
}

/** The workbook of a book that is planned. Throws RangeError for a link to a sheet that is not there. */
export async function writePlanned(book: BookPlan, { created, lang }: XlsxOptions): Promise<Uint8Array> {
  // Loaded here because it costs some 15 ms, which commands that write no workbook do not pay.
  const writer = await import('wasm-xlsxwriter');
  keepPace();
  const workbook = new writer.Workbook();
  try {
    const drawn = drawBook(writer, workbook, book, lang);
    return await stampZip(workbook.saveToBufferSync(), partEdits(created, drawn));
  } finally {
    workbook.free();
  }
}

type SheetEdit = (part: Buffer) => Buffer;

interface Drawn {
  /** What is to be done to the part of each sheet. */
  readonly sheetEdits: readonly SheetEdit[];
  /** The sheets with notes. */
  readonly noted: readonly NotedSheet[];
}

// Both in the order of the sheets.
function drawBook(writer: Writer, workbook: Workbook, book: BookPlan, lang: Lang): Drawn {
  const format = formatSource(writer);
  // Row height and column width in pixels that go with the font; a width of 64 means seven pixels a digit.
  workbook.setDefaultFormat(format(NORMAL), ROW_PIXELS, 64);
  workbook.setProperties(
    new writer.DocProperties().setTitle(book.title).setAuthor(AUTHOR).setCompany(AUTHOR),
  );
  const plans = book.sheets;
  // Entered backwards, so that of two sheets with one name the first is the one that links mean.
  const names = new Map([...plans].reverse().map(({ sheet, name }) => [sheet.name, name]));
  for (const list of book.lists ?? []) workbook.defineName(list.name, listRange(list, names));
  const noted: NotedSheet[] = [];
  const sheetEdits = plans.map((plan) => {
    const pen: Pen = { writer, sheet: workbook.addWorksheet(), format, names, heights: [], notes: [] };
    const edit = drawSheet(pen, plan, { footer: book.footer, lang });
    if (pen.notes.length > 0) noted.push(notedSheet(pen, plan));
    return edit;
  });
  return { sheetEdits, noted };
}

function notedSheet({ notes, heights }: Pen, { widths }: SheetPlan): NotedSheet {
  const rowHeights = heights.map(pixelsOfPoints);
  const columnWidths = widths.columns.map(pixelsOfDigits);
  return { notes, rowHeights, columnWidths, rowHeight: ROW_PIXELS };
}

// Throws RangeError where the book has no such sheet.
function listRange({ name, first, count }: ChoiceList, names: ReadonlyMap<string, string>): string {
  const sheet = names.get(first.sheet);
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(first.cell) ?? [];
  if (sheet === undefined || letters === undefined) throw new RangeError(`list ${name} at ${first.sheet}`);
  return `=${quotedName(sheet)}!$${letters}$${row}:$${letters}$${Number(row) + count - 1}`;
}

// The writer states the moment of writing as the day of creation and has no setter for it.
function partEdits(created: Day, { sheetEdits, noted }: Drawn): PartEdit {
  const drawings = noteDrawings(noted);
  return (path) => {
    // Numbered in the order of the sheets that have them.
    const [, comments] = /^xl\/comments(\d+)\.xml$/.exec(path) ?? [];
    if (comments) return () => Buffer.from(commentsXml(noted[Number(comments) - 1]?.notes ?? []));
    const [, drawing] = /^xl\/drawings\/vmlDrawing(\d+)\.vml$/.exec(path) ?? [];
    if (drawing) return () => Buffer.from(drawings[Number(drawing) - 1] ?? '');
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    if (sheet) return sheetEdits[Number(sheet) - 1];
    if (path === 'xl/styles.xml') return textEdit(withEntryLooks);
    if (path === 'docProps/core.xml') {
      return textEdit((xml) => xml.replace(MOMENTS, `$1${created}T00:00:00Z`));
    }
    return path.startsWith('xl/charts/chart') ? textEdit(polishChart) : undefined;
  };
}

const MOMENTS = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
