// The second thread's own file: does what it is asked, one thing after the other.
import { parentPort } from 'node:worker_threads';
import type { BesideInputs, DonePiece } from '../evaluation/beside.ts';
import type { SubmittedFile } from '../evaluation/inputs.ts';
import { rosterSheet } from '../reports/sheets/county/roster-sheet.ts';
import type { Roster } from '../roster/roster.ts';
import { type Claims, claim } from './claims.ts';
import { type HandedRead, handOver } from './hand-over.ts';
import { prepareWriter } from './prepare-writer.ts';
import { readFileAt, readLightFile } from './read-file.ts';
import {
  keyOfFile,
  type LightReadTask,
  type ThreadAnswer,
  type ThreadRequest,
  type ThreadTask,
} from './second-thread.ts';
import { writePlanned } from './write-xlsx.ts';
import { finishPlan } from './xlsx-book-plan.ts';

let before: Promise<void> = Promise.resolve();

/** What it has read: it may be asked more of it. */
const own = new Map<string, SubmittedFile>();

/** The rosters of these, once they were looked into. */
let rosters: readonly Roster[] = [];

parentPort?.on('message', ({ id, task }: ThreadRequest) => {
  before = before.then(async () => {
    parentPort?.postMessage(await answer(id, task));
  });
});

async function answer(id: number, task: ThreadTask): Promise<ThreadAnswer> {
  try {
    const result = await done(task);
    return { id, result };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function done(task: ThreadTask): Promise<HandedRead | Uint8Array | readonly DonePiece[] | null> {
  switch (task.kind) {
    case 'read':
      return handOver(await readFileAt(task.path, task.name, task.limits));
    case 'read-light':
      return readLight(task);
    case 'beside':
      return beside(task.inputs, task.claims);
    case 'get-ready':
      return getReady();
    case 'write':
      return writePlanned(
        finishPlan(task.book, (page) => rosterSheet(page, rosters)),
        task.options,
      );
    default:
      return task satisfies never;
  }
}

async function readLight({ path, name, limits, claims, place }: LightReadTask): Promise<HandedRead | null> {
  if (!claim(claims, place)) return null;
  const read = await readLightFile(path, name, limits);
  if (read) own.set(keyOfFile(read.file), read.file);
  return read && handOver(read);
}

async function getReady(): Promise<null> {
  await evaluating();
  return prepareWriter();
}

async function evaluating() {
  const [beside, { groundOf }] = await Promise.all([
    import('../evaluation/beside.ts'),
    import('../evaluation/ground.ts'),
  ]);
  return { ...beside, groundOf };
}

async function beside(inputs: BesideInputs, claims: Claims): Promise<readonly DonePiece[]> {
  const { besideWork, donePieces, groundOf } = await evaluating();
  const files = inputs.files.map((file) => own.get(keyOfFile(file)) ?? file);
  const ground = groundOf({ ...inputs, files });
  rosters = ground.read.value;
  const work = besideWork(inputs, ground);
  return donePieces(work, Array(work.count).keys(), (place) => claim(claims, place));
}
