// The submitted files: found, opened, and read into raw sheets.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SubmittedFile } from '../evaluation/inputs.ts';
import { claim, openClaims } from './claims.ts';
import type { GuardedReader } from './guarded-reader.ts';
import { listFiles, type NamedFile, sizeOf } from './input-files.ts';
import { type OneRead, readLightFile } from './read-file.ts';
import { type ReadLimits, readLimits } from './read-limits.ts';
import type { SecondThread } from './second-thread.ts';

export interface ReadInputs {
  readonly files: readonly SubmittedFile[];
  /** Where each of them was read, by the same position. */
  readonly paths: readonly string[];
  /** What kept each of them from being read, by the same position. */
  readonly faults: readonly OneRead['fault'][];
  /** Findings about files that were read all the same. */
  readonly diagnostics: readonly Diagnostic[];
  /** Names in a folder that are no tables and were passed over. */
  readonly passedOver: readonly string[];
  /** Names of those that are given for something else and were not read as rosters. */
  readonly leftOut: readonly string[];
}

/**
 * Reads the files that `listFiles` finds, in their order. One that cannot be read is told as its `failure`.
 * Throws InputError where a folder may not be read or holds no table.
 */
export async function readInputs(
  paths: readonly (string | NamedFile)[],
  {
    onRead = () => {},
    onAsked = () => {},
    thread = null,
    limits = readLimits(),
    otherwise = [],
  }: ReadHelp = {},
): Promise<ReadInputs> {
  const { found, passedOver, leftOut } = await listFiles(paths, otherwise);
  const order = thread ? await heaviestFirst(found) : found.keys();
  const claims = openClaims(found.length);
  const asked: Promise<OneRead | null>[] = [];
  for (const place of thread ? order : []) {
    const one = found[place];
    if (thread && one) asked[place] = thread.read(one.path, one.name, limits, { claims, place });
  }
  onAsked();
  // One that fails is looked at below; until then it must not count as unhandled.
  for (const answer of asked) answer.catch(() => undefined);
  const guarded = guardedReading(limits);
  const reading: Promise<OneRead>[] = [];
  const settle = (place: number, one: NamedFile, light: OneRead | null): void => {
    // What is not light is read beside all the others.
    const read = light === null ? guarded.read(one) : Promise.resolve(light);
    read.catch(() => undefined);
    reading[place] = read;
  };
  const lightRead = ({ path, name }: NamedFile): Promise<OneRead | null> => readLightFile(path, name, limits);
  try {
    for (const place of order) {
      const one = found[place];
      if (!one || !claim(claims, place)) continue;
      onRead(one.name);
      settle(place, one, await lightRead(one));
    }
    for (const [place, one] of found.entries()) {
      if (reading[place]) continue;
      onRead(one.name);
      // What a thread that has ended took with it is read here.
      settle(place, one, (await asked[place]?.catch(() => lightRead(one))) ?? null);
    }
    const read = await Promise.all(reading);
    return {
      files: read.map(({ file }) => file),
      paths: found.map(({ path }) => path),
      faults: read.map(({ fault }) => fault),
      diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
      passedOver,
      leftOut,
    };
  } finally {
    await guarded.close();
  }
}

// The reader of what is not light, opened for the first of such files: most submissions have none.
function guardedReading(limits: ReadLimits) {
  let reader: Promise<GuardedReader> | undefined;
  return {
    read: async ({ path, name }: NamedFile): Promise<OneRead> => {
      reader ??= import('./guarded-reader.ts').then(({ openGuardedReader }) => openGuardedReader(limits));
      return (await reader).read(path, name);
    },
    // Otherwise its thread would keep the program from ending.
    close: async (): Promise<void> => await (await reader)?.close(),
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
  /** Called when the thread has been asked to read what it can. */
  readonly onAsked?: () => void;
  /** Reads some of the files beside the main thread. */
  readonly thread?: SecondThread | null;
  readonly limits?: ReadLimits;
  /** Files that are given for something else, which are no rosters though they lie among them. */
  readonly otherwise?: readonly string[];
}
