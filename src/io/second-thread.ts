// A second thread beside the main one, where there is enough to do to pay: it reads and checks rosters, and writes workbooks.
import type { Worker } from 'node:worker_threads';
import type { BesideInputs, Done, DonePiece } from '../evaluation/beside.ts';
import type { SubmittedFile } from '../evaluation/inputs.ts';
import type { FileReading } from '../evaluation/read-rosters.ts';
import type { LatePage } from '../reports/sheets/county/late-page.ts';
import type { ColumnMapping } from '../roster/column-mapping.ts';
import type { Period } from '../values/period.ts';
import type { Claims } from './claims.ts';
import type { EncodedContents } from './encode-json.ts';
import { rowsAhead } from './engine-pace.ts';
import {
  type HandedRead,
  type HandedReading,
  handOverReading,
  takeOver,
  takeOverReading,
} from './hand-over.ts';
import type { InputSize } from './input-size.ts';
import type { OneRead } from './read-file.ts';
import type { ReadLimits } from './read-limits.ts';
import { isWorthAThread, startThread, type ThreadUse } from './start-thread.ts';
import type { XlsxOptions } from './write-xlsx.ts';
import type { OpenPlan } from './xlsx-book-plan.ts';

export interface ReadTask {
  readonly kind: 'read';
  readonly path: string;
  readonly name: string;
  readonly limits: ReadLimits;
}

/** Answers null for what somebody else has claimed, and for what had better be read elsewhere. */
export interface LightReadTask extends Omit<ReadTask, 'kind'>, SharedPiece {
  readonly kind: 'read-light';
}

/** A piece of work that falls to who claims it first. */
export interface SharedPiece {
  readonly claims: Claims;
  readonly place: number;
}

/** What the thread is asked to do. */
export type ThreadTask =
  | ReadTask
  | LightReadTask
  /** `files` without sheets are those that the thread itself has read. */
  | { readonly kind: 'rosters'; readonly inputs: BesideInputs; readonly claims: Claims }
  /** On the same inputs; `others` are the files that the thread has not read the rosters of. */
  | { readonly kind: 'beside'; readonly others: readonly Done<HandedReading>[]; readonly claims: Claims }
  /** Of what it knows of the result after that. */
  | { readonly kind: 'encode' }
  | ({ readonly kind: 'get-ready' } & Expected)
  /** Pages may be left open that the thread can make. */
  | { readonly kind: 'write'; readonly book: OpenPlan; readonly options: XlsxOptions };

/** What a run will read rosters by, as far as that is known before they are. */
export interface Expected {
  /** Null where it is read from the rosters. */
  readonly period: Period | null;
  readonly mapping: ColumnMapping;
}

/** A task as it is sent, with the number that its answer bears. */
export interface ThreadRequest {
  readonly id: number;
  readonly task: ThreadTask;
  /** What the first thread has set the pace for. */
  readonly rowsAhead: number;
}

export type ThreadResult =
  | HandedRead
  | Uint8Array
  | readonly Done<HandedReading>[]
  | DoneBeside
  | readonly EncodedContent[]
  | null;

/** The pieces that the thread has done, and whether these are all that tell of who can climb next. */
interface DoneBeside {
  readonly pieces: readonly DonePiece[];
  readonly hasAllAdvice: boolean;
}

/** A key of the result, and what stands behind it. */
export type EncodedContent = readonly [key: string, content: Uint8Array];

/** What came of a task, by its number: the result, or the stack or message of what was thrown. */
export type ThreadAnswer =
  | { readonly id: number; readonly result: ThreadResult }
  | { readonly id: number; readonly error: string };

export interface SecondThread {
  /** Null for a file that somebody else has claimed, and for one that is not light. */
  readonly read: (
    path: string,
    name: string,
    limits: ReadLimits,
    piece: SharedPiece,
  ) => Promise<OneRead | null>;
  /** Has the thread get ready for what comes after reading, and begin it, while it has nothing else to do. */
  readonly getReady: (expected: Expected) => void;
  readonly write: (book: OpenPlan, options: XlsxOptions) => Promise<Uint8Array>;
  /** Whether the thread has read a file. */
  readonly hasRead: (file: SubmittedFile) => boolean;
  /** Reads the rosters of those files that nobody else has claimed, beginning with those that it has. */
  readonly readRosters: (inputs: BesideInputs, claims: Claims) => Promise<readonly Done<FileReading>[]>;
  /** Does the pieces of `besideWork` that nobody else has claimed, beginning with the first. After `readRosters`. */
  readonly beside: (
    files: BesideInputs['files'],
    others: readonly Done<FileReading>[],
    claims: Claims,
  ) => Promise<readonly DonePiece[]>;
  /** Of the result, what the thread has turned into JSON after that; nothing where it failed. */
  readonly encoded: () => Promise<EncodedContents>;
  /** Whether it has what the page is made from, once it has done that. */
  readonly canMake: (page: LatePage) => boolean;
  /** Whether it can be asked for anything: one that has ended by itself cannot. */
  readonly isAlive: () => boolean;
  /** Ends the thread, whatever it is doing. */
  readonly close: () => Promise<void>;
}

