// Splits delimited text into records, also where someone typed a quotation mark into a cell.
import { MOST_COLUMNS, readLimits } from './read-limits.ts';
import { withinTime } from './time-limit.ts';

type Parse = typeof import('csv-parse/sync').parse;
type Records = readonly (readonly string[])[];

const QUOTE = '"';
/** Closes a mark that is left open, on a line of its own. */
const CLOSING = `\n${QUOTE}`;
const LINE_BREAK = /\r\n|[\r\n]/;
const LINE_END = /(?:\r\n|[\r\n])$/;
/** Lines that are looked at to find the delimiter and the usual width. */
const SAMPLE_LINES = 200;
const SAMPLE = 1_000_000;
/** Several lines in one record, each with this share of the usual delimiters, are records run together. */
const NEARLY = 0.8;
const LEAST_DELIMITERS = 2;
export const TOO_LONG = 'CSV_MAX_RECORD_SIZE';
/** Characters of a record: more than any row of Excel that people fill in. */
const LONGEST_RECORD = 1_000_000;

/**
 * The records of a text (RFC 4180, with tabs or semicolons too, and with quotation marks inside cells). A mark that
 * is never closed, or only rows below, does not swallow those rows: they are records of their own. Throws the
 * library's error where a record has no end, and what `isOutOfTime` knows where all takes longer than that.
 */
export async function delimitedText(
  text: string,
  milliseconds = readLimits().milliseconds,
): Promise<Records> {
  const { parse } = await import('csv-parse/sync');
  const records = withinTime(milliseconds, () => split(parse, text));
  if (records.some(({ length }) => length > MOST_COLUMNS)) throw tooWide();
  return records;
}

// As the library says of a record that is longer than it may be.
function tooWide(): Error {
  return Object.assign(new RangeError('too many columns'), { code: TOO_LONG });
}

function split(parse: Parse, text: string): Records {
  const shape = shapeOf(text);
  const records = parsed(parse, text, shape);
  // A mark that is left open far above would have to be looked for line by line: none of them counts.
  if (records === 'too-long') return levelled(parse, text, shape, { quote: null });
  if (records === undefined) return mended(parse, text, shape, true);
  return records.some((record) => isTorn(record, shape)) ? mended(parse, text, shape, false) : records;
}

interface Shape {
  readonly delimiter: string;
  /** Cells in most of the lines; 1 where there is no delimiter. */
  readonly width: number;
}

/**
 * A tab where most lines that are cut at all have one, for no one types tabs into cells; otherwise the delimiter that cuts most lines
 * into the same number of cells, the more cells the better.
 */
function shapeOf(text: string): Shape {
  const lines = text
    .slice(0, SAMPLE)
    .split(LINE_BREAK, SAMPLE_LINES)
    // A tab that ends or begins a cell is no delimiter: it keeps spreadsheet programs from taking a code for a number.
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, '').replace(/\t+(?=[,;])|(?<=[,;])\t+(?=\d)/g, ''))
    .filter((line) => line.trim() !== '');
  const tabs = lines.filter((line) => line.includes('\t')).length;
  // Headers over several lines leave lines with no delimiter at all, which say nothing.
  const cut = lines.filter((line) => /[\t,;]/.test(line)).length;
  if (tabs > 0 && tabs * 2 >= cut) return { delimiter: '\t', width: usualWidth(lines, '\t').width };
  const [comma, semicolon] = [usualWidth(lines, ','), usualWidth(lines, ';')];
  return semicolon.weight > comma.weight
    ? { delimiter: ';', width: semicolon.width }
    : { delimiter: ',', width: comma.width };
}

function usualWidth(lines: readonly string[], delimiter: string) {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const width = line.split(delimiter).length;
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const weights = [...counts].map(([width, count]) => ({ width, weight: width * count }));
  return weights.reduce((best, one) => (one.weight > best.weight ? one : best), { width: 1, weight: 0 });
}

