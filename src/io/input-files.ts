// Which files are meant: those that are named, and of a folder the tables in it.
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { compareText } from '../values/compare-text.ts';
import { unreadableDocument } from './document-errors.ts';
import { ROSTERS_FOLDER } from './given-file.ts';
import { InputError } from './input-error.ts';
import { manifestIn } from './manifest-in.ts';
import { isScratch, isTableName, TABLE_ENDINGS } from './table-names.ts';

/** Endings of the files that a folder is searched for. */

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
  /** Names of those that are given for something else and were left out, in order. */
  readonly leftOut: readonly string[];
}

/**
 * The files at paths, and of folders the tables in them (not in folders inside); one that comes with a name keeps it.
 * The order of the paths does not matter. Files that are also in `otherwise`, given for something else, are left out.
 * Throws InputError where a folder may not be read or holds no table, where it is a run, or where nothing is left.
 */
export async function listFiles(
  paths: readonly (string | NamedFile)[],
  otherwise: readonly string[] = [],
): Promise<ListedFiles> {
  for (const path of paths) if (typeof path === 'string') await refuseRun(path);
  const passedOver: string[] = [];
  const listed = paths.map((path) => (typeof path === 'string' ? filesAt(path, passedOver) : [path]));
  const all = (await Promise.all(listed)).flat();
  const elsewhere = new Set(await Promise.all(otherwise.map(realPath)));
  const real = elsewhere.size === 0 ? [] : await Promise.all(all.map(({ path }) => realPath(path)));
  const isElsewhere = (place: number): boolean => elsewhere.has(real[place] ?? '');
  const rosters = all.filter((_, place) => !isElsewhere(place));
  const leftOut = [...new Set(all.flatMap(({ name }, place) => (isElsewhere(place) ? [name] : [])))];
  if (rosters.length === 0 && leftOut.length > 0) throw nothingButGiven(leftOut);
  return {
    found: named(rosters),
    passedOver: passedOver.sort(compareText),
    leftOut: leftOut.sort(compareText),
  };
}

async function realPath(path: string): Promise<string> {
  return await realpath(path).catch(() => resolve(path));
}

/** The paths of the files that `listFiles` finds, by the names it gives them. */
export async function inputPaths(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { found } = await listFiles(paths);
  return new Map(found.map(({ path, name }) => [name, path]));
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

function nothingButGiven(names: readonly string[]): InputError {
  return new InputError({
    zh: {
      message: `没有名单：${names.join('、')} 已作台账、裁定表等给出`,
      hint: '名单写在命令后面，例如 xining-tiers evaluate 名单文件夹 --ledger 台账.csv',
    },
    en: {
      message: `there is no roster: ${names.join(', ')} is given as the ledger, the rulings or the like`,
      hint: 'name the rosters, too, such as xining-tiers evaluate folder --ledger 台账.csv',
    },
  });
}

// A run holds workbooks too, but none of them is a roster.
async function refuseRun(path: string): Promise<void> {
  if ((await manifestIn(path)) === null) return;
  throw new InputError({
    zh: {
      message: `${path} 是本工具写出的结果文件夹，不是名单文件夹`,
      hint: `给出名单文件或所在文件夹；核定时所用名单的原件在结果文件夹的 ${ROSTERS_FOLDER} 中`,
    },
    en: {
      message: `${path} is a folder of results that this tool wrote, not one of rosters`,
      hint: `give the rosters or their folder; the originals that a run went by are in its ${ROSTERS_FOLDER}`,
    },
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