interface Requests {
  /** Rejects with what the thread threw, or where it ends without an answer. */
  readonly ask: <T>(task: ThreadTask) => Promise<T>;
  readonly isAlive: () => boolean;
  readonly close: () => Promise<void>;
}

// Sends tasks to the thread, and gives each the answer that bears its number.
function requestsTo(worker: Worker): Requests {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  let dead: Error | null = null;
  let closing: Promise<unknown> | null = null;
  // While its end is waited for, a late answer must not let the program end with what it has to say unsaid.
  const rest = (): void => {
    if (waiting.size === 0 && closing === null) worker.unref();
  };
  const fail = (error: Error): void => {
    dead ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    rest();
  };
  worker.on('message', (answer: ThreadAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    rest();
    if ('error' in answer) asked?.reject(new Error(answer.error));
    else asked?.resolve(answer.result);
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the second thread ended early')));
  const ask = <T>(task: ThreadTask): Promise<T> =>
    new Promise((resolve, reject) => {
      // A thread that has ended answers nothing any more.
      if (dead) return reject(dead);
      last += 1;
      waiting.set(last, { resolve: (result) => resolve(result as T), reject });
      worker.ref();
      worker.postMessage({ id: last, task, rowsAhead: rowsAhead() } satisfies ThreadRequest);
    });
  return {
    ask,
    isAlive: () => dead === null,
    close: async () => {
      closing ??= worker.removeAllListeners('exit').terminate();
      await closing;
    },
  };
}

/** The thread that was started, to be asked for work; null where none was. */
function secondThread(worker: Worker | null): SecondThread | null {
  if (worker === null) return null;
  const { ask, isAlive, close } = requestsTo(worker);
  const own = new Set<string>();
  let made: { readonly [K in LatePage['kind']]: boolean } = { roster: false, pool: false };
  let encoded: Promise<EncodedContents> = Promise.resolve(new Map());
  return {
    read: async (path, name, limits, piece) => {
      const handed = await ask<HandedRead | null>({ kind: 'read-light', path, name, limits, ...piece });
      if (handed) own.add(keyOfFile(handed.file));
      return handed && takeOver(handed);
    },
    canMake: ({ kind }) => made[kind] && isAlive(),
    hasRead: (file) => own.has(keyOfFile(file)),
    readRosters: async (
      { files, period, mapping, policy, criteria, checks, industryNames, city },
      claims,
    ) => {
      const named = files.map((file) => (own.has(keyOfFile(file)) ? { ...file, sheets: [] } : file));
      const others = { period, policy, criteria, checks, industryNames, city, ...(mapping && { mapping }) };
      const inputs = { files: named, ...others };
      const handed = await ask<readonly Done<HandedReading>[]>({ kind: 'rosters', inputs, claims });
      return handed.map(([place, reading]) => [place, takeOverReading(reading, files[place]?.sheets ?? [])]);
    },
    beside: async (files, others, claims) => {
      const handed = others.map(
        ([place, reading]) => [place, handOverReading(reading, files[place]?.sheets ?? [])] as const,
      );
      const done = ask<DoneBeside>({ kind: 'beside', others: handed, claims });
      // Until there are workbooks to write it has time for that.
      const contents = ask<readonly EncodedContent[]>({ kind: 'encode' });
      encoded = Promise.all([contents, done]).then(
        ([known]) => new Map(known),
        () => new Map(),
      );
      const { pieces, hasAllAdvice } = await done;
      made = { roster: true, pool: hasAllAdvice };
      return pieces;
    },
    encoded: () => encoded,
    // What keeps it from getting ready is told by the work itself.
    getReady: (expected) => void ask({ kind: 'get-ready', ...expected }).catch(() => undefined),
    write: (book, options) => ask({ kind: 'write', book, options }),
    isAlive,
    close,
  };
}

/** Tells a file from others, also from one of the same name for another period. */
export function keyOfFile({ file, sha256 }: Pick<SubmittedFile, 'file' | 'sha256'>): string {
  return `${sha256} ${file}`;
}

/** Does work on rosters of this size, with a second thread at hand where it pays, and ends the thread. */
export async function withSecondThread<T>(
  use: ThreadUse,
  size: InputSize,
  work: (thread: SecondThread | null) => Promise<T>,
): Promise<T> {
  return await withThread(isWorthAThread(use, size) ? startThread() : null, work);
}

/** The same with a thread that was started already; null for none. */
export async function withThread<T>(
  worker: Worker | null,
  work: (thread: SecondThread | null) => Promise<T>,
): Promise<T> {
  const thread = secondThread(worker);
  try {
    return await work(thread);
  } finally {
    await thread?.close();
  }
}
