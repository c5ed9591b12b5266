// Workbooks of every kind that SheetJS reads, as raw sheets.
import type { CellObject, ParsingOptions, WorkBook } from '@e965/xlsx';
import type { RawSheet } from '../roster/raw-sheet.ts';
import { commentsOfCells, withComments } from './cell-comments.ts';
import { damagedSheets } from './damaged-sheets.ts';
import type { WorkbookFormat } from './file-content.ts';
import { numberShownBy } from './number-format.ts';
import { openDocumentSheets } from './open-document-sheets.ts';
import { type Parts, plainWorkbook } from './plain-workbook.ts';
import { type DenseSheet, type Epoch, rawMerges, rawRows, type Shown, someCell } from './raw-rows.ts';
import { readLimits } from './read-limits.ts';
import { withStruckCells } from './struck-cells.ts';
import { withinTime } from './time-limit.ts';
import { type HiddenSpan, unseenIn } from './unseen.ts';
import { asBuffer, unpacked, zipParts } from './zip-parts.ts';

export interface WorkbookReading {
  /** In the file's order. */
  readonly sheets: readonly RawSheet[];
  /** Names of sheets that the file lists and that could not be read. */
  readonly lost: readonly string[];
}

type Library = typeof import('@e965/xlsx');

const FAST = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  // Without it the library does not say what is hidden.
  cellStyles: true,
} as const satisfies ParsingOptions;

// Also what it takes to see a formula without a result, and a date in a format that the file does not spell out.
const THOROUGH = {
  ...FAST,
  cellText: true,
  cellFormula: true,
  sheetStubs: true,
} as const satisfies ParsingOptions & { readonly sheetStubs: true };

/**
 * The sheets of a workbook. Formulas count as their stored result; one that was never calculated is a fault.
 * Throws what the library throws on bytes it cannot read, and what `isOutOfTime` knows where that takes longer.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  format: WorkbookFormat,
  file: string,
  milliseconds = readLimits().milliseconds,
): Promise<WorkbookReading> {
  if (format === 'xlsx') {
    const start = process.uptime();
    // All at once where the library is not needed: to keep the time takes a millisecond.
    const { parts, plain } = withinTime(milliseconds, () => {
      const unpacked = unzipped(bytes);
      const sheets = plainWorkbook(unpacked, file);
      return { parts: unpacked, plain: sheets && withMarks(unpacked, { sheets, lost: [] }) };
    });
    if (plain) return plain;
    const left = (): number => milliseconds - (process.uptime() - start) * 1000;
    const reading = await readByLibrary(parts, file, left);
    return withinTime(left(), () => withMarks(parts, reading));
  }
  const library = await import('@e965/xlsx');
  if (format === 'xls') {
    const whole = asBuffer(bytes);
    if (withinTime(milliseconds, () => isBeforeUnicode(library, whole))) await loadCodePages(library);
    return withinTime(milliseconds, () => readCompound(library, whole, file));
  }
  return withinTime(milliseconds, () => readZipped(library, bytes, format, file));
}

// What neither way of reading tells of.
function withMarks(parts: Parts, { sheets, ...reading }: WorkbookReading): WorkbookReading {
  return { ...reading, sheets: withComments(parts, withStruckCells(parts, sheets)) };
}

/** An .xlsx of whatever form, unzipped, as `readWorkbook` reads one that is not plain; `left` is the time it may take. */
export async function readByLibrary(
  parts: Parts,
  file: string,
  left = (): number => readLimits().milliseconds,
): Promise<WorkbookReading> {
  const library = await import('@e965/xlsx');
  return withinTime(left(), () => readParts(library, parts, file));
}

