// One submitted file, opened and read within limits. Never throws for what the file is.
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { atFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import type { SubmittedFile } from '../evaluation/inputs.ts';
import { TOO_LONG } from './delimited-text.ts';
import { type FileContent, fileContent, isOldWorkbook, isZipped } from './file-content.ts';
import { LIGHT, type ReadLimits } from './read-limits.ts';
import { readTextTable } from './read-text-table.ts';
import { readMarkup, readWorkbook, type WorkbookReading } from './read-workbook.ts';
import { sha256 } from './sha256.ts';
import { isOutOfTime } from './time-limit.ts';
import { contentUnlikeName, type FileFault, unreadableFile } from './unreadable-file.ts';

/** One file as read, with what was found about the file itself. */
export interface OneRead {
  readonly file: SubmittedFile;
  readonly diagnostics: readonly Diagnostic[];
  /** What kept it from being read, where that failed. */
  readonly fault?: FileFault;
}

/** Opens and reads the file at a path, to be called by `name`. */
export async function readFileAt(path: string, name: string, limits: ReadLimits): Promise<OneRead> {
  const opened = await open(path, limits);
  if ('fault' in opened) return unread(name, '', opened.fault, limits);
  return readBytes(opened.bytes, name, limits);
}

/**
 * The same where the file is small on the disk and unpacked, and of a form that is read without surprises (.xlsx and
 * text). Null for every other: it is to be read where it can do no harm.
 */
export async function readLightFile(path: string, name: string, limits: ReadLimits): Promise<OneRead | null> {
  const size = await stat(path)
    .then((entry) => (entry.isFile() ? entry.size : 0))
    .catch(() => 0);
  if (size > LIGHT.fileBytes && size <= limits.fileBytes) return null;
  const opened = await open(path, limits);
  if ('fault' in opened) return unread(name, '', opened.fault, limits);
  const { bytes } = opened;
  if (isOldWorkbook(bytes)) return null;
  if (!isZipped(bytes) && bytes.length > LIGHT.textBytes) return null;
  const content = await contentOf(bytes, limits);
  const light = 'fault' in content || content.format === 'text' || isLightWorkbook(content);
  return light ? readContent(bytes, content, name, limits) : null;
}

function isLightWorkbook(content: Readable): boolean {
  return content.format === 'xlsx' && content.unpackedBytes <= LIGHT.unpackedBytes;
}

/** A file that could not be read, and why. */
export function unread(
  name: string,
  hash: string,
  fault: FileFault,
  limits: ReadLimits,
  what?: string,
): OneRead {
  const detail = fault === 'too-large' ? `> ${Math.round(limits.fileBytes / MEGABYTE)} MB` : what;
  const args = detail === undefined ? { fault } : { fault, detail };
  const failure = report(unreadableFile, atFile(name), args);
  return { file: { file: name, sha256: hash, sheets: [], failure }, diagnostics: [], fault };
}

const MEGABYTE = 1024 * 1024;

type Opened = { readonly bytes: Uint8Array } | { readonly fault: FileFault };

async function open(path: string, limits: ReadLimits): Promise<Opened> {
  try {
    const entry = await stat(path);
    if (!entry.isFile()) return { fault: 'not-a-file' };
    if (entry.size > limits.fileBytes) return { fault: 'too-large' };
    return { bytes: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return { fault: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'not-permitted' };
  }
}

async function readBytes(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<OneRead> {
  return readContent(bytes, await contentOf(bytes, limits), name, limits);
}

async function contentOf(bytes: Uint8Array, { unpackedBytes }: ReadLimits): Promise<FileContent> {
  try {
    return await fileContent(bytes, unpackedBytes);
  } catch {
    return { fault: 'damaged' };
  }
}

type Readable = Exclude<FileContent, { readonly fault: FileFault }>;

async function readContent(
  bytes: Uint8Array,
  content: FileContent,
  name: string,
  limits: ReadLimits,
): Promise<OneRead> {
  const hash = sha256(bytes);
  if ('fault' in content) return unread(name, hash, content.fault, limits);
  try {
    const { sheets, lost } = await sheetsOf(bytes, content, name, limits.milliseconds);
    if (lost.length > 0) return unread(name, hash, 'damaged', limits, lost.join(', '));
    if (sheets.every(({ rows }) => rows.length === 0)) return unread(name, hash, 'empty', limits);
    const cells = sheets.reduce((sum, { rows }) => rows.reduce((all, row) => all + row.cells.length, sum), 0);
    if (cells > limits.cells) return unread(name, hash, 'too-many-cells', limits, `> ${limits.cells}`);
    return {
      file: { file: name, sha256: hash, sheets, failure: null },
      diagnostics: unlikeName(name, content.format),
    };
  } catch (error) {
    return unread(name, hash, faultOf(error), limits);
  }
}

async function sheetsOf(
  bytes: Uint8Array,
  content: Readable,
  name: string,
  milliseconds: number,
): Promise<WorkbookReading> {
  if (!('text' in content)) return readWorkbook(bytes, content.format, name, milliseconds);
  if (content.format !== 'text') return readMarkup(content.text, name, milliseconds);
  return { sheets: [await readTextTable(content.text, name, milliseconds)], lost: [] };
}

// What is thrown over the bytes of a file is thrown for something in them.
function faultOf(error: unknown): FileFault {
  if (isOutOfTime(error)) return 'too-slow';
  if (!(error instanceof Error)) return 'damaged';
  if ('code' in error && error.code === TOO_LONG) return 'too-wide';
  // A web page without a table is whole; it only holds no list.
  if (/could not find <table>/i.test(error.message)) return 'not-a-table';
  return /password/i.test(error.message) ? 'password' : 'damaged';
}

/** What each content is called, and the endings that fit it. */
const FORMATS: Readonly<Record<Readable['format'], { readonly name: string; readonly endings: RegExp }>> = {
  xlsx: { name: '.xlsx', endings: /^\.(?:xlsx|xlsm|xltx|xltm|et)$/ },
  xlsb: { name: '.xlsb', endings: /^\.xlsb$/ },
  xls: { name: '.xls', endings: /^\.(?:xls|xlt|et)$/ },
  ods: { name: '.ods', endings: /^\.(?:ods|ots)$/ },
  html: { name: 'HTML', endings: /^\.html?$/ },
  xml: { name: 'XML', endings: /^\.xml$/ },
  text: { name: 'CSV', endings: /^\.(?:csv|tsv|txt|tab)$/ },
};

function unlikeName(file: string, format: Readable['format']): readonly Diagnostic[] {
  const extension = extname(file).toLowerCase();
  const { name: content, endings } = FORMATS[format];
  return extension === '' || endings.test(extension)
    ? []
    : [report(contentUnlikeName, atFile(file), { content, extension })];
}
