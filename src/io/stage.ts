// A folder beside its place, into which a run is written file by file while it is made.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { sha256OfFile } from './sha256.ts';
import { changedMeanwhile } from './staged-folder-errors.ts';

/** A file that is taken over as it is. */
export interface CopiedFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly from: string;
  /** What it must still be. */
  readonly sha256: string;
}

/** A file as it now is on the disk. */
export interface WrittenFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** How many. */
  readonly bytes: number;
  readonly sha256: string;
}

export interface Stage {
  readonly folder: string;
  /** Writes a file piece by piece; none of them is kept. Throws what the disk throws, and Error once it is discarded. */
  readonly write: (path: string, pieces: Iterable<Uint8Array>) => Promise<WrittenFile>;
  /** Throws InputError where the file is no longer what it was. */
  readonly copy: (file: CopiedFile) => Promise<WrittenFile>;
  /** Takes it away with all that is in it, once nothing is being written there any more. */
  readonly discard: () => Promise<void>;
}

/** Makes a stage beside the target, and the folders that this stands in. Throws what the disk throws. */
export async function openStage(target: string): Promise<Stage> {
  const folder = await newStage(target);
  const going = new Set<Promise<WrittenFile>>();
  let discarded = false;
  // What is still being made when the stage goes must not make its folder anew.
  const begun = async (file: () => Promise<WrittenFile>): Promise<WrittenFile> => {
    if (discarded) throw new Error('the stage is gone');
    return await file();
  };
  // One that fails is heard of by who waits for it, and must not count as unhandled before.
  const watched = (file: Promise<WrittenFile>): Promise<WrittenFile> => {
    going.add(file);
    file.then(
      () => going.delete(file),
      () => going.delete(file),
    );
    return file;
  };
  const at = (path: string): string => join(folder, ...path.split('/'));
  return {
    folder,
    write: (path, pieces) =>
      watched(begun(async () => ({ path, ...(await writeDurably(at(path), pieces)) }))),
    copy: (file) => watched(begun(() => copyDurably(at(file.path), file))),
    discard: async () => {
      discarded = true;
      await Promise.allSettled(going);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

// Each write stages in a folder of its own that names its process, so that two at once never mix their files
// and what a crash has left can be told from what is still being written.
async function newStage(target: string): Promise<string> {
  const whole = resolve(target);
  await mkdir(dirname(whole), { recursive: true });
  for (let number = 0; ; number += 1) {
    const stage = join(dirname(whole), `.${basename(whole)}.new-${process.pid}-${number}`);
    if (await made(stage)) return stage;
  }
}

/** False where the folder is there already. Unlike a temporary folder, others may read it as they may its place. */
async function made(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function writeDurably(
  path: string,
  pieces: Iterable<Uint8Array>,
): Promise<Pick<WrittenFile, 'bytes' | 'sha256'>> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx');
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      await writeWhole(file, piece);
    }
  } catch (error) {
    await file.close();
    throw error;
  }
  await settle(file, path);
  return { bytes, sha256: hash.digest('hex') };
}

// Not in parts, as the system's own way of writing a file does: between two of them other work may take its time.
async function writeWhole(file: Pick<FileHandle, 'write'>, piece: Uint8Array): Promise<void> {
  let written = 0;
  while (written < piece.length) written += (await file.write(piece, written)).bytesWritten;
}

async function copyDurably(
  path: string,
  { path: named, from, sha256: hash }: CopiedFile,
): Promise<WrittenFile> {
  await mkdir(dirname(path), { recursive: true });
  await copyFile(from, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  if ((await sha256OfFile(path)) !== hash) throw changedMeanwhile(from);
  await settle(await openCopy(path), path);
  return { path: named, bytes: (await stat(path)).size, sha256: hash };
}

// Windows makes durable only what is open for writing. A copy of a write-protected file is as protected: elsewhere it
// need not be, and there it is left to the system.
async function openCopy(path: string): Promise<Pick<FileHandle, 'sync' | 'close'>> {
  const writable = await open(path, 'r+').catch(() => null);
  if (writable) return writable;
  const file = await open(path, 'r');
  return { sync: () => file.sync().catch(passOverRefusal), close: () => file.close() };
}

function passOverRefusal(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
}

/** Sees to it that a file and its name outlast a loss of power, and closes it. */
async function settle(file: Pick<FileHandle, 'sync' | 'close'>, path: string): Promise<void> {
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}

/** Without it the names in a folder may be lost with the power. Windows has no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