function readZipped(
  library: Library,
  bytes: Uint8Array,
  format: 'xlsb' | 'ods',
  file: string,
): WorkbookReading {
  const parts = unzipped(bytes);
  if (format !== 'ods') return readParts(library, parts, file);
  const book = quietly(() => parseParts(library, parts, FAST));
  const { sheets, lost } = readingOf(library, book, file);
  return { sheets: openDocumentSheets(parts.get('content.xml') ?? Buffer.alloc(0), sheets), lost };
}

function readParts(library: Library, parts: Parts, file: string): WorkbookReading {
  return readTwice(library, (options) => parseParts(library, parts, options), file, parts);
}

function readCompound(library: Library, bytes: Buffer, file: string): WorkbookReading {
  return readTwice(library, (options) => library.read(bytes, { ...options, type: 'buffer' }), file, NO_PARTS);
}

// Almost every file has nothing that asks for the second, slower reading.
function readTwice(
  library: Library,
  read: (options: ParsingOptions) => WorkBook,
  file: string,
  parts: Parts,
): WorkbookReading {
  const first = quietly(() => read(FAST));
  const doubtful = hasUncalculated(parts) || hasUnnamedFormat(first);
  const { sheets, lost } = readingOf(library, doubtful ? quietly(() => read(THOROUGH)) : first, file);
  return { sheets, lost: [...lost, ...damagedSheets(parts)] };
}

const NO_PARTS: Parts = new Map();
/** Pictures, objects and the like are left packed. */
const READ_PARTS = /^(?!.*(?:media|embeddings|printerSettings)\/).*\.(?:xml|rels|bin)$/i;

/**
 * Unpacks what is read of a workbook. The library could, but does not notice when bytes are not those that were
 * packed: it would go on with other figures, or without end.
 */
export function unzipped(bytes: Uint8Array): Parts {
  const parts = (zipParts(bytes) ?? []).filter(({ name }) => READ_PARTS.test(name));
  return new Map(parts.map((part) => [part.name, unpacked(bytes, part)]));
}

/** An archive as the library's own unzipping would hand it on. */
interface Unzipped {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly name: string; readonly content: Buffer; readonly type: number }[];
}

function parseParts(library: Library, parts: Parts, options: ParsingOptions): WorkBook {
  // Exported, but left out of the library's types.
  const { parse_zip } = library as unknown as {
    readonly parse_zip: (zip: Unzipped, options: ParsingOptions) => WorkBook;
  };
  const whole = new Map([...parts, ...emptyParts(parts)]);
  const FileIndex = [...whole].map(([name, content]) => ({ name, content, type: 2 }));
  return parse_zip({ FullPaths: [...whole.keys()], FileIndex }, { ...options });
}

/** Parts that say only how a workbook looks, or who made it, with what stands for one that says nothing. */
const DISPENSABLE = [
  [/\/styles\.xml$/i, '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'],
  [/\/theme\/theme\d*\.xml$/i, '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'],
  [/^docProps\/\w+\.xml$/i, '<Properties/>'],
] as const;

// A part that the directory of types names and the archive does not have; the library gives up where it looks for one.
function emptyParts(parts: Parts): Parts {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
  return new Map(
    named.flatMap((name) => {
      const stub = DISPENSABLE.find(([pattern]) => pattern.test(name))?.[1];
      return parts.has(name) || stub === undefined ? [] : [[name, Buffer.from(stub)] as const];
    }),
  );
}

/** The sheets of a web page or of a workbook in the XML of Excel 2003, which programs like to name .xls. */
export async function readMarkup(
  text: string,
  file: string,
  milliseconds = readLimits().milliseconds,
): Promise<WorkbookReading> {
  const library = await import('@e965/xlsx');
  // A web page has no numbers, only texts: taken as they stand, no account loses its last digits.
  const options = { dense: true, cellNF: true, cellText: false, type: 'string', raw: true } as const;
  return withinTime(milliseconds, () =>
    readingOf(
      library,
      quietly(() => library.read(text, options)),
      file,
    ),
  );
}

