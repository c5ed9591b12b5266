// Writes files that must not be there yet: what a person has filled in is never overwritten.
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError } from './input-error.ts';
import { asInputError } from './staged-folder-errors.ts';

export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Throws InputError where any of the paths is taken. */
export async function refuseTaken(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (await stat(path).catch(() => null)) throw taken(path);
  }
}

/**
 * Writes a file, and the folders it stands in where there are none. Throws InputError where something is there
 * already or the disk will not have it; what was written in part only is taken away again.
 */
export async function writeNewFile({ path, bytes }: NewFile): Promise<void> {
  await refuseTaken([path]);
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw asInputError(error, path);
  }
  try {
    await writeFile(path, bytes, { flag: 'wx' });
  } catch (error) {
    if (isTaken(error)) throw taken(path);
    await rm(path, { force: true });
    throw asInputError(error, path);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function taken(path: string): InputError {
  return new InputError({
    zh: {
      message: `${path} 已经存在，没有覆盖`,
      hint: '其中可能已有填报内容：用 --out 另起名称，或先移走它',
    },
    en: {
      message: `${path} is there already and was not overwritten`,
      hint: 'somebody may have filled it in: give another name with --out, or move it away',
    },
  });
}
