// The submitted files: found, opened, and read into raw sheets.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { atFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { compareText } from '../diagnostics/order.ts';
import type { SubmittedFile } from '../evaluation/inputs.ts';
import { fileContent } from './file-content.ts';
import { InputError } from './input-error.ts';
import { readTextTable } from './read-text-table.ts';
import { readWorkbookSheets } from './read-workbook.ts';
import { contentUnlikeName, type FileFault, unreadableFile } from './unreadable-file.ts';

/** Endings of the files that a folder is searched for. */
const TABLE_ENDINGS = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.et', '.ods', '.csv', '.tsv', '.txt'] as const;

/** The largest file that is read unless told otherwise, in bytes. */
export const SIZE_LIMIT = 200 * 1024 * 1024;

export interface ReadInputs {
  readonly files: readonly SubmittedFile[];
  /** Findings about files that were read all the same. */
  readonly diagnostics: readonly Diagnostic[];
  /** Names in a folder that are no tables and were passed over. */
  readonly passedOver: readonly string[];
}

interface Found {
  readonly path: string;
  readonly name: string;
}

/**
 * Reads files, and of folders the tables in them (not in folders inside). The order is that of the names, so
 * that the order of arguments does not matter. A file that cannot be read is told as its `failure`.
 * Throws InputError where a folder holds no table or nothing was given.
 */
export async function readInputs(
  paths: readonly string[],
  onRead: (file: string) => void = () => {},
): Promise<ReadInputs> {
  const passedOver: string[] = [];
  const found = (await Promise.all(paths.map((path) => filesAt(path, passedOver)))).flat();
  const diagnostics: Diagnostic[] = [];
  const files: SubmittedFile[] = [];
  for (const { path, name } of named(found)) {
    files.push(await readOne(path, name, diagnostics));
    onRead(name);
  }
  return { files, diagnostics, passedOver: passedOver.sort(compareText) };
}

async function filesAt(path: string, passedOver: string[]): Promise<readonly Found[]> {
  const entry = await stat(path).catch(() => null);
  if (!entry?.isDirectory()) return [{ path, name: basename(path) }];
  const names = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !isScratch(name));
  const tables = names.filter((one) => !one.isDirectory() && isTableName(one.name));
  passedOver.push(...names.filter((one) => !tables.includes(one)).map(({ name }) => name));
  if (tables.length === 0) throw emptyFolder(path);
  return tables.map(({ name }) => ({ path: join(path, name), name }));
}

// Lock files of Excel and WPS, and hidden files.
function isScratch(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.');
}

function isTableName(name: string): boolean {
  return TABLE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}

// Two files of one base name are told apart by their paths as given; one path given twice is one file.
function named(found: readonly Found[]): readonly Found[] {
  const once = [...new Map(found.map((one) => [one.path, one])).values()];
  const counts = new Map<string, number>();
  for (const { name } of once) counts.set(name, (counts.get(name) ?? 0) + 1);
  return once
    .map(({ path, name }) => ({
      path,
      name: (counts.get(name) ?? 0) > 1 ? path.replaceAll('\\', '/') : name,
    }))
    .sort((a, b) => compareText(a.name, b.name));
}

async function readOne(path: string, name: string, diagnostics: Diagnostic[]): Promise<SubmittedFile> {
  const opened = await open(path);
  if ('fault' in opened) return failed(name, '', opened.fault);
  const { bytes } = opened;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const content = fileContent(bytes);
  if ('fault' in content) return failed(name, sha256, content.fault);
  try {
    const sheets =
      content.kind === 'text' ? await readTextTable(bytes, name) : await readWorkbookSheets(bytes, name);
    if (sheets.every(({ rows }) => rows.length === 0)) return failed(name, sha256, 'empty');
    const unlike = contentFinding(name, content);
    if (unlike) diagnostics.push(unlike);
    return { file: name, sha256, sheets, failure: null };
  } catch (error) {
    return failed(name, sha256, libraryFault(error));
  }
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

function failed(file: string, sha256: string, fault: FileFault): SubmittedFile {
  const detail = fault === 'too-large' ? { detail: `> ${SIZE_LIMIT / 1024 / 1024} MB` } : {};
  return { file, sha256, sheets: [], failure: report(unreadableFile, atFile(file), { fault, ...detail }) };
}

function libraryFault(error: unknown): FileFault {
  return error instanceof Error && /password|encrypt/i.test(error.message) ? 'password' : 'damaged';
}

const TEXT_ENDINGS = ['.csv', '.tsv', '.txt'];

function contentFinding(
  name: string,
  content: { readonly kind: 'text' } | { readonly kind: 'workbook'; readonly name: string },
) {
  const extension = extname(name).toLowerCase();
  const textName = TEXT_ENDINGS.includes(extension);
  if (content.kind === 'text' && !textName && extension !== '') {
    return report(contentUnlikeName, atFile(name), { content: 'CSV', extension });
  }
  const fits = content.kind === 'text' || (!textName && !(content.name === '.ods' && extension !== '.ods'));
  return fits
    ? null
    : report(contentUnlikeName, atFile(name), {
        content: content.kind === 'workbook' ? content.name : 'CSV',
        extension,
      });
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
