// The submitted files: found, opened, and read into raw sheets.
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareText } from '../diagnostics/order.ts';
import type { SubmittedFile } from '../evaluation/inputs.ts';
import { claim, openClaims } from './claims.ts';
import { unreadableDocument } from './document-errors.ts';
import type { GuardedReader } from './guarded-reader.ts';
import { InputError } from './input-error.ts';
import { type OneRead, readLightFile } from './read-file.ts';
import { type ReadLimits, readLimits } from './read-limits.ts';
import type { SecondThread } from './second-thread.ts';

/** Endings of the files that a folder is searched for. */
const TABLE_ENDINGS = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.et', '.ods', '.csv', '.tsv', '.txt'] as const;

export interface ReadInputs {
  readonly files: readonly SubmittedFile[];
  /** Where each of them was read, by the same position. */
  readonly paths: readonly string[];
  /** Findings about files that were read all the same. */
  readonly diagnostics: readonly Diagnostic[];
  /** Names in a folder that are no tables and were passed over. */
  readonly passedOver: readonly string[];
}

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
  { onRead = () => {}, thread = null, limits = readLimits() }: ReadHelp = {},
): Promise<ReadInputs> {
  const passedOver: string[] = [];
  const listed = paths.map((path) => (typeof path === 'string' ? filesAt(path, passedOver) : [path]));
  const found = named((await Promise.all(listed)).flat());
  const order = thread ? await heaviestFirst(found) : found.keys();
  const claims = openClaims(found.length);
  const asked: Promise<OneRead | null>[] = [];
  for (const place of thread ? order : []) {
    const one = found[place];
    if (thread && one) asked[place] = thread.read(one.path, one.name, limits, { claims, place });
  }
  // One that fails is waited for below; until then it must not count as unhandled.
  for (const answer of asked) answer.catch(() => undefined);
  // Most submissions have nothing but light files.
  let guarded: Promise<GuardedReader> | undefined;
  const guardedRead = async ({ path, name }: NamedFile): Promise<OneRead> => {
    guarded ??= import('./guarded-reader.ts').then(({ openGuardedReader }) => openGuardedReader(limits));
    return (await guarded).read(path, name);
  };
  // What is not light is read beside all the others.
  const settled = (light: OneRead | null, one: NamedFile): Promise<OneRead> =>
    light === null ? guardedRead(one) : Promise.resolve(light);
  const reading: Promise<OneRead>[] = [];
  for (const place of order) {
    const one = found[place];
    if (!one || !claim(claims, place)) continue;
    onRead(one.name);
    reading[place] = settled(await readLightFile(one.path, one.name, limits), one);
  }
  for (const [place, one] of found.entries()) {
    if (reading[place]) continue;
    onRead(one.name);
    reading[place] = settled((await asked[place]) ?? null, one);
  }
  const read = await Promise.all(reading);
  await (await guarded)?.close();
  return {
    files: read.map(({ file }) => file),
    paths: found.map(({ path }) => path),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
    passedOver: passedOver.sort(compareText),
  };
}

// The lightest last, so that the threads end at about the same time.
async function heaviestFirst(found: readonly NamedFile[]): Promise<readonly number[]> {
  const sizes = await Promise.all(found.map(({ path }) => sizeOf(path)));
  return [...found.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
}

interface ReadHelp {
  /** Called with the name of each file when it is its turn. */
  readonly onRead?: (file: string) => void;
  /** Reads some of the files beside the main thread. */
  readonly thread?: SecondThread | null;
  readonly limits?: ReadLimits;
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
