// Writes a run's folder beside its place and renames it in, so that a crash leaves the old run whole.
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from './input-error.ts';
import { MANIFEST_NAME, manifestSchema } from './manifest.ts';

export interface OutputFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Throws InputError where the target is something else than a run of this tool: a file, or a folder with other
 * content. An empty folder or none is fine. Also puts an old run back that a crash had left set aside.
 */
export async function prepareTarget(target: string): Promise<void> {
  await recover(target);
  const entry = await stat(target).catch(() => null);
  if (entry === null) return;
  if (!entry.isDirectory()) throw notAFolder(target);
  const names = await readdir(target);
  if (names.length > 0 && !(await isRun(target))) throw foreignFolder(target);
}

/** Whether a folder holds a run of this tool. */
export async function isRun(folder: string): Promise<boolean> {
  try {
    const text = await readFile(join(folder, MANIFEST_NAME), 'utf8');
    return manifestSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/**
 * Writes all files into the target as one step: whatever stops it, the target is the old run or the new one.
 * Throws InputError where the disk is full or may not be written, and the signal's reason where it is aborted.
 */
export async function writeFolder(
  target: string,
  files: readonly OutputFile[],
  signal: AbortSignal | null = null,
): Promise<void> {
  await prepareTarget(target);
  let stage: string | null = null;
  try {
    stage = await newStage(target);
    const folder = stage;
    // All at once: waiting for the disk file by file would take longer than making them.
    await Promise.all(files.map((file) => writeDurably(join(folder, ...file.path.split('/')), file.bytes)));
    signal?.throwIfAborted();
    await swap(stage, target);
  } catch (error) {
    if (stage !== null) await rm(stage, { recursive: true, force: true });
    throw asInputError(error, target);
  }
}

// Each write stages in a folder of its own that names its process, so that two at once never mix their files
// and what a crash has left can be told from what is still being written.
async function newStage(target: string): Promise<string> {
  const whole = resolve(target);
  await mkdir(dirname(whole), { recursive: true });
  return mkdtemp(join(dirname(whole), `.${basename(whole)}.new-${process.pid}-`));
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function swap(stage: string, target: string): Promise<void> {
  const old = join(dirname(stage), basename(stage).replace(/\.new-(\d+-[^.]*)$/, '.old-$1'));
  const had = (await stat(target).catch(() => null)) !== null;
  if (had) await rename(target, old);
  try {
    await rename(stage, target);
  } catch (error) {
    if (had) await rename(old, target);
    throw error;
  }
  if (had) await rm(old, { recursive: true, force: true });
}

const LEFT = /\.(new|old)-(\d+)-[^.]*$/;

// A crash between the two renames leaves no target but an old run set aside; one before leaves a stage nobody wants.
async function recover(target: string): Promise<void> {
  const whole = resolve(target);
  const names = await readdir(dirname(whole)).catch((): string[] => []);
  const left = names.filter((name) => name.startsWith(`.${basename(whole)}.`) && LEFT.test(name));
  for (const name of left.filter((one) => !isAlive(Number(LEFT.exec(one)?.[2])))) {
    const path = join(dirname(whole), name);
    const missing = (await stat(whole).catch(() => null)) === null;
    if (missing && LEFT.exec(name)?.[1] === 'old' && (await isRun(path))) await rename(path, whole);
    else await rm(path, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function notAFolder(target: string): InputError {
  return new InputError({
    zh: { message: `${target} 是文件，不能作为结果文件夹`, hint: '用 --out 指定另一个文件夹' },
    en: { message: `${target} is a file, no folder for the result`, hint: 'name another folder with --out' },
  });
}

function foreignFolder(target: string): InputError {
  return new InputError({
    zh: {
      message: `${target} 已有其他内容，不是本工具的结果文件夹，未作任何改动`,
      hint: '用 --out 指定另一个文件夹，或先移走其中的文件',
    },
    en: {
      message: `${target} holds other files and is no run of this tool; nothing was touched`,
      hint: 'name another folder with --out, or move those files away',
    },
  });
}

const DISK_FAULTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOSPC: ['磁盘空间不足', 'the disk is full'],
  EDQUOT: ['磁盘配额已用完', 'the disk quota is used up'],
  EACCES: ['没有写入权限', 'it may not be written'],
  EPERM: [
    '没有写入权限，或文件正被其他程序打开',
    'it may not be written, or another program holds a file in it',
  ],
  EROFS: ['该位置只读', 'the place is read-only'],
  EBUSY: ['文件正被其他程序（如 Excel、WPS）打开', 'another program such as Excel holds a file in it'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is no folder'],
  ENOTEMPTY: ['另一个进程刚写入了同一位置', 'another process has just written to the same place'],
};

function asInputError(error: unknown, target: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [zh, en] = DISK_FAULTS[code] ?? [];
  if (zh === undefined || en === undefined) return error;
  return new InputError(
    {
      zh: {
        message: `无法写入 ${target}：${zh}，原有内容未改动`,
        hint: '处理后重试，或用 --out 指定另一个文件夹',
      },
      en: {
        message: `cannot write ${target}: ${en}; what was there is unchanged`,
        hint: 'mend that and try again, or name another folder with --out',
      },
    },
    { cause: error },
  );
}
