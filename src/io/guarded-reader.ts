// A thread of its own for files that might take all memory or never end: it is given up with the file.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { rowsAhead } from './engine-pace.ts';
import { type HandedRead, handOver, takeOver } from './hand-over.ts';
import { type OneRead, readFileAt, unread } from './read-file.ts';
import type { ReadLimits } from './read-limits.ts';
import type { ThreadAnswer, ThreadRequest } from './second-thread.ts';
import type { FileFault } from './unreadable-file.ts';

export interface GuardedReader {
  /** Never throws for what the file is; throws Error once the reader is closed. */
  readonly read: (path: string, name: string) => Promise<OneRead>;
  /** Ends the thread; what still waits for it is not read. */
  readonly close: () => Promise<void>;
}

// Only a build has the thread's own file; from sources everything runs on the main thread.
const ENTRY = fileURLToPath(new URL('../io/thread-entry.cjs', import.meta.url));

/** Beyond its time the thread is not asked any more. */
const PATIENCE = 1.2;

/** The thread is started with the first file, and anew after one that it was given up for. Files are read one by one. */
export function openGuardedReader(limits: ReadLimits): GuardedReader {
  let worker: Worker | null = null;
  let before: Promise<unknown> = Promise.resolve();
  let closed = false;
  const giveUp = async (): Promise<void> => {
    const given = worker;
    worker = null;
    await given?.terminate();
  };
  const one = async (path: string, name: string): Promise<OneRead> => {
    if (closed) throw new Error(`${name}: the reader is closed`);
    if (!existsSync(ENTRY)) return takeOver(handOver(await readFileAt(path, name, limits)));
    worker ??= started(limits);
    const answer = await asked(
      worker,
      { id: 0, task: { kind: 'read', path, name, limits }, rowsAhead: rowsAhead() },
      limits,
    );
    if (typeof answer !== 'string') return takeOver(answer);
    await giveUp();
    return unread(name, await hashOf(path), answer, limits);
  };
  return {
    read: (path, name) => {
      const read = before.then(() => one(path, name));
      before = read.catch(() => undefined);
      return read;
    },
    close: () => {
      closed = true;
      return giveUp();
    },
  };
}

function started({ memoryMegabytes }: ReadLimits): Worker {
  const worker = new Worker(ENTRY, { resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes } });
  // One that has been given up may still fail, which then concerns nobody.
  return worker.on('error', () => undefined);
}

/** What the thread answers, or why it does not. */
function asked(
  worker: Worker,
  request: ThreadRequest,
  { milliseconds }: ReadLimits,
): Promise<HandedRead | FileFault> {
  return new Promise((resolve) => {
    const settle = (result: HandedRead | FileFault): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(result);
    };
    const onMessage = (answer: ThreadAnswer): void =>
      settle('error' in answer ? 'damaged' : (answer.result as HandedRead));
    const onError = (error: unknown): void => settle(isOutOfMemory(error) ? 'too-much-memory' : 'damaged');
    const onExit = (): void => settle('damaged');
    const timer = setTimeout(() => settle('too-slow'), milliseconds * PATIENCE);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
