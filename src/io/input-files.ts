// Which files are meant: those that are named, and of a folder the tables in it.
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { compareText } from '../diagnostics/order.ts';
import { unreadableDocument } from './document-errors.ts';
import { InputError } from './input-error.ts';

/** Endings of the files that a folder is searched for. */
const TABLE_ENDINGS = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.et', '.ods', '.csv', '.tsv', '.txt'] as const;

/** A file and what the results call it. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

export interface ListedFiles {
  /** In the order of their names. */
  readonly found: readonly NamedFile[];
  /** Names in a folder that are no tables and were passed over, in order. */
  readonly passedOver: readonly string[];
}

/**
 * The files at paths, and of folders the tables in them (not in folders inside); one that comes with a name keeps it.
 * The order of the paths does not matter. Throws InputError where a folder may not be read or holds no table.
 */
export async function listFiles(paths: readonly (string | NamedFile)[]): Promise<ListedFiles> {
  const passedOver: string[] = [];
  const listed = paths.map((path) => (typeof path === 'string' ? filesAt(path, passedOver) : [path]));
  const found = named((await Promise.all(listed)).flat());
  return { found, passedOver: passedOver.sort(compareText) };
}

/** The paths of the files that `listFiles` finds, by the names it gives them. */
export async function inputPaths(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { found } = await listFiles(paths);
  return new Map(found.map(({ path, name }) => [name, path]));
}

/** Bytes of all files that `listFiles` would find; what is not there counts as nothing. */
export async function inputSize(paths: readonly string[]): Promise<number> {
  const found = (
    await Promise.all(paths.map((path) => filesAt(path, []).catch((): readonly NamedFile[] => [])))
  ).flat();
  const sizes = await Promise.all(found.map(({ path }) => sizeOf(path)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Bytes of a file; none where it is not there. */
export async function sizeOf(path: string): Promise<number> {
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
