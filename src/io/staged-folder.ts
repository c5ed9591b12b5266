// Writes a run's folder beside its place and renames it in, so that a crash leaves the old run whole.
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { RULINGS_NAME } from '../reports/run-files.ts';
import type { Manifest } from './manifest.ts';
import { manifestIn } from './manifest-in.ts';
import { paymentBatches } from './payment-batches.ts';
import { addedFiles } from './run-files-present.ts';
import { sha256 } from './sha256.ts';
import { openStage, type Stage, syncFolder } from './stage.ts';
import {
  addedToRun,
  approvedInRun,
  asInputError,
  filledInRun,
  foreignFolder,
  notAFolder,
} from './staged-folder-errors.ts';

export interface OutputFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Throws InputError where the target is something else than a run of this tool: a file, or a folder with other
 * content, or a run to which files of other origin were added or that holds approved batches, which replacing it
 * would lose, or a list of rulings that somebody has filled in since, unless its SHA-256 is among `given`. An empty
 * folder or none is fine. Also puts an old run back that a crash had left set aside.
 */
export async function prepareTarget(target: string, given: readonly string[] = []): Promise<void> {
  try {
    await recover(target);
    await checkTarget(target, given);
  } catch (error) {
    throw asInputError(error, target);
  }
}

// What is looked at may lie elsewhere for a moment; to the user it is the target.
async function checkTarget(target: string, given: readonly string[], at = target): Promise<void> {
  const entry = await stat(at).catch(() => null);
  if (entry === null) return;
  if (!entry.isDirectory()) throw notAFolder(target);
  const names = await readdir(at);
  if (names.length === 0) return;
  const manifest = await manifestIn(at);
  if (manifest === null) throw foreignFolder(target);
  const added = await addedFiles(at, manifest);
  if (added.length > 0) throw addedToRun(target, added);
  if (await isFilledIn(at, manifest, given)) throw filledInRun(target, RULINGS_NAME);
  const approved = (await paymentBatches(at)).filter((batch) => batch.manifest.approved);
  if (approved.length > 0)
    throw approvedInRun(
      target,
      approved.map(({ path }) => path),
    );
}

// What a person has written into the list of rulings is lost with the run, unless it is what is being applied.
async function isFilledIn(
  target: string,
  { outputs }: Pick<Manifest, 'outputs'>,
  given: readonly string[],
): Promise<boolean> {
  const made = outputs.find(({ path }) => path === RULINGS_NAME)?.sha256;
  if (made === undefined) return false;
  const bytes = await readFile(join(target, RULINGS_NAME)).catch(() => null);
  return bytes !== null && ![made, ...given].includes(sha256(bytes));
}

/** Writes all files into the target as one step, as `fillFolder` does. */
export async function writeFolder(
  target: string,
  files: readonly OutputFile[],
  filling: Filling = {},
): Promise<void> {
  await fillFolder(
    target,
    (stage) => Promise.all(files.map(({ path, bytes }) => stage.write(path, [bytes]))),
    filling,
  );
}

interface Filling {
  readonly signal?: AbortSignal | null;
  /** The SHA-256 of the files that the folder is made from. */
  readonly given?: readonly string[];
  /** Throws where what the folder at this path holds may not be replaced; it is asked at the last moment too. */
  readonly check?: (folder: string) => Promise<void>;
}

const NO_CHECK = async (): Promise<void> => undefined;

/**
 * Has a stage filled and puts it in the target's place as one step: whatever stops it, the target is the old run or
 * the new one. Answers what filling answers. Throws InputError where the disk is full or may not be written, what
 * filling throws, and the signal's reason where it is aborted.
 */
export async function fillFolder<T>(
  target: string,
  fill: (stage: Stage) => Promise<T>,
  { signal = null, given = [], check = NO_CHECK }: Filling = {},
): Promise<T> {
  await prepareTarget(target, given);
  await check(target);
  let stage: Stage | null = null;
  try {
    stage = await openStage(target);
    const filled = await fill(stage);
    signal?.throwIfAborted();
    // Somebody may have approved a batch, or filled in rulings, while this was being written.
    await swap(stage.folder, target, async (old) => {
      await checkTarget(target, given, old);
      await check(old);
    });
    return filled;
  } catch (error) {
    await stage?.discard();
    throw asInputError(error, target);
  }
}

async function swap(stage: string, target: string, mayGo: (old: string) => Promise<void>): Promise<void> {
  const old = join(dirname(stage), basename(stage).replace(/\.new-(\d+-[^.]*)$/, '.old-$1'));
  const had = await setAside(target, old);
  try {
    if (had) await mayGo(old);
    await rename(stage, target);
  } catch (error) {
    // Where another process has just put its own run in place, the old one is not wanted back.
    if (had) await rename(old, target).catch(() => rm(old, { recursive: true, force: true }));
    throw error;
  }
  await syncFolder(dirname(stage));
  if (had) await rm(old, { recursive: true, force: true });
}

/** False where there is nothing to set aside, or another process has just done so. */
async function setAside(target: string, old: string): Promise<boolean> {
  try {
    await rename(target, old);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
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
    if (missing && LEFT.exec(name)?.[1] === 'old' && (await manifestIn(path)) !== null)
      await rename(path, whole);
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
