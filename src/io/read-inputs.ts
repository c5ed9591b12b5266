// The submitted files: found, opened, and read into raw sheets.
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { atFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { compareText } from '../diagnostics/order.ts';
import type { SubmittedFile } from '../evaluation/inputs.ts';
import { unreadableDocument } from './document-errors.ts';
import { type FileContent, fileContent } from './file-content.ts';
import { InputError } from './input-error.ts';
import { readTextTable } from './read-text-table.ts';
import { readMarkup, readWorkbook, type WorkbookReading } from './read-workbook.ts';
import { type SecondThread, secondThreadShare } from './second-thread.ts';
import { sha256 } from './sha256.ts';
import { contentUnlikeName, type FileFault, unreadableFile } from './unreadable-file.ts';

/** Endings of the files that a folder is searched for. */
const TABLE_ENDINGS = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.et', '.ods', '.csv', '.tsv', '.txt'] as const;

const MEGABYTE = 1024 * 1024;

/** The largest file that is read unless told otherwise, in bytes. */
const SIZE_LIMIT = 200 * MEGABYTE;

export interface ReadInputs {
  readonly files: readonly SubmittedFile[];
  /** Where each of them was read, by the same position. */
  readonly paths: readonly string[];
  /** Findings about files that were read all the same. */
  readonly diagnostics: readonly Diagnostic[];
  /** Names in a folder that are no tables and were passed over. */
  readonly passedOver: readonly string[];
}

/** What the main thread reads while the second one starts, in bytes. */
const LATE_BYTES = 150_000;

/** A file and what the results call it. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

/**
 * Reads files, and of folders the tables in them (not in folders inside); one that comes with a name keeps it. The order is that of the names, so
 * that the order of arguments does not matter. A file that cannot be read is told as its `failure`.
 * Throws InputError where a folder may not be read or holds no table.
 */
export async function readInputs(
  paths: readonly (string | NamedFile)[],
  { onRead = () => {}, thread = null }: ReadHelp = {},
): Promise<ReadInputs> {
  const passedOver: string[] = [];
  const listed = paths.map((path) => (typeof path === 'string' ? filesAt(path, passedOver) : [path]));
  const found = named((await Promise.all(listed)).flat());
  const elsewhere = thread
    ? secondThreadShare(await Promise.all(found.map(({ path }) => sizeOf(path))), -LATE_BYTES)
    : new Set();
  const asked = found.map(({ path, name }, index) =>
    thread && elsewhere.has(index) ? thread.read(path, name) : null,
  );
  // One that fails is waited for below; until then it must not count as unhandled.
  for (const answer of asked) answer?.catch(() => undefined);
  const read: OneRead[] = [];
  for (const [index, { path, name }] of found.entries()) {
    if (!asked[index]) read[index] = await readFileAt(path, name);
    onRead(name);
  }
  for (const [index, answer] of asked.entries()) if (answer) read[index] = await answer;
  return {
    files: read.map(({ file }) => file),
    paths: found.map(({ path }) => path),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
    passedOver: passedOver.sort(compareText),
  };
}

interface ReadHelp {
  /** Called with the name of each file when it is its turn. */
  readonly onRead?: (file: string) => void;
  /** Reads some of the files beside the main thread. */
  readonly thread?: SecondThread | null;
}

/** One file as read, with what was found about the file itself. */
export interface OneRead {
  readonly file: SubmittedFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Opens and reads the file at a path, to be called by `name`. Never throws for what the file is. */
export async function readFileAt(path: string, name: string): Promise<OneRead> {
  const diagnostics: Diagnostic[] = [];
  return { file: await readOne(await open(path), name, diagnostics), diagnostics };
}

/** The paths of the files that `readInputs` reads, by the names it gives them. */
export async function inputPaths(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = named((await Promise.all(paths.map((path) => filesAt(path, [])))).flat());
  return new Map(found.map(({ path, name }) => [name, path]));
}

/** Bytes of all files that `readInputs` would read; what is not there counts as nothing. */
export async function inputSize(paths: readonly string[]): Promise<number> {
  const found = (
    await Promise.all(paths.map((path) => filesAt(path, []).catch((): readonly NamedFile[] => [])))
  ).flat();
  const sizes = await Promise.all(found.map(({ path }) => sizeOf(path)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}

async function filesAt(path: string, passedOver: string[]): Promise<readonly NamedFile[]> {
  const entry = await stat(path).catch(() => null);
  if (!entry?.isDirectory()) return [{ path, name: basename(path) }];
  const names = (await namesIn(path)).filter(({ name }) => !isScratch(name));
  const tables = names.filter((one) => !one.isDirectory() && isTableName(one.name));
  passedOver.push(...names.filter((one) => !tables.includes(one)).map(({ name }) => name));
  if (tables.length === 0) throw emptyFolder(path);
  return tables.map(({ name }) => ({ path: join(path, name), name }));
}

async function namesIn(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw unreadableDocument(folder, error);
  }
}

// Lock files of Excel and WPS, and hidden files.
function isScratch(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.');
}

function isTableName(name: string): boolean {
  return TABLE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}

// Two files of one base name are told apart by their paths as given; one file given twice is one file.
function named(found: readonly NamedFile[]): readonly NamedFile[] {
  const once = [...new Map(found.toReversed().map((one) => [resolve(one.path), one])).values()];
  const counts = new Map<string, number>();
  for (const { name } of once) counts.set(name, (counts.get(name) ?? 0) + 1);
  return once
    .map(({ path, name }) => ({
      path,
      name: (counts.get(name) ?? 0) > 1 ? path.replaceAll('\\', '/') : name,
    }))
    .sort((a, b) => compareText(a.name, b.name));
}

type Opened = { readonly bytes: Uint8Array } | { readonly fault: FileFault };

async function open(path: string): Promise<Opened> {
  try {
    const entry = await stat(path);
    if (!entry.isFile()) return { fault: 'not-a-file' };
    if (entry.size > SIZE_LIMIT) return { fault: 'too-large' };
    return { bytes: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return { fault: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'not-permitted' };
  }
}

async function readOne(opened: Opened, name: string, diagnostics: Diagnostic[]): Promise<SubmittedFile> {
  if ('fault' in opened) return failed(name, '', opened.fault);
  const { bytes } = opened;
  const hash = sha256(bytes);
  try {
    const content = await fileContent(bytes);
    if ('fault' in content) return failed(name, hash, content.fault);
    const { sheets, lost } = await sheetsOf(bytes, content, name);
    if (lost.length > 0) return failed(name, hash, 'damaged', lost.join(', '));
    if (sheets.every(({ rows }) => rows.length === 0)) return failed(name, hash, 'empty');
    diagnostics.push(...unlikeName(name, content.format));
    return { file: name, sha256: hash, sheets, failure: null };
  } catch (error) {
    return failed(name, hash, libraryFault(error));
  }
}

type Readable = Exclude<FileContent, { readonly fault: FileFault }>;

async function sheetsOf(bytes: Uint8Array, content: Readable, name: string): Promise<WorkbookReading> {
  if (!('text' in content)) return readWorkbook(bytes, content.format, name);
  if (content.format !== 'text') return readMarkup(content.text, name);
  return { sheets: [await readTextTable(content.text, name)], lost: [] };
}

function failed(file: string, hash: string, fault: FileFault, what?: string): SubmittedFile {
  const detail = fault === 'too-large' ? `> ${SIZE_LIMIT / MEGABYTE} MB` : what;
  const args = detail === undefined ? { fault } : { fault, detail };
  return { file, sha256: hash, sheets: [], failure: report(unreadableFile, atFile(file), args) };
}

// What is thrown over the bytes of a file is thrown for something in them.
function libraryFault(error: unknown): FileFault {
  return error instanceof Error && /password/i.test(error.message) ? 'password' : 'damaged';
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

function emptyFolder(path: string): InputError {
  const endings = TABLE_ENDINGS.join(' ');
  return new InputError({
    zh: { message: `文件夹 ${path} 中没有名单文件`, hint: `放入名单后重试，支持 ${endings}` },
    en: {
      message: `the folder ${path} holds no rosters`,
      hint: `put the rosters there; ${endings} can be read`,
    },
  });
}