/** Undefined where a quotation mark is never closed; `too-long` where that, or no line end, makes a record endless. */
function parsed(parse: Parse, text: string, shape: Shape): Records | 'too-long' | undefined {
  try {
    return levelled(parse, text, shape);
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === TOO_LONG;
    return tooLong ? 'too-long' : undefined;
  }
}

/**
 * The records of a text after a first one that is as wide as most: of each that differs from the first, which is mostly a
 * title, the library makes an error that nobody sees, in more time than it takes to read the record.
 */
function levelled(
  parse: Parse,
  text: string,
  shape: Shape,
  options: { readonly quote?: null } = {},
): Records {
  const lineEnd = firstLineEnd(parse, text, shape, options);
  if (lineEnd === undefined) return parse(text, { ...optionsFor(shape), ...options });
  const first = shape.delimiter.repeat(shape.width - 1) + lineEnd;
  return parse(first + text, { ...optionsFor(shape), ...options }).slice(1);
}

// The line end that the library takes all others to be like; undefined where there is none near.
function firstLineEnd(
  parse: Parse,
  text: string,
  shape: Shape,
  options: { readonly quote?: null },
): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const [first]: readonly unknown[] = parse(sample, { ...optionsFor(shape), ...options, raw: true, to: 1 });
  // What the library gives of a record may end within its line end.
  const { length } = ((first as RawRecord | undefined)?.raw ?? '').replace(LINE_END, '');
  const after = sample.slice(length, length + 2);
  return after.startsWith('\r\n') ? after : LINE_BREAK.exec(after.slice(0, 1))?.[0];
}

function optionsFor({ delimiter }: Shape) {
  return {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
  } as const;
}

/** A record and how it stands in the text. */
interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Every record; the torn ones again, line by line. `open`: the last one holds a mark that is never closed. */
function mended(parse: Parse, text: string, shape: Shape, open: boolean): Records {
  const closed = open ? text.replace(/[\r\n]+$/, '') + CLOSING : text;
  // The library's types do not know what `raw` gives.
  const records: readonly unknown[] = parse(closed, { ...optionsFor(shape), raw: true });
  return (records as readonly RawRecord[]).flatMap(({ record, raw }, index): Records => {
    const last = open && index === records.length - 1;
    if (!last && !isTorn(record, shape)) return [record];
    const lines = last ? raw.slice(0, -CLOSING.length) : raw.replace(LINE_END, '');
    return lines.split(LINE_BREAK).map((line) => lineRecord(parse, line, shape));
  });
}

// Several records run together, or cells of one: by an opening mark that is closed somewhere below or to the right.
function isTorn(record: readonly string[], { delimiter, width }: Shape): boolean {
  if (record.length < width && record.some((cell) => cell.includes(QUOTE) && cell.includes(delimiter)))
    return true;
  if (!record.some((cell) => cell.includes('\n') || cell.includes('\r'))) return false;
  const full = Math.max(LEAST_DELIMITERS, (width - 1) * NEARLY);
  const lines = record.join(delimiter).split(LINE_BREAK);
  return lines.filter((line) => line.split(delimiter).length - 1 >= full).length > 1;
}

function lineCells(parse: Parse, line: string, shape: Shape): readonly string[] | undefined {
  const records = parsed(parse, line, shape);
  return records === 'too-long' ? undefined : records?.[0];
}

// A line alone; where a mark in it is astray, without the first one that leaves it with the usual number of cells.
function lineRecord(parse: Parse, line: string, shape: Shape): readonly string[] {
  const whole = lineCells(parse, line, shape);
  if (whole?.length === shape.width || line === '') return whole ?? [''];
  for (let at = line.indexOf(QUOTE); at >= 0; at = line.indexOf(QUOTE, at + 1)) {
    const without = lineCells(parse, line.slice(0, at) + line.slice(at + 1), shape);
    if (without?.length === shape.width) return without;
  }
  return whole ?? line.split(shape.delimiter);
}