// Excel 97 and later keep texts as Unicode; before, in a code page such as GBK, whose tables are large.
function isBeforeUnicode({ CFB }: Library, bytes: Buffer): boolean {
  if (bytes[0] !== 0xd0) return true;
  return CFB.find(CFB.read(bytes, { type: 'buffer' }), '/Workbook') === null;
}

async function loadCodePages(library: Library): Promise<void> {
  library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
}

// The library reports oddities of a file's number formats to the console, where only results may stand.
function quietly<T>(read: () => T): T {
  const { error, warn, log } = globalThis.console;
  const silent = () => {};
  Object.assign(globalThis.console, { error: silent, warn: silent, log: silent });
  try {
    return read();
  } finally {
    Object.assign(globalThis.console, { error, warn, log });
  }
}

// A formula with nothing, or an empty result, behind it.
const UNCALCULATED =
  /<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)(?!\s*<(?:\w+:)?v(?:\s[^<>]*)?>[^<])/;

// The library leaves such cells out, so they are looked for in the sheet's XML.
function hasUncalculated(parts: Parts): boolean {
  return [...parts].some(
    ([name, xml]) => /worksheets\/[^/]+\.xml$/i.test(name) && UNCALCULATED.test(xml.toString('latin1')),
  );
}

// A number whose format stands in no table: those that Chinese Excel has built in (27 to 36, 50 to 58) are dates.
function hasUnnamedFormat({ Sheets }: WorkBook): boolean {
  return Object.values(Sheets).some((sheet) => someCell(sheet, ({ t, z }) => t === 'n' && z === undefined));
}

function readingOf(library: Library, book: WorkBook, file: string): WorkbookReading {
  const epoch: Epoch = book.Workbook?.WBProps?.date1904 === true ? '1904' : '1900';
  const shownAs = formatReader(library);
  const sheets: RawSheet[] = [];
  const lost: string[] = [];
  book.SheetNames.forEach((name, index) => {
    // Of two sheets with one name, which Excel would not save, the library keeps the last.
    const sheet: DenseSheet | undefined =
      book.SheetNames.lastIndexOf(name) === index ? book.Sheets[name] : undefined;
    if (!sheet) lost.push(name);
    else if (sheet['!type'] === undefined || sheet['!type'] === 'sheet') {
      const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
      const merges = rawMerges(sheet);
      const rows = rawRows(sheet, shownAs, epoch);
      // The library's word for a sheet that has no name.
      sheets.push({
        file,
        sheet: name === 'undefined' ? '' : name,
        hidden,
        ...(epoch === '1904' && ({ from1904: true } as const)),
        rows,
        merges,
        ...unseenIn(rows, hiddenAmong(sheet['!rows']), hiddenColumns(sheet)),
        // Those of an .xlsx are read from its parts, however its cells are.
        ...(book.bookType === 'xlsx' ? {} : commentsOfCells(sheet)),
      });
    }
  });
  return { sheets, lost };
}

function hiddenColumns(sheet: DenseSheet): readonly HiddenSpan[] {
  return hiddenAmong(sheet['!cols']).map((column) => ({ first: column, last: column }));
}

// The library leaves out what is as usual.
function hiddenAmong(lines: readonly ({ readonly hidden?: boolean } | undefined)[] = []): readonly number[] {
  const hidden: number[] = [];
  lines.forEach((line, index) => {
    if (line?.hidden) hidden.push(index + 1);
  });
  return hidden;
}

/** Tells what a number is shown as; every format is judged once. */
function formatReader({ SSF }: Library): (cell: CellObject) => Shown {
  const known = new Map<string, Shown>();
  return ({ z, w = '' }) => {
    if (z === undefined) return /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(w) ? 'day' : 'number';
    const format = String(z);
    const shown = known.get(format) ?? judged(format);
    known.set(format, shown);
    return shown;
  };

  function judged(format: string): Shown {
    return SSF.is_date(format) ? 'day' : numberShownBy(format);
  }
}
